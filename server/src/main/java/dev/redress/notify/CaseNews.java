package dev.redress.notify;

import dev.redress.cases.Appeal;
import dev.redress.cases.AppealEvent;
import dev.redress.cases.Application;
import dev.redress.cases.ApprovalEvent;
import dev.redress.cases.CaseEvent;
import dev.redress.cases.CaseEvent.*;
import dev.redress.cases.Ruling;
import dev.redress.cases.Side;
import dev.redress.cases.Turn;
import dev.redress.cases.Wait;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event of a case means to others than who caused it. */
final class CaseNews {

  private CaseNews() {}

  /** Empty: nobody needs to be told. */
  static Optional<News> of(CaseEvent event, Role actor) {
    return Optional.ofNullable(
        switch (event) {
          case Applied e -> applied(Notice.APPLIED, e.application(), e.waiting());
          case ApplicationModified e -> applied(Notice.MODIFIED, e.application(), e.waiting());
          case Withdrawn _ -> News.of(Notice.WITHDRAWN);
          case ReminderSent e -> reminder(e);
          case Urged e -> urged(e);
          case RefundAgreed _ -> News.of(Notice.REFUND_AGREED);
          case ReturnAgreed e ->
              News.of(e.bySilence() ? Notice.RETURN_AGREED_BY_SILENCE : Notice.RETURN_AGREED)
                  .due(e.waiting().due())
                  .words(e.address());
          case Rejected e -> News.of(Notice.REJECTED).due(e.waiting().due()).words(e.statement());
          case BetweenParties e -> OfferNews.of(e, actor);
          case StatementAdded e -> said(e, actor);
          case CaseClosed e -> closed(e);
          case ReturnShipped _,
              ReturnArrived _,
              ReturnConfirmed _,
              MissingAsked _,
              MissingConceded _,
              GoodsRefused _,
              GoodsTakenBack _ ->
              ofReturn(event);
          case Replacing e -> ofReplacement(e);
          case HearingOpened _,
              EvidenceFinished _,
              EvidenceClosed _,
              HearingTaken _,
              MoreAsked _,
              MoreUnanswered _,
              HearingRefused _,
              HearingWithdrawn _,
              RulingOverdue _,
              RulingMade _ ->
              ofHearing(event);
          case OnTheBench e -> onBench(e);
          case OutboundEvent e -> ofParcel(e);
          case RefundGranted e -> News.of(Notice.REFUND_GRANTED).amount(e.grant().amount());
          case RefundDelayed e -> News.of(Notice.REFUND_DELAYED).due(e.waiting().due());
          // The refund itself tells when it has arrived or was taken back; waiting for it is no
          // news.
          case RefundAwaited _, RefundSettled _, RefundReversed _ -> null;
        });
  }

  private static News applied(Notice notice, Application application, Wait waiting) {
    return News.of(application.type().replaces() ? Notice.GOODS_ASKED : notice)
        .amount(application.amount())
        .due(waiting.due());
  }

  private static News ofReplacement(Replacing event) {
    return switch (event) {
      case ReplacementAgreed _ -> News.of(Notice.REPLACEMENT_AGREED);
      case ReplacementDue e -> News.of(Notice.REPLACEMENT_DUE).due(e.waiting().due());
      case ReplacementSent e ->
          News.of(Notice.REPLACEMENT_SENT).words(e.carrier() + " " + e.tracking());
      case ReplacementArrived e -> News.of(Notice.REPLACEMENT_ARRIVED).due(e.waiting().due());
      case ReplacementOverdue e -> News.of(Notice.REPLACEMENT_OVERDUE).due(e.waiting().due());
      case ReplacementReceived _ -> News.of(Notice.REPLACEMENT_RECEIVED);
      case TurnedIntoRefund _ -> News.of(Notice.TURNED_INTO_REFUND);
    };
  }

  private static @Nullable News ofReturn(CaseEvent event) {
    if (event instanceof ReturnShipped e) {
      String parcel = e.carrier() + " " + e.tracking();
      return News.of(Notice.RETURN_SHIPPED).due(e.waiting().due()).words(parcel);
    } else if (event instanceof ReturnArrived e) {
      return News.of(Notice.RETURN_ARRIVED).due(e.waiting().due());
    } else if (event instanceof ReturnConfirmed e) {
      return News.of(e.bySilence() ? Notice.RETURN_CONFIRMED_BY_SILENCE : Notice.RETURN_CONFIRMED);
    } else if (event instanceof MissingAsked e) {
      return News.of(Notice.MISSING_ASKED).due(e.waiting().due());
    } else if (event instanceof GoodsRefused e) {
      return News.of(Notice.GOODS_REFUSED).due(e.waiting().due()).words(e.statement());
    }
    return News.of(
        event instanceof MissingConceded ? Notice.MISSING_CONCEDED : Notice.GOODS_TAKEN_BACK);
  }

  private static @Nullable News ofParcel(OutboundEvent event) {
    return switch (event) {
      case RefusalAgreed e -> News.of(Notice.REFUSAL_AGREED).due(e.waiting().due());
      case ParcelTurnedRound e ->
          News.of(Notice.PARCEL_TURNED).words(e.parcel().carrier() + " " + e.parcel().tracking());
      case InterceptionFailed e -> News.of(Notice.INTERCEPTION_FAILED).due(e.waiting().due());
      case ReturnInstead e ->
          News.of(Notice.RETURN_INSTEAD).due(e.waiting().due()).words(e.address());
      case RefusedParcelReturns e ->
          News.of(Notice.RETURN_SHIPPED)
              .due(e.waiting().due())
              .words(e.parcel().carrier() + " " + e.parcel().tracking());
      case StopRequested e -> News.of(Notice.STOP_REQUESTED).due(e.waiting().due());
      case ShippedAfterAll e -> News.of(Notice.SHIPPED_AFTER_ALL).due(e.waiting().due());
      // The merchant itself did, or said, these.
      case InterceptionRequested _, StopAnswered _, StopUnanswered _ -> null;
    };
  }

  private static @Nullable News ofHearing(CaseEvent event) {
    if (event instanceof HearingOpened e) {
      return News.of(Notice.HEARING_OPENED).due(e.waiting().due());
    } else if (event instanceof EvidenceFinished e) {
      return News.of(e.side() == Side.BUYER ? Notice.BUYER_FINISHED : Notice.MERCHANT_FINISHED);
    } else if (event instanceof EvidenceClosed e) {
      return News.of(Notice.EVIDENCE_CLOSED).due(e.waiting().due());
    } else if (event instanceof MoreAsked e) {
      Notice asked = e.side() == Side.BUYER ? Notice.BUYER_ASKED : Notice.MERCHANT_ASKED;
      return News.of(asked).due(e.waiting().due()).words(e.question());
    } else if (event instanceof MoreUnanswered) {
      return News.of(Notice.NOT_ANSWERED);
    } else if (event instanceof HearingRefused e) {
      return News.of(Notice.HEARING_REFUSED).due(e.waiting().due()).words(e.explanation());
    } else if (event instanceof HearingWithdrawn e) {
      return News.of(Notice.HEARING_WITHDRAWN).due(e.waiting().due());
    } else if (event instanceof RulingOverdue e) {
      return News.of(Notice.RULING_OVERDUE).due(e.waiting().due());
    } else if (event instanceof RulingMade e) {
      return ruled(e.ruling());
    }
    return null;
  }

  private static @Nullable News onBench(OnTheBench event) {
    return switch (event) {
      case HearingLeft _ -> News.of(Notice.HEARING_LEFT);
      case AppealEvent.AppealFiled e ->
          News.of(e.by() == Side.BUYER ? Notice.APPEALED_BY_BUYER : Notice.APPEALED_BY_MERCHANT)
              .due(e.waiting().due())
              .words(e.statement());
      case AppealEvent.AppealDecided e ->
          News.of(
              e.outcome() == Appeal.Outcome.UPHELD
                  ? Notice.APPEAL_UPHELD
                  : Notice.APPEAL_OVERTURNED);
      case AppealEvent.MoneyRestored e -> restored(e);
      case ApprovalEvent.RulingProposed e -> News.of(Notice.RULING_PROPOSED).due(e.waiting().due());
      case ApprovalEvent.RulingReturned e ->
          News.of(Notice.RULING_RETURNED).due(e.waiting().due()).words(e.reason());
      case ApprovalEvent.ApprovalOverdue e ->
          News.of(Notice.APPROVAL_OVERDUE).due(e.waiting().due());
    };
  }

  /** F12; what the platform had funded itself is none of the merchant's. */
  private static @Nullable News restored(AppealEvent.MoneyRestored e) {
    if (e.toPlatform()) {
      return e.claim() ? News.of(Notice.OWED_TO_PLATFORM).amount(e.amount()) : null;
    }
    return News.of(e.claim() ? Notice.RESTORED_BY_CLAIM : Notice.RESTORED).amount(e.amount());
  }

  private static News ruled(Ruling ruling) {
    Money total =
        ruling.lines().stream().map(Ruling.Line::amount).reduce(Money::plus).orElseThrow();
    boolean goods = ruling.lines().stream().anyMatch(line -> line.outcome().replaces());
    Notice notice = goods ? Notice.RULED_FOR_GOODS : Notice.RULED;
    return News.of(ruling.automatic() ? Notice.RULED_ON_SILENCE : notice).amount(total);
  }

  /** While the platform holds the case, both sides may still bring something. */
  private static News reminder(ReminderSent e) {
    Notice notice =
        e.turn() == Turn.BUYER
            ? Notice.BUYER_REMINDED
            : e.turn() == Turn.MERCHANT ? Notice.MERCHANT_REMINDED : Notice.EVIDENCE_REMINDED;
    return News.of(notice).due(e.waiting().due()).left(e.secondsLeft());
  }

  /** S4: whoever's turn it is; the third on an overdue step also goes higher. */
  private static News urged(Urged e) {
    if (e.raised()) {
      return News.of(Notice.URGE_RAISED);
    }
    return News.of(e.turn() == Turn.MERCHANT ? Notice.URGED_MERCHANT : Notice.URGED_PLATFORM);
  }

  private static @Nullable News said(StatementAdded e, Role actor) {
    return switch (actor) {
      case BUYER -> News.of(Notice.BUYER_SAID).words(e.text());
      case MERCHANT -> News.of(Notice.MERCHANT_SAID).words(e.text());
      case SERVICE_AGENT, ARBITRATOR, OPERATOR, INTEGRATION, SYSTEM -> null;
    };
  }

  private static @Nullable News closed(CaseClosed e) {
    return switch (e.ending()) {
      case REFUNDED -> News.of(Notice.CLOSED_REFUNDED);
      case REPLACED -> News.of(Notice.CLOSED_REPLACED);
      case SETTLED -> News.of(Notice.CLOSED_SETTLED);
      case EXPIRED -> News.of(Notice.CLOSED_EXPIRED);
      case DISMISSED -> News.of(Notice.CLOSED_DISMISSED);
      // Told by the withdrawal itself, and by the settlement.
      case WITHDRAWN, AGREED -> null;
    };
  }
}
