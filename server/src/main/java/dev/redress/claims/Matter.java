package dev.redress.claims;

import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.kernel.StreamHead;
import dev.redress.ledger.Grant;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One matter as its events left it.
 *
 * @param terms policy version under which it was raised (P1)
 * @param until null: it waits for nobody
 * @param grants what was promised to the buyer (D6)
 * @param disputed what the platform is to decide about; null: nothing
 */
public record Matter(
    MatterId id,
    String terms,
    Plea plea,
    Instant raisedAt,
    MatterState state,
    @Nullable Until until,
    @Nullable Money disputed,
    List<Charge> charges,
    @Nullable Decided ruling,
    StreamHead head,
    Instant updatedAt,
    List<Grant> grants) {

  /** Rows of older programs know of no grants. */
  public Matter {
    grants = Objects.requireNonNullElse(grants, List.of());
  }

  /** What the platform decided and why. */
  public record Decided(Money amount, String reasons, String by, Instant at) {}

  public MatterKind kind() {
    return plea.kind();
  }

  boolean stillOpen() {
    return state.isOpen();
  }

  /** What is asked; complaints ask for nothing and must not get here. */
  Money asked() {
    return Objects.requireNonNull(plea.amount());
  }

  /** What has been paid so far: by the buyer, or to the buyer (D6). */
  Money taken() {
    return kind() == MatterKind.FREIGHT ? granted() : charged();
  }

  private Money granted() {
    return grants.stream().map(Grant::amount).reduce(asked().withMinor(0), Money::plus);
  }

  private Money charged() {
    return charges.stream()
        .filter(charge -> charge.stage() == Charge.Stage.TAKEN)
        .map(Charge::amount)
        .reduce(asked().withMinor(0), Money::plus);
  }

  boolean isCollecting() {
    return charges.stream().anyMatch(charge -> charge.stage() != Charge.Stage.TAKEN);
  }

  /** Whose turn it is; null: nobody's, or the platform's. */
  @Nullable Role turn() {
    return state == MatterState.WAITING ? kind().answers() : null;
  }

  /** When it next does something by itself. */
  @Nullable Instant wakeAt() {
    Instant own = until == null ? null : until.wake();
    return charges.stream()
        .map(Charge::nextAt)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .filter(next -> own == null || next.isBefore(own))
        .orElse(own);
  }
}
