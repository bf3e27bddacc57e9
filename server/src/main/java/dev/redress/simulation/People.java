package dev.redress.simulation;

import dev.redress.kernel.JournalEntry;
import dev.redress.simulation.Errand.Scene;

/** Everybody outside the server, and the order in which they hear of news. */
final class People {

  private final World world;
  private final Carrier carrier;
  private final Shop shop;
  private final Buyers buyers;
  private final Merchants merchants;
  private final Dealers dealers;
  private final Settlers settlers;
  private final Bench bench;
  private final Mischief mischief;

  People(World world) {
    this.world = world;
    this.carrier = new Carrier(world);
    this.buyers = new Buyers(world, carrier);
    this.shop = new Shop(world, carrier, buyers);
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
    return shop.isOpen();
  }

  void react(Scene scene, JournalEntry news) {
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
  }
}
