package dev.redress.webhooks;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the sender takes and writes down. Taking leaves a lease: whoever dies over a message leaves
 * it to others when the lease ends, and what it found out after that is only logged.
 */
@Component
final class DeliveryStore {

  /**
   * Endpoints that something is due for, the longest not tried first, so that none waits for ever.
   */
  private static final String TARGETS =
      """
      select e.id, e.url, e.secret, e.previous_secret, e.previous_until,
             coalesce(h.failures, 0) as failures,
             (select count(*) from webhook_delivery l where l.endpoint = e.id
                and l.state = 'PENDING' and l.leased_until > :now) as under_way
      from webhook_endpoint e
      left join webhook_health h on h.endpoint = e.id
      left join api_key k on k.id = nullif(e.owner, '')::uuid
      where e.state = 'ACTIVE'
        and (e.owner = '' or (k.revoked_at is null and k.id is not null
          and coalesce(k.expires_at > :now, true)))
        and exists (select from webhook_delivery d where d.endpoint = e.id
          and d.state = 'PENDING' and d.due_at <= :now
          and (d.leased_until is null or d.leased_until <= :now))
      order by h.last_attempt_at nulls first, e.id
      """;

  private static final String TAKE =
      """
      update webhook_delivery d
      set leased_until = :until, tries = d.tries + 1, claims = d.claims + 1
      from (
        select endpoint, number from webhook_delivery
        where endpoint = :endpoint and state = 'PENDING' and due_at <= :now
          and (leased_until is null or leased_until <= :now)
        order by due_at, number limit :limit for update skip locked) t
      where d.endpoint = t.endpoint and d.number = t.number
      returning d.endpoint, d.number, d.message, d.type, d.body, d.tries, d.round, d.claims
      """;

  private static final String LOG =
      """
      insert into webhook_attempt (endpoint, number, attempt, at, status, error, answer, millis)
      values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final String SETTLE =
      """
      update webhook_delivery
      set state = ?, due_at = ?, status = ?, error = ?, tried_at = ?, leased_until = null
      where endpoint = ? and number = ? and claims = ? and state = 'PENDING'
      """;

  private static final String HEALTH =
      """
      insert into webhook_health as h
        (endpoint, failures, failing_since, last_success_at, last_attempt_at)
      values (?, ?, ?, ?, ?)
      on conflict (endpoint) do update set
        failures = case when excluded.failures = 0 then 0 else h.failures + 1 end,
        failing_since = case when excluded.failures = 0 then null
                             else coalesce(h.failing_since, excluded.failing_since) end,
        last_success_at = coalesce(excluded.last_success_at, h.last_success_at),
        last_attempt_at = excluded.last_attempt_at
      returning failing_since
      """;

  /** What waits for a paused endpoint longer than the log is kept is given up with the rest. */
  private static final String SWEEP =
      """
      with old as (
        delete from webhook_delivery d where (d.endpoint, d.number) in (
          select endpoint, number from webhook_delivery where created_at < :before
          and (leased_until is null or leased_until <= :now) limit 5000)
        returning endpoint, number)
      delete from webhook_attempt a using old
      where a.endpoint = old.endpoint and a.number = old.number
      """;

  private final DataSource database;
  private final JdbcClient jdbc;

  DeliveryStore(DataSource database, JdbcClient jdbc) {
    this.database = database;
    this.jdbc = jdbc;
  }

  /**
   * An endpoint as the sender needs it.
   *
   * @param failures attempts in a row that did not succeed
   * @param underWay messages that senders have taken
   */
  record Target(
      LockKey endpoint,
      String url,
      String secret,
      @Nullable String previousSecret,
      @Nullable Instant previousUntil,
      long failures,
      int underWay) {}

  /**
   * A message that is this sender's until its lease ends.
   *
   * @param tries which attempt this is
   * @param round how many of those belong to earlier rounds of retries
   * @param claim by which this taking is told from others
   */
  record Taken(
      LockKey endpoint,
      long number,
      String message,
      String type,
      String body,
      int tries,
      int round,
      int claim) {}

  List<Target> targets(Instant now) {
    return jdbc.sql(TARGETS)
        .param("now", Timestamp.from(now))
        .query(
            (row, n) ->
                new Target(
                    new LockKey(row.getObject("id", UUID.class)),
                    row.getString("url"),
                    row.getString("secret"),
                    row.getString("previous_secret"),
                    EndpointRows.at(row, "previous_until"),
                    row.getLong("failures"),
                    row.getInt("under_way")))
        .list();
  }

  /** Takes what is due for one endpoint, oldest first. */
  List<Taken> take(LockKey endpoint, Instant now, Duration lease, int limit) {
    return jdbc.sql(TAKE)
        .param("endpoint", endpoint.id())
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(now.plus(lease)))
        .param("limit", limit)
        .query(
            (row, n) ->
                new Taken(
                    endpoint,
                    row.getLong("number"),
                    row.getString("message"),
                    row.getString("type"),
                    row.getString("body"),
                    row.getInt("tries"),
                    row.getInt("round"),
                    row.getInt("claims")))
        .list();
  }

  /**
   * Writes down what came of an attempt, all or nothing; since when the endpoint has been failing,
   * null: it is not.
   *
   * @param next when it is tried again; null: not at all
   */
  @Nullable Instant record(Taken taken, Attempt attempt, @Nullable Instant next) {
    return Transactions.<@Nullable Instant, RuntimeException>in(
        database,
        tx -> {
          log(tx, taken, attempt);
          settle(tx, taken, attempt, next);
          return health(tx, taken.endpoint(), attempt);
        });
  }

  private static void log(Connection tx, Taken taken, Attempt attempt) throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement(LOG)) {
      insert.setObject(1, taken.endpoint().id());
      insert.setLong(2, taken.number());
      insert.setInt(3, taken.tries());
      insert.setTimestamp(4, Timestamp.from(attempt.at()));
      insert.setObject(5, attempt.status(), Types.INTEGER);
      insert.setString(6, attempt.error());
      insert.setString(7, attempt.answer());
      insert.setLong(8, attempt.millis());
      insert.executeUpdate();
    }
  }

  private static void settle(Connection tx, Taken taken, Attempt attempt, @Nullable Instant next)
      throws SQLException {
    String state = attempt.succeeded() ? "DELIVERED" : next == null ? "FAILED" : "PENDING";
    try (PreparedStatement update = tx.prepareStatement(SETTLE)) {
      update.setString(1, state);
      update.setTimestamp(2, Timestamp.from(next == null ? attempt.at() : next));
      update.setObject(3, attempt.status(), Types.INTEGER);
      update.setString(4, attempt.error());
      update.setTimestamp(5, Timestamp.from(attempt.at()));
      update.setObject(6, taken.endpoint().id());
      update.setLong(7, taken.number());
      update.setInt(8, taken.claim());
      update.executeUpdate();
    }
  }

  private static @Nullable Instant health(Connection tx, LockKey endpoint, Attempt attempt)
      throws SQLException {
    Timestamp at = Timestamp.from(attempt.at());
    try (PreparedStatement upsert = tx.prepareStatement(HEALTH)) {
      upsert.setObject(1, endpoint.id());
      upsert.setInt(2, attempt.succeeded() ? 0 : 1);
      upsert.setTimestamp(3, attempt.succeeded() ? null : at);
      upsert.setTimestamp(4, attempt.succeeded() ? at : null);
      upsert.setTimestamp(5, at);
      try (ResultSet row = upsert.executeQuery()) {
        row.next();
        return EndpointRows.at(row, "failing_since");
      }
    }
  }

  /** Forgets messages and attempts of before; how many attempts there were. */
  int sweep(Instant before, Instant now) {
    return jdbc.sql(SWEEP)
        .param("before", Timestamp.from(before))
        .param("now", Timestamp.from(now))
        .update();
  }
}
