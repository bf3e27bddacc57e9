package dev.redress.claims;

import dev.redress.claims.MatterEvent.ComplaintUnanswered;
import dev.redress.claims.MatterEvent.MatterClosed;
import dev.redress.claims.MatterEvent.MatterOverdue;
import dev.redress.claims.MatterEvent.MatterReminded;
import dev.redress.claims.MatterEvent.SilencePassedOn;
import dev.redress.claims.MatterRules.Step;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Role;
import java.util.ArrayList;
import java.util.List;

/** What time does to a matter (T1): one default outcome per wait. */
final class ClockRules {

  private ClockRules() {}

  static Decision<MatterEvent> wake(Step step) {
    List<MatterEvent> events = new ArrayList<>(ChargeRules.due(step));
    Until until = step.m().until();
    if (until != null && !step.now().isBefore(until.due())) {
      events.addAll(over(step));
    } else if (until != null && !step.now().isBefore(until.wake())) {
      Role turn = step.m().turn();
      if (turn != null) {
        Until next = Until.of(step.now(), until.due(), step.terms().clocks().reminders());
        events.add(new MatterReminded(turn, next));
      }
    }
    return Decision.accept(events);
  }

  private static List<MatterEvent> over(Step step) {
    // An overdue decision is no ending: it waits anew and rises in the list.
    if (step.m().state() == MatterState.AT_PLATFORM) {
      return List.of(new MatterOverdue(step.ruling()));
    }
    if (step.m().state() != MatterState.WAITING) {
      return List.of(new MatterOverdue(step.decision()));
    }
    return switch (step.m().kind()) {
      case MISTAKEN_REFUND -> List.of(new SilencePassedOn(step.m().asked(), step.ruling()));
      case PRICE_DIFFERENCE -> List.of(new MatterClosed(MatterState.LAPSED));
      case FREIGHT -> FreightRules.pay(step);
      case COMPLAINT -> List.of(new ComplaintUnanswered(step.decision()));
    };
  }
}
