package dev.redress.cases;

import dev.redress.cases.CaseEvent.*;
import dev.redress.cases.CaseState.HearingEvidence;
import dev.redress.cases.CaseState.HearingMore;
import dev.redress.cases.CaseState.HearingRuling;
import dev.redress.cases.CaseState.Held;
import dev.redress.cases.CaseState.Negotiable;
import java.time.Duration;

/** Where a case stands after one more event of its hearing (F1–F6). */
final class HearingFold {

  private HearingFold() {}

  /**
   * The next state.
   *
   * @param left how much time whoever's turn it is had left
   */
  static CaseState next(CaseState state, CaseEvent event, Duration left) {
    if (event instanceof HearingOpened opened) {
      Hearing hearing = new Hearing(opened.by(), opened.because(), state, left, null, false, false);
      return new HearingEvidence(hearing, opened.waiting());
    }
    Held held = (Held) state;
    Hearing hearing = held.hearing();
    if (event instanceof EvidenceFinished finished) {
      return held.with(hearing.done(finished.side()));
    } else if (event instanceof EvidenceClosed closed) {
      return new HearingRuling(hearing, closed.waiting());
    } else if (event instanceof HearingTaken taken) {
      return held.with(hearing.taken(taken.by()));
    } else if (event instanceof MoreAsked asked) {
      return new HearingMore(hearing, asked.waiting(), asked.side(), asked.question());
    } else if (event instanceof HearingRefused refused) {
      return ((Negotiable) hearing.before()).with(refused.waiting());
    } else if (event instanceof HearingWithdrawn withdrawn) {
      return ((Negotiable) hearing.before()).with(withdrawn.waiting());
    } else if (event instanceof RulingOverdue overdue) {
      return new HearingRuling(hearing.released(), overdue.waiting());
    }
    return state;
  }
}
