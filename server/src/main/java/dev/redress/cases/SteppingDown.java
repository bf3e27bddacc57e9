package dev.redress.cases;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Refused;
import dev.redress.orders.Order;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * F6: takes hearings away from an arbitrator who has declared an interest while hearing them. Told
 * again it takes away whatever is left; the rules let go of nothing that is somebody else's.
 */
@Component
final class SteppingDown {

  private final Cases cases;
  private final BenchLoad load;
  private final InterestStore interests;

  SteppingDown(Cases cases, BenchLoad load, InterestStore interests) {
    this.cases = cases;
    this.load = load;
    this.interests = interests;
  }

  /**
   * Back to the queue with every case of a party that this arbitrator is not neutral to.
   *
   * @param named the case that the interest was declared on, which a list may not know yet
   */
  void from(Actor arbitrator, CaseId named) {
    Set<CaseId> held = new LinkedHashSet<>(load.cases(arbitrator.id()));
    held.add(named);
    for (CaseId id : held) {
      CaseFile file = cases.file(id.order());
      Order order = file.order();
      if (order != null
          && isHeard(file.get(id), arbitrator)
          && interests.concerns(arbitrator.id(), order)) {
        leave(file.get(id), arbitrator);
      }
    }
  }

  private static boolean isHeard(Case c, Actor arbitrator) {
    return c.state() instanceof CaseState.Held held && held.hearing().isOwnedBy(arbitrator.id());
  }

  /** Whoever takes or ends it at the same moment has done the same: it is not in hand any more. */
  private void leave(Case c, Actor arbitrator) {
    CaseCommand command = new CaseCommand.LeaveHearing(c.id());
    String key = "leave-" + c.id().text() + "-" + c.head().version();
    Outcome outcome = cases.run(command, arbitrator, key, null);
    if (outcome instanceof Refused && isHeard(cases.file(c.id().order()).get(c.id()), arbitrator)) {
      outcome.orThrow();
    }
  }
}
