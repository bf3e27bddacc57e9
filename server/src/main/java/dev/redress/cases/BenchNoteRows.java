package dev.redress.cases;

import dev.redress.kernel.LockKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bench's notes as they are read. */
@Component
final class BenchNoteRows {

  private final JdbcClient jdbc;

  BenchNoteRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of one stream, oldest first. */
  List<BenchNote> of(LockKey stream) {
    return jdbc.sql(BenchNoteStore.OF)
        .params(stream.bucket(), stream.id())
        .query((row, n) -> BenchNoteStore.read(row))
        .list();
  }

  /** Under which question each piece lies, by its id; those that nobody placed are missing. */
  Map<String, String> placed(LockKey stream) {
    Map<String, String> placed = new HashMap<>();
    jdbc.sql(BenchNoteStore.PLACED)
        .params(stream.bucket(), stream.id())
        .query(
            row -> {
              placed.put(row.getString("evidence"), row.getString("question"));
            });
    return placed;
  }
}
