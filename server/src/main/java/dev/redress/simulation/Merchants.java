package dev.redress.simulation;

import dev.redress.cases.Case;
import dev.redress.cases.CaseCommand;
import dev.redress.cases.Claim;
import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.orders.Order;
import dev.redress.policy.CaseType;
import dev.redress.simulation.Errand.Scene;
import dev.redress.simulation.Errand.Temper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The merchants: prompt, slow, silent or hostile. */
final class Merchants {

  private static final String WORDS = "We have looked at this and cannot agree with it.";

  private static final String REASON = "SHIPPED_AS_ORDERED";

  private final World world;
  private final Carrier carrier;

  Merchants(World world, Carrier carrier) {
    this.world = world;
    this.carrier = carrier;
  }

  void hear(Scene scene, JournalEntry news) {
    switch (news.type()) {
      case "Applied", "ApplicationModified" -> in(scene, answerTime(scene), () -> answer(scene));
      case "Rejected" -> maybe(scene, 8, 100, () -> agreeRefund(scene));
      case "ReturnShipped", "ReturnArrived" -> maybe(scene, 55, 90, () -> inspect(scene));
      case "StopRequested" -> maybe(scene, 70, 11, () -> answerStop(scene));
      case "InterceptionFailed", "ShippedAfterAll" ->
          in(scene, answerTime(scene), () -> answer(scene));
      case "MissingAsked" -> maybe(scene, 8, 100, () -> agreeRefund(scene));
      case "ReplacementDue" -> maybe(scene, 75, 90, () -> sendGoods(scene));
      case "ReplacementOverdue" -> maybe(scene, 25, 150, () -> sendGoods(scene));
      case "HearingOpened" -> {
        maybe(scene, 40, 40, () -> say(scene));
        maybe(scene, 50, 46, () -> send(scene, new CaseCommand.FinishEvidence(scene.id())));
      }
      case "MoreAsked" -> maybe(scene, 40, 40, () -> say(scene));
      case "HearingWithdrawn", "HearingRefused" -> maybe(scene, 30, 30, () -> answer(scene));
      default -> {
        // The rest is somebody else's turn.
      }
    }
  }

  private Duration answerTime(Scene scene) {
    Chance chance = scene.chance();
    return switch (scene.sale().temper) {
      case PROMPT -> chance.minutes(10, 600);
      case SLOW -> chance.hours(18, 60);
      case SILENT -> chance.hours(20, 400);
      case HOSTILE -> chance.hours(0, 12);
    };
  }

  private void answer(Scene scene) {
    Chance chance = scene.chance();
    Case c = world.file(scene.sale().order).find(scene.id()).orElse(null);
    if (c == null || (scene.sale().temper == Temper.SILENT && chance.percent(80))) {
      return;
    }
    Order order = world.file(scene.sale().order).order();
    if (order != null && Carrier.isTravelling(order) && chance.percent(40)) {
      turnRound(scene);
      return;
    }
    int rejects = scene.sale().temper == Temper.HOSTILE ? 75 : 22;
    if (chance.percent(rejects)) {
      reject(scene);
    } else if (c.application().type().replaces() && chance.percent(90)) {
      send(scene, new CaseCommand.AgreeReplacement(scene.id(), "Warehouse 1"));
    } else if (c.application().type() == CaseType.RETURN_REFUND && chance.percent(85)) {
      send(scene, new CaseCommand.AgreeReturn(scene.id(), "Warehouse 1"));
    } else if (world.strikes(Fault.REQUESTS_AT_ONCE, chance, 80)) {
      agreeWhileBuyerWithdraws(scene);
    } else {
      agreeRefund(scene);
    }
    if (scene.sale().temper == Temper.HOSTILE && chance.percent(20)) {
      in(
          scene,
          chance.hours(100, 400),
          () ->
              send(
                  scene,
                  new CaseCommand.RequestIntervention(scene.id(), "It takes long", List.of())));
    }
  }

  /** The goods are still on their way: have them stopped, or let the buyer refuse them. */
  private void turnRound(Scene scene) {
    if (scene.chance().percent(50)) {
      send(scene, new CaseCommand.InterceptParcel(scene.id()));
    } else {
      send(scene, new CaseCommand.AgreeRefusal(scene.id()));
    }
  }

  private void answerStop(Scene scene) {
    CaseCommand.Warehouse answer = scene.chance().pick(List.of(CaseCommand.Warehouse.values()));
    send(scene, new CaseCommand.AnswerStop(scene.id(), answer));
  }

  private void agreeWhileBuyerWithdraws(Scene scene) {
    Post.Letter agrees =
        Post.Letter.of(
            scene.errand(),
            scene.sale().merchant,
            Post.Submit.of(
                new CaseCommand.AgreeRefund(scene.id()),
                (sent, actor, key) -> world.cases().submit(sent, actor, key)));
    Post.Letter withdraws =
        Post.Letter.of(
            scene.errand(),
            scene.sale().buyer,
            Post.Submit.of(
                new CaseCommand.Withdraw(scene.id()),
                (sent, actor, key) -> world.cases().submit(sent, actor, key)));
    world
        .post()
        .sendAtOnce(
            scene.chance().percent(50) ? List.of(agrees, withdraws) : List.of(withdraws, agrees));
  }

  /** C3: most talk first and wait; some try at once. */
  private void reject(Scene scene) {
    send(scene, new CaseCommand.SendScript(scene.id(), REASON));
    in(scene, scene.chance().hours(0, 15), () -> rejectNow(scene));
    if (scene.chance().percent(10)) {
      rejectNow(scene);
    }
  }

  private void rejectNow(Scene scene) {
    boolean shows = !scene.chance().percent(5);
    List<String> evidence =
        shows ? List.of(Buyers.exhibit(world, scene.sale(), scene.sale().merchant)) : List.of();
    send(scene, new CaseCommand.Reject(scene.id(), REASON, WORDS, evidence));
  }

  private void agreeRefund(Scene scene) {
    send(scene, new CaseCommand.AgreeRefund(scene.id()));
  }

  /** Now and then with the number of another parcel, or of one that the carrier never sees. */
  private void sendGoods(Scene scene) {
    Chance chance = scene.chance();
    boolean old = chance.percent(5);
    String tracking = old ? "P1" : carrier.replace(scene.errand(), scene.sale());
    Duration after = chance.percent(10) ? chance.hours(1, 60) : Duration.ZERO;
    in(
        scene,
        after,
        () -> send(scene, new CaseCommand.SendReplacement(scene.id(), "SF", tracking)));
  }

  private void inspect(Scene scene) {
    Chance chance = scene.chance();
    int choice = chance.below(100);
    if (choice < 55) {
      confirm(scene, List.of());
    } else if (choice < 80) {
      confirm(scene, counts(scene));
    } else {
      String photo = Buyers.exhibit(world, scene.sale(), scene.sale().merchant);
      send(scene, new CaseCommand.RefuseGoods(scene.id(), WORDS, List.of(photo)));
    }
  }

  private List<CaseCommand.Count> counts(Scene scene) {
    Case c = world.file(scene.sale().order).find(scene.id()).orElseThrow();
    List<CaseCommand.Count> counts = new ArrayList<>();
    for (Claim claim : c.open()) {
      if (claim.line() > 0) {
        int accepted = scene.chance().between(0, claim.units());
        int damaged = scene.chance().between(0, claim.units() - accepted);
        counts.add(
            new CaseCommand.Count(
                claim.line(), accepted, damaged, claim.units() - accepted - damaged));
      }
    }
    return counts;
  }

  private void confirm(Scene scene, List<CaseCommand.Count> counts) {
    send(scene, new CaseCommand.ConfirmReturn(scene.id(), counts, "", List.of()));
  }

  private void say(Scene scene) {
    send(scene, new CaseCommand.AddStatement(scene.id(), "It left whole", List.of()));
  }

  private void maybe(Scene scene, int percent, int hours, Runnable what) {
    Duration after = scene.chance().hours(0, hours);
    boolean silent = scene.sale().temper == Temper.SILENT && scene.chance().percent(80);
    if (scene.chance().percent(percent) && !silent) {
      in(scene, after, what);
    }
  }

  private void in(Scene scene, Duration after, Runnable what) {
    world.after(scene.errand(), after, what);
  }

  /** C8: now and then a member of the staff tries, whatever it may; the owner does it anyway. */
  private void send(Scene scene, CaseCommand command) {
    Actor owner = scene.sale().merchant;
    if (scene.chance().percent(15)) {
      Actor clerk = Clerk.of(owner, scene.sale().content.freight(), scene.chance());
      submit(scene, clerk, command);
    }
    submit(scene, owner, command);
  }

  private void submit(Scene scene, Actor by, CaseCommand command) {
    world
        .post()
        .send(
            scene.errand(),
            by,
            Post.Submit.of(command, (sent, actor, key) -> world.cases().submit(sent, actor, key)));
  }
}
