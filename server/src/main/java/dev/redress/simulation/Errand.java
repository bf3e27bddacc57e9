package dev.redress.simulation;

import dev.redress.cases.CaseId;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.orders.OrderContent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that people are about: an order, or the orders of one group, with everything that comes
 * of it. It draws from a generator of its own.
 */
final class Errand {

  private final int number;
  private final Chance chance;
  private final List<Sale> sales = new ArrayList<>();
  private @Nullable LockKey group;
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
  }

  Errand(long seed, int number) {
    this.number = number;
    this.chance = Chance.of(seed, Chance.label("errand"), number);
  }

  int number() {
    return number;
  }

  Chance chance() {
    return chance;
  }

  void add(Sale sale) {
    sales.add(sale);
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
    group = id;
  }

  /** Everything that is locked on its behalf. */
  List<LockKey> ids() {
    List<LockKey> ids = new ArrayList<>(sales.stream().map(sale -> sale.order).toList());
    if (group != null) {
      ids.add(group);
    }
    return ids;
  }

  String nextKey() {
    keys++;
    return "errand-" + number + "-" + keys;
  }

  void planned() {
    pending++;
  }

  void happened() {
    pending--;
  }

  boolean quiet() {
    return pending == 0;
  }
}
