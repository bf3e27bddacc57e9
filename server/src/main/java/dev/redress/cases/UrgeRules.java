package dev.redress.cases;

import dev.redress.cases.CaseEvent.Urged;
import dev.redress.kernel.Decision;
import java.time.Instant;

/** S4: the buyer nudges whoever's turn it is; the third nudge on an overdue step goes higher. */
final class UrgeRules {

  private UrgeRules() {}

  static Decision<CaseEvent> urge(Deciding d) {
    CaseState state = d.c().state();
    if (state instanceof CaseState.Closed closed) {
      return Deciding.refuse(CaseRefusal.CASE_CLOSED, "ending", closed.ending().name());
    }
    // A carrier is nobody whom we could nudge, and the buyer's own turn is nobody else's.
    if (state.turn() != Turn.MERCHANT && state.turn() != Turn.PLATFORM) {
      return d.notNow();
    }
    Nudges before = Nudges.of(d.c());
    Instant again = before.againAt(d.terms().desk().urgeEvery());
    if (again != null && d.now().isBefore(again)) {
      return Deciding.refuse(CaseRefusal.CASE_URGED_ALREADY, "retryAt", again);
    }
    int count = before.count() + 1;
    boolean raised = before.overdue() && count >= d.terms().desk().urgesToRaise();
    return Decision.accept(new Urged(state.turn(), count, before.overdue(), raised));
  }
}
