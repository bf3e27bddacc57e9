package dev.redress.claims;

import dev.redress.evidence.EvidenceView;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter as its page shows it.
 *
 * @param turn BUYER, MERCHANT, PLATFORM or NOBODY
 * @param headline where it stands, said to this reader
 * @param otherwise what happens when nobody acts; null: nothing does
 * @param about J1: the refund's id
 * @param asked null for complaints
 * @param taken what the buyer has paid so far
 */
public record MatterView(
    MatterId id,
    LockKey orderId,
    String shopOrderId,
    long version,
    MatterKind kind,
    String kindText,
    MatterState state,
    String stateText,
    boolean open,
    MatterTurn turn,
    String headline,
    @Nullable String otherwise,
    @Nullable Instant dueAt,
    Instant now,
    Instant raisedAt,
    String buyer,
    String merchant,
    @Nullable String about,
    List<MatterLine> lines,
    @Nullable Money asked,
    @Nullable Money taken,
    @Nullable Money disputed,
    @Nullable String code,
    @Nullable String codeText,
    @Nullable MatterRuling ruling,
    List<MatterAction> allowedActions,
    List<MatterHappening> history) {

  /** Whose turn it is. */
  public enum MatterTurn {
    BUYER,
    MERCHANT,
    PLATFORM,
    NOBODY
  }

  /** J2: a line that it is about. */
  public record MatterLine(int line, String title) {}

  /** What the platform decided, as both sides see it. */
  public record MatterRuling(Money amount, String reasons, Instant at) {}

  /** What this viewer may do now, and what it leads to. */
  public record MatterAction(
      String command, String label, String consequence, boolean primary, int minLength) {}

  /**
   * One thing that happened.
   *
   * @param agent the service agent who did it for the buyer (S3); null: the party itself
   */
  public record MatterHappening(
      Instant at,
      Role by,
      String byName,
      @Nullable String agent,
      String type,
      String text,
      @Nullable String statement,
      List<EvidenceView> evidence) {}
}
