package dev.redress.simulation;

import dev.redress.cases.Case;
import dev.redress.cases.CaseFile;
import dev.redress.cases.Wait;
import dev.redress.claims.Matter;
import dev.redress.kernel.LockKey;
import dev.redress.ledger.Entitlement;
import dev.redress.ledger.OrderBook;
import dev.redress.ledger.Posting;
import dev.redress.ledger.Transfer;
import dev.redress.orders.Order;
import dev.redress.refunds.RefundView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Holds what is stored about an order against what its journal comes to. */
final class RowAudit {

  private final Books books;

  RowAudit(Books books) {
    this.books = books;
  }

  void check(AuditedOrder audited) {
    CaseFile file = books.file(audited.key);
    Order order = file.order();
    if (order == null) {
      audited.complain.accept(Check.LOG_FOLDS, "the order has no row");
      return;
    }
    if (!audited.trail.isAt(order.version(), order.hash())) {
      audited.complain.accept(Check.LOG_FOLDS, "the order's row is at " + order.version());
    }
    checkBook(audited, file.book());
    checkPostings(audited);
    audited.cases.forEach(
        (number, c) -> {
          Case row = file.cases().get(number);
          if (row == null || !row.id().text().equals(c.stream())) {
            c.complain(Check.LOG_FOLDS, "has no row");
          } else {
            checkRow(c, row);
          }
        });
    if (file.cases().size() != audited.cases.size()) {
      audited.complain.accept(Check.LOG_FOLDS, "there are rows of cases without a log");
    }
    checkRefunds(audited);
    checkMatters(audited);
    if (audited.claimant != null) {
      audited.claimant.checkRow(audited, file.claimed());
    }
    audited.chat.checkRow(books);
  }

  private void checkMatters(AuditedOrder audited) {
    if (!audited.matters.isEmpty()) {
      Map<Integer, Matter> rows = books.matters(audited.key).matters();
      audited.matters.forEach((number, matter) -> matter.checkRow(books, rows.get(number)));
      if (rows.size() != audited.matters.size()) {
        audited.complain.accept(Check.LOG_FOLDS, "there are rows of matters without a log");
      }
    }
  }

  /** The row against the log, and the one deadline. */
  private void checkRow(AuditedCase c, Case row) {
    Wait waiting = row.state().waiting();
    boolean same =
        row.state().step().name().equals(c.stand().name())
            && Objects.equals(waiting == null ? null : waiting.due(), c.due())
            && c.trail().isAt(row.head().version(), row.head().hash())
            && c.claims(row.open());
    c.complainUnless(
        same,
        Check.LOG_FOLDS,
        () ->
            "the row says %s %s, the log %s".formatted(row.state().step(), row.open(), c.stand()));
    Instant wakes = books.due(c.stream()).orElse(null);
    boolean one = waiting == null ? wakes == null : wakes != null && !wakes.isAfter(waiting.wake());
    c.complainUnless(one, Check.ONE_DEADLINE, () -> c.stand() + " with its row at " + wakes);
  }

  private static void checkBook(AuditedOrder audited, OrderBook book) {
    long captured = 0;
    long granted = 0;
    long refunded = 0;
    for (Entitlement row : book.lines()) {
      AuditedOrder.Line line = audited.line(row.line());
      boolean same =
          row.captured().minor() == line.captured
              && row.granted().minor() == line.granted
              && row.refunded().minor() == line.refunded
              && row.unitsGranted() == line.units
              && row.openCase() == line.openCase;
      if (!same) {
        audited.complain.accept(Check.LOG_FOLDS, "the book says " + row);
      }
      captured += line.captured;
      granted += line.granted;
      refunded += line.refunded;
    }
    if (book.lines().size() != audited.lines.size()) {
      audited.complain.accept(Check.LOG_FOLDS, "the book has not all lines");
    }
    boolean holds =
        book.payable().minor() == granted - refunded
            && book.escrow().minor() >= 0
            && book.escrow().minor() <= captured;
    if (!holds) {
      audited.complain.accept(
          Check.MONEY_CONSERVED, "escrow " + book.escrow() + ", payable " + book.payable());
    }
    audited.escrow(book.escrow().minor());
  }

  /** Every event's transfers are posted, once, and nothing else is. */
  private void checkPostings(AuditedOrder audited) {
    Map<String, List<Transfer>> posted = posted(audited.key);
    if (!posted.equals(audited.moved)) {
      audited.complain.accept(Check.MONEY_CONSERVED, "transfers are not those of the events");
    }
    long escrow = balance(posted, audited.escrowAccount);
    if (escrow != audited.escrow()) {
      audited.complain.accept(
          Check.MONEY_CONSERVED, "escrow is " + audited.escrow() + ", transfers say " + escrow);
    }
  }

  /** What was posted under an id, by stream and number of the event. */
  Map<String, List<Transfer>> posted(LockKey key) {
    Map<String, List<Transfer>> posted = new HashMap<>();
    for (Posting posting : books.postings(key)) {
      posted
          .computeIfAbsent(posting.stream() + "/" + posting.version(), event -> new ArrayList<>())
          .addAll(posting.transfers());
    }
    return posted;
  }

  private static long balance(Map<String, List<Transfer>> posted, String account) {
    long balance = 0;
    for (List<Transfer> transfers : posted.values()) {
      for (Transfer transfer : transfers) {
        balance += transfer.credit().equals(account) ? transfer.amount().minor() : 0;
        balance -= transfer.debit().equals(account) ? transfer.amount().minor() : 0;
      }
    }
    return balance;
  }

  private void checkRefunds(AuditedOrder audited) {
    List<RefundView> views = audited.refunds.isEmpty() ? List.of() : books.refunds(audited.key);
    for (RefundView row : views) {
      AuditedRefund refund = audited.refunds.get(row.id().number());
      if (refund == null) {
        audited.complain.accept(Check.PAID_ONCE, row.id() + " was never granted");
      } else {
        refund.checkRow(row);
      }
    }
  }

  /** What time alone can make wrong. */
  void checkWaits(AuditedOrder audited, Instant now) {
    audited.cases.values().forEach(c -> c.check(now));
    audited.chat.talks().check(now);
    List<Bank.Entry> charged = books.charged(audited.key);
    audited.matters.values().forEach(matter -> matter.check(charged, now));
    List<Bank.Entry> paid = books.paid(audited.key);
    if (!audited.refunds.isEmpty() || !paid.isEmpty()) {
      audited.refunds.values().forEach(refund -> refund.check(paid, now));
      boolean known =
          paid.stream()
              .allMatch(
                  entry ->
                      audited.refunds.values().stream().anyMatch(refund -> refund.isOwn(entry)));
      if (!known) {
        audited.complain.accept(Check.PAID_ONCE, "the provider has paid what nobody granted");
      }
    }
  }

  boolean isOver(AuditedOrder audited) {
    return audited.isOver()
        && audited.cases.values().stream().allMatch(c -> books.due(c.stream()).isEmpty())
        && audited.refunds.values().stream().allMatch(r -> books.due(r.stream()).isEmpty())
        && audited.matters.values().stream().allMatch(m -> books.due(m.stream()).isEmpty());
  }

  /**
   * All of it, for the last time. When everything is over, everything granted has been paid, once.
   */
  void checkOver(AuditedOrder audited) {
    check(audited);
    List<Bank.Entry> paid = books.paid(audited.key);
    audited.refunds.values().forEach(refund -> refund.checkOver(paid));
    List<Bank.Entry> charged = books.charged(audited.key);
    audited.matters.values().forEach(matter -> matter.checkOver(charged));
  }

  long digest(AuditedOrder audited) {
    StringBuilder text = new StringBuilder(audited.key.text());
    audited.lines.forEach(
        (number, line) ->
            text.append('|')
                .append(number)
                .append(' ')
                .append(line.captured)
                .append(' ')
                .append(line.granted)
                .append(' ')
                .append(line.refunded));
    audited.cases.values().forEach(c -> text.append(c.ending()).append(c.trail().hash()));
    audited.refunds.values().forEach(r -> text.append(r.trail().hash()));
    audited.matters.values().forEach(m -> text.append(m.trail().hash()));
    text.append(audited.chat.trail().hash()).append(audited.trail.hash());
    return Chance.label(text.toString());
  }
}
