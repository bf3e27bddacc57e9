package dev.redress.simulation;

import dev.redress.desk.DeskCommand;
import dev.redress.desk.DeskEvent.AssistantAnswered;
import dev.redress.desk.Entry;
import dev.redress.desk.Intent;
import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.kernel.Texts;
import dev.redress.simulation.Errand.Sale;
import dev.redress.simulation.Errand.Scene;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Buyers at the service desk (S1, S2): they come through one of its doors, ask the assistant, ask
 * for a person, and answer one or do not.
 */
final class Askers {

  /** Of a hundred orders so many bring their buyers to the desk. */
  private static final int SHARE = 6;

  /** What makes a buyer ask how it stands. */
  private static final Set<String> WORRYING =
      Set.of("Rejected", "GoodsRefused", "HearingOpened", "RulingMade", "ReplacementOverdue");

  private final World world;

  Askers(World world) {
    this.world = world;
  }

  /**
   * Whether an order's buyer ever comes to the desk follows from the order's name alone. Those
   * whose claims are counted do not: agents would claim for them, and nobody would meet the limit.
   */
  void plan(Errand errand, Sale sale) {
    if (sale.often || !world.chance("desk", sale.order.text()).percent(SHARE)) {
      return;
    }
    sale.asks = true;
    LockKey desk = Visit.desk(sale);
    if (!errand.ids().contains(desk)) {
      errand.group(desk);
    }
    world.enter(errand);
    world.backing().readAgain(sale.order);
    Visit visit = Visit.of(world, errand, desk);
    visit.after(visit.chance().hours(0, 400), () -> come(visit));
  }

  /** S1: the order's card and a door, and then some words, which may ask for a person. */
  private void come(Visit visit) {
    Chance chance = visit.chance();
    Locale language = chance.pick(Texts.LANGUAGES);
    Entry entry = chance.pick(List.of(Entry.values()));
    if (chance.percent(90)) {
      visit.pick(whoever(visit), entry, language);
    }
    int questions = chance.below(4);
    for (int i = 0; i < questions; i++) {
      visit.after(chance.minutes(0, 400), () -> ask(visit, DeskPhrases.any(chance)));
    }
    if (chance.percent(55)) {
      int times = chance.between(1, 2);
      for (int i = 0; i < times; i++) {
        visit.after(chance.minutes(1, 500), () -> ask(visit, DeskPhrases.forPerson(chance)));
      }
    }
  }

  /** Something happened to a case that its buyer would like to know more about. */
  void hear(Scene scene, JournalEntry news) {
    if (!scene.sale().asks || !WORRYING.contains(news.type())) {
      return;
    }
    Visit visit = Visit.of(world, scene.errand(), Visit.desk(scene.sale()));
    if (visit.chance().percent(25)) {
      visit.after(visit.chance().hours(0, 40), () -> come(visit));
    }
  }

  /** Somebody has answered: the assistant, or a person. */
  void hear(Visit visit, JournalEntry news) {
    Chance chance = visit.chance();
    if (news.is(AssistantAnswered.class)) {
      Intent took = news.as(AssistantAnswered.class).answer().intent();
      if (chance.percent(took == Intent.PERSON || took == Intent.UNKNOWN ? 50 : 10)) {
        visit.after(chance.minutes(1, 90), () -> ask(visit, DeskPhrases.forPerson(chance)));
      }
    } else if (news.type().equals("AgentReplied") && chance.percent(40)) {
      // Some come back when nobody waits for them any more.
      Duration after = chance.percent(85) ? chance.hours(0, 20) : chance.hours(20, 40);
      visit.after(after, () -> ask(visit, DeskPhrases.any(chance)));
    }
  }

  private void ask(Visit visit, String text) {
    Chance chance = visit.chance();
    Sale sale = visit.sale();
    boolean shows = chance.percent(12);
    List<String> shown = shows ? List.of(Buyers.exhibit(world, sale, sale.buyer)) : List.of();
    String said = shows && chance.percent(40) ? "" : text;
    String language = chance.pick(Texts.LANGUAGES).toLanguageTag();
    visit.send(
        whoever(visit),
        new DeskCommand.Ask(sale.buyer.market(), sale.buyer.party(), said, shown, language));
  }

  /** The buyer; now and then somebody who is somebody else. */
  private Actor whoever(Visit visit) {
    Actor buyer = visit.sale().buyer;
    if (world.strikes(Fault.STRANGER_TRIES, visit.chance(), 20)) {
      return new Actor(Role.BUYER, "stranger", "Stranger", buyer.market(), "stranger");
    }
    return world.strikes(Fault.WRONG_ROLE_TRIES, visit.chance(), 15)
        ? visit.sale().merchant
        : buyer;
  }
}
