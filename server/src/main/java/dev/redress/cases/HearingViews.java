package dev.redress.cases;

import dev.redress.cases.CaseEvent.EvidenceClosed;
import dev.redress.cases.CaseView.HearingDone;
import dev.redress.cases.CaseView.HearingQuestion;
import dev.redress.cases.CaseView.HearingView;
import dev.redress.kernel.Stamped;
import dev.redress.orders.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The hearing under way, and the other cases that belong beside it (F5). */
final class HearingViews {

  private HearingViews() {}

  static @Nullable HearingView of(Looking look) {
    if (!(look.c().state() instanceof CaseState.Held held)) {
      return null;
    }
    Hearing hearing = held.hearing();
    Words words = look.words();
    return new HearingView(
        phase(held),
        words.say("role." + hearing.openedBy()),
        words.say("because." + hearing.because()),
        evidenceUntil(look, held),
        new HearingDone(hearing.buyerDone(), hearing.merchantDone()),
        asked(held),
        hearing.owner() == null ? null : new Party(hearing.owner().id(), hearing.owner().name()),
        look.beside().between());
  }

  private static String phase(CaseState.Held held) {
    return switch (held) {
      case CaseState.HearingEvidence _ -> "EVIDENCE";
      case CaseState.HearingMore _ -> "NEED_MORE";
      case CaseState.HearingRuling _ -> "RULING";
    };
  }

  private static @Nullable HearingQuestion asked(CaseState.Held held) {
    return held instanceof CaseState.HearingMore more
        ? new HearingQuestion(more.asked(), more.question(), more.waiting().due())
        : null;
  }

  /** The end of the round under way, or of the last one. */
  private static Instant evidenceUntil(Looking look, CaseState.Held held) {
    if (held instanceof CaseState.HearingEvidence) {
      return held.waiting().due();
    }
    return look.history().stream()
        .filter(each -> each.event() instanceof EvidenceClosed)
        .reduce((earlier, later) -> later)
        .map(Stamped::at)
        .orElse(held.waiting().due());
  }
}
