package dev.redress.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;

/**
 * Why a buyer applies, and what follows from it (B3).
 *
 * @param noReason whether this is a change of mind: open only in the no-reason window and for
 *     categories that allow it (B2)
 * @param photos how many pictures or videos the application must bring
 * @param presumed who is presumed responsible until shown otherwise
 * @param returnFreight who pays for sending the goods back
 */
public record Reason(
    String code,
    Set<CaseType> types,
    Set<Stage> stages,
    boolean noReason,
    boolean quality,
    int photos,
    Presumed presumed,
    FreightPayer returnFreight) {

  /** Who is presumed responsible. */
  public enum Presumed {
    BUYER,
    MERCHANT,
    CARRIER,
    NOBODY
  }

  /** Who pays freight. */
  public enum FreightPayer {
    BUYER,
    MERCHANT,
    PLATFORM
  }

  /**
   * B11: whether refunds without return for this reason are limited per buyer: the goods are not
   * blamed, and they have left the shop.
   */
  @JsonIgnore
  public boolean limited() {
    return !quality
        && types.contains(CaseType.REFUND_ONLY)
        && !stages.equals(Set.of(Stage.UNSHIPPED));
  }

  public boolean fits(CaseType type, Stage stage) {
    return types.contains(type) && stages.contains(stage);
  }
}
