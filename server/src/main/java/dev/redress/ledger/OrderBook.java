package dev.redress.ledger;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The book of one order: what was captured per line, what of it is granted and refunded, and where
 * the money lies. Immutable; every change is a new book, written by {@link Ledger#write}.
 *
 * @param escrow captured and promised to nobody
 * @param payable granted, not paid out yet
 * @param refunds how many refunds there are; the next grant is one more
 * @param cases how many cases there were; kept here for the cases room
 * @param lines by line number; 0, the freight, only when freight was paid
 * @param funds what the merchant has, for funding by F10
 * @param exists false: not written yet
 */
public record OrderBook(
    LockKey order,
    String market,
    String merchant,
    Currency currency,
    Money escrow,
    Money payable,
    int refunds,
    int cases,
    List<Entitlement> lines,
    MerchantFunds funds,
    boolean exists) {

  /** The book of an order that has none yet. */
  public static OrderBook empty(LockKey order, String market, String merchant, Currency currency) {
    Money none = Money.zero(currency);
    MerchantFunds funds = MerchantFunds.none(currency);
    return new OrderBook(
        order, market, merchant, currency, none, none, 0, 0, List.of(), funds, false);
  }

  /** The line's entitlement; freight that was never paid is a line of nothing. */
  public Entitlement line(int line) {
    return lines.stream()
        .filter(each -> each.line() == line)
        .findFirst()
        .orElseGet(() -> absent(line));
  }

  private Entitlement absent(int line) {
    if (line != 0) {
      throw new IllegalArgumentException("Order " + order + " has no line " + line);
    }
    return Entitlement.fresh(0, 1, Money.zero(currency));
  }

  /** All that is captured and not granted. */
  public Money refundable() {
    return sum(lines.stream().map(Entitlement::refundable).toList());
  }

  public Money captured() {
    return sum(lines.stream().map(Entitlement::captured).toList());
  }

  public Money granted() {
    return sum(lines.stream().map(Entitlement::granted).toList());
  }

  public Money refunded() {
    return sum(lines.stream().map(Entitlement::refunded).toList());
  }

  public boolean hasOpenCase() {
    return lines.stream().anyMatch(line -> line.openCase() != 0);
  }

  /** Everything that is left on every line, as a grant would have it; empty when nothing is. */
  public List<GrantLine> everythingLeft() {
    return lines.stream()
        .filter(line -> line.refundable().isPositive())
        .map(line -> new GrantLine(line.line(), line.unitsLeft(), line.refundable()))
        .toList();
  }

  /**
   * Plans a refund: its number, its amount, and who funds it (F10) - the order's escrow, else the
   * merchant's balance, else its deposit, else the platform. Throws when a line would exceed what
   * was captured or bought, when an amount is not positive, or when a line comes twice.
   */
  public Grant grant(List<GrantLine> wanted) {
    if (wanted.isEmpty()) {
      throw new IllegalArgumentException("A grant needs a line");
    }
    Set<Integer> seen = new HashSet<>();
    for (GrantLine each : wanted) {
      if (!seen.add(each.line())) {
        throw new IllegalArgumentException("Line " + each.line() + " comes twice");
      }
      Entitlement unused = line(each.line()).grant(each.units(), each.amount());
    }
    Money amount = sum(wanted.stream().map(GrantLine::amount).toList());
    return new Grant(refunds + 1, amount, List.copyOf(wanted), fund(amount));
  }

  /**
   * Plans a small payment (C7): from what the merchant has, never from the escrow, and for no line.
   * Throws when the merchant's balance does not suffice.
   */
  public Grant smallPayment(Money amount) {
    if (!canPay(amount)) {
      throw new IllegalArgumentException(amount + " of " + funds.balance());
    }
    Transfer paid =
        new Transfer(
            Accounts.balance(market, merchant),
            Accounts.goodwill(order),
            amount,
            TransferKind.SMALL_PAYMENT);
    return new Grant(refunds + 1, amount, List.of(), List.of(paid));
  }

  /**
   * Plans a compensation (M5): from the merchant's balance, else its deposit, else laid out by the
   * platform; never from the escrow, and for no line.
   */
  public Grant compensation(Money amount) {
    List<Transfer> drawn = new ArrayList<>();
    byMerchant(drawn, amount);
    String to = Accounts.goodwill(order);
    List<Transfer> transfers =
        drawn.stream()
            .map(each -> new Transfer(each.debit(), to, each.amount(), TransferKind.COMPENSATION))
            .toList();
    return new Grant(refunds + 1, amount, List.of(), transfers);
  }

  /** Whether the merchant's balance, as far as it is known, suffices for this. */
  public boolean canPay(Money amount) {
    return amount.compareTo(funds.balance()) <= 0;
  }

  /** The book once a small payment is promised: it has a number, and the lines stay as they are. */
  public OrderBook beside(Grant grant) {
    if (grant.refund() != refunds + 1 || !grant.lines().isEmpty()) {
      throw new IllegalArgumentException("Payment " + grant.refund() + " after " + refunds);
    }
    return promised(grant);
  }

  /** The book once the grant is given. */
  public OrderBook apply(Grant grant) {
    if (grant.refund() != refunds + 1) {
      throw new IllegalArgumentException("Refund " + grant.refund() + " after " + refunds);
    }
    Money fromEscrow =
        sum(
            grant.transfers().stream()
                .filter(transfer -> transfer.debit().equals(Accounts.escrow(order)))
                .map(Transfer::amount)
                .toList());
    List<Entitlement> granted = lines;
    for (GrantLine each : grant.lines()) {
      granted = change(granted, each.line(), line -> line.grant(each.units(), each.amount()));
    }
    return with(escrow.minus(fromEscrow), payable.plus(grant.amount()), granted).promised(grant);
  }

  /** The book once the money has reached the buyer. */
  public OrderBook settle(Grant grant) {
    List<Entitlement> settled = lines;
    for (GrantLine each : grant.lines()) {
      settled = change(settled, each.line(), line -> line.settle(each.amount()));
    }
    return with(escrow, payable.minus(grant.amount()), settled);
  }

  /** The book once a provider has said that a settled refund failed after all (TRAPS 18). */
  public OrderBook unsettle(Grant grant) {
    List<Entitlement> owed = lines;
    for (GrantLine each : grant.lines()) {
      owed = change(owed, each.line(), line -> line.unsettle(each.amount()));
    }
    return with(escrow, payable.plus(grant.amount()), owed);
  }

  /** The book of a new order: its lines, of which nothing is captured yet. */
  public OrderBook open(List<Entitlement> fresh) {
    if (!lines.isEmpty()) {
      throw new IllegalStateException("The book of " + order + " is open already");
    }
    return with(escrow, payable, List.copyOf(fresh));
  }

  /** The book with a payment, told line by line. */
  public OrderBook capture(List<CaptureLine> parts) {
    List<Entitlement> captured = lines;
    for (CaptureLine part : parts) {
      captured = change(captured, part.line(), line -> line.capture(part.amount()));
    }
    Money amount = sum(parts.stream().map(CaptureLine::amount).toList());
    return with(escrow.plus(amount), payable, captured);
  }

  /** The book once all of the escrow has gone to the merchant. */
  public OrderBook release() {
    return with(Money.zero(currency), payable, lines);
  }

  public OrderBook withOpenCase(int line, int caseNumber) {
    return with(escrow, payable, change(lines, line, each -> each.withOpenCase(caseNumber)));
  }

  public OrderBook withClosedCase(int line) {
    return withOpenCase(line, 0);
  }

  public OrderBook withWithdrawal(int line) {
    return with(escrow, payable, change(lines, line, Entitlement::withWithdrawal));
  }

  public OrderBook withCases(int count) {
    return new OrderBook(
        order, market, merchant, currency, escrow, payable, refunds, count, lines, funds, exists);
  }

  /** The same with what the merchant has by now. */
  OrderBook with(MerchantFunds now) {
    return new OrderBook(
        order, market, merchant, currency, escrow, payable, refunds, cases, lines, now, exists);
  }

  /** The same once it is kept somewhere. */
  OrderBook written() {
    return new OrderBook(
        order, market, merchant, currency, escrow, payable, refunds, cases, lines, funds, true);
  }

  private OrderBook promised(Grant grant) {
    MerchantFunds left = funds.less(grant.transfers(), market, merchant);
    int count = grant.refund();
    return new OrderBook(
        order, market, merchant, currency, escrow, payable, count, cases, lines, left, exists);
  }

  private OrderBook with(Money nowEscrow, Money nowPayable, List<Entitlement> nowLines) {
    return new OrderBook(
        order,
        market,
        merchant,
        currency,
        nowEscrow,
        nowPayable,
        refunds,
        cases,
        nowLines,
        funds,
        exists);
  }

  private List<Transfer> fund(Money amount) {
    List<Transfer> transfers = new ArrayList<>();
    byMerchant(transfers, draw(transfers, Accounts.escrow(order), escrow, amount));
    return List.copyOf(transfers);
  }

  private void byMerchant(List<Transfer> transfers, Money amount) {
    Money open = draw(transfers, Accounts.balance(market, merchant), funds.balance(), amount);
    open = draw(transfers, Accounts.deposit(market, merchant), funds.deposit(), open);
    Money rest = draw(transfers, Accounts.ADVANCES, open, open);
    if (!rest.isZero()) {
      throw new IllegalStateException("Nobody funds " + rest);
    }
  }

  private Money draw(List<Transfer> into, String account, Money available, Money wanted) {
    Money part = available.min(wanted);
    if (!part.isPositive()) {
      return wanted;
    }
    into.add(new Transfer(account, Accounts.payable(order), part, TransferKind.GRANT));
    return wanted.minus(part);
  }

  private Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.zero(currency), Money::plus);
  }

  private List<Entitlement> change(
      List<Entitlement> of, int line, UnaryOperator<Entitlement> change) {
    if (of.stream().noneMatch(each -> each.line() == line)) {
      throw new IllegalArgumentException("Order " + order + " has no line " + line);
    }
    return of.stream().map(each -> each.line() == line ? change.apply(each) : each).toList();
  }
}
