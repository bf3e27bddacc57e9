package dev.redress.carriers;

import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pushes as they came, and codes that nobody knows. */
@Component
final class PushStore {

  /** What came of a push. */
  enum State {
    /** Nobody has told us of the parcel so far. */
    WAITING,
    APPLIED,
    /** Some of it was refused. */
    PARTLY,
    /** Several orders have told of this number, and it cannot be said whose it is. */
    AMBIGUOUS
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  PushStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A push on its way in. */
  record Incoming(LockKey link, Hash digest, Push push, String body) {}

  /**
   * What was made of one.
   *
   * @param items how many things it says
   * @param fresh how many of them were news
   * @param unknown how many of those have codes that nobody knows
   * @param error code of the first refusal; empty: none
   */
  record Result(State state, int items, int fresh, int unknown, String error) {}

  /** A push as it is looked at. */
  record Seen(
      LockKey link,
      String tracking,
      String carrier,
      String body,
      Instant firstAt,
      Instant lastAt,
      int times,
      Result result) {}

  /**
   * A code that no table knows.
   *
   * @param name what the provider called it; may be empty
   * @param tracking the parcel on which it came last
   */
  record UnknownCode(
      Provider provider,
      String code,
      String name,
      long count,
      Instant firstAt,
      Instant lastAt,
      String tracking) {}

  /**
   * Keeps a push, waiting at first. The lock on its number makes sure that the reader of routes
   * either sees this row or was seen before: none waits for ever.
   */
  void keep(Incoming in) {
    jdbc.sql(
            """
            with number as materialized (
              select pg_advisory_xact_lock(:room, hashtext(:tracking) & 63))
            insert into carrier_push (link, digest, tracking, carrier, body, state, first_at,
                                      last_at, times, items, fresh, unknown, error)
            select :link, :digest, :tracking, :carrier, :body, 'WAITING', :now, :now, 1, :items,
                   0, 0, ''
            from number
            on conflict (link, digest) do update
              set last_at = excluded.last_at, times = carrier_push.times + 1
            """)
        .param("room", RouteRows.ROOM)
        .param("tracking", in.push().tracking())
        .param("link", in.link().id())
        .param("digest", in.digest().bytes())
        .param("carrier", in.push().carrier())
        .param("body", in.body())
        .param("items", in.push().items().size())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void done(LockKey link, Hash digest, Result result) {
    jdbc.sql(
            """
            update carrier_push
            set state = :state, fresh = fresh + :fresh, unknown = unknown + :unknown, error = :error
            where link = :link and digest = :digest
            """)
        .param("link", link.id())
        .param("digest", digest.bytes())
        .param("state", result.state().name())
        .param("fresh", result.fresh())
        .param("unknown", result.unknown())
        .param("error", result.error())
        .update();
  }

  void count(Provider provider, Push.Item item, String tracking) {
    jdbc.sql(
            """
            insert into carrier_code (provider, code, name, count, first_at, last_at, tracking)
            values (:provider, :code, :name, 1, :now, :now, :tracking)
            on conflict (provider, code) do update
              set count = carrier_code.count + 1, last_at = excluded.last_at,
                  tracking = excluded.tracking, name = excluded.name
            """)
        .param("provider", provider.name())
        .param("code", item.code().isEmpty() ? item.name() : item.code())
        .param("name", item.name())
        .param("tracking", tracking)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Forgets what has been dealt with for that long, and what has waited twice as long. */
  void sweep(Duration keep) {
    jdbc.sql(
            """
            delete from carrier_push
            where last_at < :old and (state <> 'WAITING' or last_at < :older)
            """)
        .param("old", Timestamp.from(clock.instant().minus(keep)))
        .param("older", Timestamp.from(clock.instant().minus(keep.multipliedBy(2))))
        .update();
  }

  /** The newest, of one connection or of all. */
  List<Seen> newest(@Nullable LockKey link, int limit) {
    return jdbc.sql(
            """
            select * from carrier_push where :link::uuid is null or link = :link
            order by last_at desc limit :limit
            """)
        .param("link", link == null ? null : link.id(), java.sql.Types.OTHER)
        .param("limit", limit)
        .query((row, n) -> seen(row))
        .list();
  }

  List<UnknownCode> unknownCodes() {
    return jdbc.sql("select * from carrier_code order by count desc, code limit 500")
        .query(
            (row, n) ->
                new UnknownCode(
                    Provider.valueOf(row.getString("provider")),
                    row.getString("code"),
                    row.getString("name"),
                    row.getLong("count"),
                    moment(row, "first_at"),
                    moment(row, "last_at"),
                    row.getString("tracking")))
        .list();
  }

  private static Seen seen(ResultSet row) throws SQLException {
    return new Seen(
        new LockKey(row.getObject("link", UUID.class)),
        row.getString("tracking"),
        row.getString("carrier"),
        row.getString("body"),
        moment(row, "first_at"),
        moment(row, "last_at"),
        row.getInt("times"),
        new Result(
            State.valueOf(row.getString("state")),
            row.getInt("items"),
            row.getInt("fresh"),
            row.getInt("unknown"),
            row.getString("error")));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(LinkRows.at(row, column)).orElseThrow();
  }
}
