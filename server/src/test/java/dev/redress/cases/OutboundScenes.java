package dev.redress.cases;

import static dev.redress.cases.ViewWorld.BUYER;
import static dev.redress.cases.ViewWorld.MERCHANT;

import dev.redress.cases.CaseCommand.AgreeRefund;
import dev.redress.cases.CaseCommand.AgreeRefusal;
import dev.redress.cases.CaseCommand.AgreeReturn;
import dev.redress.cases.CaseCommand.AnswerStop;
import dev.redress.cases.CaseCommand.Apply;
import dev.redress.cases.CaseCommand.InterceptParcel;
import dev.redress.cases.CaseCommand.Warehouse;
import dev.redress.cases.CaseViewsTest.Steps;
import dev.redress.orders.ParcelState;
import dev.redress.policy.CaseType;
import java.util.List;

/** Everything that parcels to the buyer can bring about, looked at after every step. */
final class OutboundScenes {

  private OutboundScenes() {}

  static void play(Steps steps) {
    for (ParcelState end :
        List.of(ParcelState.INTERCEPTED, ParcelState.INTERCEPT_FAILED, ParcelState.DELIVERED)) {
      ViewWorld world = ViewWorld.travelling().applied(CaseType.REFUND_ONLY, 1);
      steps.does(world, MERCHANT, new InterceptParcel(world.id));
      CaseViewsTest.look(world.parcel(end), steps.seen());
    }
    ViewWorld silent = ViewWorld.travelling().applied(CaseType.REFUND_ONLY, 1);
    steps.does(silent, MERCHANT, new InterceptParcel(silent.id));
    steps.untilDue(silent);
    for (ParcelState end : List.of(ParcelState.REFUSED, ParcelState.DELIVERED)) {
      ViewWorld world = ViewWorld.travelling().applied(CaseType.REFUND_ONLY, 1);
      steps.does(world, MERCHANT, new AgreeRefusal(world.id));
      CaseViewsTest.look(world.parcel(end), steps.seen());
    }
    ViewWorld agreed = ViewWorld.travelling().applied(CaseType.RETURN_REFUND, 1);
    steps.does(agreed, MERCHANT, new AgreeReturn(agreed.id, "2 Pier"));
    CaseViewsTest.look(agreed.parcel(ParcelState.REFUSED), steps.seen());
    for (Warehouse answer : Warehouse.values()) {
      steps.does(stopping(steps), MERCHANT, new AnswerStop(stopping(steps).id, answer));
    }
    steps.untilDue(stopping(steps));
  }

  private static ViewWorld stopping(Steps steps) {
    ViewWorld world = ViewWorld.unshipped();
    Ask ask = world.ask(CaseType.REFUND_ONLY, "NOT_WANTED", 1);
    steps.does(world, BUYER, new Apply(world.file.key(), ask));
    return steps.does(world, MERCHANT, new AgreeRefund(world.id));
  }
}
