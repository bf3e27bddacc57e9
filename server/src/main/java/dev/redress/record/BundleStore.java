package dev.redress.record;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which bundles were made, and for whom. */
@Component
final class BundleStore {

  private final JdbcClient jdbc;

  BundleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A bundle that was made.
   *
   * @param id its SHA-256
   * @param name of the file
   * @param side for whom: role, market and party
   * @param chat whether it holds a conversation
   */
  record Made(
      String id,
      String name,
      List<String> cases,
      String language,
      long bytes,
      long checkpoint,
      Instant at,
      String side,
      boolean chat) {}

  /** Platform staff read what was made for platform staff. */
  static String side(Actor actor) {
    return actor.party().isEmpty()
        ? "PLATFORM"
        : actor.role() + "\n" + actor.market() + "\n" + actor.party();
  }

  void add(Made made) {
    jdbc.sql(
            """
            insert into record_bundle (id, name, cases, language, bytes, checkpoint, at, side, chat)
            values (?, ?, ?::json, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            made.id(),
            made.name(),
            Json.write(made.cases()),
            made.language(),
            made.bytes(),
            made.checkpoint(),
            made.at().atOffset(ZoneOffset.UTC),
            made.side(),
            made.chat())
        .update();
  }

  Optional<Made> find(String id, String side) {
    return jdbc.sql(
            """
            select id, name, cases, language, bytes, checkpoint, at, side, chat
            from record_bundle where id = ? and side = ?
            """)
        .params(id, side)
        .query(
            (row, n) ->
                new Made(
                    row.getString("id"),
                    row.getString("name"),
                    List.of(Json.read(row.getString("cases"), String[].class)),
                    row.getString("language"),
                    row.getLong("bytes"),
                    row.getLong("checkpoint"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("side"),
                    row.getBoolean("chat")))
        .optional();
  }

  /** The bundles that hold cases of this order. */
  List<String> withOrder(LockKey order) {
    return jdbc.sql("select distinct id from record_bundle where cases::text like ?")
        .param("%\"" + order.text() + "-%")
        .query(String.class)
        .list();
  }
}
