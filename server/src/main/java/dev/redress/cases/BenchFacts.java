package dev.redress.cases;

import dev.redress.cases.ApprovalCommand.ApproveRuling;
import dev.redress.cases.CaseCommand.TakeHearing;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Role;
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

  /** The command with what is known; others, and other people's, are as they were. */
  CaseCommand of(CaseCommand command, Actor actor) {
    if (actor.role() != Role.ARBITRATOR) {
      return command;
    }
    if (command instanceof TakeHearing take) {
      int held = load.held(actor.id(), clock.instant());
      return new TakeHearing(take.id(), held, interested(take, actor));
    }
    return command instanceof ApproveRuling sign
        ? new ApproveRuling(sign.id(), interested(sign, actor))
        : command;
  }

  private boolean interested(CaseCommand command, Actor actor) {
    Order order = cases.file(command.key()).order();
    return order != null && interests.concerns(actor.id(), order);
  }
}
