package dev.redress.cases;

import dev.redress.cases.CaseEvent.RulingMade;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes every ruling on the docket, without names (F9). */
@Component
final class DocketReader implements JournalReader {

  private final Cases cases;

  DocketReader(Cases cases) {
    this.cases = cases;
  }

  @Override
  public String name() {
    return "docket";
  }

  @Override
  public Interest interest() {
    return Interest.of(CaseHandler.ROOM, RulingMade.class, AppealEvent.AppealDecided.class);
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) throws SQLException {
    for (JournalEntry entry : entries) {
      @Nullable Ruling ruling = entry.room().equals(CaseHandler.ROOM) ? ruling(entry) : null;
      if (ruling != null) {
        CaseId id = CaseId.parse(entry.stream());
        CaseFile file = cases.file(id.order());
        DocketStore.add(tx, entry, PublishedRuling.of(file, file.get(id), ruling), against(entry));
      }
    }
  }

  /** A ruling, or what an appeal put in the place of one (F11). */
  private static @Nullable Ruling ruling(JournalEntry entry) {
    if (entry.is(AppealEvent.AppealDecided.class)) {
      return entry.as(AppealEvent.AppealDecided.class).instead();
    }
    return entry.is(RulingMade.class) ? entry.as(RulingMade.class).ruling() : null;
  }

  /** Version of the ruling that was overturned (F12); null: this is the first one. */
  private static @Nullable Long against(JournalEntry entry) {
    return entry.is(AppealEvent.AppealDecided.class)
        ? (Long) entry.as(AppealEvent.AppealDecided.class).ruling()
        : null;
  }
}
