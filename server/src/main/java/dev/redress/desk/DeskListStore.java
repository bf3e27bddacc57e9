package dev.redress.desk;

import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.LiveFeed;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The desk's conversations over all buckets, and what open pages hear of them. */
@Component
final class DeskListStore implements LiveFeed {

  private static final String COLUMNS =
      """
      select id, market, buyer, buyer_name, state, agent, agent_name, waiting_since, due_at,
             raised, handed_by, handed_note, last_at, last_text
      from desk_summary where
      """;

  /** Those of the buyers among the viewers for whom something has come. */
  private static final String HEARD =
      """
      select distinct market || '/' || buyer from desk_summary
      where batch > ? and market || '/' || buyer = any (?::text[])
      """;

  private final JdbcClient jdbc;

  DeskListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which conversations: waiting for whoever takes them the longest first, the others by what
   * happened last. What was handed to somebody by name is that agent's from then on.
   */
  enum View {
    WAITING,
    RAISED,
    MINE,
    ALL
  }

  record Row(
      LockKey id,
      String market,
      String buyer,
      String buyerName,
      String state,
      @Nullable String agent,
      @Nullable String agentName,
      @Nullable Instant waitingSince,
      @Nullable Instant dueAt,
      boolean raised,
      @Nullable String handedBy,
      @Nullable String handedNote,
      @Nullable Instant lastAt,
      String lastText) {

    /** Waits for one agent only, who was named when it was handed on. */
    boolean handedTo() {
      return "WAITING".equals(state) && agent != null;
    }

    boolean handedTo(Actor viewer) {
      return handedTo() && viewer.id().equals(agent);
    }
  }

  record Counts(long waiting, long raised, long handed) {}

  List<Row> page(View view, Actor viewer, String cursor, int limit) {
    Instant after = cursor.isEmpty() ? null : instant(cursor);
    Instant from = after != null ? after : oldestFirst(view) ? Instant.EPOCH : FAR;
    return jdbc.sql(COLUMNS + condition(view) + " limit :limit")
        .param("agent", viewer.id())
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, n) -> row(row))
        .list();
  }

  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  private static String condition(View view) {
    return switch (view) {
      case WAITING ->
          " state = 'WAITING' and agent is null and waiting_since > :from order by waiting_since";
      case RAISED ->
          " state = 'WAITING' and raised and waiting_since > :from order by waiting_since";
      case MINE -> " agent = :agent and last_at < :from order by last_at desc";
      case ALL -> " last_at < :from order by last_at desc";
    };
  }

  static String cursor(View view, Row row) {
    return String.valueOf(
        Objects.requireNonNull(oldestFirst(view) ? row.waitingSince() : row.lastAt()));
  }

  private static boolean oldestFirst(View view) {
    return view == View.WAITING || view == View.RAISED;
  }

  private static Instant instant(String cursor) {
    try {
      return Instant.parse(cursor);
    } catch (DateTimeException e) {
      throw new BadInput("cursor: the next of an earlier page is expected.");
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new LockKey(row.getObject("id", UUID.class)),
        row.getString("market"),
        row.getString("buyer"),
        row.getString("buyer_name"),
        row.getString("state"),
        row.getString("agent"),
        row.getString("agent_name"),
        at(row, "waiting_since"),
        at(row, "due_at"),
        row.getBoolean("raised"),
        row.getString("handed_by"),
        row.getString("handed_note"),
        at(row, "last_at"),
        row.getString("last_text"));
  }

  private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  Counts counts(Actor viewer) {
    return jdbc.sql(
            """
            select count(*) filter (where agent is null) as waiting,
                   count(*) filter (where raised) as raised,
                   count(*) filter (where agent = :agent) as handed
            from desk_summary where state = 'WAITING'
            """)
        .param("agent", viewer.id())
        .query(
            (row, n) ->
                new Counts(row.getLong("waiting"), row.getLong("raised"), row.getLong("handed")))
        .single();
  }

  @Override
  public String event() {
    return "desk";
  }

  @Override
  public long newest() {
    return jdbc.sql("select batch from desk_summary_batch where name = 'desks'")
        .query(Long.class)
        .single();
  }

  /** The desk hears of every conversation, a buyer of the own one. */
  @Override
  public List<Actor> heard(List<Actor> viewers, long since) {
    String[] buyers =
        viewers.stream()
            .filter(each -> each.role() == Role.BUYER)
            .map(DeskListStore::name)
            .toArray(String[]::new);
    Set<String> spoken =
        buyers.length == 0
            ? Set.of()
            : jdbc.sql(HEARD).params(since, buyers).query(String.class).list().stream()
                .collect(Collectors.toSet());
    return viewers.stream()
        .filter(each -> isDesk(each) || (each.role() == Role.BUYER && spoken.contains(name(each))))
        .toList();
  }

  private static boolean isDesk(Actor viewer) {
    return viewer.role() == Role.SERVICE_AGENT || viewer.role() == Role.OPERATOR;
  }

  private static String name(Actor buyer) {
    return buyer.market() + "/" + buyer.party();
  }
}
