package dev.redress.cases;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.policy.CaseType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer may apply for on an order right now (B10).
 *
 * @param freightIncluded whether freight can be asked back with some reason that is open
 * @param reasons those that are open for some line
 * @param proof B11: from which amount claims that blame the goods need more proof
 * @param claims B11: how often this buyer has asked for refunds without return lately
 */
public record EligibilityView(
    LockKey orderId,
    Instant now,
    List<EligibleLine> lines,
    boolean freightIncluded,
    List<CaseOptions.ReasonOption> reasons,
    TieredProof proof,
    ClaimLimit claims) {

  /**
   * B11.
   *
   * @param reasons codes of the reasons that it is about
   */
  public record TieredProof(Money from, int photos, List<String> reasons, String text) {}

  /**
   * B11.
   *
   * @param reached whether only people decide about one more for these reasons
   */
  public record ClaimLimit(
      int count, int most, List<String> reasons, boolean reached, String text) {}

  /** The doors of a line. */
  public record EligibleLine(int line, String title, List<EligibleType> types) {}

  /**
   * One door.
   *
   * @param until last moment; null: it does not close by time
   * @param maxAmount for {@code maxQuantity} units
   * @param unitAmounts for 1, 2, … units; the first 500 only
   * @param closed why it is closed; null: it is open
   */
  public record EligibleType(
      CaseType type,
      boolean open,
      @Nullable Instant until,
      int maxQuantity,
      Money maxAmount,
      List<Money> unitAmounts,
      List<String> reasons,
      @Nullable ClosedDoor closed) {}

  /** Why a door is closed. */
  public record ClosedDoor(String code, String text, String nextStep, @Nullable Instant retryAt) {}
}
