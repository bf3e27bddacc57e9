package dev.redress.workbench;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.orders.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code case_summary}, without words. */
record CaseRow(
    String id,
    LockKey order,
    String shopOrderId,
    String market,
    String type,
    String state,
    String turn,
    @Nullable Instant dueAt,
    boolean open,
    Money asked,
    String reason,
    String title,
    Party buyer,
    Party merchant,
    Instant openedAt,
    Instant updatedAt,
    @Nullable Party owner,
    @Nullable Instant lease) {

  static CaseRow read(ResultSet row) throws SQLException {
    String owner = row.getString("owner");
    return new CaseRow(
        row.getString("case_id"),
        new LockKey(row.getObject("order_id", UUID.class)),
        row.getString("shop_order_id"),
        row.getString("market"),
        row.getString("type"),
        row.getString("state"),
        row.getString("turn"),
        instant(row, "due"),
        row.getBoolean("open"),
        Money.of(row.getString("currency"), row.getLong("asked")),
        row.getString("reason"),
        row.getString("title"),
        new Party(row.getString("buyer"), row.getString("buyer_name")),
        new Party(row.getString("merchant"), row.getString("merchant_name")),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        owner == null ? null : new Party(owner, row.getString("owner_name")),
        instant(row, "lease"));
  }

  /** F6: who hears it; nobody once a lease is over, which no event tells. */
  @Nullable Party hearer(Instant now) {
    return lease == null || lease.isAfter(now) ? owner : null;
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  Cursor cursor(CaseFilter.Sort sort) {
    String value =
        switch (sort) {
          case DUE -> Cursor.time(dueAt);
          case VALUE -> String.valueOf(asked.minor());
          case NEWEST -> Cursor.time(openedAt);
        };
    return new Cursor(sort.name(), value, id);
  }
}
