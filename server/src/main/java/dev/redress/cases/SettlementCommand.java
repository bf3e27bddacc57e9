package dev.redress.cases;

import org.jspecify.annotations.Nullable;

/** F7: what may be done at a hearing about ending it by agreement. */
public sealed interface SettlementCommand extends CaseCommand.AtHearing {

  /** Puts terms on the table, in the place of any that lie there; a party signs them by that. */
  record ProposeSettlement(CaseId id, Settlement.Draft draft) implements SettlementCommand {}

  /**
   * Signs what lies on the table; with the second signature it is carried out at once.
   *
   * @param number of the proposal that was read; null: whichever is open
   */
  record SignSettlement(CaseId id, @Nullable Long number) implements SettlementCommand {}

  /**
   * Says no to what somebody else proposed, also after having signed it alone.
   *
   * @param number of the proposal that is meant; null: whichever is open
   */
  record DeclineSettlement(CaseId id, @Nullable Long number, String text)
      implements SettlementCommand {}

  /** Takes one's own proposal off the table. */
  record WithdrawSettlement(CaseId id) implements SettlementCommand {}
}
