package dev.redress.precedents;

import dev.redress.cases.Appeal;
import dev.redress.cases.AppealEvent.AppealDecided;
import dev.redress.cases.AppealEvent.AppealFiled;
import dev.redress.cases.CaseEvent.RulingMade;
import dev.redress.cases.CaseFile;
import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.cases.Ruling;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the table of decided cases. A batch that is read again writes the same again; indexes then
 * take it in once more.
 */
@Component
final class PrecedentReader implements JournalReader {

  private final Cases cases;

  PrecedentReader(Cases cases) {
    this.cases = cases;
  }

  @Override
  public String name() {
    return "precedents";
  }

  @Override
  public Interest interest() {
    return Interest.of("case", RulingMade.class, AppealFiled.class, AppealDecided.class);
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) throws SQLException {
    for (JournalEntry entry : entries) {
      if (!entry.room().equals("case")) {
        continue;
      }
      if (entry.is(RulingMade.class)) {
        Ruling ruling = entry.as(RulingMade.class).ruling();
        // Silence decides nothing about the goods: whoever had answered might have been right.
        if (!ruling.automatic()) {
          PrecedentStore.put(tx, precedent(entry, ruling, null));
        }
      } else if (entry.is(AppealFiled.class)) {
        PrecedentStore.contest(tx, entry.stream(), entry.version());
      } else if (entry.is(AppealDecided.class)) {
        decided(tx, entry, entry.as(AppealDecided.class));
      }
    }
  }

  /** F12: what the appeal put in the ruling's place, or the ruling as it was. */
  private void decided(Connection tx, JournalEntry entry, AppealDecided decided)
      throws SQLException {
    Ruling instead = decided.instead();
    if (instead != null) {
      PrecedentStore.put(tx, precedent(entry, instead, Appeal.Outcome.OVERTURNED));
      return;
    }
    Optional<Precedent> kept = PrecedentStore.find(tx, entry.stream());
    if (kept.isPresent() && kept.get().version() <= entry.version()) {
      PrecedentStore.put(tx, kept.get().upheld(entry.version()));
    }
  }

  private Precedent precedent(JournalEntry entry, Ruling ruling, Appeal.@Nullable Outcome appeal) {
    CaseId id = CaseId.parse(entry.stream());
    CaseFile file = cases.file(id.order());
    List<JournalEntry> until =
        cases.history(id).stream().filter(each -> each.version() <= entry.version()).toList();
    return Precedent.of(file, until, ruling, appeal);
  }
}
