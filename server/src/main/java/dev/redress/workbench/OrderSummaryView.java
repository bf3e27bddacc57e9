package dev.redress.workbench;

import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.orders.GroupState;
import dev.redress.orders.OrderStatus;
import dev.redress.orders.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as lists show it.
 *
 * @param captured really paid so far
 * @param refunded what has arrived back so far
 * @param openCases ids of the cases that are open on it
 * @param group null: the order stands alone
 * @param picture address of the first listing's picture; null: not told
 */
record OrderSummaryView(
    LockKey id,
    String shopOrderId,
    String market,
    Party merchant,
    Party buyer,
    OrderStatus status,
    Instant placedAt,
    Money captured,
    Money refunded,
    List<Line> lines,
    List<String> openCases,
    @Nullable Group group,
    @Nullable String picture) {

  /** One thing bought, and what was paid for it. */
  record Line(int line, String title, int quantity, Money paid) {}

  /** How the order's group stands, and when it resolves by itself. */
  record Group(GroupState state, Instant expiresAt) {}

  static OrderSummaryView read(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    String group = row.getString("group_state");
    return new OrderSummaryView(
        new LockKey(row.getObject("order_id", UUID.class)),
        row.getString("shop_order_id"),
        row.getString("market"),
        new Party(row.getString("merchant"), row.getString("merchant_name")),
        new Party(row.getString("buyer"), row.getString("buyer_name")),
        OrderStatus.valueOf(row.getString("status")),
        row.getObject("placed_at", OffsetDateTime.class).toInstant(),
        Money.of(currency, row.getLong("captured")),
        Money.of(currency, row.getLong("refunded")),
        List.of(Json.read(row.getString("lines"), Line[].class)),
        List.of((String[]) row.getArray("open_cases").getArray()),
        group == null
            ? null
            : new Group(
                GroupState.valueOf(group),
                Objects.requireNonNull(CaseRow.instant(row, "group_expires"))),
        row.getString("picture"));
  }

  Cursor cursor() {
    return new Cursor(OrderList.NEWEST, Cursor.time(placedAt), id.text());
  }
}
