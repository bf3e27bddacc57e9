package dev.redress.cases;

import dev.redress.kernel.Money;
import dev.redress.ledger.Accounts;
import dev.redress.ledger.Transfer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** F11, F12: the appeal against a ruling, and what it undoes. */
public sealed interface AppealEvent extends CaseEvent.OnTheBench {

  /** A side wants one more look; the platform holds the case again. */
  record AppealFiled(
      Side by, Appeal.Ground ground, String statement, List<String> evidence, Wait waiting)
      implements AppealEvent {}

  /**
   * Another arbitrator decided, finally; what follows stands in the events after it.
   *
   * @param ruling version of the ruling that was looked at
   * @param against accounts of who had made it
   * @param fraud whether it was overturned because the buyer had deceived the platform
   * @param instead what holds in its place; null: it was upheld
   * @param reasons why, by language tag
   */
  record AppealDecided(
      Appeal.Outcome outcome,
      long ruling,
      List<String> against,
      boolean fraud,
      String by,
      @Nullable Ruling instead,
      Map<String, String> reasons)
      implements AppealEvent {}

  /**
   * Whoever funded the overturned ruling has back what it took: from the platform, or as a claim on
   * the buyer.
   *
   * @param ruling version of the ruling that it undoes
   * @param refunds numbers of the refunds that it makes good
   * @param claim whether the buyer owes it
   */
  record MoneyRestored(
      long ruling, List<Integer> refunds, boolean claim, Money amount, List<Transfer> transfers)
      implements AppealEvent {

    /** Whether it was the platform's own (F8), so that the merchant has nothing of it. */
    public boolean toPlatform() {
      return transfers.stream().allMatch(each -> each.credit().equals(Accounts.SUBSIDY));
    }
  }
}
