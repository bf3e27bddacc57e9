package dev.redress.simulation;

import dev.redress.claims.Charge;
import dev.redress.claims.Matter;
import dev.redress.claims.MatterEvent;
import dev.redress.claims.MatterEvent.*;
import dev.redress.claims.MatterKind;
import dev.redress.claims.MatterState;
import dev.redress.claims.Until;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What follows an order or its cases, as the auditor understands it (D6, J1, J2, M6). */
final class AuditedMatter implements Complaining {

  private static final Duration DAY = Duration.ofDays(1);

  private static final Set<MatterState> OPEN =
      EnumSet.of(
          MatterState.WAITING,
          MatterState.AT_PLATFORM,
          MatterState.COLLECTING,
          MatterState.ANSWERED,
          MatterState.UNANSWERED);

  private final AuditedOrder order;
  private final String stream;
  private final Trail trail = new Trail();
  private final AuditedCharges charges;
  private final AuditedPlea plea;
  private final AuditedFreight freight;
  private final AuditedAnswers answers;
  private MatterState stand = MatterState.WAITING;
  private @Nullable Instant due;

  AuditedMatter(AuditedOrder order, int number) {
    this.order = order;
    this.stream = order.key.text() + "-m" + number;
    this.charges = new AuditedCharges(this, order);
    this.plea = new AuditedPlea(this, order);
    this.freight = new AuditedFreight(this, order);
    this.answers = new AuditedAnswers(this, order);
  }

  String stream() {
    return stream;
  }

  Trail trail() {
    return trail;
  }

  AuditedPlea plea() {
    return plea;
  }

  AuditedCharges charges() {
    return charges;
  }

  AuditedFreight freight() {
    return freight;
  }

  MatterState stand() {
    return stand;
  }

  @Override
  public void complain(Check check, String what) {
    order.complain.accept(check, stream + ": " + what);
  }

  /** Its claim on a refund, unless it was given up. */
  boolean claims(String refund) {
    return plea.isRaised() && refund.equals(plea.plea().about()) && stand != MatterState.WITHDRAWN;
  }

  boolean isFreightOf(String box) {
    return freight.isOf(box, stand == MatterState.WITHDRAWN);
  }

  void read(JournalEntry entry) {
    MatterEvent event = entry.among(MatterEvent.class);
    if (!(event instanceof MatterRaised) && !plea.isRaised()) {
      complain(Check.LEGAL_STATE, entry.type() + " before it was raised");
      return;
    }
    if (!(event instanceof FreightGranted)) {
      freight.checkAtOnce();
    }
    switch (event) {
      case MatterRaised e -> raise(entry, e);
      case MatterReminded e -> {
        by(entry, Role.SYSTEM, MatterState.WAITING);
        complainUnless(e.until().due().equals(due), Check.WAIT_ENDED, "reminding moves the time");
      }
      case ChargeOrdered _, ChargeUnknown _, ChargeFailed _, ChargeTaken _ -> collect(entry, event);
      case FreightGranted e -> pay(entry, e);
      case MatterWithdrawn _ -> {
        by(entry, plea.kind().raises(), OPEN);
        complainUnless(charges.isEmpty(), Check.LEGAL_STATE, "given up while money is on its way");
      }
      case MatterClosed e -> close(entry, e.ending());
      case PaymentAgreed _,
          PartAgreed _,
          ClaimDisputed _,
          SilencePassedOn _,
          ConsentRefused _,
          ComplaintAnswered _,
          ComplaintUnanswered _,
          ComplaintDecided _,
          MatterOverdue _,
          MatterRuled _ ->
          answers.answer(entry, event);
    }
  }

  private void raise(JournalEntry entry, MatterRaised event) {
    plea.raise(entry, event);
    if (plea.kind() == MatterKind.FREIGHT) {
      freight.raise(event.plea(), entry.at());
    }
    move(MatterState.WAITING, event.until().due());
  }

  /** The buyer's money, on its way or there. */
  private void collect(JournalEntry entry, MatterEvent event) {
    follow(entry);
    if (event instanceof ChargeOrdered e) {
      charges.ordered(e);
    } else if (event instanceof ChargeUnknown e) {
      charges.unknown(e);
    } else if (event instanceof ChargeFailed e) {
      charges.failed(e);
    } else if (event instanceof ChargeTaken e) {
      charges.taken(e);
      order.move(entry, e.transfers());
    }
  }

  /** D6: the merchant pays the rest by its yes or its silence, or what was ruled. */
  private void pay(JournalEntry entry, FreightGranted event) {
    complainUnless(plea.kind() == MatterKind.FREIGHT, Check.LEGAL_STATE, "pays freight");
    String before = trail.before();
    boolean own = before.isEmpty();
    if (own) {
      order.checkRole(entry, Set.of(Role.MERCHANT, Role.SYSTEM));
      boolean bySystem = entry.actor().role() == Role.SYSTEM;
      complainUnless(
          stand == MatterState.WAITING && (!bySystem || isOverdue(entry.at())),
          Check.WAIT_ENDED,
          () -> "freight is paid when " + stand);
    }
    freight.granted(
        event.grant(),
        entry,
        stream,
        before.equals("MatterRuled") ? answers.ruled() : freight.open());
  }

  private void close(JournalEntry entry, MatterState how) {
    String before = trail.before();
    boolean ofFreight = plea.kind() == MatterKind.FREIGHT;
    boolean right =
        switch (how) {
          case PAID ->
              ofFreight
                  ? !freight.isEmpty() && !before.isEmpty()
                  : charges.areTaken() && !charges.isEmpty();
          case DECLINED -> before.equals("ConsentRefused");
          case LAPSED -> plea.kind() == MatterKind.PRICE_DIFFERENCE && isOverdue(entry.at());
          case DISMISSED -> before.equals("MatterRuled") && charges.isEmpty() && freight.isEmpty();
          case UPHELD -> Boolean.TRUE.equals(answers.upheld());
          case NOT_UPHELD -> Boolean.FALSE.equals(answers.upheld());
          case WITHDRAWN -> before.equals("MatterWithdrawn");
          case WAITING, AT_PLATFORM, COLLECTING, ANSWERED, UNANSWERED -> false;
        };
    complainUnless(right, Check.LEGAL_STATE, () -> "closed " + how + " when " + stand);
    move(how, null);
  }

  /** The clock ends a wait, and not before its time. */
  void overdue(JournalEntry entry, Set<MatterState> from) {
    by(entry, Role.SYSTEM, from);
    complainUnless(
        isOverdue(entry.at()), Check.WAIT_ENDED, () -> entry.type() + " before the time was over");
  }

  private boolean isOverdue(Instant at) {
    return due != null && !at.isBefore(due);
  }

  void by(JournalEntry entry, Role role, MatterState from) {
    by(entry, role, Set.of(from));
  }

  void by(JournalEntry entry, Role role, Set<MatterState> from) {
    order.checkRole(entry, Set.of(role));
    complainUnless(from.contains(stand), Check.LEGAL_STATE, () -> entry.type() + " when " + stand);
  }

  /** What the system does, or what follows from a command in the same moment. */
  private void follow(JournalEntry entry) {
    order.checkRole(
        entry, trail.before().isEmpty() ? Set.of(Role.SYSTEM) : EnumSet.allOf(Role.class));
  }

  void move(MatterState to, @Nullable Instant until) {
    stand = to;
    due = until;
  }

  /** Which kind it was, and how it ended. */
  String ending() {
    return plea.kind() + " " + stand;
  }

  boolean isOver() {
    return !OPEN.contains(stand);
  }

  /** By when something has to have happened; far away when nothing has to. */
  Instant limit() {
    return due == null ? Instant.MAX : due.plus(DAY);
  }

  /** What has to hold whenever somebody looks. */
  void check(List<Bank.Entry> purse, Instant now) {
    complainUnless(
        due == null || due.plus(DAY).isAfter(now),
        Check.DEADLINE_FIRED,
        () -> stand + " since " + due);
    freight.checkAtOnce();
    charges.check(purse);
  }

  /** What has to hold when everything is over. */
  void checkOver(List<Bank.Entry> purse) {
    complainUnless(isOver(), Check.ALL_OVER, () -> "is " + stand + " in the end");
    charges.checkOver(purse);
  }

  /** The row against the log, and the one deadline. */
  void checkRow(Books books, @Nullable Matter row) {
    if (row == null) {
      complain(Check.LOG_FOLDS, "has no row");
      return;
    }
    Until until = row.until();
    boolean same =
        row.state() == stand
            && Objects.equals(until == null ? null : until.due(), due)
            && trail.isAt(row.head().version(), row.head().hash());
    complainUnless(
        same, Check.LOG_FOLDS, () -> "the row says " + row.state() + ", the log " + stand);
    Instant wanted =
        Stream.concat(
                Stream.ofNullable(until).map(Until::wake),
                row.charges().stream().map(Charge::nextAt).filter(Objects::nonNull))
            .min(Instant::compareTo)
            .orElse(null);
    Instant wakes = books.due(stream).orElse(null);
    boolean waits = due != null || !charges.areTaken();
    boolean one = wanted == null ? wakes == null : wakes != null && !wakes.isAfter(wanted);
    complainUnless(
        one && waits == (wanted != null),
        Check.ONE_DEADLINE,
        () -> stand + " with its row at " + wakes);
  }
}
