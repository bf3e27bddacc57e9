package dev.redress.workbench;

import dev.redress.cases.Turn;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.orders.Party;
import dev.redress.policy.CaseType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as lists show it, in the reader's language.
 *
 * @param dueAt when the default outcome happens; null: it is closed
 * @param title title of the first line applied for
 * @param overdue whether its deadline has passed and is about to act
 * @param hearingOwner the arbitrator who hears it; null: nobody
 */
record CaseSummaryView(
    String id,
    LockKey orderId,
    String shopOrderId,
    String market,
    CaseType type,
    String state,
    String stateText,
    Turn turn,
    @Nullable Instant dueAt,
    boolean open,
    Money asked,
    String reason,
    String reasonText,
    String title,
    Party buyer,
    Party merchant,
    Instant openedAt,
    Instant updatedAt,
    boolean overdue,
    @Nullable Party hearingOwner) {

  static CaseSummaryView of(CaseRow row, Labels labels, Instant now) {
    return new CaseSummaryView(
        row.id(),
        row.order(),
        row.shopOrderId(),
        row.market(),
        CaseType.valueOf(row.type()),
        row.state(),
        labels.state(row.state()),
        Turn.valueOf(row.turn()),
        row.dueAt(),
        row.open(),
        row.asked(),
        row.reason(),
        labels.reason(row.reason()),
        row.title(),
        row.buyer(),
        row.merchant(),
        row.openedAt(),
        row.updatedAt(),
        row.open() && row.dueAt() != null && row.dueAt().isBefore(now),
        row.hearer(now));
  }
}
