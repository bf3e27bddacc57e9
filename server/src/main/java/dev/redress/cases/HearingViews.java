package dev.redress.cases;

import dev.redress.cases.AppealEvent.AppealFiled;
import dev.redress.cases.CaseEvent.EvidenceClosed;
import dev.redress.cases.CaseView.HearingDone;
import dev.redress.cases.CaseView.HearingQuestion;
import dev.redress.cases.CaseView.HearingView;
import dev.redress.cases.CaseView.RulingView;
import dev.redress.kernel.Role;
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
    Hearing.Arbitrator owner = hearing.isLeft(look.now()) ? null : hearing.owner();
    Words words = look.words();
    return new HearingView(
        phase(held),
        words.say("role." + hearing.openedBy()),
        words.say("because." + hearing.because()),
        evidenceUntil(look, held),
        new HearingDone(hearing.buyerDone(), hearing.merchantDone()),
        asked(held),
        owner == null ? null : new Party(owner.id(), owner.name()),
        owner == null || !isBench(look) ? null : hearing.lease(),
        look.beside().between(),
        proposed(look, held),
        fraud(look, held),
        returned(look, held));
  }

  private static String phase(CaseState.Held held) {
    return switch (held) {
      case CaseState.HearingEvidence _ -> "EVIDENCE";
      case CaseState.HearingMore _ -> "NEED_MORE";
      case CaseState.HearingRuling _ -> "RULING";
      case CaseState.HearingApproval _ -> "APPROVAL";
    };
  }

  /** F8: what waits for the second signature, for the bench only. */
  private static @Nullable RulingView proposed(Looking look, CaseState.Held held) {
    return held instanceof CaseState.HearingApproval approval && isBench(look)
        ? RulingViews.proposed(look, approval.proposed())
        : null;
  }

  private static boolean fraud(Looking look, CaseState.Held held) {
    return held instanceof CaseState.HearingApproval approval && isBench(look) && approval.fraud();
  }

  /** F8: why the second person gave the ruling back, until there is another one. */
  private static @Nullable String returned(Looking look, CaseState.Held held) {
    if (!(held instanceof CaseState.HearingRuling) || !isBench(look)) {
      return null;
    }
    return look.history().stream()
        .map(Stamped::event)
        .filter(each -> each instanceof ApprovalEvent || each instanceof AppealFiled)
        .reduce((earlier, later) -> later)
        .filter(ApprovalEvent.RulingReturned.class::isInstance)
        .map(each -> ((ApprovalEvent.RulingReturned) each).reason())
        .orElse(null);
  }

  private static boolean isBench(Looking look) {
    Role role = look.viewer().role();
    return role == Role.ARBITRATOR || role == Role.OPERATOR;
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
