package dev.redress.cases;

import dev.redress.cases.CaseEvent.*;
import dev.redress.cases.CaseState.*;
import dev.redress.kernel.Stamped;
import dev.redress.ledger.OrderBook;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How each event changes a case and the order's book; folding a case's events gives its row (V1).
 */
final class CaseFold {

  private CaseFold() {}

  static CaseFile fold(CaseFile file, Stamped<CaseEvent> stamped) {
    @Nullable Case before = file.cases().get(CaseId.parse(stamped.stream()).number());
    Case after = fold(before, stamped);
    return file.with(after)
        .with(book(file.book(), after, stamped.event()))
        .with(claimed(file, after, stamped.event()));
  }

  /** B11: every version of an application says anew whether it is a limited one. */
  private static Claimed claimed(CaseFile file, Case after, CaseEvent event) {
    return event instanceof Applied || event instanceof ApplicationModified
        ? file.claimed().after(file.pinned().apply(after.terms()), after)
        : file.claimed();
  }

  /** One case alone, from nothing or from where it stood. */
  static Case fold(@Nullable Case before, Stamped<CaseEvent> stamped) {
    if (stamped.event() instanceof Applied applied) {
      return begin(applied, stamped);
    }
    CaseDraft draft = new CaseDraft(Objects.requireNonNull(before), stamped);
    draft.take(stamped.event());
    return draft.done();
  }

  private static Case begin(Applied applied, Stamped<CaseEvent> stamped) {
    Application application = applied.application();
    return new Case(
        applied.id(),
        applied.terms(),
        applied.firstAppliedAt(),
        stamped.at(),
        application,
        application.claims(),
        List.of(),
        null,
        null,
        false,
        0,
        null,
        new MerchantToAnswer(applied.waiting()),
        stamped.head(),
        stamped.at(),
        null,
        null,
        null,
        null);
  }

  private static OrderBook book(OrderBook book, Case after, CaseEvent event) {
    return switch (event) {
      case Applied applied -> opened(book, applied.id().number(), applied.application());
      case ApplicationModified modified ->
          opened(released(book, after.id().number()), after.id().number(), modified.application());
      case Withdrawn _ -> withdrawn(book, after.id().number());
      case RefundGranted granted -> book.apply(granted.grant());
      case AppealEvent.AppealFiled _ -> reopened(book, after);
      case CaseClosed _ -> released(book, after.id().number());
      case OfferEvent.SmallPaymentGranted granted -> book.beside(granted.grant());
      case LateEvent.CompensationGranted granted -> book.beside(granted.grant());
      case Urged _,
          ReminderSent _,
          RefundAgreed _,
          ReturnAgreed _,
          Rejected _,
          ReturnShipped _,
          ReturnArrived _,
          ReturnConfirmed _,
          MissingAsked _,
          GoodsRefused _,
          MissingConceded _,
          GoodsTakenBack _,
          Replacing _,
          OfferEvent _,
          SettlementEvent _,
          GateEvent _,
          LateEvent _,
          StatementAdded _,
          HearingOpened _,
          EvidenceFinished _,
          EvidenceClosed _,
          HearingTaken _,
          MoreAsked _,
          MoreUnanswered _,
          HearingRefused _,
          HearingWithdrawn _,
          RulingOverdue _,
          OnTheBench _,
          RulingMade _,
          RefundAwaited _,
          RefundSettled _,
          RefundReversed _,
          RefundDelayed _,
          OutboundEvent _ ->
          book;
    };
  }

  private static OrderBook opened(OrderBook book, int number, Application application) {
    OrderBook next = book.withCases(Math.max(book.cases(), number));
    for (Claim claim : application.claims()) {
      next = next.withOpenCase(claim.line(), number);
    }
    return next;
  }

  /** F11: the ruled lines take no other case while an appeal is heard, unless they have one. */
  private static OrderBook reopened(OrderBook book, Case after) {
    OrderBook next = book;
    for (Ruling.Line ruled : Objects.requireNonNull(after.ruling()).lines()) {
      boolean free = next.line(ruled.line()).openCase() == 0;
      next = free ? next.withOpenCase(ruled.line(), after.id().number()) : next;
    }
    return next;
  }

  static OrderBook released(OrderBook book, int number) {
    OrderBook next = book;
    for (int line : linesOf(book, number)) {
      next = next.withClosedCase(line);
    }
    return next;
  }

  private static OrderBook withdrawn(OrderBook book, int number) {
    OrderBook next = book;
    for (int line : linesOf(book, number)) {
      next = next.withWithdrawal(line);
    }
    return next;
  }

  private static List<Integer> linesOf(OrderBook book, int number) {
    return book.lines().stream()
        .filter(line -> line.openCase() == number)
        .map(line -> line.line())
        .toList();
  }
}
