package dev.redress.notify;

import dev.redress.cases.Settlement;
import dev.redress.cases.SettlementEvent;
import dev.redress.cases.SettlementEvent.*;
import dev.redress.cases.Side;
import dev.redress.kernel.Role;
import org.jspecify.annotations.Nullable;

/** What others hear of proposals to settle a hearing (F7). */
final class SettlementNews {

  private SettlementNews() {}

  /** Null: nobody needs to be told. */
  static @Nullable News of(SettlementEvent event) {
    return switch (event) {
      case SettlementProposed e -> proposed(e.settlement());
      case SettlementSigned e ->
          News.of(
              e.by() == Side.BUYER
                  ? Notice.SETTLEMENT_SIGNED_BY_BUYER
                  : Notice.SETTLEMENT_SIGNED_BY_MERCHANT);
      case SettlementDeclined e ->
          News.of(
                  e.by() == Side.BUYER
                      ? Notice.SETTLEMENT_DECLINED_BY_BUYER
                      : Notice.SETTLEMENT_DECLINED_BY_MERCHANT)
              .words(e.text());
      case SettlementLapsed _ -> News.of(Notice.SETTLEMENT_LAPSED);
      case SettlementMade _ -> News.of(Notice.SETTLED_BY_BOTH);
      // The case's page shows it; nobody has to do anything about it.
      case SettlementWithdrawn _ -> null;
    };
  }

  private static News proposed(Settlement settlement) {
    Notice notice =
        settlement.by() == Role.BUYER
            ? Notice.SETTLEMENT_TO_MERCHANT
            : settlement.by() == Role.MERCHANT
                ? Notice.SETTLEMENT_TO_BUYER
                : Notice.SETTLEMENT_TO_BOTH;
    return News.of(notice).due(settlement.due()).words(settlement.text());
  }
}
