package dev.redress.notify;

import dev.redress.kernel.Column;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mails on their way into the post, in the transaction of the message they repeat. */
final class MailRows {

  /** C8: what is told of a case goes to those of a merchant's staff who may read its cases. */
  private static final String READERS =
      """
      select p.account, p.version, p.role, p.market, p.party, p.address, p.confirmed, p.muted,
             p.quiet_from, p.quiet_until, p.digest_hour, p.unsubscribe, a.locale, a.zone
      from unnest(?, ?, ?) as w(role, market, party)
      join notice_preference p on p.role = w.role and p.market = w.market and p.party = w.party
      join account a on a.id = p.account
      where p.confirmed and a.disabled_at is null
        and (a.grants is null or a.grants::jsonb -> 'permissions' @> '["cases.read"]')
      """;

  private static final String PUT =
      """
      insert into mail
        (account, stream, version, kind, notice, role, order_id, case_id, details, created_at,
         state, due_at, tries, claims, error)
      select m.account, m.stream, m.version, m.kind, m.notice, m.role, m.order_id::uuid, m.case_id,
             m.details::json, %s, 'PENDING', %s, 0, 0, ''
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as m
        (account, stream, version, kind, notice, role, order_id, case_id, details, created_at,
         due_at)
      on conflict (account, stream, version) do nothing
      """
          .formatted(Column.timestamp("m.created_at"), Column.timestamp("m.due_at"));

  private MailRows() {}

  /** Whose inbox something lies in; market and party are empty for staff. */
  record Box(Role role, String market, String party) {}

  /** A mail for one account. */
  record Row(
      LockKey account,
      String stream,
      long version,
      String kind,
      String notice,
      Role role,
      @Nullable String orderId,
      @Nullable String caseId,
      Object details,
      Instant createdAt,
      Instant dueAt) {}

  /** Who of these boxes' readers has an address. */
  static List<Preference> readers(Connection tx, List<Box> boxes) throws SQLException {
    List<Preference> found = new ArrayList<>();
    try (PreparedStatement select = tx.prepareStatement(READERS)) {
      select.setArray(1, Column.texts(tx, boxes, box -> box.role().name()));
      select.setArray(2, Column.texts(tx, boxes, Box::market));
      select.setArray(3, Column.texts(tx, boxes, Box::party));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(PreferenceStore.preference(row));
        }
      }
    }
    return found;
  }

  static void put(Connection tx, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = tx.prepareStatement(PUT)) {
      insert.setArray(1, Column.uuids(tx, rows, Row::account));
      insert.setArray(2, Column.texts(tx, rows, Row::stream));
      insert.setArray(3, Column.longs(tx, rows, Row::version));
      insert.setArray(4, Column.texts(tx, rows, Row::kind));
      insert.setArray(5, Column.texts(tx, rows, Row::notice));
      insert.setArray(6, Column.texts(tx, rows, row -> row.role().name()));
      insert.setArray(7, Column.texts(tx, rows, Row::orderId));
      insert.setArray(8, Column.texts(tx, rows, Row::caseId));
      insert.setArray(9, Column.texts(tx, rows, row -> Json.write(row.details())));
      insert.setArray(10, Column.micros(tx, rows, Row::createdAt));
      insert.setArray(11, Column.micros(tx, rows, Row::dueAt));
      insert.executeUpdate();
    }
  }
}
