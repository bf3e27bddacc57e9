package dev.redress.cases;

import dev.redress.cases.CaseEvent.RulingMade;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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
  public void read(Connection tx, List<JournalEntry> entries) throws SQLException {
    for (JournalEntry entry : entries) {
      if (entry.room().equals(CaseHandler.ROOM) && entry.is(RulingMade.class)) {
        CaseId id = CaseId.parse(entry.stream());
        CaseFile file = cases.file(id.order());
        Ruling ruling = entry.as(RulingMade.class).ruling();
        DocketStore.add(tx, entry, PublishedRuling.of(file, file.get(id), ruling));
      }
    }
  }
}
