package dev.redress.simulation;

import dev.redress.claims.MatterCommand;
import dev.redress.claims.MatterKind;
import dev.redress.claims.Plea;
import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.refunds.RefundView;
import dev.redress.simulation.Errand.Sale;
import dev.redress.simulation.Errand.Scene;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those who begin something beside a case or after it: merchants who want money back (J1) or more
 * of it (J2), buyers who complain (M6) or want their freight back (D6).
 */
final class Claimants {

  static final String WORDS = "This went out by mistake, and here is why.";

  private static final List<String> REASONS =
      List.of("EXTRA_SERVICE", "UPGRADED_GOODS", "REMOTE_DELIVERY", "WRONG_PRICE_TAG");
  private static final List<String> CATEGORIES =
      List.of(
          "RUDE_OR_THREATENING",
          "COUNTERFEIT",
          "LATE_SHIPMENT",
          "ASKED_OFF_PLATFORM",
          "FALSE_DESCRIPTION",
          "OTHER",
          "NO_SUCH_CATEGORY");

  private final World world;

  Claimants(World world) {
    this.world = world;
  }

  /** What may be asked for on an order, whether there is ever a case or not. */
  void plan(Errand errand, Sale sale) {
    Chance chance = errand.chance();
    if (chance.percent(6)) {
      world.after(errand, chance.hours(10, 300), () -> askForMore(errand, sale));
    }
    if (chance.percent(5)) {
      world.after(errand, chance.hours(5, 400), () -> complain(errand, sale));
    }
  }

  /** A case is over: perhaps one of the two thinks of something more. */
  void hear(Scene scene, JournalEntry news) {
    Chance chance = scene.chance();
    if (!news.type().equals("CaseClosed")) {
      return;
    }
    if (chance.percent(12)) {
      Duration after = chance.percent(85) ? chance.hours(1, 700) : chance.hours(700, 800);
      world.after(scene.errand(), after, () -> claimBack(scene.errand(), scene.sale()));
    }
    if (chance.percent(25)) {
      Duration after = chance.percent(90) ? chance.hours(1, 300) : chance.hours(600, 800);
      world.after(scene.errand(), after, () -> claimFreight(scene));
      if (chance.percent(20)) {
        world.after(scene.errand(), after.plus(chance.hours(0, 90)), () -> claimFreight(scene));
      }
    }
  }

  private void claimBack(Errand errand, Sale sale) {
    Chance chance = errand.chance();
    List<RefundView> refunds = world.rooms().refunds().of(sale.order);
    if (!refunds.isEmpty()) {
      RefundView refund = chance.pick(refunds);
      long whole = refund.amount().minor();
      long asked = chance.percent(60) ? whole : Math.max(1, whole * chance.between(10, 103) / 100);
      Money amount = refund.amount().withMinor(asked);
      Ask ask = new Ask(MatterKind.MISTAKEN_REFUND, refund.id().text(), List.of(), amount, "");
      raise(errand, sale, ask, shown(chance, sale, sale.merchant));
    }
  }

  /** Also where nothing went back, or too much is asked, or the same box was paid for. */
  private void claimFreight(Scene scene) {
    Chance chance = scene.chance();
    Money amount = scene.sale().content.freight().withMinor(chance.between(100, 3100));
    Ask ask = new Ask(MatterKind.FREIGHT, scene.id().text(), List.of(), amount, "");
    raise(scene.errand(), scene.sale(), ask, shown(chance, scene.sale(), scene.sale().buyer));
  }

  private void askForMore(Errand errand, Sale sale) {
    Chance chance = errand.chance();
    Money amount = sale.content.freight().withMinor(chance.between(1, 210_000));
    List<Integer> lines = chance.percent(20) ? List.of(1, 2) : List.of(1);
    String reason = chance.pick(REASONS);
    raise(
        errand, sale, new Ask(MatterKind.PRICE_DIFFERENCE, null, lines, amount, reason), List.of());
  }

  private void complain(Errand errand, Sale sale) {
    Chance chance = errand.chance();
    Ask ask = new Ask(MatterKind.COMPLAINT, null, List.of(), null, chance.pick(CATEGORIES));
    raise(errand, sale, ask, shown(chance, sale, sale.buyer));
  }

  /** What is asked, before anybody has found words for it. */
  private record Ask(
      MatterKind kind,
      @Nullable String about,
      List<Integer> lines,
      @Nullable Money amount,
      String code) {}

  private List<String> shown(Chance chance, Sale sale, Actor by) {
    return chance.percent(93) ? List.of(Buyers.exhibit(world, sale, by)) : List.of();
  }

  private void raise(Errand errand, Sale sale, Ask ask, List<String> shown) {
    Plea plea =
        new Plea(ask.kind(), ask.about(), ask.lines(), ask.amount(), ask.code(), WORDS, shown);
    Actor own = ask.kind().raises() == Role.BUYER ? sale.buyer : sale.merchant;
    Actor other = ask.kind().raises() == Role.BUYER ? sale.merchant : sale.buyer;
    // Now and then somebody tries what is the other side's.
    Actor who = errand.chance().percent(4) ? other : own;
    world
        .post()
        .send(
            errand,
            who,
            Post.Submit.of(
                new MatterCommand.Raise(sale.order, plea),
                (sent, actor, key) -> world.rooms().matters().submit(sent, actor, key)));
  }
}
