package dev.redress.cases;

import dev.redress.cases.AppealEvent.AppealDecided;
import dev.redress.cases.CaseEvent.RulingMade;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps who ruled and what of it was overturned (F11); a batch read again changes nothing. */
@Component
final class BenchReader implements JournalReader {

  private static final String RULED =
      """
      insert into bench_ruling (stream, version, arbitrator, name, ruled_at)
      values (?, ?, ?, ?, ?) on conflict (stream, version) do nothing
      """;

  private static final String OVERTURNED =
      "update bench_ruling set overturned_at = ?, ground = ? where stream = ? and version = ?";

  private final Cases cases;

  BenchReader(Cases cases) {
    this.cases = cases;
  }

  @Override
  public String name() {
    return "bench";
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) throws SQLException {
    for (JournalEntry entry : entries) {
      if (!entry.room().equals(CaseHandler.ROOM)) {
        continue;
      }
      if (entry.is(RulingMade.class)) {
        ruled(tx, entry, entry.as(RulingMade.class).ruling());
      } else if (entry.is(AppealDecided.class)) {
        decided(tx, entry, entry.as(AppealDecided.class));
      }
    }
  }

  private void ruled(Connection tx, JournalEntry entry, Ruling ruling) throws SQLException {
    if (ruling.automatic()) {
      return;
    }
    try (PreparedStatement insert = tx.prepareStatement(RULED)) {
      insert.setString(1, entry.stream());
      insert.setLong(2, entry.version());
      insert.setString(3, arbitrator(entry));
      insert.setString(4, ruling.by());
      insert.setObject(5, entry.at().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  /** Who heard the case, not who signed as second person. */
  private String arbitrator(JournalEntry entry) {
    Judged judged = judged(entry);
    return judged != null && judged.version() == entry.version() && !judged.by().isEmpty()
        ? judged.by().getFirst()
        : entry.actor().id();
  }

  private void decided(Connection tx, JournalEntry entry, AppealDecided decided)
      throws SQLException {
    Judged judged = judged(entry);
    if (decided.instead() == null || judged == null || judged.appeal() == null) {
      return;
    }
    try (PreparedStatement update = tx.prepareStatement(OVERTURNED)) {
      update.setObject(1, entry.at().atOffset(ZoneOffset.UTC));
      update.setString(2, judged.appeal().ground().name());
      update.setString(3, entry.stream());
      update.setLong(4, decided.ruling());
      update.executeUpdate();
    }
  }

  private @Nullable Judged judged(JournalEntry entry) {
    CaseId id = CaseId.parse(entry.stream());
    return cases.file(id.order()).get(id).judged();
  }
}
