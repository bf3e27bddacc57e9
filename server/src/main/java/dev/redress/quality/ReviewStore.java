package dev.redress.quality;

import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of reviews: one row per ruling that was drawn, guarded by version. */
@Component
final class ReviewStore {

  private static final String LOCK =
      """
      select 1 from blind_review r
      join unnest(?, ?) as k(bucket, id) on r.bucket = k.bucket and r.id = k.id
      order by r.bucket, r.id
      for no key update of r
      """;

  private static final String LOAD =
      """
      select r.id, r.body from unnest(?, ?) as k(bucket, id)
      join blind_review r on r.bucket = k.bucket and r.id = k.id
      """;

  private static final String WRITE =
      """
      insert into blind_review as r
        (bucket, id, version, hash, market, case_id, state, assigned, drawn_at, given_at, exact,
         near, ruled_by, body)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)
      on conflict (bucket, id) do update
        set version = excluded.version, hash = excluded.hash, state = excluded.state,
            assigned = excluded.assigned, given_at = excluded.given_at, exact = excluded.exact,
            near = excluded.near, body = excluded.body
        where r.version < excluded.version
      """;

  private final JdbcClient jdbc;

  ReviewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static void lock(Connection tx, List<LockKey> sorted) throws SQLException {
    try (PreparedStatement select = Column.keyed(tx, LOCK, sorted)) {
      select.executeQuery().close();
    }
  }

  static Map<LockKey, Review> load(Connection tx, Collection<LockKey> wanted) throws SQLException {
    List<LockKey> keys = List.copyOf(wanted);
    Map<LockKey, Review> found = new HashMap<>();
    keys.forEach(key -> found.put(key, Review.none(key)));
    try (PreparedStatement select = Column.keyed(tx, LOAD, keys);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        LockKey key = new LockKey(row.getObject(1, UUID.class));
        found.put(key, Json.read(row.getString(2), Review.class));
      }
    }
    return found;
  }

  static void write(Connection tx, List<Change<ReviewFile, ReviewEvent>> changes)
      throws SQLException {
    try (PreparedStatement write = tx.prepareStatement(WRITE)) {
      for (Change<ReviewFile, ReviewEvent> change : changes) {
        fill(write, change.after());
        if (write.executeUpdate() != 1) {
          throw new IllegalStateException("A review changed under its lock");
        }
      }
    }
  }

  private static void fill(PreparedStatement write, ReviewFile file) throws SQLException {
    Review review = file.review();
    Agreement agreement = review.agreement();
    write.setShort(1, review.key().bucket());
    write.setObject(2, review.key().id());
    write.setLong(3, review.head().version());
    write.setBytes(4, review.head().hash().bytes());
    write.setString(5, file.drawn().market());
    write.setString(6, file.drawn().caseId());
    write.setString(7, review.state().name());
    write.setString(8, review.assigned() == null ? null : review.assigned().id());
    write.setObject(9, utc(file.drawn().at()));
    write.setObject(10, review.givenAt() == null ? null : utc(review.givenAt()));
    write.setObject(11, agreement == null ? null : agreement.exact());
    write.setObject(12, agreement == null ? null : agreement.near());
    write.setString(13, file.drawn().by());
    write.setString(14, Json.write(review));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  /** What this arbitrator has to judge, the oldest first. */
  List<Review> assignedTo(String arbitrator) {
    return reviews("where assigned = ? and state = 'ASSIGNED' order by drawn_at, id", arbitrator);
  }

  /** What of this case somebody has to judge, the oldest first. */
  List<Review> assignedOf(String caseId) {
    return reviews("where case_id = ? and state = 'ASSIGNED' order by drawn_at, id", caseId);
  }

  /** How much each has in hand, by account. */
  Map<String, Integer> load() {
    Map<String, Integer> load = new HashMap<>();
    jdbc.sql("select assigned, count(*) from blind_review where state = 'ASSIGNED' group by 1")
        .query(
            row -> {
              load.put(row.getString(1), row.getInt(2));
            });
    return load;
  }

  /** Whether this arbitrator is to judge a ruling of one of the order's cases. */
  boolean awaits(String arbitrator, LockKey order) {
    return jdbc.sql(
            """
            select exists (select from blind_review
            where assigned = ? and state = 'ASSIGNED' and starts_with(case_id, ?))
            """)
        .params(arbitrator, order.text() + "-")
        .query(Boolean.class)
        .single();
  }

  /** The newest first. */
  List<Review> newest(int limit) {
    return reviews("order by drawn_at desc, id limit ?", limit);
  }

  private List<Review> reviews(String which, Object value) {
    return jdbc.sql("select body from blind_review " + which)
        .param(value)
        .query((row, n) -> Json.read(row.getString(1), Review.class))
        .list();
  }

  /**
   * What came of rulings being judged again.
   *
   * @param by account of who had ruled
   */
  record Sum(String by, long given, long exact, long near) {}

  /** By who had ruled; counted when they were judged again. */
  List<Sum> sums(Period period) {
    return jdbc.sql(
            """
            select ruled_by, count(*), count(*) filter (where exact), count(*) filter (where near)
            from blind_review where given_at >= :from and given_at < :to group by ruled_by
            """)
        .param("from", period.begins())
        .param("to", period.ends())
        .query(
            (row, n) -> new Sum(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .list();
  }

  /** How many are in one of these states. */
  long count(List<Review.State> states) {
    return jdbc.sql("select count(*) from blind_review where state in (:states)")
        .param("states", states.stream().map(Enum::name).toList())
        .query(Long.class)
        .single();
  }
}
