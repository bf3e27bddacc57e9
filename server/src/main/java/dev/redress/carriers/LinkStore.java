package dev.redress.carriers;

import dev.redress.kernel.LockKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Connections as they are looked at, and how they have been heard from. */
@Component
final class LinkStore {

  private static final String READ =
      """
      select l.*, h.accepted, h.accepted_at, h.refused, h.refused_at, h.refusal,
             (select count(*) from carrier_push p where p.link = l.id and p.state = 'WAITING')
               as waiting
      from carrier_link l left join carrier_health h on h.link = l.id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  LinkStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A connection and how it has been heard from.
   *
   * @param refusal code of the last refusal; empty: none so far
   * @param waiting pushes of parcels that nobody has told us of
   */
  record Heard(
      CarrierLink link,
      long accepted,
      @Nullable Instant acceptedAt,
      long refused,
      @Nullable Instant refusedAt,
      String refusal,
      long waiting) {}

  /**
   * A connection with what pushes are checked with.
   *
   * @param secrets those that are good now
   */
  record Guarded(CarrierLink link, List<String> secrets) {}

  /** Those that are not removed, oldest first. */
  List<Heard> list() {
    return jdbc.sql(READ + "where l.state = 'ACTIVE' order by l.created_at, l.id")
        .query((row, n) -> heard(row))
        .list();
  }

  Optional<Heard> find(LockKey id) {
    return jdbc.sql(READ + "where l.id = ? and l.state = 'ACTIVE'")
        .param(id.id())
        .query((row, n) -> heard(row))
        .optional();
  }

  Optional<Guarded> guarded(LockKey id) {
    return jdbc.sql("select * from carrier_link where id = ? and state = 'ACTIVE'")
        .param(id.id())
        .query((row, n) -> guarded(row))
        .optional();
  }

  /** The secret with which pushes are signed now. */
  String secret(LockKey id) {
    return jdbc.sql("select secret from carrier_link where id = ?")
        .param(id.id())
        .query(String.class)
        .single();
  }

  void accepted(LockKey link) {
    jdbc.sql(
            """
            insert into carrier_health (link, accepted, accepted_at, refused, refusal)
            values (:link, 1, :now, 0, '')
            on conflict (link) do update
              set accepted = carrier_health.accepted + 1, accepted_at = excluded.accepted_at
            """)
        .param("link", link.id())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void refused(LockKey link, String code) {
    jdbc.sql(
            """
            insert into carrier_health (link, accepted, refused, refused_at, refusal)
            values (:link, 0, 1, :now, :code)
            on conflict (link) do update
              set refused = carrier_health.refused + 1, refused_at = excluded.refused_at,
                  refusal = excluded.refusal
            """)
        .param("link", link.id())
        .param("now", Timestamp.from(clock.instant()))
        .param("code", code)
        .update();
  }

  private Guarded guarded(ResultSet row) throws SQLException {
    CarrierLink link = LinkRows.link(row);
    List<String> secrets = new ArrayList<>(List.of(row.getString("secret")));
    Instant until = link.previousUntil();
    if (until != null && clock.instant().isBefore(until)) {
      secrets.add(row.getString("previous_secret"));
    }
    return new Guarded(link, List.copyOf(secrets));
  }

  private static Heard heard(ResultSet row) throws SQLException {
    return new Heard(
        LinkRows.link(row),
        row.getLong("accepted"),
        LinkRows.at(row, "accepted_at"),
        row.getLong("refused"),
        LinkRows.at(row, "refused_at"),
        Objects.requireNonNullElse(row.getString("refusal"), ""),
        row.getLong("waiting"));
  }
}
