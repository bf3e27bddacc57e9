package dev.redress.workbench;

import dev.redress.kernel.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * F6: in which order one arbitrator finds what waits, and why. What can be ruled on comes first; of
 * that what is nearly due, whatever it asks for; then what fits the arbitrator, then what anybody
 * can hear, and last what asks for others. Within each as before: by deadline, then by value.
 *
 * @param own what the arbitrator is versed in; nobody in particular is first choice for everything
 * @param asked by case
 * @param urgent by market, how long before a deadline a case comes first
 */
record QueueOrder(
    List<String> own, Map<String, List<String>> asked, Map<String, Duration> urgent, Instant now) {

  /** Why a case stands where it does. */
  enum Place {
    URGENT,
    FITS,
    ANYBODY,
    OTHERS
  }

  /**
   * A case's place.
   *
   * @param skills what it asks for, by name
   * @param text why it stands there, in one sentence
   */
  record PlaceView(String caseId, Place place, List<String> skills, String text) {}

  /** The same cases in this order; what is equal stays as it was. */
  List<CaseRow> sorted(List<CaseRow> rows) {
    List<CaseRow> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(CaseRow::state).reversed().thenComparing(this::place));
    return sorted;
  }

  Place place(CaseRow row) {
    Duration before = urgent.getOrDefault(row.market(), Duration.ZERO);
    if (row.dueAt() != null && !hour(row.dueAt()).isAfter(hour(now.plus(before)))) {
      return Place.URGENT;
    }
    List<String> wanted = wanted(row);
    if (wanted.stream().anyMatch(own::contains)) {
      return Place.FITS;
    }
    return wanted.isEmpty() || own.isEmpty() ? Place.ANYBODY : Place.OTHERS;
  }

  /** What is due in the same hour is as urgent. */
  private static Instant hour(Instant at) {
    return at.truncatedTo(ChronoUnit.HOURS);
  }

  private List<String> wanted(CaseRow row) {
    return asked.getOrDefault(row.id(), List.of());
  }

  PlaceView view(CaseRow row, Texts texts, Locale language) {
    Place place = place(row);
    List<String> wanted = wanted(row);
    List<String> matching = wanted.stream().filter(own::contains).toList();
    List<String> said = matching.isEmpty() ? wanted : matching;
    String key =
        "queue.place." + place + (said.isEmpty() ? "" : matching.isEmpty() ? ".other" : ".own");
    String names = names(said, texts, language);
    return new PlaceView(
        row.id(),
        place,
        wanted.stream().map(each -> name(each, texts, language)).toList(),
        texts.text(language, key, Map.of("skills", names)));
  }

  static String names(List<String> skills, Texts texts, Locale language) {
    return String.join(
        texts.text(language, "queue.and"),
        skills.stream().map(each -> name(each, texts, language)).toList());
  }

  static String name(String skill, Texts texts, Locale language) {
    return texts.has(language, "skill." + skill) ? texts.text(language, "skill." + skill) : skill;
  }
}
