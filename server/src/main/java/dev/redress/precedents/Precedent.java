package dev.redress.precedents;

import dev.redress.cases.Appeal;
import dev.redress.cases.Blackout;
import dev.redress.cases.CaseFile;
import dev.redress.cases.CaseId;
import dev.redress.cases.Ruling;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A decided case, as it is kept: nothing in it names a party.
 *
 * @param version of the event that decided it, in the case's stream
 */
public record Precedent(CaseId id, long version, Traits traits, Decided decided, Said said) {

  /**
   * What was ruled.
   *
   * @param awarded what came of it for the buyer, in money
   * @param reasons why, by language tag
   * @param appeal what an appeal made of it; null: there was none
   */
  public record Decided(
      Instant at,
      Outcome outcome,
      Money asked,
      Money awarded,
      Ruling.Responsibility responsibility,
      Map<String, String> reasons,
      Appeal.@Nullable Outcome appeal) {

    static Decided of(
        Ruling ruling, Money asked, Map<String, String> reasons, Appeal.@Nullable Outcome appeal) {
      Money awarded =
          ruling.lines().stream().map(Ruling.Line::amount).reduce(asked.withMinor(0), Money::plus);
      return new Decided(
          ruling.at(),
          Outcome.of(ruling),
          asked,
          awarded,
          ruling.responsibility(),
          reasons,
          appeal);
    }

    /** How much of what was asked for was awarded, in percent. */
    int percent() {
      return asked.isPositive() ? (int) (awarded.minor() * 100 / asked.minor()) : 0;
    }
  }

  /** What the two sides wrote, everything of each. */
  public record Said(String buyer, String merchant) {
    static final Said NOTHING = new Said("", "");
  }

  /**
   * A case as the last of these events decided it.
   *
   * @param until what happened to it, as far as that
   */
  public static Precedent of(
      CaseFile file, List<JournalEntry> until, Ruling ruling, Appeal.@Nullable Outcome appeal) {
    JournalEntry last = until.getLast();
    Reading reading = Reading.of(file, until, last.at());
    Blackout blackout = Blackout.of(file, ruling.by());
    Map<String, String> reasons =
        ruling.reasons().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> blackout.of(each.getValue())));
    return new Precedent(
        CaseId.parse(last.stream()),
        last.version(),
        reading.traits(),
        Decided.of(ruling, reading.traits().asked(), reasons, appeal),
        new Said(blackout.of(reading.said().buyer()), blackout.of(reading.said().merchant())));
  }

  /** The same, upheld on appeal by this event. */
  Precedent upheld(long by) {
    Decided now =
        new Decided(
            decided.at(),
            decided.outcome(),
            decided.asked(),
            decided.awarded(),
            decided.responsibility(),
            decided.reasons(),
            Appeal.Outcome.UPHELD);
    return new Precedent(id, by, traits, now, said);
  }

  Precedent withoutWords() {
    return new Precedent(id, version, traits, decided, Said.NOTHING);
  }
}
