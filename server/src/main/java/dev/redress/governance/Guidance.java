package dev.redress.governance;

import dev.redress.cases.Application;
import dev.redress.cases.CaseEvent;
import dev.redress.cases.CaseEvent.ApplicationModified;
import dev.redress.cases.CaseEvent.Applied;
import dev.redress.cases.CaseEvent.Rejected;
import dev.redress.cases.CaseEvent.StatementAdded;
import dev.redress.cases.Ruling;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Role;
import dev.redress.policy.Governance;
import dev.redress.policy.Governance.Cause;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** M7: what would have helped, read from what the merchant did and did not do in the case. Pure. */
final class Guidance {

  /** The merchant rejected, and showed nothing for it before the platform decided. */
  static final String SHOW_EVIDENCE = "SHOW_EVIDENCE";

  /** It showed something that was not believed. */
  static final String EVIDENCE_THAT_CONVINCES = "EVIDENCE_THAT_CONVINCES";

  /** The platform heard the case, and the merchant added no word. */
  static final String SPEAK_IN_THE_HEARING = "SPEAK_IN_THE_HEARING";

  private Guidance() {}

  /** M4: for the buyer, and the merchant's responsibility; on silence always. */
  static boolean isLost(Ruling ruling, Governance terms) {
    boolean forBuyer =
        ruling.lines().stream()
            .anyMatch(line -> line.amount().isPositive() || line.outcome().replaces());
    return ruling.automatic()
        || (forBuyer && ruling.responsibility().merchant() >= terms.responsible());
  }

  /**
   * What would have helped in a case that was lost.
   *
   * @param ruled number of the ruling among the case's events
   */
  static List<String> lessons(List<JournalEntry> history, long ruled, Governance terms) {
    Seen seen = new Seen();
    history.stream().filter(entry -> entry.version() <= ruled).forEach(seen::add);
    List<String> lessons = new ArrayList<>();
    Ruling ruling = Objects.requireNonNull(seen.ruling);
    if (!ruling.automatic()) {
      if (!seen.shown) {
        lessons.add(SHOW_EVIDENCE);
      } else if (!ruling.notBelieved().isEmpty()) {
        lessons.add(EVIDENCE_THAT_CONVINCES);
      }
      if (!seen.spoke) {
        lessons.add(SPEAK_IN_THE_HEARING);
      }
    }
    if (seen.application != null) {
      lessons.addAll(terms.lessons().getOrDefault(seen.application.reason(), List.of()));
    }
    return lessons;
  }

  /** What this cause teaches anyway comes first; nothing twice. */
  static List<String> with(Governance terms, String cause, List<String> lessons) {
    Set<String> all = new LinkedHashSet<>(terms.cause(cause).map(Cause::lessons).orElse(List.of()));
    all.addAll(lessons);
    return List.copyOf(all);
  }

  /** What of a case matters here. */
  private static final class Seen {

    private boolean shown;
    private boolean spoke;
    private @org.jspecify.annotations.Nullable Application application;
    private @org.jspecify.annotations.Nullable Ruling ruling;

    void add(JournalEntry entry) {
      CaseEvent event = entry.among(CaseEvent.class);
      if (event instanceof Applied applied) {
        application = applied.application();
      } else if (event instanceof ApplicationModified modified) {
        application = modified.application();
      } else if (event instanceof Rejected rejected) {
        shown |= !rejected.evidence().isEmpty();
      } else if (event instanceof StatementAdded said && entry.actor().role() == Role.MERCHANT) {
        spoke = true;
        shown |= !said.evidence().isEmpty();
      } else if (event instanceof CaseEvent.RulingMade made) {
        ruling = made.ruling();
      }
    }
  }
}
