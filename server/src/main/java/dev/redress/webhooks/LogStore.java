package dev.redress.webhooks;

import dev.redress.kernel.LockKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The delivery log as it is looked at. */
@Component
final class LogStore {

  private static final String COLUMNS =
      """
      select number, stream, message, type, body, created_at, state, due_at, tries, status, error,
             tried_at
      from webhook_delivery where endpoint = :endpoint
      """;

  private final JdbcClient jdbc;

  LogStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A message to one endpoint, and how sending it stands. */
  record Entry(
      long number,
      String stream,
      String message,
      String type,
      String body,
      Instant createdAt,
      String state,
      Instant dueAt,
      int tries,
      @Nullable Integer status,
      String error,
      @Nullable Instant triedAt) {}

  /**
   * Which entries are looked for.
   *
   * @param state null: any
   * @param type a name, or its beginning with {@code .*}; null: any
   * @param about the beginning of the stream: an order, a case or a refund; null: any
   */
  record Wanted(@Nullable String state, @Nullable String type, @Nullable String about) {}

  /** Newest first, those before a position. */
  List<Entry> page(LockKey endpoint, Wanted wanted, long before, int limit) {
    return jdbc.sql(
            COLUMNS
                + """
                and number < :before and (:state::text is null or state = :state)
                and (:type::text is null or type = :type or type like :beginning)
                and (:about::text is null or starts_with(stream, :about))
                order by number desc limit :limit
                """)
        .param("endpoint", endpoint.id())
        .param("before", before)
        .param("state", wanted.state())
        .param("type", wanted.type())
        .param("beginning", beginning(wanted.type()))
        .param("about", wanted.about())
        .param("limit", limit)
        .query((row, n) -> entry(row))
        .list();
  }

  private static String beginning(@Nullable String type) {
    return type != null && type.endsWith(".*")
        ? type.substring(0, type.length() - 1).replace("_", "\\_") + "%"
        : "";
  }

  Optional<Entry> find(LockKey endpoint, long number) {
    return jdbc.sql(COLUMNS + "and number = :number")
        .param("endpoint", endpoint.id())
        .param("number", number)
        .query((row, n) -> entry(row))
        .optional();
  }

  /** What came of each attempt, oldest first. */
  List<AttemptView> attempts(LockKey endpoint, long number) {
    return jdbc.sql(
            """
            select attempt, at, status, error, answer, millis from webhook_attempt
            where endpoint = ? and number = ? order by attempt
            """)
        .params(endpoint.id(), number)
        .query(
            (row, n) ->
                new AttemptView(
                    row.getInt("attempt"),
                    Objects.requireNonNull(EndpointRows.at(row, "at")),
                    (Integer) row.getObject("status"),
                    row.getString("error"),
                    row.getString("answer"),
                    row.getLong("millis")))
        .list();
  }

  /**
   * One attempt.
   *
   * @param status what the endpoint answered; null: nothing
   * @param error STATUS, REDIRECTED, TIME_OUT, HOST_UNKNOWN, NO_CONNECTION, TLS or BROKEN_OFF;
   *     empty: it succeeded
   * @param answer the beginning of what it said when it did not succeed
   * @param millis how long it took
   */
  record AttemptView(
      int attempt,
      Instant at,
      @Nullable Integer status,
      String error,
      String answer,
      long millis) {}

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("number"),
        row.getString("stream"),
        row.getString("message"),
        row.getString("type"),
        row.getString("body"),
        Objects.requireNonNull(EndpointRows.at(row, "created_at")),
        row.getString("state"),
        Objects.requireNonNull(EndpointRows.at(row, "due_at")),
        row.getInt("tries"),
        (Integer) row.getObject("status"),
        row.getString("error"),
        EndpointRows.at(row, "tried_at"));
  }
}
