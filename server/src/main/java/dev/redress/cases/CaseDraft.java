package dev.redress.cases;

import dev.redress.cases.Case.Payment;
import dev.redress.cases.Case.ReturnParcel;
import dev.redress.cases.CaseEvent.*;
import dev.redress.cases.CaseState.*;
import dev.redress.cases.OutboundState.*;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import dev.redress.ledger.Grant;
import dev.redress.ledger.Purpose;
import dev.redress.policy.CaseType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A case while one event changes it. */
final class CaseDraft {
  private final Case before;
  private final Stamped<CaseEvent> stamped;
  private Application application;
  private List<Claim> open;
  private List<Payment> refunds;
  private @Nullable ReturnParcel returned;
  private @Nullable Ruling ruling;
  private @Nullable Judged judged;
  private @Nullable Settlement agreed;
  private @Nullable List<String> refusedBy;
  private boolean left;
  private int hearingsRefused;
  private CaseState state;

  CaseDraft(Case before, Stamped<CaseEvent> stamped) {
    this.before = before;
    this.stamped = stamped;
    this.application = before.application();
    this.open = before.open();
    this.refunds = before.refunds();
    this.returned = before.returned();
    this.ruling = before.ruling();
    this.judged = before.judged();
    this.agreed = before.agreed();
    this.refusedBy = before.refusedBy();
    this.left = before.left();
    this.hearingsRefused = before.hearingsRefused();
    this.state = before.state();
  }

  Case done() {
    return new Case(
        before.id(),
        before.terms(),
        before.firstAppliedAt(),
        before.openedAt(),
        application,
        open,
        refunds,
        returned,
        ruling,
        left,
        hearingsRefused,
        before.negotiation().after(stamped, before.state(), state).kept(),
        state,
        stamped.head(),
        stamped.at(),
        Nudges.of(before)
            .after(stamped.event(), stamped.at(), state.code().equals(before.state().code())),
        judged,
        agreed,
        refusedBy);
  }

  void take(CaseEvent event) {
    switch (event) {
      case Applied _ -> throw new IllegalStateException("A case is applied for once");
      case ApplicationModified modified -> {
        application = modified.application();
        open = application.claims();
        state = new MerchantToAnswer(modified.waiting());
      }
      case ReminderSent reminded -> state = reminded(reminded.waiting());
      case ReturnAgreed agreed -> state = new BuyerToShipBack(agreed.waiting(), agreed.address());
      case Rejected rejected -> state = new BuyerAfterRejection(rejected.waiting());
      case ReturnShipped shipped -> shipped(shipped);
      case ReturnArrived arrived -> arrived(arrived);
      case MissingAsked asked -> missing(asked);
      case GoodsRefused refused -> state = new BuyerAfterGoodsRefused(refused.waiting());
      case MissingConceded _ -> conceded();
      case Replacing replacing -> replace(replacing);
      case OfferEvent offered -> settle(offered);
      case SettlementEvent settled -> settle(settled);
      case GateEvent told ->
          state = told instanceof GateEvent.ScriptSent sent ? reminded(sent.waiting()) : state;
      case LateEvent late -> compensate(late);
      case RulingMade made -> {
        ruling = made.ruling();
        agreed = null;
        judged = HearingFold.judged(state, stamped, judged);
        open = ruling.left(open);
      }
      case RefundGranted granted -> grant(granted);
      case RefundSettled settled -> refunds = told(settled.refund(), true, settled.told());
      case RefundReversed reversed -> takenBack(reversed);
      case RefundAwaited awaited -> state = new Refunding(awaited.waiting());
      case RefundDelayed delayed -> state = new Refunding(delayed.waiting());
      case CaseClosed closed -> state = new Closed(closed.ending(), stamped.at());
      case Withdrawn _,
          GoodsTakenBack _,
          RefundAgreed _,
          ReturnConfirmed _,
          StatementAdded _,
          Urged _ -> {
        // What follows from these stands in the events after them.
      }
      case OutboundEvent moved -> parcel(moved);
      case HearingOpened _,
          EvidenceFinished _,
          EvidenceClosed _,
          HearingTaken _,
          MoreAsked _,
          MoreUnanswered _,
          HearingRefused _,
          HearingWithdrawn _,
          RulingOverdue _,
          OnTheBench _ ->
          hear(event);
    }
  }

  private void parcel(OutboundEvent event) {
    switch (event) {
      case InterceptionRequested e -> state = new Intercepting(e.waiting(), timeLeft());
      case InterceptionFailed e -> state = new MerchantToAnswer(e.waiting());
      case RefusalAgreed e -> state = new BuyerToRefuse(e.waiting());
      case ReturnInstead e -> {
        application = application.as(CaseType.RETURN_REFUND);
        state = new BuyerToShipBack(e.waiting(), e.address());
      }
      case RefusedParcelReturns e -> {
        Tracked parcel = e.parcel();
        returned = new ReturnParcel(parcel.carrier(), parcel.tracking(), stamped.at(), null);
        state = new MerchantToInspect(e.waiting(), false);
      }
      case StopRequested e -> state = new StoppingShipment(e.waiting());
      case ShippedAfterAll e -> {
        left = true;
        state = new MerchantToAnswer(e.waiting());
      }
      case ParcelTurnedRound _, StopAnswered _, StopUnanswered _ -> {
        // What follows from these stands in the events after them.
      }
    }
  }

  /** Where goods replace goods all of it waits for the answer; money goes its way without. */
  private void missing(MissingAsked asked) {
    boolean whole = before.replaces();
    open = whole ? open : asked.missing();
    state = new BuyerAboutMissing(asked.waiting(), whole ? asked.missing() : null);
  }

  private void conceded() {
    boolean whole = state instanceof BuyerAboutMissing about && about.missing() != null;
    open = whole ? open : List.of();
  }

  private void replace(Replacing event) {
    open = event instanceof ReplacementDue due ? due.claims() : open;
    state = ReplacementFold.after(state, event, stamped.at());
  }

  /** F7. */
  private void settle(SettlementEvent event) {
    agreed = SettlementFold.agreed(agreed, event);
    open = SettlementFold.left(open, event);
    state = SettlementFold.after(state, event, stamped.at());
  }

  /** C4: what both have agreed on ends the claim, or moves its deadline. */
  private void settle(OfferEvent event) {
    switch (event) {
      case OfferEvent.OfferAccepted accepted -> agreed(accepted.offer().kind());
      case OfferEvent.DeadlineExtended longer -> state = reminded(longer.waiting());
      case OfferEvent.SmallPaymentGranted granted -> {
        promise(granted.grant(), Purpose.SMALL_PAYMENT);
        state = new Refunding(granted.waiting());
      }
      case OfferEvent.SmallPaymentSettled settled ->
          refunds = told(settled.refund(), true, settled.told());
      case OfferEvent.OfferMade _,
          OfferEvent.OfferCountered _,
          OfferEvent.OfferDeclined _,
          OfferEvent.OfferWithdrawn _ -> {
        // These change only what lies between the two.
      }
    }
  }

  private void agreed(OfferKind kind) {
    open = kind.settles() ? List.of() : open;
    application = kind.type() == null ? application : application.as(kind.type());
  }

  private void compensate(LateEvent event) {
    switch (event) {
      case LateEvent.CompensationGranted granted -> promise(granted.grant(), Purpose.COMPENSATION);
      case LateEvent.CompensationSettled settled ->
          refunds = told(settled.refund(), true, settled.told());
      case LateEvent.LateShipmentAgreed _ -> {
        // What follows from it stands in the events after it.
      }
    }
  }

  private void hear(CaseEvent event) {
    boolean asked = state instanceof Held held && held.hearing().openedBy() == Role.BUYER;
    if (event instanceof HearingRefused) {
      hearingsRefused += asked ? 1 : 0;
      refusedBy = HearingFold.refused(refusedBy, stamped.actor().id());
    }
    state = HearingFold.after(state, event, timeLeft());
    if (event instanceof AppealEvent.AppealFiled filed) {
      Ending ending = ((Closed) before.state()).ending();
      judged =
          Objects.requireNonNull(judged).with(new Appeal(filed.by(), filed.ground(), ending, null));
      open = List.of();
    } else if (event instanceof AppealEvent.AppealDecided decided) {
      judged = HearingFold.decided(judged, decided);
      ruling = decided.instead() == null ? ruling : decided.instead();
    }
  }

  private Duration timeLeft() {
    Wait wait = state.waiting();
    return wait == null ? Duration.ZERO : wait.left(stamped.at());
  }

  private CaseState reminded(Wait wait) {
    return switch (state) {
      case Negotiable negotiable -> negotiable.with(wait);
      case Held held -> HearingFold.reminded(held, wait);
      case Refunding _ -> new Refunding(wait);
      case Closed closed -> closed;
    };
  }

  private void shipped(ReturnShipped shipped) {
    returned = new ReturnParcel(shipped.carrier(), shipped.tracking(), stamped.at(), null);
    state = new MerchantToInspect(shipped.waiting(), false);
  }

  private void arrived(ReturnArrived arrived) {
    ReturnParcel parcel = Objects.requireNonNull(returned);
    returned =
        new ReturnParcel(parcel.carrier(), parcel.tracking(), parcel.shippedAt(), arrived.at());
    if (state instanceof MerchantToInspect) {
      state = new MerchantToInspect(arrived.waiting(), true);
    } else if (state instanceof Held held) {
      state = held.with(held.hearing().arrived(arrived.waiting().left(stamped.at())));
    }
  }

  private void promise(Grant grant, @Nullable Purpose purpose) {
    List<Payment> all = new ArrayList<>(refunds);
    all.add(new Payment(grant.refund(), grant.amount(), false, null, purpose));
    refunds = List.copyOf(all);
  }

  private void grant(RefundGranted granted) {
    promise(granted.grant(), null);
    if (judged != null && judged.appeal() == null) {
      judged = judged.granted(granted.grant());
    }
    open =
        open.stream()
            .map(claim -> claim.less(granted.grant().lines()))
            .filter(claim -> claim.units() > 0)
            .toList();
    state = new Refunding(granted.waiting());
  }

  /** A case that was over waits again; what it gave up then stays given up. */
  private void takenBack(RefundReversed reversed) {
    refunds = told(reversed.refund(), false, reversed.told());
    if (state instanceof Closed) {
      open = List.of();
    }
    if (state instanceof Closed || state instanceof Refunding) {
      state = new Refunding(reversed.waiting());
    }
  }

  private List<Payment> told(int refund, boolean settled, @Nullable Long news) {
    return refunds.stream()
        .map(each -> each.refund() == refund ? each.told(settled, news) : each)
        .toList();
  }
}
