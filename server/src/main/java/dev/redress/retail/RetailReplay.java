package dev.redress.retail;

import dev.redress.cases.Ask;
import dev.redress.cases.Case;
import dev.redress.cases.CaseCommand;
import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalReaders;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.MovableClock;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Role;
import dev.redress.orders.Direction;
import dev.redress.orders.OrderCommand;
import dev.redress.orders.OrderContent;
import dev.redress.orders.OrderLine;
import dev.redress.orders.Orders;
import dev.redress.orders.ParcelReport;
import dev.redress.orders.ParcelState;
import dev.redress.orders.Party;
import dev.redress.orders.Payment;
import dev.redress.policy.CaseType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Sends what shop, buyer and merchant would have sent, at the times of the file. Every command has
 * a key made of the file's own numbers, so that a repeat gets the old answer and a broken-off run
 * goes on where it stopped.
 */
final class RetailReplay {

  private static final Actor SHOP = new Actor(Role.INTEGRATION, "online-retail", "UCI", "", "");
  private static final Actor SELLER =
      new Actor(
          Role.MERCHANT, "online-retail", "Online Retail", RetailPlan.MARKET, RetailPlan.MERCHANT);
  private static final String RETURNS = "Online Retail, returns";
  private static final Currency POUND = Currency.getInstance("GBP");
  private static final int AT_ONCE = 1000;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration LOOK = Duration.ofMillis(2);

  private final Orders orders;
  private final Cases cases;
  private final JournalReaders readers;
  private final MovableClock clock;
  private final Runnable step;
  private final Consumer<String> refusals;
  private final Set<String> asked = new HashSet<>();

  /**
   * Prepares a replay.
   *
   * @param step told after each order and each case
   * @param refusals told which application was refused, and why
   */
  RetailReplay(Market market, Runnable step, Consumer<String> refusals) {
    this.refusals = refusals;
    this.orders = market.orders();
    this.cases = market.cases();
    this.readers = market.readers();
    this.clock = market.clock();
    this.step = step;
  }

  /** What of the product the replay uses. */
  record Market(Orders orders, Cases cases, JournalReaders readers, MovableClock clock) {}

  /** Orders are told, paid and delivered at once; the file knows of no more. */
  void sell(List<RetailPlan.Invoice> invoices) {
    for (int from = 0; from < invoices.size(); from += AT_ONCE) {
      List<RetailPlan.Invoice> some =
          invoices.subList(from, Math.min(invoices.size(), from + AT_ONCE));
      clock.set(
          some.stream().map(RetailPlan.Invoice::at).max(Comparator.naturalOrder()).orElseThrow());
      List<CompletableFuture<Outcome>> placed =
          some.stream().map(each -> orders.submit(place(each), SHOP, null)).toList();
      placed.forEach(answer -> answer.join().orThrow());
      List<CompletableFuture<Outcome>> delivered =
          some.stream().map(each -> orders.submit(deliver(each), SHOP, null)).toList();
      delivered.forEach(answer -> answer.join().orThrow());
      some.forEach(each -> step.run());
    }
  }

  /** A request that became a case. */
  record Opened(RetailPlan.Request request, CaseId id) {}

  /** Requests of the same minute run side by side, each case's own commands one after the other. */
  List<Opened> replay(List<RetailPlan.Request> requests) {
    List<Opened> opened = new ArrayList<>();
    Map<Instant, List<RetailPlan.Request>> byMinute =
        requests.stream()
            .collect(
                Collectors.groupingBy(RetailPlan.Request::at, TreeMap::new, Collectors.toList()));
    byMinute.forEach(
        (at, minute) -> {
          clock.set(at);
          for (List<RetailPlan.Request> round : rounds(minute)) {
            opened.addAll(replayTogether(round));
          }
        });
    return opened;
  }

  /** Two requests on one order cannot be open at once on the same line, so they take turns. */
  private static List<List<RetailPlan.Request>> rounds(List<RetailPlan.Request> minute) {
    List<List<RetailPlan.Request>> rounds = new ArrayList<>();
    for (RetailPlan.Request request : minute) {
      rounds.stream()
          .filter(
              round ->
                  round.stream()
                      .noneMatch(other -> other.from().order().equals(request.from().order())))
          .findFirst()
          .orElseGet(
              () -> {
                rounds.add(new ArrayList<>());
                return rounds.getLast();
              })
          .add(request);
    }
    return rounds;
  }

  private List<Opened> replayTogether(List<RetailPlan.Request> requests) {
    for (RetailPlan.Request request : requests) {
      LockKey order = request.from().order();
      boolean again = false;
      for (RetailPlan.Part part : request.parts()) {
        again |= !asked.add(order + "/" + part.line().number);
      }
      if (again) {
        awaitMoney(order);
      }
    }
    List<CompletableFuture<Optional<Opened>>> running =
        requests.stream().map(this::request).toList();
    return running.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
  }

  /**
   * A line takes the next case when the one before is over (B4), and that is when its money
   * arrived.
   */
  private void awaitMoney(LockKey order) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (cases.file(order).cases().values().stream().anyMatch(Case::stillOpen)
        && System.nanoTime() - end < 0) {
      readers.hurry();
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  /** Empty: the application was refused, which is told. */
  private CompletableFuture<Optional<Opened>> request(RetailPlan.Request request) {
    String key = "online-retail/" + request.invoice() + "/" + request.from().number();
    Actor buyer = buyer(request.from().customer());
    return cases
        .submit(new CaseCommand.Apply(request.from().order(), ask(request)), buyer, key)
        .thenCompose(
            applied ->
                switch (applied) {
                  case Receipt receipt -> proceed(request, buyer, key, CaseId.parse(receipt.id()));
                  case Refused refused -> {
                    refusals.accept(request.invoice() + ": " + refused.reason().name());
                    yield CompletableFuture.completedFuture(Optional.empty());
                  }
                });
  }

  private CompletableFuture<Optional<Opened>> proceed(
      RetailPlan.Request request, Actor buyer, String key, CaseId id) {
    String parcel = request.invoice();
    return send(new CaseCommand.AgreeReturn(id, RETURNS), SELLER, key + "/agree")
        .thenCompose(
            agreed ->
                send(new CaseCommand.ShipReturn(id, "Royal Mail", parcel), buyer, key + "/ship"))
        .thenCompose(
            shipped ->
                send(
                    new CaseCommand.ConfirmReturn(id, List.of(), "", List.of()),
                    SELLER,
                    key + "/confirm"))
        .thenApply(
            confirmed -> {
              step.run();
              return Optional.of(new Opened(request, id));
            });
  }

  private CompletableFuture<Receipt> send(CaseCommand command, Actor actor, String key) {
    return cases.submit(command, actor, key).thenApply(Outcome::orThrow);
  }

  private static Ask ask(RetailPlan.Request request) {
    Map<Integer, Integer> units = new TreeMap<>();
    request.parts().forEach(part -> units.merge(part.line().number, part.units(), Integer::sum));
    return new Ask(
        CaseType.RETURN_REFUND,
        "NO_REASON",
        true,
        units.entrySet().stream()
            .map(line -> new Ask.AskLine(line.getKey(), line.getValue()))
            .toList(),
        null,
        false,
        "Cancellation " + request.invoice(),
        List.of());
  }

  private static Actor buyer(String customer) {
    return new Actor(
        Role.BUYER, "customer-" + customer, "Customer " + customer, RetailPlan.MARKET, customer);
  }

  private static OrderCommand place(RetailPlan.Invoice invoice) {
    Money none = Money.zero(POUND);
    List<OrderLine> lines =
        invoice.lines().stream()
            .map(
                line ->
                    new OrderLine(
                        line.number,
                        line.row.stockCode(),
                        title(line.row),
                        "home",
                        line.row.quantity(),
                        line.paid,
                        none,
                        none,
                        none,
                        line.paid))
            .toList();
    Money total = lines.stream().map(OrderLine::paid).reduce(none, Money::plus);
    List<Payment> payments =
        total.isZero()
            ? List.of()
            : List.of(new Payment("online-retail-" + invoice.number(), total, "wallet"));
    return new OrderCommand.PlaceOrder(
        new OrderContent(
            RetailPlan.MARKET,
            invoice.number(),
            POUND,
            new Party(invoice.customer(), "Customer " + invoice.customer()),
            new Party(RetailPlan.MERCHANT, "Online Retail"),
            invoice.at(),
            null,
            lines,
            none,
            null,
            null,
            List.of(),
            null),
        payments);
  }

  private static String title(RetailRow row) {
    return row.description().isEmpty() ? row.stockCode() : row.description();
  }

  private static OrderCommand deliver(RetailPlan.Invoice invoice) {
    return new OrderCommand.RecordParcelEvent(
        invoice.order(),
        new ParcelReport(
            "delivered",
            "Royal Mail",
            invoice.number(),
            Direction.OUTBOUND,
            ParcelState.DELIVERED,
            invoice.at(),
            ""));
  }
}
