package dev.redress.simulation;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.orders.Group;
import dev.redress.orders.OrderCommand;
import dev.redress.orders.OrderContent;
import dev.redress.orders.Payment;
import dev.redress.simulation.Errand.Sale;
import dev.redress.simulation.Wares.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The shop: sells, takes payments, ships, and lets merchants have their money. */
final class Shop {

  private static final Actor SELF = new Actor(Role.INTEGRATION, "shop", "Shop", "", "");

  /** Every so manieth errand is a buyer's who orders and claims again and again. */
  private static final int REGULARS = 40;

  private static final int FIRST_REGULAR = 3;

  private final World world;
  private final Carrier carrier;
  private final BiConsumer<Errand, Sale> people;
  private final Wares wares;
  private final Securities securities;
  private final Duration between;
  private @Nullable Instant closedAt;

  /**
   * A shop.
   *
   * @param people told of everything that is bought
   */
  Shop(World world, Carrier carrier, BiConsumer<Errand, Sale> people) {
    this.world = world;
    this.carrier = carrier;
    this.people = people;
    this.wares = new Wares(world.clock());
    this.securities = new Securities(world);
    long seconds = Duration.ofDays(world.scenario().days()).toSeconds();
    // In the long run an errand comes to little more than one case, so this many days are not
    // enough.
    this.between = Duration.ofMillis(seconds * 1800 / world.scenario().cases());
  }

  void open() {
    // Who plays a single errand again has not everybody else's money there either.
    if (world.scenario().only().isEmpty()) {
      planSecurities();
    }
    next(1);
  }

  private void planSecurities() {
    int number = 0;
    for (String market : List.of("CN", "DE", "UK-TRADE")) {
      for (int merchant = 0; merchant < world.scenario().merchants(); merchant++) {
        number--;
        securities.plan(number, market, Wares.name(merchant), Money.zero(Wares.currency(market)));
      }
    }
  }

  /** When the last errand had begun; null: more are to come. */
  @Nullable Instant closedAt() {
    return closedAt;
  }

  private void next(int number) {
    Scenario scenario = world.scenario();
    boolean wanted =
        scenario.only().isEmpty()
            ? world.tally().cases() < scenario.cases()
            : number <= scenario.only().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (!wanted) {
      closedAt = world.clock().time();
      return;
    }
    world.at(
        World.BEGIN.plus(between.multipliedBy(number)),
        () -> {
          if (scenario.has(number)) {
            begin(new Errand(scenario.seed(), number));
          }
          next(number + 1);
        });
  }

  private void begin(Errand errand) {
    if (errand.number() % REGULARS == FIRST_REGULAR) {
      beginOften(errand);
      return;
    }
    Chance chance = errand.chance();
    boolean grouped = chance.percent(10);
    String market = chance.pick(Wares.MARKETS);
    int merchant = chance.below(world.scenario().merchants());
    OrderContent.GroupTerms group = null;
    if (grouped) {
      String name = "group-" + errand.number();
      group = new OrderContent.GroupTerms(name, chance.between(2, 3), world.clock().time());
      errand.group(Group.id(market, name));
    }
    int sales = group == null ? 1 : group.size() + (chance.percent(10) ? 1 : 0);
    for (int i = 1; i <= sales; i++) {
      errand.add(wares.sale(errand, new Setting(market, merchant, i, group, null)));
    }
    world.enter(errand);
    errand.sales().forEach(sale -> place(errand, sale));
  }

  /**
   * B11: what one buyer orders in some weeks, in two bursts that lie further apart than claims
   * count.
   */
  private void beginOften(Errand errand) {
    Chance chance = errand.chance();
    String market = chance.pick(Wares.MARKETS);
    String buyer = "regular-" + errand.number();
    int early = chance.between(6, 8);
    world.enter(errand);
    for (int i = 1; i <= early + 3; i++) {
      int merchant = chance.below(world.scenario().merchants());
      Setting setting = new Setting(market, merchant, i, null, buyer);
      world.after(
          errand,
          i <= early ? chance.hours(0, 90) : chance.hours(1080, 1200),
          () -> {
            Sale sale = wares.sale(errand, setting);
            errand.add(sale);
            world.enter(errand);
            place(errand, sale);
          });
    }
  }

  private void place(Errand errand, Sale sale) {
    Chance chance = errand.chance();
    long total = sale.content.lines().stream().mapToLong(line -> line.paid().minor()).sum();
    Money due = sale.content.freight().withMinor(total + sale.content.freight().minor());
    int way = chance.below(100);
    boolean alone = sale.content.group() == null;
    if (!due.isPositive()) {
      tell(errand, sale, List.of());
    } else if (way < (alone ? 92 : 75)) {
      tell(errand, sale, List.of(new Payment("pay-1", due, "wallet")));
      payTwice(errand, sale, due);
    } else {
      tell(errand, sale, List.of());
      payLater(errand, sale, due);
    }
    if (!chance.percent(7)) {
      carrier.ship(errand, sale, chance.hours(alone ? 2 : 26, 80));
    }
    people.accept(errand, sale);
    world.after(errand, chance.hours(200, 700), () -> release(errand, sale, 3));
    if (chance.percent(3)) {
      world.after(
          errand,
          chance.hours(1, 60),
          () -> send(errand, new OrderCommand.CancelOrder(sale.order)));
    }
  }

  private void tell(Errand errand, Sale sale, List<Payment> payments) {
    send(errand, new OrderCommand.PlaceOrder(sale.content, payments));
  }

  private void payTwice(Errand errand, Sale sale, Money due) {
    if (world.strikes(Fault.PAYMENT_TOLD_TWICE, errand.chance(), 30)) {
      Payment payment = new Payment("pay-1", due, "wallet");
      world.after(
          errand,
          errand.chance().minutes(1, 600),
          () -> send(errand, new OrderCommand.RecordPayment(sale.order, payment)));
    }
  }

  private void payLater(Errand errand, Sale sale, Money due) {
    Chance chance = errand.chance();
    if (chance.percent(25)) {
      return;
    }
    long first = chance.percent(30) ? Math.max(1, due.minor() / 3) : due.minor();
    Payment one = new Payment("pay-1", due.withMinor(first), "wallet");
    world.after(
        errand,
        chance.hours(0, 30),
        () -> send(errand, new OrderCommand.RecordPayment(sale.order, one)));
    if (first < due.minor()) {
      Payment rest = new Payment("pay-2", due.withMinor(due.minor() - first), "wallet");
      world.after(
          errand,
          chance.hours(1, 40),
          () -> send(errand, new OrderCommand.RecordPayment(sale.order, rest)));
    }
  }

  /** What nobody claims goes to the merchant; while a case is open the shop is told to wait. */
  private void release(Errand errand, Sale sale, int times) {
    send(errand, new OrderCommand.ReleaseEscrow(sale.order));
    if (times > 1) {
      world.after(errand, errand.chance().hours(100, 200), () -> release(errand, sale, times - 1));
    }
  }

  private void send(Errand errand, OrderCommand command) {
    world
        .post()
        .send(
            errand,
            SELF,
            Post.Submit.of(command, (sent, actor, key) -> world.orders().submit(sent, actor, key)));
  }
}
