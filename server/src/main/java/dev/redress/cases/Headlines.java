package dev.redress.cases;

import dev.redress.cases.CaseEvent.CaseClosed;
import dev.redress.cases.CaseEvent.RefundGranted;
import dev.redress.cases.CaseEvent.ReturnConfirmed;
import dev.redress.cases.CaseView.DefaultOutcome;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Money;
import dev.redress.kernel.Stamped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands in one sentence, and what happens when nobody acts. The latter is not told
 * from the state's name: the rules are asked what they will do when the clock wakes the case at its
 * deadline.
 */
final class Headlines {

  private Headlines() {}

  static String of(Looking look) {
    CaseState state = look.c().state();
    Wait wait = state.waiting();
    return wait == null ? over(look, state) : waiting(look, state, wait);
  }

  private static String over(Looking look, CaseState state) {
    Optional<String> refused = hearingRefused(look);
    boolean dismissed =
        state instanceof CaseState.Closed(Ending ending, _) && ending == Ending.DISMISSED;
    String over =
        look.toViewer()
            .say(
                "headline." + state.code() + (dismissed && refused.isPresent() ? ".refused" : ""),
                "settled",
                look.c().settled(),
                "goodwill",
                look.c().goodwill(),
                "reason",
                refused.orElse(""));
    return AppealViews.headline(look, over);
  }

  private static String waiting(Looking look, CaseState state, Wait wait) {
    Words words = look.words();
    String stands =
        look.toViewer()
            .say(
                key(look, state),
                "due",
                wait.due(),
                "amount",
                look.open(),
                "granted",
                look.c().granted().isZero() ? look.c().goodwill() : look.c().granted(),
                "type",
                words.say("type." + look.c().application().type()),
                "carrier",
                parcel(state).map(ReplacementState.Parcel::carrier).orElse(""),
                "tracking",
                parcel(state).map(ReplacementState.Parcel::tracking).orElse(""),
                "until",
                look.c().negotiation().hold() == null
                    ? wait.due()
                    : look.c().negotiation().hold().until(),
                "name",
                state instanceof CaseState.Held held && held.hearing().owner() != null
                    ? held.hearing().owner().name()
                    : "");
    String where =
        hearingRefused(look)
            .map(why -> words.say("headline.hearingRefused", "reason", why, "where", stands))
            .orElse(stands);
    DefaultOutcome otherwise = otherwise(look);
    String told = SettlementViews.headline(look, AppealViews.headline(look, offered(look, where)));
    return otherwise == null
        ? told
        : words.say("headline.otherwise", "where", told, "otherwise", otherwise.text());
  }

  /** What lies open between the two belongs to where a case stands (C4). */
  private static String offered(Looking look, String where) {
    Offer offer = look.c().negotiation().offer();
    return offer == null
        ? where
        : look.toViewer()
            .say(
                "headline.offered." + offer.by(),
                "where",
                where,
                "offer",
                NegotiationViews.text(offer, look.toViewer()));
  }

  /** F2: why the platform did not hear the case, as long as nobody has taken a step since. */
  private static Optional<String> hearingRefused(Looking look) {
    return look.history().reversed().stream()
        .map(Stamped::event)
        .filter(event -> !isNoStep(event))
        .findFirst()
        .filter(CaseEvent.HearingRefused.class::isInstance)
        .map(
            event ->
                look.words().say("hearingRefusal." + ((CaseEvent.HearingRefused) event).reason()));
  }

  private static boolean isNoStep(CaseEvent event) {
    return event instanceof CaseEvent.StatementAdded
        || event instanceof CaseEvent.ReminderSent
        || event instanceof CaseClosed;
  }

  private static String key(Looking look, CaseState state) {
    String key = "headline." + state.code();
    return switch (state) {
      case CaseState.HearingMore more -> key + "." + more.asked();
      case CaseState.HearingRuling ruling ->
          ruling.hearing().owner() == null ? key : key + ".taken";
      case CaseState.MerchantToInspect inspect -> inspect.delivered() ? key + ".delivered" : key;
      case ReplacementState.BuyerToReceive there ->
          there.parcel().deliveredAt() == null ? key : key + ".delivered";
      case ReplacementState.BuyerAfterNotSent late -> late.parcel() == null ? key : key + ".sent";
      case CaseState.Refunding _ -> key + refunding(look);
      case CaseState.MerchantToAnswer _,
          CaseState.BuyerAfterRejection _,
          CaseState.BuyerAboutMissing _ ->
          key + (holds(look) ? ".hold" : look.c().replaces() ? ".goods" : "");
      case CaseState.BuyerToShipBack _,
          CaseState.BuyerAfterGoodsRefused _,
          OutboundState _,
          ReplacementState.MerchantToSend _,
          CaseState.HearingEvidence _,
          CaseState.HearingApproval _,
          CaseState.Closed _ ->
          key;
    };
  }

  private static Optional<ReplacementState.Parcel> parcel(CaseState state) {
    return state instanceof ReplacementState replacing
        ? Optional.ofNullable(replacing.parcel())
        : Optional.empty();
  }

  /** C3: the buyer has been asked and still has time to answer. */
  private static boolean holds(Looking look) {
    Hold hold = look.c().negotiation().hold();
    return hold != null && hold.lasts(look.now());
  }

  private static String refunding(Looking look) {
    if (look.history().isEmpty()) {
      return "";
    }
    CaseEvent last = look.history().getLast().event();
    if (last instanceof CaseEvent.RefundReversed) {
      return ".reversed";
    }
    if (last instanceof CaseEvent.RefundDelayed) {
      return ".delayed";
    }
    return look.c().granted().isZero() && look.c().goodwill().isPositive() ? ".goodwill" : "";
  }

  /** What the rules do at the deadline; null when there is none. */
  static @Nullable DefaultOutcome otherwise(Looking look) {
    Wait wait = look.c().state().waiting();
    if (wait == null) {
      return null;
    }
    List<CaseEvent> events =
        look.would(new CaseCommand.Wake(look.c().id()), Actor.CLOCK, wait.due()).stream()
            .filter(event -> !(event instanceof SettlementEvent))
            .toList();
    String code = look.c().state().defaultOutcome();
    return events.isEmpty() ? null : new DefaultOutcome(code, text(look, events));
  }

  private static String text(Looking look, List<CaseEvent> events) {
    CaseEvent first = events.getFirst();
    Money granted = granted(events).orElse(look.c().application().amount().withMinor(0));
    String key =
        "default."
            + first.type()
            + (first instanceof CaseClosed closed ? "." + closed.ending() : "")
            + (first instanceof ReturnConfirmed && look.c().replaces() ? ".goods" : "");
    return look.toViewer()
        .say(
            key,
            "amount",
            granted,
            "rest",
            look.open(),
            "due",
            due(look, events).orElse(look.now()));
  }

  /** What these events would grant. */
  static Optional<Money> granted(List<CaseEvent> events) {
    return events.stream().flatMap(event -> grant(event).stream()).reduce(Money::plus);
  }

  private static Optional<Money> grant(CaseEvent event) {
    if (event instanceof OfferEvent.SmallPaymentGranted paid) {
      return Optional.of(paid.grant().amount());
    }
    if (event instanceof LateEvent.CompensationGranted paid) {
      return Optional.of(paid.grant().amount());
    }
    return event instanceof RefundGranted granted
        ? Optional.of(granted.grant().amount())
        : Optional.empty();
  }

  /**
   * Until when somebody would have to act after these events: the deadline of the case folded over
   * them.
   */
  static Optional<Instant> due(Looking look, List<CaseEvent> events) {
    Case after = look.after(events);
    return Optional.ofNullable(after.state().waiting()).map(Wait::due);
  }
}
