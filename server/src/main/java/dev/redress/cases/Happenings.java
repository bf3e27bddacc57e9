package dev.redress.cases;

import dev.redress.cases.CaseCommand.Count;
import dev.redress.cases.CaseEvent.*;
import dev.redress.cases.CaseView.Happening;
import dev.redress.cases.CaseView.HappeningActor;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;

/** What happened, or would happen, in one sentence per event. */
final class Happenings {

  private Happenings() {}

  static List<Happening> of(Looking look) {
    return look.history().stream()
        .map(
            each ->
                new Happening(
                    each.version(),
                    each.at(),
                    actor(each.actor()),
                    each.event().type(),
                    text(each.event(), look.c(), look.words())))
        .toList();
  }

  static HappeningActor actor(Actor by) {
    return new HappeningActor(by.role(), by.role() == Role.SYSTEM ? "" : by.name(), by.agent());
  }

  /**
   * The sentence of one event.
   *
   * @param c the case as it stands after it, or later
   */
  static String text(CaseEvent event, Case c, Words words) {
    return switch (event) {
      case Applied e -> application("event.Applied", e.application(), words);
      case ApplicationModified e ->
          application("event.ApplicationModified", e.application(), words);
      case Withdrawn _, RefundAgreed _, MissingConceded _, GoodsTakenBack _, RefundAwaited _ ->
          words.say("event." + event.type());
      case ReminderSent e -> reminder(e, words);
      case Urged e ->
          words.say(e.raised() ? "event.Urged.raised" : "event.Urged", "count", e.count());
      case ReturnAgreed e -> until(silent("event.ReturnAgreed", e.bySilence()), e.waiting(), words);
      case Rejected e -> rejected(e, words);
      case ReturnShipped e ->
          words.say("event.ReturnShipped", "carrier", e.carrier(), "tracking", e.tracking());
      case ReturnArrived e ->
          words.say("event.ReturnArrived", "at", e.at(), "due", e.waiting().due());
      case ReturnConfirmed e -> confirmed(e, words);
      case MissingAsked e -> missing(e, words);
      case GoodsRefused e -> until("event.GoodsRefused", e.waiting(), words);
      case Replacing e -> replacing(e, words);
      case GateEvent e -> GateViews.text(e, words);
      case LateEvent e -> late(e, words);
      case OfferEvent e -> NegotiationViews.text(e, words);
      case SettlementEvent e -> SettlementViews.text(e, words);
      case StatementAdded e -> stated(e.evidence().size(), words);
      case HearingOpened e -> opened(e, words);
      case EvidenceFinished e -> side("event.EvidenceFinished", e.side(), words);
      case EvidenceClosed e -> until("event.EvidenceClosed", e.waiting(), words);
      case HearingTaken e -> words.say("event.HearingTaken", "name", e.by().name());
      case MoreAsked e -> more(e, words);
      case MoreUnanswered e -> side("event.MoreUnanswered", e.side(), words);
      case HearingRefused e ->
          words.say("event.HearingRefused", "reason", words.say("hearingRefusal." + e.reason()));
      case HearingWithdrawn e -> until("event.HearingWithdrawn", e.waiting(), words);
      case RulingOverdue e -> until("event.RulingOverdue", e.waiting(), words);
      case OnTheBench e -> bench(e, words);
      case RulingMade e -> ruling(e.ruling(), c, words);
      case RefundGranted e -> granted(e, words);
      case RefundSettled e -> words.say("event.RefundSettled", "amount", amount(c, e.refund()));
      case RefundReversed e -> words.say("event.RefundReversed", "amount", amount(c, e.refund()));
      case RefundDelayed e -> until("event.RefundDelayed", e.waiting(), words);
      case OutboundEvent e -> parcel(e, words);
      case CaseClosed e -> words.say("event.CaseClosed." + e.ending());
    };
  }

  private static String parcel(OutboundEvent event, Words words) {
    String key = "event." + event.type();
    return switch (event) {
      case InterceptionRequested e -> until(key, e.waiting(), words);
      case InterceptionFailed e -> until(key + "." + e.because(), e.waiting(), words);
      case RefusalAgreed e -> until(key, e.waiting(), words);
      case ReturnInstead e -> until(key, e.waiting(), words);
      case StopRequested e -> until(key, e.waiting(), words);
      case ShippedAfterAll e -> until(key, e.waiting(), words);
      case ParcelTurnedRound e ->
          words.say(
              key,
              "state",
              words.say("parcel." + e.state()),
              "carrier",
              e.parcel().carrier(),
              "tracking",
              e.parcel().tracking());
      case RefusedParcelReturns e ->
          words.say(key, "carrier", e.parcel().carrier(), "tracking", e.parcel().tracking());
      case StopAnswered e -> words.say(key + "." + e.answer());
      case StopUnanswered _ -> words.say(key);
    };
  }

  /** What the parties may know of it: that it happened. */
  private static String bench(OnTheBench event, Words words) {
    return switch (event) {
      case HearingLeft e -> words.say("event.HearingLeft", "name", e.by().name());
      case ApprovalEvent.RulingProposed e ->
          until(
              "event.RulingProposed" + (e.ruling().funder() == Funder.PLATFORM ? ".platform" : ""),
              e.waiting(),
              words);
      case ApprovalEvent.RulingReturned e -> until("event.RulingReturned", e.waiting(), words);
      case ApprovalEvent.ApprovalOverdue e -> until("event.ApprovalOverdue", e.waiting(), words);
      case AppealEvent.AppealFiled e ->
          words.say(
              "event.AppealFiled",
              "side",
              words.say("turn." + e.by()),
              "ground",
              words.say("ground." + e.ground()),
              "due",
              e.waiting().due());
      case AppealEvent.AppealDecided e ->
          words.say(
              "event.AppealDecided." + e.outcome() + (e.fraud() ? ".fraud" : ""),
              "by",
              e.instead() == null ? e.by() : by(e.instead(), words));
      case AppealEvent.MoneyRestored e ->
          words.say(
              "event.MoneyRestored"
                  + (e.toPlatform() ? ".platform" : "")
                  + (e.claim() ? ".claim" : ""),
              "amount",
              e.amount());
    };
  }

  private static String replacing(Replacing event, Words words) {
    return switch (event) {
      case ReplacementAgreed _, TurnedIntoRefund _ -> words.say("event." + event.type());
      case ReplacementDue e -> until("event.ReplacementDue", e.waiting(), words);
      case ReplacementSent e ->
          words.say("event.ReplacementSent", "carrier", e.carrier(), "tracking", e.tracking());
      case ReplacementArrived e ->
          words.say("event.ReplacementArrived", "at", e.at(), "due", e.waiting().due());
      case ReplacementOverdue e ->
          until("event.ReplacementOverdue" + (e.sent() ? ".sent" : ""), e.waiting(), words);
      case ReplacementReceived e -> words.say(silent("event.ReplacementReceived", e.bySilence()));
    };
  }

  private static String late(LateEvent event, Words words) {
    return switch (event) {
      case LateEvent.LateShipmentAgreed e ->
          words.say("event.LateShipmentAgreed", "promised", e.promised());
      case LateEvent.CompensationGranted e ->
          words.say(
              "event.CompensationGranted",
              "amount",
              e.grant().amount(),
              "from",
              words.funding(e.grant().transfers()));
      case LateEvent.CompensationSettled _ -> words.say("event.CompensationSettled");
    };
  }

  private static String until(String key, Wait wait, Words words) {
    return words.say(key, "due", wait.due());
  }

  private static String side(String key, Side side, Words words) {
    return words.say(key, "side", words.say("turn." + side));
  }

  private static String stated(int files, Words words) {
    String key = "event.StatementAdded";
    return files == 0 ? words.say(key + ".alone") : words.say(key, "count", files);
  }

  private static String silent(String key, boolean bySilence) {
    return bySilence ? key + ".silent" : key;
  }

  private static String reminder(ReminderSent event, Words words) {
    return words.say(
        "event.ReminderSent",
        "turn",
        words.say("turn." + event.turn()),
        "left",
        Duration.ofSeconds(event.secondsLeft()));
  }

  private static String granted(RefundGranted event, Words words) {
    return words.say(
        "event.RefundGranted",
        "amount",
        event.grant().amount(),
        "from",
        words.funding(event.grant().transfers()));
  }

  private static String application(String key, Application application, Words words) {
    return words.say(
        application.type().replaces() ? key + ".goods" : key,
        "version",
        application.version(),
        "type",
        words.say("type." + application.type()),
        "reason",
        words.orCode("reason.", application.reason()),
        "amount",
        application.amount());
  }

  private static String ruling(Ruling ruling, Case c, Words words) {
    Money amount =
        ruling.lines().stream()
            .map(Ruling.Line::amount)
            .reduce(c.application().amount().withMinor(0), Money::plus);
    boolean goods = ruling.lines().stream().anyMatch(line -> line.outcome().replaces());
    String what = goods ? amount.isPositive() ? ".both" : ".goods" : "";
    String key = "event.RulingMade" + (ruling.automatic() ? ".automatic" : what);
    String funded = ruling.funder() == Funder.PLATFORM ? words.say("event.RulingMade.funded") : "";
    return words.say(key, "amount", amount, "by", by(ruling, words)) + funded;
  }

  /** Who made it, and who signed it. */
  private static String by(Ruling ruling, Words words) {
    return ruling.approvedBy() == null
        ? ruling.by()
        : words.say("twoPeople", "one", ruling.by(), "other", ruling.approvedBy());
  }

  private static String rejected(Rejected event, Words words) {
    return words.say(
        "event.Rejected",
        "reason",
        words.orCode("rejectReason.", event.reason()),
        "due",
        event.waiting().due());
  }

  private static String confirmed(ReturnConfirmed event, Words words) {
    return words.say(
        silent("event.ReturnConfirmed", event.bySilence()),
        "accepted",
        sum(event, Count::accepted),
        "damaged",
        sum(event, Count::damaged),
        "missing",
        sum(event, Count::missing));
  }

  private static String missing(MissingAsked event, Words words) {
    Money amount = event.missing().stream().map(Claim::amount).reduce(Money::plus).orElseThrow();
    return words.say("event.MissingAsked", "amount", amount, "due", event.waiting().due());
  }

  private static String opened(HearingOpened event, Words words) {
    return words.say(
        "event.HearingOpened",
        "because",
        words.say("because." + event.because()),
        "due",
        event.waiting().due());
  }

  private static String more(MoreAsked event, Words words) {
    return words.say(
        "event.MoreAsked", "side", words.say("turn." + event.side()), "due", event.waiting().due());
  }

  private static int sum(ReturnConfirmed confirmed, ToIntFunction<Count> part) {
    return confirmed.counts().stream().mapToInt(part).sum();
  }

  private static Money amount(Case c, int refund) {
    return c.refunds().stream()
        .filter(each -> each.refund() == refund)
        .map(Case.Payment::amount)
        .findFirst()
        .orElseThrow();
  }
}
