package dev.redress.notify;

import dev.redress.claims.MatterId;
import dev.redress.governance.Standing;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Json;
import dev.redress.kernel.LiveFeed;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The inboxes: a party's messages are for all its accounts, a role's for all its staff; how far one
 * has read is each account's own.
 */
@Component
final class InboxStore implements LiveFeed {

  private static final String OWN = " role = :role and market = :market and party = :party ";

  private static final String PAGE =
      "select number, at, notice, order_id, case_id, stream, details from inbox where"
          + OWN
          + "and number < :before order by number desc limit :limit";

  private static final String READ_UP_TO =
      "select coalesce((select up_to from inbox_read where account = :account), 0)";

  /** Beyond a thousand nobody counts. */
  private static final String UNREAD =
      "select count(*) from (select 1 from inbox where"
          + OWN
          + "and number > :upTo limit 1000) as unread";

  private static final String NEWEST = "select last from inbox_counter where name = 'inbox'";

  /** One look into the index per viewer, however much has come for others. */
  private static final String NEWS =
      """
      select 1 from inbox m
      where m.role = v.role and m.market = v.market and m.party = v.party and m.number > ?
      """;

  /** Never beyond what has come, so that what comes later is new; never backwards. */
  private static final String MARK =
      "insert into inbox_read (account, up_to) select :account,"
          + " least(:upTo, coalesce((select max(number) from inbox where"
          + OWN
          + "), 0)) on conflict (account) do update"
          + " set up_to = greatest(inbox_read.up_to, excluded.up_to)";

  private final JdbcClient jdbc;

  InboxStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A message as it was put in.
   *
   * @param stream of the event that it tells of
   */
  record Item(
      long number,
      Instant at,
      Notice notice,
      Role role,
      @Nullable LockKey order,
      @Nullable String caseId,
      String stream,
      Details details) {

    /** The claim that it is about; null: none. */
    @Nullable String matterId() {
      return MatterId.find(stream).map(MatterId::text).orElse(null);
    }

    /** The conversation with the service desk that it is about; null: none. */
    @Nullable String deskId() {
      return notice == Notice.DESK_OVERDUE || notice == Notice.DESK_ANSWERED ? stream : null;
    }

    /** Whether it is about a merchant's standing. */
    boolean ofStanding() {
      return Standing.isStream(stream);
    }
  }

  /** Newest first, those before {@code before}. */
  List<Item> page(Actor reader, long before, int limit) {
    return own(PAGE, reader)
        .param("before", before)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Item(
                    row.getLong("number"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    Notice.valueOf(row.getString("notice")),
                    reader.role(),
                    order(row.getObject("order_id", UUID.class)),
                    row.getString("case_id"),
                    row.getString("stream"),
                    Json.read(row.getString("details"), Details.class)))
        .list();
  }

  private static @Nullable LockKey order(@Nullable UUID id) {
    return id == null ? null : new LockKey(id);
  }

  long readUpTo(Actor reader) {
    return jdbc.sql(READ_UP_TO).param("account", reader.id()).query(Long.class).single();
  }

  long unread(Actor reader, long upTo) {
    return own(UNREAD, reader).param("upTo", upTo).query(Long.class).single();
  }

  void mark(Actor reader, long upTo) {
    own(MARK, reader).param("account", reader.id()).param("upTo", upTo).update();
  }

  @Override
  public String event() {
    return "inbox";
  }

  @Override
  public long newest() {
    return jdbc.sql(NEWEST).query(Long.class).single();
  }

  @Override
  public List<Actor> heard(List<Actor> viewers, long since) {
    return LiveFeed.heard(jdbc, NEWS, viewers, since);
  }

  private JdbcClient.StatementSpec own(String sql, Actor reader) {
    return jdbc.sql(sql)
        .param("role", reader.role().name())
        .param("market", reader.market())
        .param("party", reader.party());
  }
}
