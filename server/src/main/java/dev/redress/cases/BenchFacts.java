package dev.redress.cases;

import dev.redress.cases.CaseCommand.TakeHearing;
import dev.redress.kernel.Actor;
import dev.redress.orders.Order;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * F6: tells the rules what no order's file knows of an arbitrator who takes a hearing: what else is
 * in that arbitrator's hands, and any interest declared. Asked before the order is locked.
 */
@Component
final class BenchFacts {

  private final Cases cases;
  private final BenchLoad load;
  private final InterestStore interests;
  private final Clock clock;

  BenchFacts(Cases cases, BenchLoad load, InterestStore interests, Clock clock) {
    this.cases = cases;
    this.load = load;
    this.interests = interests;
    this.clock = clock;
  }

  /** The command with what is known; others are as they were. */
  CaseCommand of(CaseCommand command, Actor actor) {
    if (!(command instanceof TakeHearing take)) {
      return command;
    }
    Order order = cases.file(take.id().order()).order();
    return new TakeHearing(
        take.id(),
        load.held(actor.id(), clock.instant()),
        order != null && interests.concerns(actor.id(), order));
  }
}
