package dev.redress.simulation;

import dev.redress.cases.Ask;
import dev.redress.cases.CaseCommand;
import dev.redress.cases.CaseFile;
import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Money;
import dev.redress.ledger.Entitlement;
import dev.redress.orders.Order;
import dev.redress.orders.OrderCommand;
import dev.redress.policy.CaseType;
import dev.redress.policy.Stage;
import dev.redress.simulation.Errand.Sale;
import dev.redress.simulation.Errand.Scene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The buyers: apply, change their minds, send goods back, call the platform, or let it be. */
final class Buyers {

  private static final List<String> UNSHIPPED = List.of("NOT_WANTED", "NOT_SHIPPED_IN_TIME");
  private static final List<String> MONEY =
      List.of("NOT_RECEIVED", "QUALITY", "NOT_AS_DESCRIBED", "MISSING_ITEM");

  /** B11: what may be claimed so often only. */
  private static final List<String> LIMITED = List.of("NOT_RECEIVED", "MISSING_ITEM", "WRONG_ITEM");

  private static final List<String> GOODS = List.of("NO_REASON", "QUALITY", "WRONG_ITEM");

  private final World world;
  private final Carrier carrier;

  Buyers(World world, Carrier carrier) {
    this.world = world;
    this.carrier = carrier;
  }

  /** When this buyer will come with a first request. */
  void plan(Errand errand, Sale sale) {
    Chance chance = errand.chance();
    int when = chance.below(100);
    Duration after =
        when < 20 ? chance.hours(0, 30) : when < 35 ? chance.hours(20, 90) : chance.hours(100, 320);
    world.after(errand, after, () -> apply(errand, sale));
    if (chance.percent(12)) {
      world.after(
          errand,
          chance.hours(40, 200),
          () ->
              world
                  .post()
                  .send(
                      errand,
                      sale.buyer,
                      Post.Submit.of(
                          new OrderCommand.ConfirmReceived(sale.order, null),
                          (sent, actor, key) -> world.orders().submit(sent, actor, key))));
    }
  }

  void hear(Scene scene, JournalEntry news) {
    Chance chance = scene.chance();
    switch (news.type()) {
      case "Applied" -> afterApplying(scene);
      case "ScriptSent" -> afterScript(scene);
      case "Rejected", "GoodsRefused" -> afterRefusal(scene);
      case "ReturnAgreed", "ReturnInstead" -> {
        if (chance.percent(82)) {
          shipBack(scene);
        }
      }
      case "MissingAsked" -> afterMissing(scene);
      case "ReplacementSent", "ReplacementArrived" -> afterSending(scene);
      case "ReplacementOverdue" -> afterNothing(scene);
      case "HearingOpened" -> inHearing(scene);
      case "HearingRefused", "HearingWithdrawn" -> maybe(scene, 45, 40, () -> call(scene));
      case "MoreAsked" -> maybe(scene, 40, 40, () -> say(scene));
      case "CaseClosed" -> {
        Sale sale = scene.sale();
        if (--sale.applications > 0) {
          world.after(scene.errand(), chance.hours(1, 90), () -> apply(scene.errand(), sale));
        }
      }
      default -> {
        // The rest is somebody else's turn.
      }
    }
  }

  /** C3: half answer in the case, others in the order's chat, the rest not at all. */
  private void afterScript(Scene scene) {
    maybe(scene, 40, 14, () -> say(scene));
  }

  private void afterApplying(Scene scene) {
    maybe(scene, 7, 50, () -> send(scene, new CaseCommand.Withdraw(scene.id())));
    maybe(
        scene,
        6,
        40,
        () -> send(scene, new CaseCommand.Modify(scene.id(), ask(scene.errand(), scene.sale()))));
    maybe(scene, 8, 60, () -> say(scene));
    for (int i = 0; i < 3; i++) {
      maybe(scene, 9, 60, () -> send(scene, new CaseCommand.Urge(scene.id())));
    }
  }

  private void afterRefusal(Scene scene) {
    int choice = scene.chance().below(100);
    if (choice < 50) {
      maybe(scene, 100, 150, () -> call(scene));
    } else if (choice < 62) {
      maybe(
          scene,
          100,
          150,
          () -> send(scene, new CaseCommand.Modify(scene.id(), ask(scene.errand(), scene.sale()))));
    } else if (choice < 80) {
      maybe(scene, 100, 150, () -> send(scene, new CaseCommand.Withdraw(scene.id())));
      maybe(scene, 100, 160, () -> send(scene, new CaseCommand.TakeGoodsBack(scene.id())));
    }
  }

  private void afterMissing(Scene scene) {
    int choice = scene.chance().below(100);
    if (choice < 40) {
      maybe(scene, 100, 150, () -> send(scene, new CaseCommand.ConcedeMissing(scene.id())));
    } else if (choice < 75) {
      maybe(scene, 100, 150, () -> call(scene));
    }
  }

  private void afterSending(Scene scene) {
    maybe(scene, 40, 300, () -> send(scene, new CaseCommand.ConfirmReceipt(scene.id())));
    maybe(scene, 12, 300, () -> call(scene));
    maybe(scene, 5, 300, () -> send(scene, new CaseCommand.TurnIntoRefund(scene.id())));
  }

  private void afterNothing(Scene scene) {
    maybe(scene, 55, 170, () -> send(scene, new CaseCommand.TurnIntoRefund(scene.id())));
    maybe(scene, 15, 170, () -> call(scene));
    maybe(scene, 10, 170, () -> send(scene, new CaseCommand.ConfirmReceipt(scene.id())));
    maybe(scene, 5, 170, () -> send(scene, new CaseCommand.Withdraw(scene.id())));
  }

  private void inHearing(Scene scene) {
    maybe(scene, 35, 30, () -> say(scene));
    maybe(scene, 50, 46, () -> send(scene, new CaseCommand.FinishEvidence(scene.id())));
    maybe(scene, 7, 90, () -> send(scene, new CaseCommand.WithdrawHearing(scene.id())));
  }

  private void shipBack(Scene scene) {
    Chance chance = scene.chance();
    scene.sale().parcels++;
    // Orders of one group now and then come back in one box.
    String tracking =
        "R" + scene.errand().number() + "-" + scene.id().number() + "-" + scene.sale().parcels;
    Duration after = chance.hours(2, 180);
    world.after(
        scene.errand(),
        after,
        () -> send(scene, new CaseCommand.ShipReturn(scene.id(), "SF", tracking)));
    // Now and then the buyer tells the tracking number when the parcel is there already.
    Duration sets = chance.percent(8) ? after.dividedBy(3) : after.plus(chance.hours(1, 20));
    carrier.bringBack(scene.errand(), scene.sale(), tracking, sets);
  }

  private void call(Scene scene) {
    send(scene, new CaseCommand.RequestIntervention(scene.id(), "Please look at it", List.of()));
  }

  private void say(Scene scene) {
    send(scene, new CaseCommand.AddStatement(scene.id(), "It came broken", List.of()));
  }

  private void maybe(Scene scene, int percent, int hours, Runnable what) {
    Duration after = scene.chance().hours(0, hours);
    if (scene.chance().percent(percent)) {
      world.after(scene.errand(), after, what);
    }
  }

  private void send(Scene scene, CaseCommand command) {
    world
        .post()
        .send(
            scene.errand(),
            scene.sale().buyer,
            Post.Submit.of(command, (sent, actor, key) -> world.cases().submit(sent, actor, key)));
  }

  private void apply(Errand errand, Sale sale) {
    CaseCommand command = new CaseCommand.Apply(sale.order, ask(errand, sale));
    world
        .post()
        .send(
            errand,
            sale.buyer,
            Post.Submit.of(command, (sent, actor, key) -> world.cases().submit(sent, actor, key)));
  }

  Ask ask(Errand errand, Sale sale) {
    Chance chance = errand.chance();
    CaseFile file = world.file(sale.order);
    Order order = file.order();
    Stage stage = order == null ? Stage.UNSHIPPED : Stage.of(order);
    boolean limited = sale.often && stage != Stage.UNSHIPPED;
    boolean goods = !limited && stage != Stage.UNSHIPPED && chance.percent(55);
    List<String> reasons =
        limited ? LIMITED : stage == Stage.UNSHIPPED ? UNSHIPPED : goods ? GOODS : MONEY;
    String reason = chance.percent(3) ? "QUALITY" : chance.pick(reasons);
    List<Ask.AskLine> lines = new ArrayList<>();
    long most = 0;
    for (Entitlement line : file.book().lines()) {
      boolean free = line.openCase() == 0 && line.unitsLeft() > 0;
      if (line.line() > 0 && (free || chance.percent(4)) && chance.percent(70)) {
        int units = chance.between(1, Math.max(1, line.unitsLeft()));
        lines.add(new Ask.AskLine(line.line(), units));
        most += units <= line.unitsLeft() ? line.refundable(units).minor() : 0;
      }
    }
    if (lines.isEmpty()) {
      lines.add(new Ask.AskLine(1, 1));
    }
    CaseType type = limited ? CaseType.REFUND_ONLY : type(chance, goods, stage);
    boolean part = chance.percent(type.replaces() ? 3 : 25) && most > 1;
    Money amount =
        part ? sale.content.freight().withMinor(most * chance.between(30, 100) / 100) : null;
    List<String> shown =
        reason.equals("QUALITY") || chance.percent(60) ? shown(chance, sale) : List.of();
    boolean freight = chance.percent(type.replaces() ? 3 : 25);
    return new Ask(type, reason, true, lines, amount, freight, "Please", shown);
  }

  /** B11: whether this is one of the claims that are counted. */
  static boolean isLimited(Ask ask) {
    return ask.type() == CaseType.REFUND_ONLY && LIMITED.contains(ask.reason());
  }

  /** B11: one picture, two, or one that is to pass for two. */
  private List<String> shown(Chance chance, Sale sale) {
    String one = exhibit(world, sale, sale.buyer);
    return chance.percent(50)
        ? List.of(one)
        : List.of(one, chance.percent(85) ? exhibit(world, sale, sale.buyer) : one);
  }

  private static CaseType type(Chance chance, boolean goods, Stage stage) {
    int choice = chance.below(100);
    if (stage == Stage.UNSHIPPED || choice >= 40) {
      return goods ? CaseType.RETURN_REFUND : CaseType.REFUND_ONLY;
    }
    return choice < 18 ? CaseType.EXCHANGE : choice < 30 ? CaseType.RESEND : CaseType.REPAIR;
  }

  /** A picture that somebody shows on an order; its id. */
  static String exhibit(World world, Sale sale, Actor by) {
    String id =
        "%s-%016x-%08x".formatted(sale.order.text(), ++sale.exhibits, by.role().name().length());
    world
        .backing()
        .exhibit(
            new EvidenceItem(
                id,
                sale.order,
                "%064x".formatted(sale.exhibits),
                "image/png",
                1000,
                640,
                480,
                "",
                by.role(),
                by.name(),
                world.clock().time()),
            by);
    return id;
  }
}
