package dev.redress.simulation;

import dev.redress.conversations.ChatCommand;
import dev.redress.conversations.ChatEvent.MessageSaid;
import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Role;
import dev.redress.simulation.Errand.Sale;
import dev.redress.simulation.Errand.Scene;
import java.time.Duration;
import java.util.List;

/** Both sides in the chat of their order: they write, read, show cards, urge, or do not answer. */
final class Talkers {

  private final World world;

  Talkers(World world) {
    this.world = world;
  }

  /** S4: what a buyer does before anything is shipped. */
  void plan(Errand errand, Sale sale) {
    Chance chance = errand.chance();
    if (chance.percent(8)) {
      for (int i = 0; i < 4; i++) {
        in(errand, sale.buyer, chance.hours(1, 130), new ChatCommand.UrgeShipment(sale.order));
      }
    }
  }

  void hear(Scene scene, JournalEntry news) {
    Chance chance = scene.chance();
    Sale sale = scene.sale();
    switch (news.type()) {
      case "Applied" -> {
        if (chance.percent(20)) {
          say(scene.errand(), sale, chance.percent(50) ? sale.buyer : sale.merchant, 40);
        }
        if (chance.percent(4)) {
          String id = chance.percent(80) ? scene.id().text() : "x-1";
          in(
              scene.errand(),
              sale.buyer,
              chance.hours(0, 40),
              new ChatCommand.ShowCard(sale.order, id));
        }
      }
      // C3: the buyer answers there, or in the case, or not at all.
      case "ScriptSent" -> {
        if (chance.percent(25)) {
          say(scene.errand(), sale, sale.buyer, 14);
        }
      }
      default -> {
        // Nothing to talk about.
      }
    }
  }

  /** Somebody has written; the other side reads it, and perhaps answers. */
  void hearChat(Errand errand, Sale sale, JournalEntry news) {
    if (!news.is(MessageSaid.class)) {
      return;
    }
    Chance chance = errand.chance();
    Actor other = news.actor().role() == Role.BUYER ? sale.merchant : sale.buyer;
    if (chance.percent(60)) {
      // Some say that they have read what is not there yet.
      long upTo = news.version() + (chance.percent(5) ? 3 : 0);
      in(errand, other, chance.hours(0, 30), new ChatCommand.Read(sale.order, upTo));
    }
    if (chance.percent(15)) {
      say(errand, sale, other, 30);
    }
  }

  private void say(Errand errand, Sale sale, Actor who, int hours) {
    Chance chance = errand.chance();
    String text = chance.percent(3) ? " " : Phrases.any(chance);
    List<String> shown =
        chance.percent(10) ? List.of(Buyers.exhibit(world, sale, sale.buyer)) : List.of();
    Actor stranger = new Actor(Role.BUYER, "stranger", "Stranger", sale.buyer.market(), "stranger");
    Actor by = world.strikes(Fault.STRANGER_TRIES, chance, 30) ? stranger : who;
    in(errand, by, chance.hours(0, hours), new ChatCommand.Say(sale.order, text, shown));
  }

  private void in(Errand errand, Actor who, Duration after, ChatCommand command) {
    world.after(
        errand,
        after,
        () ->
            world
                .post()
                .send(
                    errand,
                    who,
                    Post.Submit.of(
                        command,
                        (sent, actor, key) ->
                            world.rooms().conversations().submit(sent, actor, key))));
  }
}
