package dev.redress.bench;

import dev.redress.cases.CaseId;
import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalReaders;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Role;
import dev.redress.orders.Order;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/**
 * The same commands and the same lists with more and more cases in the database. A few cases are
 * really made – half wait for the merchant, a quarter was withdrawn, a quarter is heard – and
 * {@link Copies} makes many of them.
 */
final class GrowthBench {

  private static final int CALLERS = 256;
  private static final int SAMPLE = 50_000;

  private final Plan plan;
  private final List<Long> sizes;
  private final int templates;
  private final String run = Long.toString(System.nanoTime(), 36);

  /**
   * Prepares a run.
   *
   * @param sizes how many cases there are each time it is measured, ascending
   * @param templates how many are really made, a multiple of four
   */
  GrowthBench(Plan plan, List<Long> sizes, int templates) {
    this.plan = plan;
    this.sizes = sizes;
    this.templates = templates;
  }

  List<Figure> run() {
    Map<String, String> properties =
        Map.of("redress.readers", "HINTED", "redress.deadlines", "false");
    try (Plan.Running running = plan.start(properties);
        Sql sql = Sql.on(running.database());
        Sql second = Sql.on(running.database())) {
      Stand stand = new Stand(running.database(), running.server());
      List<Copies> hands = templates(stand, List.of(sql, second));
      Copies copies = hands.getFirst();
      long there = sql.number("select count(*) from purchase where shop_order_id like 'copy-%'");
      List<Figure> figures = new ArrayList<>();
      List<Callers.Came> first = new ArrayList<>();
      ListPages pages = new ListPages(stand, plan.repetitions());
      for (long size : sizes) {
        if (size < there) {
          continue;
        }
        long start = System.nanoTime();
        Copies.make(hands, there, size);
        sql.run("analyze");
        there = size;
        Plan.say(
            "%,d cases after %d s: %s",
            size, Duration.ofNanos(System.nanoTime() - start).toSeconds(), copies.largest());
        List<Callers.Came> came = commands(stand, sql, size);
        if (first.isEmpty()) {
          first.addAll(came);
        }
        figures.addAll(figures(name(size), came, first));
        figures.addAll(pages.measure(name(size), size));
        figures.add(
            Figure.alone(
                "growth-" + name(size) + "-bytes",
                List.of(copies.bytes() / size),
                "bytes per case",
                ""));
      }
      return figures;
    }
  }

  /** How the size is called: 10k, 5M. */
  static String name(long size) {
    if (size >= 1_000_000) {
      return size / 1_000_000 + "M";
    }
    return size >= 1000 ? size / 1000 + "k" : String.valueOf(size);
  }

  private static List<Figure> figures(
      String size, List<Callers.Came> came, List<Callers.Came> first) {
    return List.of(
        new Figure(
            "growth-" + size + "-commands",
            came.stream().map(Callers.Came::perSecond).toList(),
            first.stream().map(Callers.Came::perSecond).toList(),
            "per second",
            "≥ 0.83"),
        new Figure(
            "growth-" + size + "-commands-p99",
            came.stream().map(Callers.Came::p99).toList(),
            first.stream().map(Callers.Came::p99).toList(),
            "µs",
            "≤ 1.2"));
  }

  private List<Copies> templates(Stand stand, List<Sql> hands) {
    List<String> shops = IntStream.range(0, templates).mapToObj(n -> "template-" + n).toList();
    List<CaseId> made =
        shops.stream().map(shop -> new CaseId(Order.id(Market.CODE, shop), 1)).toList();
    String there = "select count(*) from purchase where shop_order_id = 'template-0'";
    if (hands.getFirst().number(there) == 0) {
      Market market = stand.market();
      market.open("template", templates);
      for (int n = 0; n < templates; n++) {
        if (n % 4 == 2) {
          market.withdraw(made.get(n));
        } else if (n % 4 == 3) {
          market.step(made.get(n), 0).orThrow();
          market.call(made.get(n));
        }
      }
    }
    JournalReaders readers = stand.bean(JournalReaders.class);
    Waiting.until(readers::caughtUp);
    readers.stop();
    return hands.stream().map(sql -> new Copies(sql, made, shops, "0 days")).toList();
  }

  /** A case to send commands on, with the people whose it is. */
  private record Open(CaseId id, Actor buyer, Actor merchant) {
    static Open of(long number) {
      LockKey order = Order.id(Market.CODE, Copies.shop(number));
      return new Open(
          new CaseId(order, 1),
          new Actor(Role.BUYER, "b", "Buyer", Market.CODE, Copies.buyer(number)),
          new Actor(Role.MERCHANT, "m", "Shop", Market.CODE, Copies.merchant(number)));
    }
  }

  /** Commands on cases from everywhere in the database, so that what is not in memory is read. */
  private List<Callers.Came> commands(Stand stand, Sql sql, long size) {
    Random chance = new Random(size);
    List<Open> sample =
        chance
            .longs(0, size)
            .filter(number -> number % 4 < 2)
            .distinct()
            .limit(Math.min(SAMPLE, size / 4))
            .mapToObj(Open::of)
            .toList();
    AtomicLongArray steps = steps(sql, sample);
    Market market = stand.market();
    Callers callers =
        new Callers(CALLERS, sample.size(), place -> step(market, sample.get(place), steps, place));
    callers.run(Duration.ofSeconds(plan.seconds()));
    return IntStream.range(0, plan.repetitions())
        .mapToObj(i -> callers.run(Duration.ofSeconds(plan.seconds())))
        .toList();
  }

  private Outcome step(Market market, Open open, AtomicLongArray steps, int place) {
    long step = steps.getAndIncrement(place);
    return market.step(
        open.id(),
        step,
        run + "-" + System.nanoTime() + "-" + place,
        open.buyer(),
        open.merchant());
  }

  /** An earlier size may have left a case where the buyer has to answer. */
  private static AtomicLongArray steps(Sql sql, List<Open> sample) {
    AtomicLongArray steps = new AtomicLongArray(sample.size());
    for (int i = 0; i < sample.size(); i++) {
      LockKey order = sample.get(i).id().order();
      String turn =
          sql.texts(
                  "select turn from cases where bucket = ? and order_id = ? and number = 1",
                  order.bucket(),
                  order.id())
              .getFirst();
      steps.set(i, "BUYER".equals(turn) ? 1 : 0);
    }
    return steps;
  }
}
