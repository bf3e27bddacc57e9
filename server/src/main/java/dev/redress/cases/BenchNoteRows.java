package dev.redress.cases;

import dev.redress.kernel.LockKey;
import java.util.List;
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
}
