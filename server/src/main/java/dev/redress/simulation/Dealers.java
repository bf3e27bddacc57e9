package dev.redress.simulation;

import dev.redress.cases.Case;
import dev.redress.cases.CaseCommand;
import dev.redress.cases.Offer;
import dev.redress.cases.OfferCommand.AcceptOffer;
import dev.redress.cases.OfferCommand.CounterOffer;
import dev.redress.cases.OfferCommand.DeclineOffer;
import dev.redress.cases.OfferCommand.MakeOffer;
import dev.redress.cases.OfferCommand.WithdrawOffer;
import dev.redress.cases.OfferKind;
import dev.redress.cases.Side;
import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Money;
import dev.redress.simulation.Errand.Scene;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Both sides when they would rather settle: they offer, answer, haggle and change their minds. */
final class Dealers {

  private static final int MOST = 5200;
  private static final List<OfferKind> KINDS =
      List.of(
          OfferKind.PARTIAL_REFUND,
          OfferKind.SMALL_PAYMENT,
          OfferKind.SMALL_PAYMENT,
          OfferKind.RETURN_REFUND,
          OfferKind.EXCHANGE,
          OfferKind.RESEND,
          OfferKind.REPAIR,
          OfferKind.EXTENSION);

  private final World world;

  Dealers(World world) {
    this.world = world;
  }

  void hear(Scene scene, JournalEntry news) {
    switch (news.type()) {
      case "Applied", "ApplicationModified" -> {
        scene.maybe(world, 14, 40, () -> offer(scene, Side.MERCHANT));
        scene.maybe(world, 3, 40, () -> offer(scene, Side.BUYER));
      }
      case "Rejected" -> {
        scene.maybe(world, 12, 100, () -> offer(scene, Side.BUYER));
        scene.maybe(world, 6, 100, () -> offer(scene, Side.MERCHANT));
      }
      case "ReturnAgreed", "GoodsRefused" ->
          scene.maybe(world, 6, 90, () -> offer(scene, Side.BUYER));
      case "OfferMade", "OfferCountered" -> scene.maybe(world, 85, 30, () -> answer(scene));
      default -> {
        // Nothing to settle.
      }
    }
  }

  private void offer(Scene scene, Side by) {
    Chance chance = scene.chance();
    OfferKind kind = chance.pick(KINDS);
    Case c = find(scene);
    if (c != null) {
      Money amount = amount(scene, c, kind);
      send(scene, by, new MakeOffer(scene.id(), kind, amount, hours(scene), "Shall we?"));
    }
  }

  private void answer(Scene scene) {
    Case c = find(scene);
    Offer offer = c == null || c.between() == null ? null : c.between().offer();
    if (c == null || offer == null) {
      return;
    }
    Side other = offer.by() == Side.BUYER ? Side.MERCHANT : Side.BUYER;
    int choice = scene.chance().below(100);
    if (choice < 50) {
      // Now and then somebody answers an offer that is not the one on the table any more.
      int number = scene.chance().percent(5) ? offer.number() - 1 : offer.number();
      send(scene, other, new AcceptOffer(scene.id(), number));
    } else if (choice < 70) {
      send(
          scene,
          other,
          new CounterOffer(
              scene.id(), null, amount(scene, c, offer.kind()), hours(scene), "Rather this"));
    } else if (choice < 85) {
      send(scene, other, new DeclineOffer(scene.id(), null, "No"));
    } else {
      Side somebody = choice < 95 ? offer.by() : other;
      send(scene, somebody, new WithdrawOffer(scene.id()));
    }
  }

  /** Mostly within what is asked, now and then more than may be offered. */
  private static Money amount(Scene scene, Case c, OfferKind kind) {
    if (kind == OfferKind.SMALL_PAYMENT) {
      return c.application().amount().withMinor(scene.chance().between(1, MOST));
    }
    long asked = c.application().amount().minor();
    return c.application().amount().withMinor(asked * scene.chance().between(1, 105) / 100);
  }

  private static int hours(Scene scene) {
    return scene.chance().between(1, 60);
  }

  private @Nullable Case find(Scene scene) {
    return world.file(scene.sale().order).find(scene.id()).orElse(null);
  }

  private void send(Scene scene, Side side, CaseCommand command) {
    Actor by = side == Side.BUYER ? scene.sale().buyer : scene.sale().merchant;
    world
        .post()
        .send(
            scene.errand(),
            by,
            Post.Submit.of(command, (sent, actor, key) -> world.cases().submit(sent, actor, key)));
  }
}
