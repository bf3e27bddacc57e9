package dev.redress.cases;

import dev.redress.cases.ApprovalEvent.ApprovalOverdue;
import dev.redress.cases.ApprovalEvent.RulingProposed;
import dev.redress.cases.ApprovalEvent.RulingReturned;
import dev.redress.cases.CaseEvent.*;
import dev.redress.cases.CaseState.*;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a case stands after something happened to its hearing. */
final class HearingFold {

  private HearingFold() {}

  /**
   * The state after the event.
   *
   * @param left what was left of the state's time
   */
  static CaseState after(CaseState state, CaseEvent event, Duration left) {
    if (event instanceof HearingOpened opened) {
      Hearing hearing = Hearing.opened(opened.by(), opened.because(), state, left);
      return new HearingEvidence(hearing, opened.waiting());
    }
    if (event instanceof AppealEvent.AppealFiled filed) {
      Role by = filed.by() == Side.BUYER ? Role.BUYER : Role.MERCHANT;
      Hearing hearing = Hearing.opened(by, Hearing.Because.APPEAL, state, left);
      return new HearingEvidence(hearing, filed.waiting());
    }
    Held held = (Held) state;
    Hearing hearing = held.hearing();
    if (event instanceof OnTheBench ofBench) {
      return ofBench(held, ofBench);
    } else if (event instanceof EvidenceFinished finished) {
      return held.with(hearing.done(finished.side()));
    } else if (event instanceof EvidenceClosed closed) {
      return new HearingRuling(hearing, closed.waiting());
    } else if (event instanceof HearingTaken taken) {
      return held.with(hearing.taken(taken.by(), taken.until()));
    } else if (event instanceof MoreAsked asked) {
      return new HearingMore(hearing.atWork(), asked.waiting(), asked.side(), asked.question());
    } else if (event instanceof HearingRefused refused) {
      return ((Negotiable) hearing.before()).with(refused.waiting());
    } else if (event instanceof HearingWithdrawn withdrawn) {
      return ((Negotiable) hearing.before()).with(withdrawn.waiting());
    } else if (event instanceof RulingOverdue overdue) {
      return new HearingRuling(hearing.released(), overdue.waiting());
    }
    return state;
  }

  private static CaseState ofBench(Held held, OnTheBench event) {
    return switch (event) {
      case RulingProposed e ->
          new HearingApproval(held.hearing().atWork(), e.waiting(), e.ruling(), e.fraud());
      case HearingLeft e ->
          held instanceof HearingApproval
              ? new HearingRuling(held.hearing().released(), e.waiting())
              : held.with(held.hearing().released());
      case RulingReturned e -> new HearingRuling(held.hearing(), e.waiting());
      case ApprovalOverdue e -> reminded(held, e.waiting());
      // What follows from these stands in the events after them.
      case AppealEvent.AppealFiled _, AppealEvent.AppealDecided _, AppealEvent.MoneyRestored _ ->
          held;
    };
  }

  /** Who made the ruling must not hear it again: who heard the case, and who signed it. */
  static Judged judged(CaseState state, Stamped<CaseEvent> ruled, @Nullable Judged before) {
    List<String> by = new ArrayList<>();
    if (state instanceof Held held && held.hearing().owner() != null) {
      by.add(held.hearing().owner().id());
      if (!by.contains(ruled.actor().id())) {
        by.add(ruled.actor().id());
      }
    }
    return Judged.of(ruled.version(), by, ruled.at(), before);
  }

  /** F6: whoever refuses to hear a case has heard it. */
  static List<String> refused(@Nullable List<String> before, String account) {
    Set<String> all = new LinkedHashSet<>(before == null ? List.of() : before);
    all.add(account);
    return List.copyOf(all);
  }

  static Judged decided(@Nullable Judged judged, AppealEvent.AppealDecided decided) {
    Judged known = Objects.requireNonNull(judged);
    return known.with(Objects.requireNonNull(known.appeal()).decided(decided.outcome()));
  }

  /** A hearing whose owner is reminded, or whose parties are. */
  static Held reminded(Held held, Wait wait) {
    return switch (held) {
      case HearingEvidence s -> new HearingEvidence(s.hearing(), wait);
      case HearingMore s -> new HearingMore(s.hearing(), wait, s.asked(), s.question());
      case HearingRuling s -> new HearingRuling(s.hearing(), wait);
      case HearingApproval s -> new HearingApproval(s.hearing(), wait, s.proposed(), s.fraud());
    };
  }
}
