package dev.redress.webhooks;

import dev.redress.kernel.LockKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Endpoints as they are looked at. */
@Component
final class EndpointStore {

  private static final String READ =
      """
      select e.*, h.failures, h.failing_since, h.last_success_at, h.last_attempt_at,
             (select count(*) from (
                select from webhook_delivery d where d.endpoint = e.id and d.state = 'PENDING'
                limit 10000) w) as waiting,
             (select min(d.due_at) from webhook_delivery d
              where d.endpoint = e.id and d.state = 'PENDING') as next_at,
             exists (select from webhook_replay r where r.endpoint = e.id) as replaying,
             k.name as owner_name,
             (e.owner <> '' and (k.id is null or k.revoked_at is not null
                or coalesce(k.expires_at <= :now, false))) as orphaned
      from webhook_endpoint e
      left join webhook_health h on h.endpoint = e.id
      left join api_key k on k.id = nullif(e.owner, '')::uuid
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  EndpointStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * An endpoint and how it has been answering.
   *
   * @param ownerName what the owning key is called; null: the platform's own
   * @param orphaned the owning key is revoked or has expired, so that nothing is sent
   * @param failures attempts in a row that did not succeed
   * @param waiting messages that wait to be sent, at most 10000
   * @param nextAt when the first of those is due
   */
  record Watched(
      Endpoint endpoint,
      @Nullable String ownerName,
      boolean orphaned,
      long failures,
      @Nullable Instant failingSince,
      @Nullable Instant lastSuccessAt,
      @Nullable Instant lastAttemptAt,
      long waiting,
      @Nullable Instant nextAt,
      boolean replaying) {}

  /**
   * Those that are not removed, oldest first.
   *
   * @param owner whose; null: everybody's
   */
  List<Watched> list(@Nullable String owner) {
    return jdbc.sql(
            READ
                + """
                where e.state <> 'REMOVED' and (:owner::text is null or e.owner = :owner)
                order by e.created_at, e.id
                """)
        .param("owner", owner)
        .param("now", java.sql.Timestamp.from(clock.instant()))
        .query((row, n) -> watched(row))
        .list();
  }

  Optional<Watched> find(LockKey id) {
    return jdbc.sql(READ + "where e.id = :id")
        .param("id", id.id())
        .param("now", java.sql.Timestamp.from(clock.instant()))
        .query((row, n) -> watched(row))
        .optional();
  }

  /** The secret with which messages are signed now. */
  String secret(LockKey id) {
    return jdbc.sql("select secret from webhook_endpoint where id = ?")
        .param(id.id())
        .query(String.class)
        .single();
  }

  private static Watched watched(ResultSet row) throws SQLException {
    return new Watched(
        EndpointRows.endpoint(row),
        row.getString("owner_name"),
        row.getBoolean("orphaned"),
        row.getLong("failures"),
        EndpointRows.at(row, "failing_since"),
        EndpointRows.at(row, "last_success_at"),
        EndpointRows.at(row, "last_attempt_at"),
        row.getLong("waiting"),
        EndpointRows.at(row, "next_at"),
        row.getBoolean("replaying"));
  }
}
