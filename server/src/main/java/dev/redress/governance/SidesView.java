package dev.redress.governance;

import dev.redress.governance.StandingView.Bite;
import dev.redress.governance.StandingView.RestrictionView;
import dev.redress.kernel.Money;
import java.time.Instant;
import java.util.List;

/** Each side's standing, for whoever hears a case of theirs; no party ever reads it. */
public record SidesView(MerchantSide merchant, BuyerSide buyer) {

  /**
   * The merchant (M1–M3).
   *
   * @param best the full score
   * @param restrictions in force now
   * @param entries the newest, newest first
   */
  public record MerchantSide(
      String name,
      int score,
      int best,
      List<RestrictionView> restrictions,
      List<EntryGlance> entries) {}

  /** One entry of the merchant's record. */
  public record EntryGlance(
      int number, String causeText, Instant at, int points, Bite bite, String caseId) {}

  /**
   * The buyer, as far as it is stored.
   *
   * @param claims limited refunds without return asked for in {@code claimDays} days, this case
   *     among them where it is one (B11)
   * @param claimLimit how many of them the policy leaves to instant answers
   * @param between rulings in other cases of the two
   * @param overall rulings in all other cases of the buyer
   * @param looked how many other cases were looked at for this
   * @param complete whether that is all there are
   * @param debt what the buyer owes the platform or is to pay back
   */
  public record BuyerSide(
      String name,
      int claims,
      int claimLimit,
      long claimDays,
      RulingCount between,
      RulingCount overall,
      int looked,
      boolean complete,
      Money debt) {}

  /**
   * How cases ended that the platform ruled on, seen by the buyer.
   *
   * @param won all of it
   * @param part some of it
   * @param lost nothing
   * @param bySilence of a merchant that did not answer; not counted among the others
   */
  public record RulingCount(int won, int part, int lost, int bySilence) {}
}
