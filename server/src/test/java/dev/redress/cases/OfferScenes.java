package dev.redress.cases;

import static dev.redress.cases.ViewWorld.*;

import dev.redress.cases.CaseCommand.Apply;
import dev.redress.cases.CaseCommand.RefundArrived;
import dev.redress.cases.OfferCommand.*;
import dev.redress.kernel.Actor;
import dev.redress.policy.CaseType;
import java.time.Duration;

/** Stories that meet everything that can pass between the two. */
final class OfferScenes {

  private OfferScenes() {}

  /** Lets somebody do something, and looks at it. */
  interface Steps {
    ViewWorld does(ViewWorld world, Actor actor, CaseCommand command);
  }

  /** O5, M5. */
  static ViewWorld late(Steps steps) {
    ViewWorld world = ViewWorld.unshipped();
    world.now = world.now.plus(Duration.ofDays(28));
    CaseId id = world.id;
    steps.does(
        world, BUYER, new Apply(id.order(), world.ask(CaseType.REFUND_ONLY, "NOT_WANTED", 3)));
    steps.does(world, CLOCK, new RefundArrived(id, 1, 99));
    return steps.does(world, CLOCK, new RefundArrived(id, 2, 99));
  }

  /** C4, C7. */
  static ViewWorld settled(Steps steps) {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 3);
    CaseId id = world.id;
    for (OfferKind kind : OfferKind.values()) {
      steps.does(world, MERCHANT, new MakeOffer(id, kind, cny(800), 12, "Would that do?"));
      steps.does(world, BUYER, new DeclineOffer(id, null, "No"));
    }
    steps.does(world, BUYER, new MakeOffer(id, OfferKind.EXTENSION, null, 12, ""));
    int declined = OfferKind.values().length;
    steps.does(world, MERCHANT, new AcceptOffer(id, declined + 1));
    steps.does(world, MERCHANT, new MakeOffer(id, OfferKind.SMALL_PAYMENT, cny(800), null, ""));
    steps.does(world, MERCHANT, new WithdrawOffer(id));
    steps.does(world, MERCHANT, new MakeOffer(id, OfferKind.SMALL_PAYMENT, cny(800), null, ""));
    steps.does(world, BUYER, new CounterOffer(id, declined + 3, cny(900), null, "This"));
    steps.does(world, MERCHANT, new AcceptOffer(id, declined + 4));
    return steps.does(world, CLOCK, new RefundArrived(id, 1, 99));
  }
}
