package dev.redress.simulation;

import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.ledger.Grant;
import dev.redress.ledger.Transfer;
import dev.redress.refunds.RefundEvent;
import dev.redress.refunds.RefundView;
import dev.redress.simulation.Bank.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One granted refund on its way to the buyer, as the auditor understands it. */
final class AuditedRefund implements Complaining {

  private static final Duration LONGEST = Duration.ofDays(1);

  private final AuditedOrder order;
  private final Grant grant;
  private final String origin;
  private final Instant grantedAt;
  private final String stream;
  private final Trail trail = new Trail();
  private Stand stand = Stand.GRANTED;
  private Instant settledAt = Instant.MAX;
  private int attempts;
  private boolean called;

  private enum Stand {
    GRANTED,
    STARTED,
    SENDING,
    UNKNOWN,
    FAILED_RETRYING,
    SETTLED,
    REVERSED
  }

  AuditedRefund(AuditedOrder order, Grant grant, String origin, Instant grantedAt) {
    this.order = order;
    this.grant = grant;
    this.origin = origin;
    this.grantedAt = grantedAt;
    this.stream = order.key.text() + "-R" + grant.refund();
  }

  String stream() {
    return stream;
  }

  Trail trail() {
    return trail;
  }

  boolean isOver() {
    return stand == Stand.SETTLED;
  }

  boolean isSettled() {
    return stand == Stand.SETTLED;
  }

  Instant settledAt() {
    return settledAt;
  }

  Money amount() {
    return grant.amount();
  }

  void read(JournalEntry entry) {
    order.checkRole(entry, Set.of(Role.SYSTEM, Role.OPERATOR));
    switch (entry.among(RefundEvent.class)) {
      case RefundEvent.RefundStarted started -> {
        expect(Stand.GRANTED, entry);
        boolean same =
            started.terms().amount().equals(grant.amount())
                && started.terms().lines().equals(grant.lines())
                && started.terms().origin().equals(origin)
                && started.terms().buyer().equals(order.buyer);
        complainUnless(same, Check.PAID_ONCE, "a refund is started on other terms than granted");
        stand = Stand.STARTED;
      }
      case RefundEvent.AttemptStarted attempt -> attempt(attempt, entry);
      case RefundEvent.AttemptRepeated again -> {
        expect(Set.of(Stand.SENDING, Stand.UNKNOWN), entry);
        checkReference(again.reference(), entry);
        stand = Stand.SENDING;
        called = false;
      }
      case RefundEvent.CallBegan began -> {
        expect(Stand.SENDING, entry);
        complainUnless(!called, Check.PAID_ONCE, "the provider is called twice for one order");
        checkReference(began.reference(), entry);
        called = true;
      }
      case RefundEvent.OutcomeUnknown _ -> {
        expect(Stand.SENDING, entry);
        stand = Stand.UNKNOWN;
      }
      case RefundEvent.AskOrdered _ -> expect(Set.of(Stand.UNKNOWN, Stand.SETTLED), entry);
      case RefundEvent.AttemptFailed _ -> {
        expect(Set.of(Stand.SENDING, Stand.UNKNOWN), entry);
        stand = Stand.FAILED_RETRYING;
      }
      case RefundEvent.RefundSettled settled -> settle(settled.transfers(), entry, Stand.SETTLED);
      case RefundEvent.RefundReversed back -> settle(back.transfers(), entry, Stand.REVERSED);
      case RefundEvent.SettlementConfirmed _ -> expect(Stand.SETTLED, entry);
      case RefundEvent.DoubtRaised doubt ->
          order.complain.accept(Check.PAID_ONCE, "the provider is in doubt: " + doubt.what());
      case RefundEvent.DoubtCleared _ -> expect(Stand.SETTLED, entry);
    }
  }

  /** A new reference is made only when the last one is proven failed. */
  private void attempt(RefundEvent.AttemptStarted attempt, JournalEntry entry) {
    expect(Set.of(Stand.STARTED, Stand.FAILED_RETRYING, Stand.REVERSED), entry);
    attempts++;
    complainUnless(
        attempt.attempt() == attempts, Check.PAID_ONCE, () -> "attempt " + attempt.attempt());
    checkReference(attempt.reference(), entry);
    stand = Stand.SENDING;
    called = false;
  }

  private void settle(List<Transfer> transfers, JournalEntry entry, Stand next) {
    boolean forward = next == Stand.SETTLED;
    complainUnless(
        forward ? stand != Stand.SETTLED : stand == Stand.SETTLED,
        Check.PAID_ONCE,
        () -> entry.type() + " when " + stand);
    long sum = transfers.stream().mapToLong(each -> each.amount().minor()).sum();
    complainUnless(
        sum == grant.amount().minor(), Check.MONEY_CONSERVED, "a refund moves another amount");
    settledAt = forward ? entry.at() : settledAt;
    order.settle(grant, forward ? 1 : -1);
    order.move(entry, transfers);
    stand = next;
  }

  private void checkReference(String reference, JournalEntry entry) {
    complainUnless(
        reference.equals(stream + "-A" + attempts),
        Check.PAID_ONCE,
        () -> entry.type() + " under reference " + reference);
  }

  private void expect(Stand wanted, JournalEntry entry) {
    expect(Set.of(wanted), entry);
  }

  private void expect(Set<Stand> wanted, JournalEntry entry) {
    complainUnless(wanted.contains(stand), Check.PAID_ONCE, () -> entry.type() + " when " + stand);
  }

  @Override
  public void complain(Check check, String what) {
    order.complain.accept(check, stream + ": " + what);
  }

  /** By when it has to be on its way; far away once it is. */
  Instant limit() {
    return stand == Stand.GRANTED ? grantedAt.plus(LONGEST) : Instant.MAX;
  }

  /** What has to hold whenever somebody looks. */
  void check(List<Bank.Entry> bank, Instant now) {
    boolean started = stand != Stand.GRANTED || grantedAt.plus(LONGEST).isAfter(now);
    complainUnless(started, Check.GRANT_STARTED, () -> "granted at " + grantedAt + ", not started");
    long paid = 0;
    for (Bank.Entry entry : bank) {
      if (isOwn(entry)) {
        String number = entry.reference().substring(stream.length() + 2);
        boolean known =
            number.chars().allMatch(Character::isDigit) && Integer.parseInt(number) <= attempts;
        complainUnless(known, Check.PAID_ONCE, () -> "the provider knows " + entry.reference());
        complainUnless(
            entry.amount().equals(grant.amount()),
            Check.PAID_ONCE,
            () -> "the provider was told " + entry.amount());
        paid += entry.standing() == Standing.PAID ? 1 : 0;
      }
    }
    if (paid > 1) {
      complain(Check.PAID_ONCE, "the provider has paid " + paid + " times");
    }
  }

  /** Whether the provider was told of it under this refund's name. */
  boolean isOwn(Bank.Entry entry) {
    String reference = entry.reference();
    return reference.startsWith(stream) && reference.startsWith("-A", stream.length());
  }

  /** What has to hold when everything is over. */
  void checkOver(List<Bank.Entry> bank) {
    complainUnless(stand == Stand.SETTLED, Check.ALL_OVER, () -> "is " + stand + " in the end");
    long paid =
        bank.stream()
            .filter(this::isOwn)
            .filter(entry -> entry.standing() == Standing.PAID)
            .count();
    complainUnless(paid == 1, Check.PAID_ONCE, () -> "the provider has paid " + paid + " times");
  }

  void checkRow(RefundView row) {
    boolean same = row.state().name().equals(stand.name()) && row.attempt() == attempts;
    complainUnless(
        same, Check.LOG_FOLDS, () -> "the row says " + row.state() + ", the log " + stand);
  }
}
