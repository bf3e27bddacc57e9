package dev.redress.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What may follow a case, and how long each side has for it (D6, J1, J2, M6).
 *
 * @param mistakenWindow how long after a refund the merchant may ask for it back (J1)
 * @param mistakenAnswer how long the buyer has; silence goes to the platform
 * @param ruling how long the platform has
 * @param priceConsent how long the buyer has to consent to paying more (J2); silence is no consent
 * @param priceMost most that one request may ask, in minor units
 * @param priceReasons why more may be asked
 * @param chargeRetry after which a buyer's payment that failed or was not heard of is tried again
 * @param complaintDays working days in which a complaint is answered (M6)
 * @param complaintDecision working days in which the platform then decides it
 * @param complaintCategories what a merchant may be complained about for
 * @param calendar the market's working days (P4)
 * @param freight return freight claimed back (D6)
 */
public record Afterwards(
    Duration mistakenWindow,
    Duration mistakenAnswer,
    Duration ruling,
    Duration priceConsent,
    long priceMost,
    List<PriceReason> priceReasons,
    Duration chargeRetry,
    int complaintDays,
    int complaintDecision,
    List<String> complaintCategories,
    WorkingDays calendar,
    Freight freight) {

  /**
   * Return freight claimed back (D6).
   *
   * @param window how long after the case's end it may be claimed
   * @param answer how long the merchant has; silence pays
   * @param most most that one return is worth, in minor units
   */
  public record Freight(Duration window, Duration answer, long most) {}

  /**
   * Why a merchant asks for more after the fact.
   *
   * @param merchantRisk whether this is the merchant's own risk: never a reason to ask
   */
  public record PriceReason(String code, boolean merchantRisk) {}

  @JsonIgnore
  public Optional<PriceReason> priceReason(String code) {
    return priceReasons.stream().filter(each -> each.code().equals(code)).findFirst();
  }
}
