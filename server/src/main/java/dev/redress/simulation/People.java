package dev.redress.simulation;

import dev.redress.cases.CaseId;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.simulation.Errand.Sale;
import dev.redress.simulation.Errand.Scene;
import java.time.Duration;
import java.time.Instant;

/** Everybody outside the server, and the order in which they hear of news. */
final class People {

  /** After the last errand's beginning. */
  private static final Duration LONGEST = Duration.ofDays(270);

  private final World world;
  private final Carrier carrier;
  private final Shop shop;
  private final Buyers buyers;
  private final Regulars regulars;
  private final Merchants merchants;
  private final Dealers dealers;
  private final Settlers settlers;
  private final Bench bench;
  private final Mischief mischief;
  private final Claimants claimants;
  private final Answerers answerers;
  private final Talkers talkers;
  private final Wardens wardens;
  private final Askers askers;
  private final Agents agents;

  People(World world) {
    this.world = world;
    this.carrier = new Carrier(world);
    this.buyers = new Buyers(world, carrier);
    this.regulars = new Regulars(world, buyers);
    this.claimants = new Claimants(world);
    this.answerers = new Answerers(world);
    this.talkers = new Talkers(world);
    this.wardens = new Wardens(world);
    this.askers = new Askers(world);
    this.agents = new Agents(world, new Deputies(world, buyers));
    this.shop = new Shop(world, carrier, this::plan);
    this.merchants = new Merchants(world, carrier);
    this.dealers = new Dealers(world);
    this.settlers = new Settlers(world);
    this.bench = new Bench(world);
    this.mischief = new Mischief(world);
  }

  void begin() {
    shop.open();
  }

  /** Whether new errands are still begun. */
  boolean goOn() {
    return shop.closedAt() == null;
  }

  /** By when everything has to be over. As many cases as are wanted take what time they take. */
  Instant overBy() {
    Instant closed = shop.closedAt();
    return closed == null ? Instant.MAX : closed.plus(LONGEST);
  }

  /** Somebody has bought something: what may come of it. */
  private void plan(Errand errand, Sale sale) {
    if (sale.often) {
      regulars.plan(errand, sale);
    } else {
      buyers.plan(errand, sale);
    }
    claimants.plan(errand, sale);
    talkers.plan(errand, sale);
    askers.plan(errand, sale);
  }

  /** Something was committed. */
  void hear(JournalEntry news) {
    LockKey key = LockKey.parse(news.stream().substring(0, LockKey.TEXT_LENGTH));
    switch (news.room()) {
      case "case" -> {
        Errand errand = world.errand(key);
        react(new Scene(errand, errand.sale(key), CaseId.parse(news.stream())), news);
      }
      case "claim" -> answerers.hear(world.errand(key), world.errand(key).sale(key), news);
      case "chat" -> talkers.hearChat(world.errand(key), world.errand(key).sale(key), news);
      case "standing" -> wardens.hear(news);
      case "desk" -> {
        Visit visit = Visit.of(world, world.errand(key), key);
        askers.hear(visit, news);
        agents.hear(visit, news);
      }
      default -> {
        // What orders and refunds do, people see in their cases.
      }
    }
  }

  private void react(Scene scene, JournalEntry news) {
    if (news.type().equals("Applied")) {
      world.tally().opened();
    }
    buyers.hear(scene, news);
    merchants.hear(scene, news);
    carrier.hear(scene, news);
    dealers.hear(scene, news);
    settlers.hear(scene, news);
    bench.hear(scene, news);
    mischief.hear(scene, news);
    claimants.hear(scene, news);
    talkers.hear(scene, news);
    askers.hear(scene, news);
  }
}
