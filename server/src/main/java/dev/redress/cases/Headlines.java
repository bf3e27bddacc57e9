package dev.redress.cases;

import dev.redress.cases.CaseEvent.CaseClosed;
import dev.redress.cases.CaseEvent.RefundGranted;
import dev.redress.cases.CaseView.DefaultOutcome;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Money;
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
    Words words = look.words();
    if (wait == null) {
      return words.say("headline." + state.code(), "settled", look.c().settled());
    }
    String where =
        words.say(
            key(look, state),
            "due",
            wait.due(),
            "amount",
            look.open(),
            "granted",
            look.c().granted(),
            "name",
            state instanceof CaseState.Held held && held.hearing().owner() != null
                ? held.hearing().owner().name()
                : "");
    DefaultOutcome otherwise = otherwise(look);
    return otherwise == null
        ? where
        : words.say("headline.otherwise", "where", where, "otherwise", otherwise.text());
  }

  private static String key(Looking look, CaseState state) {
    String key = "headline." + state.code();
    return switch (state) {
      case CaseState.HearingMore more -> key + "." + more.asked();
      case CaseState.HearingRuling ruling ->
          ruling.hearing().owner() == null ? key : key + ".taken";
      case CaseState.MerchantToInspect inspect -> inspect.delivered() ? key + ".delivered" : key;
      case CaseState.Refunding _ -> key + refunding(look);
      case CaseState.MerchantToAnswer _,
          CaseState.BuyerAfterRejection _,
          CaseState.BuyerToShipBack _,
          CaseState.BuyerAfterGoodsRefused _,
          CaseState.BuyerAboutMissing _,
          CaseState.HearingEvidence _,
          CaseState.Closed _ ->
          key;
    };
  }

  private static String refunding(Looking look) {
    if (look.history().isEmpty()) {
      return "";
    }
    CaseEvent last = look.history().getLast().event();
    if (last instanceof CaseEvent.RefundReversed) {
      return ".reversed";
    }
    return last instanceof CaseEvent.RefundDelayed ? ".delayed" : "";
  }

  /** What the rules do at the deadline; null when there is none. */
  static @Nullable DefaultOutcome otherwise(Looking look) {
    Wait wait = look.c().state().waiting();
    if (wait == null) {
      return null;
    }
    List<CaseEvent> events =
        look.would(new CaseCommand.Wake(look.c().id()), Actor.CLOCK, wait.due());
    String code = look.c().state().defaultOutcome();
    return events.isEmpty() ? null : new DefaultOutcome(code, text(look, events));
  }

  private static String text(Looking look, List<CaseEvent> events) {
    CaseEvent first = events.getFirst();
    Money granted = granted(events).orElse(look.c().application().amount().withMinor(0));
    String key =
        "default."
            + first.type()
            + (first instanceof CaseClosed closed ? "." + closed.ending() : "");
    return look.words()
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
    return events.stream()
        .filter(RefundGranted.class::isInstance)
        .map(event -> ((RefundGranted) event).grant().amount())
        .reduce(Money::plus);
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
