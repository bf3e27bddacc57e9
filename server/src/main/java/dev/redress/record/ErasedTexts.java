package dev.redress.record;

import dev.redress.kernel.Journal.Stream;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.record.ErasureEvent.Erased;
import java.util.List;

/** V5: whether an event that says less than its hash does so because of an erasure on record. */
final class ErasedTexts {

  private ErasedTexts() {}

  /** Whether erasures ever touch such events. */
  static boolean mayBe(JournalEntry event) {
    return event.stream().length() >= LockKey.TEXT_LENGTH
        && (event.room().equals("order") || event.room().equals("chat"));
  }

  /** Where erasures of the event's order are on record. */
  static Stream recordOf(JournalEntry event) {
    String order = event.stream().substring(0, LockKey.TEXT_LENGTH);
    return new Stream(event.bucket(), ErasureFile.stream(order));
  }

  /** Whether one of these erasures left exactly what the event says now. */
  static boolean names(List<JournalEntry> record, JournalEntry event) {
    String left = event.left(event.payload()).hex();
    return record.stream()
        .filter(each -> each.is(Erased.class))
        .flatMap(each -> each.as(Erased.class).texts().stream())
        .anyMatch(
            text ->
                text.stream().equals(event.stream())
                    && text.version() == event.version()
                    && text.left().equals(left));
  }
}
