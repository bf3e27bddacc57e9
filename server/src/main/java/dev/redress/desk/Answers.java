package dev.redress.desk;

import dev.redress.cases.CaseGlances;
import dev.redress.cases.CaseView;
import dev.redress.cases.EligibilityView;
import dev.redress.cases.EligibilityView.ClosedDoor;
import dev.redress.cases.EligibilityView.EligibleType;
import dev.redress.desk.DeskCommand.Link;
import dev.redress.desk.DeskCommand.LinkKind;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Texts;
import dev.redress.orders.Order;
import dev.redress.orders.Orders;
import dev.redress.policy.CaseType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the assistant says (S2): only what an order, its parcels, its cases and what may be applied
 * for really are at this moment, in the words that the pages use. Where there is nothing to go by,
 * it says so.
 */
@Component
final class Answers {

  private static final int MOST_ACTIONS = 4;

  private final CaseGlances cases;
  private final Orders orders;
  private final ShippingWords shipping;
  private final Texts texts;

  Answers(CaseGlances cases, Orders orders, ShippingWords shipping, Texts texts) {
    this.cases = cases;
    this.orders = orders;
    this.shipping = shipping;
    this.texts = texts;
  }

  /**
   * What is asked.
   *
   * @param order about which; null: the buyer has picked none
   * @param asked how many times a person was asked for so far
   * @param needed how many times are needed
   */
  record Question(
      Actor buyer,
      Intent intent,
      @Nullable LockKey order,
      Locale language,
      int asked,
      int needed) {}

  /** What is said. */
  record Found(String text, List<Link> links) {}

  /** An answer in the making. */
  private final class Draft {
    private final Locale language;
    private final List<String> lines = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    Draft(Locale language) {
      this.language = language;
    }

    Draft say(String key, Object... values) {
      lines.add(text(language, key, values));
      return this;
    }

    Draft quote(String words) {
      lines.add(words);
      return this;
    }

    Draft link(LinkKind kind, String id) {
      links.add(new Link(kind, id, text(language, "desk.link." + kind)));
      return this;
    }

    Found found() {
      return new Found(String.join("\n", lines), List.copyOf(links));
    }
  }

  Found to(Question question) {
    Draft draft = new Draft(question.language());
    return switch (question.intent()) {
      case PERSON ->
          draft
              .say("desk.say.PERSON", "asked", question.asked(), "needed", question.needed())
              .found();
      case GREETING, THANKS -> draft.say("desk.say." + question.intent()).found();
      case UNKNOWN -> draft.say("desk.say.UNKNOWN", "needed", question.needed()).found();
      case APPLY_REFUND,
          URGE_SHIPMENT,
          TRACK_PARCEL,
          CLAIM_FREIGHT,
          DISPUTE,
          PUNISH_MERCHANT,
          MONEY,
          STATUS,
          WITHDRAW ->
          aboutOrder(question, draft);
    };
  }

  private Found aboutOrder(Question question, Draft draft) {
    Order order = question.order() == null ? null : orders.find(question.order()).orElse(null);
    if (order == null) {
      return draft.say("desk.say.WHICH_ORDER").found();
    }
    draft.say("desk.say.ORDER", "order", order.shopOrderId(), "title", title(order));
    List<CaseView> known = cases.of(order.id(), question.buyer(), question.language());
    Optional<CaseView> open = known.stream().filter(CaseView::open).findFirst();
    switch (question.intent()) {
      case APPLY_REFUND -> applying(question, draft, order, open.orElse(null));
      case URGE_SHIPMENT, TRACK_PARCEL -> shipping(question, draft, order);
      case DISPUTE -> command(draft, order, open.orElse(null), "request-intervention");
      case WITHDRAW -> command(draft, order, open.orElse(null), "withdraw");
      case CLAIM_FREIGHT -> command(draft, order, open.orElse(null), "claim-freight");
      case PUNISH_MERCHANT -> draft.say("desk.say.PUNISH", "needed", question.needed());
      case MONEY, STATUS ->
          standing(draft, order, open.orElse(known.isEmpty() ? null : known.getFirst()));
      case PERSON, GREETING, THANKS, UNKNOWN -> throw new IllegalStateException("Answered above");
    }
    return draft.found();
  }

  /** Where the newest case stands, in the sentence of its own page. */
  private void standing(Draft draft, Order order, @Nullable CaseView view) {
    if (view == null) {
      draft.say("desk.say.NO_CASE").link(LinkKind.APPLY, order.id().text());
      return;
    }
    draft.quote(view.headline());
    if (view.money().granted().isPositive()) {
      draft.say(
          "desk.say.MONEY", "granted", view.money().granted(), "settled", view.money().settled());
    }
    actions(draft, view);
    draft.link(LinkKind.CASE, view.id().text());
  }

  private void actions(Draft draft, CaseView view) {
    String can =
        view.allowedActions().stream()
            .limit(MOST_ACTIONS)
            .map(action -> "· " + action.label() + " – " + action.consequence())
            .collect(Collectors.joining("\n"));
    if (can.isEmpty()) {
      draft.say(view.open() ? "desk.say.NOTHING_NOW" : "desk.say.OVER");
    } else {
      draft.say("desk.say.YOU_CAN").quote(can);
    }
  }

  private void applying(Question question, Draft draft, Order order, @Nullable CaseView open) {
    if (open != null) {
      draft.say("desk.say.CASE_OPEN");
      standing(draft, order, open);
      return;
    }
    EligibilityView doors =
        cases.eligibility(order.id(), question.buyer(), question.language()).orElseThrow();
    List<EligibleType> all = doors.lines().stream().flatMap(line -> line.types().stream()).toList();
    List<EligibleType> can = all.stream().filter(EligibleType::open).toList();
    if (can.isEmpty()) {
      ClosedDoor why =
          all.stream().map(EligibleType::closed).filter(Objects::nonNull).findFirst().orElse(null);
      if (why != null) {
        draft.quote(why.text()).quote(why.nextStep());
      }
      draft.link(LinkKind.ORDER, order.id().text());
      return;
    }
    draft.say("desk.say.CAN_APPLY");
    can.stream()
        .map(EligibleType::type)
        .distinct()
        .forEach(type -> draft.quote(door(draft, order, can, type)));
    draft.link(LinkKind.APPLY, order.id().text());
  }

  private String door(Draft draft, Order order, List<EligibleType> can, CaseType type) {
    List<EligibleType> of = can.stream().filter(each -> each.type() == type).toList();
    Money amount = of.stream().map(EligibleType::maxAmount).reduce(Money::plus).orElseThrow();
    Optional<Instant> until =
        of.stream().map(EligibleType::until).filter(Objects::nonNull).min(Instant::compareTo);
    String name = text(draft.language, "type." + type);
    return until.isEmpty()
        ? text(draft.language, "desk.say.DOOR", "type", name, "amount", amount)
        : text(
            draft.language,
            "desk.say.DOOR_UNTIL",
            "type",
            name,
            "amount",
            amount,
            "until",
            shipping.time(until.get(), order));
  }

  /** What one command of the open case would do, or why it cannot be done now. */
  private void command(Draft draft, Order order, @Nullable CaseView open, String command) {
    if (open == null) {
      draft.say("desk.say.NO_CASE").link(LinkKind.APPLY, order.id().text());
      return;
    }
    var allowed =
        open.allowedActions().stream().filter(each -> each.command().equals(command)).findFirst();
    var closed =
        open.closedActions().stream().filter(each -> each.command().equals(command)).findFirst();
    if (allowed.isPresent()) {
      draft.quote(allowed.get().label() + " – " + allowed.get().consequence());
    } else if (closed.isPresent()) {
      draft.quote(closed.get().text()).quote(closed.get().nextStep());
    }
    standing(draft, order, open);
  }

  private void shipping(Question question, Draft draft, Order order) {
    shipping.of(order, question.language()).forEach(draft::quote);
    draft.link(LinkKind.CHAT, order.id().text()).link(LinkKind.ORDER, order.id().text());
  }

  private static String title(Order order) {
    return order.lines().getFirst().title();
  }

  private String text(Locale language, String key, Object... values) {
    return ShippingWords.text(texts, language, key, values);
  }
}
