package dev.redress.retail;

import dev.redress.kernel.Money;
import dev.redress.orders.Order;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which orders the file tells, and from which of them each cancellation is served: that buyer's
 * earlier purchases of the stock code, oldest first, as long as units are left. Pure.
 */
final class RetailPlan {

  static final String MARKET = "UK-TRADE";
  static final String MERCHANT = "online-retail";

  private final Map<String, Invoice> invoices = new LinkedHashMap<>();
  private final List<Request> requests = new ArrayList<>();

  /** All rows of one sale. */
  record Invoice(String number, String customer, Instant at, List<Line> lines) {
    dev.redress.kernel.LockKey order() {
      return Order.id(MARKET, number);
    }
  }

  /** One sold row; {@code left} units have not come back yet. */
  static final class Line {
    final RetailRow row;
    final int number;
    final Money paid;
    private int left;

    private Line(RetailRow row, int number) {
      this.row = row;
      this.number = number;
      this.paid = paid(row);
      this.left = row.quantity();
    }
  }

  /** Units of one line that serve a cancellation row. */
  record Part(RetailRow row, Invoice invoice, Line line, int units) {}

  /** One case: what one cancellation invoice takes back from one order. */
  record Request(String invoice, Invoice from, Instant at, List<Part> parts) {}

  private record Wanted(String customer, String stockCode) {}

  private record Sold(Invoice invoice, Line line) {}

  RetailPlan(List<RetailRow> rows) {
    rows.stream().filter(row -> row.kind() == RetailRow.Kind.SALE).forEach(this::sell);
    Map<Wanted, List<Sold>> sold = new HashMap<>();
    invoices.values().stream()
        .sorted(
            Comparator.comparing(Invoice::at)
                .thenComparing(invoice -> invoice.lines().getFirst().row.line()))
        .forEach(invoice -> invoice.lines().forEach(line -> index(sold, invoice, line)));
    Map<String, Request> open = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.kind() == RetailRow.Kind.CANCELLATION)
        .sorted(Comparator.comparing(RetailRow::at).thenComparing(RetailRow::line))
        .forEach(
            row ->
                serve(
                    row,
                    sold.getOrDefault(new Wanted(row.customer(), row.stockCode()), List.of()),
                    open));
    requests.addAll(open.values());
    requests.sort(Comparator.comparing(Request::at));
  }

  /** In the order of their first rows. */
  List<Invoice> invoices() {
    return List.copyOf(invoices.values());
  }

  /** In the order of time. */
  List<Request> requests() {
    return List.copyOf(requests);
  }

  private void sell(RetailRow row) {
    Invoice invoice =
        invoices.computeIfAbsent(
            row.invoice(),
            number -> new Invoice(number, row.customer(), row.at(), new ArrayList<>()));
    invoice.lines().add(new Line(row, invoice.lines().size() + 1));
  }

  private static void index(Map<Wanted, List<Sold>> sold, Invoice invoice, Line line) {
    Wanted key = new Wanted(invoice.customer(), line.row.stockCode());
    sold.computeIfAbsent(key, k -> new ArrayList<>()).add(new Sold(invoice, line));
  }

  private static void serve(RetailRow row, List<Sold> purchases, Map<String, Request> open) {
    int wanted = -row.quantity();
    for (Sold each : purchases) {
      int units = Math.min(wanted, each.line().left);
      if (units > 0 && !each.invoice().at().isAfter(row.at())) {
        each.line().left -= units;
        wanted -= units;
        open.computeIfAbsent(
                row.invoice() + "/" + each.invoice().number(),
                k -> new Request(row.invoice(), each.invoice(), row.at(), new ArrayList<>()))
            .parts()
            .add(new Part(row, each.invoice(), each.line(), units));
      }
    }
  }

  private static Money paid(RetailRow row) {
    long pence =
        row.price()
            .multiply(BigDecimal.valueOf(row.quantity()))
            .movePointRight(2)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    return Money.of("GBP", pence);
  }
}
