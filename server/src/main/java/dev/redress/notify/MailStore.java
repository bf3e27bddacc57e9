package dev.redress.notify;

import dev.redress.kernel.DatabaseException;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of mails on their way out: taken with a lease, as webhooks' messages are. */
@Component
final class MailStore {

  private static final String TAKE =
      """
      update mail m set leased_until = :until, tries = m.tries + 1, claims = m.claims + 1
      from (
        select account, stream, version from mail
        where state = 'PENDING' and due_at <= :now
          and (leased_until is null or leased_until <= :now)
        order by due_at limit :limit for update skip locked) t
      where m.account = t.account and m.stream = t.stream and m.version = t.version
      returning m.account, m.stream, m.version, m.kind, m.notice, m.role, m.order_id, m.case_id,
        m.details, m.created_at, m.tries, m.claims
      """;

  private static final String SETTLE =
      """
      update mail set state = :state, due_at = :due, error = :error, leased_until = null
      where account = :account and stream = :stream and version = :version and claims = :claim
        and state = 'PENDING'
      """;

  /**
   * What waits for a merchant, soonest first; the list is the workbench's copy, read by its index.
   */
  private static final String DUE =
      """
      select case_id, shop_order_id, title, due_at, asked, currency, count(*) over () as total
      from case_summary
      where market = :market and merchant = :merchant and open and turn = 'MERCHANT'
        and due_at <= :until
      order by due_at, case_id limit :limit
      """;

  private final JdbcClient jdbc;
  private final DataSource database;

  MailStore(JdbcClient jdbc, DataSource database) {
    this.jdbc = jdbc;
    this.database = database;
  }

  /**
   * A mail that is this server's until its lease ends.
   *
   * @param claim by which this taking is told from others
   */
  record Taken(
      LockKey account,
      String stream,
      long version,
      String kind,
      String notice,
      Role role,
      @Nullable LockKey order,
      @Nullable String caseId,
      String details,
      Instant createdAt,
      int tries,
      int claim) {

    /** The same for ever, so that one that went out twice is known as one. */
    String messageId() {
      return "<" + stream + "." + version + "." + account + "@redress>";
    }
  }

  List<Taken> take(Instant now, Duration lease, int limit) {
    return jdbc.sql(TAKE)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(now.plus(lease)))
        .param("limit", limit)
        .query(
            (row, n) -> {
              @Nullable UUID order = row.getObject("order_id", UUID.class);
              return new Taken(
                  new LockKey(row.getObject("account", UUID.class)),
                  row.getString("stream"),
                  row.getLong("version"),
                  row.getString("kind"),
                  row.getString("notice"),
                  Role.valueOf(row.getString("role")),
                  order == null ? null : new LockKey(order),
                  row.getString("case_id"),
                  row.getString("details"),
                  row.getTimestamp("created_at").toInstant(),
                  row.getInt("tries"),
                  row.getInt("claims"));
            })
        .list();
  }

  /**
   * Writes down what came of it.
   *
   * @param state SENT, FAILED, DROPPED, or PENDING: it is tried again
   */
  void settle(Taken taken, String state, Instant due, String error) {
    jdbc.sql(SETTLE)
        .param("state", state)
        .param("due", Timestamp.from(due))
        .param("error", error)
        .param("account", taken.account().id())
        .param("stream", taken.stream())
        .param("version", taken.version())
        .param("claim", taken.claim())
        .update();
  }

  /** Puts in a mail that repeats no message: a digest or a code; nothing where it is already. */
  void put(MailRows.Row row) {
    try (Connection tx = database.getConnection()) {
      MailRows.put(tx, List.of(row));
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /** A merchant's cases that are due by a moment, at most so many, and how many there are. */
  Digest due(Preference merchant, Instant until, int limit) {
    List<Long> total = new java.util.ArrayList<>();
    List<Digest.Line> lines =
        jdbc.sql(DUE)
            .param("market", merchant.market())
            .param("merchant", merchant.party())
            .param("until", Timestamp.from(until))
            .param("limit", limit)
            .query(
                (row, n) -> {
                  total.add(row.getLong("total"));
                  return new Digest.Line(
                      row.getString("case_id"),
                      row.getString("shop_order_id"),
                      row.getString("title"),
                      row.getTimestamp("due_at").toInstant(),
                      dev.redress.kernel.Money.of(row.getString("currency"), row.getLong("asked")));
                })
            .list();
    return new Digest(lines, total.isEmpty() ? 0 : total.getFirst());
  }

  /** Forgets what went out, or not, before. */
  int sweep(Instant before) {
    return jdbc.sql("delete from mail where created_at < :before and state <> 'PENDING'")
        .param("before", Timestamp.from(before))
        .update();
  }
}
