package dev.redress.record;

import dev.redress.kernel.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was signed, and by which keys. */
@Component
final class CheckpointStore {

  private static final String COLUMNS = "select size, root, at, note from record_checkpoint ";

  private final JdbcClient jdbc;

  CheckpointStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A signed checkpoint.
   *
   * @param note the checkpoint with its signatures, byte by byte
   */
  record Signed(long size, Hash root, Instant at, String note) {}

  /** Keeps a checkpoint; of two for one size the first stays. */
  void add(Signed signed) {
    jdbc.sql(
            """
            insert into record_checkpoint (size, root, at, note) values (?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(signed.size(), signed.root().bytes(), time(signed.at()), signed.note())
        .update();
  }

  /** Puts further signatures under a checkpoint that is there. */
  void cosign(Signed signed) {
    jdbc.sql("update record_checkpoint set note = ? where size = ? and root = ?")
        .params(signed.note(), signed.size(), signed.root().bytes())
        .update();
  }

  Optional<Signed> latest() {
    return one("order by size desc limit 1");
  }

  /** The oldest checkpoint with at least so many events. */
  Optional<Signed> covering(long size) {
    return one("where size >= " + size + " order by size limit 1");
  }

  /** The newest ones, newest first. */
  List<Signed> newest(int limit) {
    return jdbc.sql(COLUMNS + "order by size desc limit ?")
        .param(limit)
        .query((row, n) -> signed(row))
        .list();
  }

  private Optional<Signed> one(String rest) {
    return jdbc.sql(COLUMNS + rest).query((row, n) -> signed(row)).optional();
  }

  private static Signed signed(ResultSet row) throws SQLException {
    return new Signed(
        row.getLong("size"),
        Hash.of(row.getBytes("root")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("note"));
  }

  /** Keeps what a time stamp authority answered about a checkpoint. */
  void stamped(long size, String authority, byte[] answer, Instant at) {
    jdbc.sql(
            """
            insert into record_time_stamp (size, authority, answer, at) values (?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(size, authority, answer, time(at))
        .update();
  }

  /** What a time stamp authority answered about the checkpoint of this size. */
  Optional<byte[]> stamp(long size) {
    return jdbc.sql("select answer from record_time_stamp where size = ?")
        .param(size)
        .query(byte[].class)
        .optional();
  }

  /** Every key that ever signed, oldest first. */
  List<PublicKeyView> keys() {
    return jdbc.sql("select name, public_key, since, until from record_key order by since, id")
        .query(
            (row, n) -> {
              @Nullable OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
              return PublicKeyView.of(
                  row.getString("name"),
                  row.getBytes("public_key"),
                  row.getObject("since", OffsetDateTime.class).toInstant(),
                  until == null ? null : until.toInstant());
            })
        .list();
  }

  /** From now on this key signs, and no other. */
  void begin(PublicKeyView key, byte[] publicKey) {
    jdbc.sql("update record_key set until = ? where until is null and id <> ?")
        .params(time(key.since()), key.id())
        .update();
    jdbc.sql(
            """
            insert into record_key (id, name, public_key, since, until) values (?, ?, ?, ?, null)
            on conflict (id) do update set until = null
            """)
        .params(key.id(), key.name(), publicKey, time(key.since()))
        .update();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
