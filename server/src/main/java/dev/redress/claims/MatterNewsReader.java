package dev.redress.claims;

import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notes which matters a batch of the journal changed, so that open pages hear of it. */
@Component
final class MatterNewsReader implements JournalReader {

  @Override
  public String name() {
    return "claim.news";
  }

  @Override
  public Interest interest() {
    return Interest.in(MatterHandler.ROOM);
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) throws SQLException {
    List<MatterId> changed =
        entries.stream()
            .filter(entry -> MatterHandler.ROOM.equals(entry.room()))
            .map(entry -> MatterId.parse(entry.stream()))
            .distinct()
            .toList();
    if (!changed.isEmpty()) {
      MatterNewsStore.mark(tx, changed);
    }
  }
}
