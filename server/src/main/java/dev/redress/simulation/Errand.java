package dev.redress.simulation;

import dev.redress.cases.CaseId;
import dev.redress.cases.Claimed;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.orders.OrderContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that people are about: an order, or the orders of one group, with everything that comes
 * of it. It draws from a generator of its own.
 */
final class Errand {

  private final long seed;
  private final int number;
  private final Chance chance;
  private final List<Sale> sales;
  private final List<LockKey> ids;
  private final Map<LockKey, Errand> beside = new HashMap<>(1);
  private final @Nullable Errand main;
  private final String letters;
  private int pending;
  private int keys;

  /** How a merchant behaves. */
  enum Temper {
    PROMPT,
    SLOW,
    SILENT,
    HOSTILE
  }

  /** One order of the errand, who is in it, and what is still planned. */
  static final class Sale {
    final LockKey order;
    final OrderContent content;
    final Actor buyer;
    final Actor merchant;
    final Temper temper;

    /** B11: somebody's who claims again and again. */
    boolean often;

    /** S1: whose buyer comes to the service desk about it. */
    boolean asks;

    int applications;
    int exhibits;
    int parcels;

    Sale(OrderContent content, LockKey order, Actor buyer, Actor merchant, Temper temper) {
      this.content = content;
      this.order = order;
      this.buyer = buyer;
      this.merchant = merchant;
      this.temper = temper;
    }
  }

  /** A case that something has just happened to. */
  record Scene(Errand errand, Sale sale, CaseId id) {
    Chance chance() {
      return errand.chance();
    }

    /** Does something with so much chance, after at most so many hours. */
    void maybe(World world, int percent, int hours, Runnable what) {
      if (chance().percent(percent)) {
        world.after(errand, chance().hours(0, hours), what);
      }
    }
  }

  Errand(long seed, int number) {
    this.seed = seed;
    this.number = number;
    this.chance = Chance.of(seed, Chance.label("errand"), number);
    this.sales = new ArrayList<>();
    this.ids = new ArrayList<>();
    this.main = null;
    this.letters = "errand-" + number + "-";
  }

  private Errand(Errand main, LockKey what) {
    this.seed = main.seed;
    this.number = main.number;
    this.chance = Chance.of(seed, Chance.label("beside"), Chance.label(what.text()));
    this.sales = main.sales;
    this.ids = main.ids;
    this.main = main;
    this.letters = "errand-" + number + "-" + what.text() + "-";
  }

  /**
   * What happens to this beside the errand proper: it draws from a generator of its own, so that
   * the errand draws alike without it, and the errand is not over before it is.
   */
  Errand beside(LockKey what) {
    return beside.computeIfAbsent(what, key -> new Errand(this, key));
  }

  int number() {
    return number;
  }

  Chance chance() {
    return chance;
  }

  void add(Sale sale) {
    sales.add(sale);
    ids.add(sale.order);
    LockKey buyer = Claimed.buyer(sale.buyer.market(), sale.buyer.party());
    if (!ids.contains(buyer)) {
      ids.add(buyer);
    }
  }

  List<Sale> sales() {
    return sales;
  }

  Sale sale(LockKey order) {
    for (Sale sale : sales) {
      if (sale.order.equals(order)) {
        return sale;
      }
    }
    throw new IllegalArgumentException("No order of errand " + number + ": " + order);
  }

  void group(LockKey id) {
    ids.add(id);
  }

  /** Everything under which something is kept on its behalf. */
  List<LockKey> ids() {
    return ids;
  }

  String nextKey() {
    keys++;
    return letters + keys;
  }

  void planned() {
    pending++;
    if (main != null) {
      main.planned();
    }
  }

  void happened() {
    pending--;
    if (main != null) {
      main.happened();
    }
  }

  boolean quiet() {
    return pending == 0;
  }
}
