package dev.redress.desk;

import dev.redress.cases.CaseGlances;
import dev.redress.cases.CaseView;
import dev.redress.cases.EligibilityView.ClosedDoor;
import dev.redress.cases.EligibilityView.EligibleType;
import dev.redress.claims.MatterKind;
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
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the assistant says (S2): only what an order, its parcels, its cases and what may be applied
 * for or raised on it really are at this moment, in the words that the pages use. Where there is
 * nothing to go by, it says so.
 */
@Component
final class Answers {

  private static final int MOST_ACTIONS = 4;

  private final CaseGlances cases;
  private final RaisingWords raising;
  private final Orders orders;
  private final ShippingWords shipping;
  private final Texts texts;

  Answers(
      CaseGlances cases, RaisingWords raising, Orders orders, ShippingWords shipping, Texts texts) {
    this.cases = cases;
    this.raising = raising;
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

  Found to(Question question) {
    Draft draft = new Draft(texts, question.language());
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
    Asked asked =
        new Asked(
            question, draft, order, cases.of(order.id(), question.buyer(), question.language()));
    switch (question.intent()) {
      case APPLY_REFUND -> applying(asked);
      case URGE_SHIPMENT, TRACK_PARCEL -> shipping(asked);
      case DISPUTE -> command(asked, "request-intervention");
      case WITHDRAW -> command(asked, "withdraw");
      case CLAIM_FREIGHT -> freight(asked);
      case PUNISH_MERCHANT -> raising(asked, MatterKind.COMPLAINT);
      case MONEY, STATUS -> newest(asked);
      case PERSON, GREETING, THANKS, UNKNOWN -> throw new IllegalStateException("Answered above");
    }
    return draft.found();
  }

  /**
   * A question about an order.
   *
   * @param known its cases, the newest first
   */
  private record Asked(Question question, Draft draft, Order order, List<CaseView> known) {

    Optional<CaseView> open() {
      return known.stream().filter(CaseView::open).findFirst();
    }
  }

  /** The open case, else the newest, which then is over; else that there is none. */
  private void newest(Asked asked) {
    if (asked.open().isPresent()) {
      standing(asked.draft(), asked.open().get());
    } else if (asked.known().isEmpty()) {
      asked.draft().say("desk.say.NO_CASE");
      mayApply(asked);
    } else {
      asked.draft().say("desk.say.ALL_OVER");
      standing(asked.draft(), asked.known().getFirst());
      if (canApply(asked)) {
        asked.draft().link(LinkKind.APPLY, asked.order().id().text());
      }
    }
  }

  /** Where a case stands, in the sentence of its own page. */
  private static void standing(Draft draft, CaseView view) {
    draft.quote(view.headline());
    if (view.money().granted().isPositive()) {
      draft.say(
          "desk.say.MONEY", "granted", view.money().granted(), "settled", view.money().settled());
    }
    actions(draft, view);
    draft.link(LinkKind.CASE, view.id().text());
  }

  private static void actions(Draft draft, CaseView view) {
    String can =
        view.allowedActions().stream()
            .limit(MOST_ACTIONS)
            .map(action -> "· " + action.label() + " – " + action.consequence())
            .collect(Collectors.joining("\n"));
    if (!can.isEmpty()) {
      draft.say("desk.say.YOU_CAN").quote(can);
    } else if (view.open()) {
      draft.say("desk.say.NOTHING_NOW");
    }
  }

  private void applying(Asked asked) {
    if (asked.open().isPresent()) {
      asked.draft().say("desk.say.CASE_OPEN");
      standing(asked.draft(), asked.open().get());
      return;
    }
    mayApply(asked);
  }

  /** B10: what may be applied for, or why nothing may and what may be done instead. */
  private void mayApply(Asked asked) {
    Draft draft = asked.draft();
    List<EligibleType> all = types(asked);
    List<EligibleType> can = all.stream().filter(EligibleType::open).toList();
    if (can.isEmpty()) {
      ClosedDoor why =
          all.stream().map(EligibleType::closed).filter(Objects::nonNull).findFirst().orElse(null);
      if (why != null) {
        draft.quote(why.text()).quote(why.nextStep());
      }
      draft.link(LinkKind.ORDER, asked.order().id().text());
      return;
    }
    draft.say("desk.say.CAN_APPLY");
    can.stream()
        .map(EligibleType::type)
        .distinct()
        .forEach(type -> draft.quote(door(draft, asked.order(), can, type)));
    draft.link(LinkKind.APPLY, asked.order().id().text());
  }

  private boolean canApply(Asked asked) {
    return types(asked).stream().anyMatch(EligibleType::open);
  }

  private List<EligibleType> types(Asked asked) {
    Question question = asked.question();
    return cases
        .eligibility(asked.order().id(), question.buyer(), question.language())
        .orElseThrow()
        .lines()
        .stream()
        .flatMap(line -> line.types().stream())
        .toList();
  }

  private String door(Draft draft, Order order, List<EligibleType> can, CaseType type) {
    List<EligibleType> of = can.stream().filter(each -> each.type() == type).toList();
    Money amount = of.stream().map(EligibleType::maxAmount).reduce(Money::plus).orElseThrow();
    Optional<Instant> until =
        of.stream().map(EligibleType::until).filter(Objects::nonNull).min(Instant::compareTo);
    String name = draft.text("type." + type);
    return until.isEmpty()
        ? draft.text("desk.say.DOOR", "type", name, "amount", amount)
        : draft.text(
            "desk.say.DOOR_UNTIL",
            "type",
            name,
            "amount",
            amount,
            "until",
            shipping.time(until.get(), order));
  }

  /** What one command of the open case would do, or why it cannot be done now. */
  private void command(Asked asked, String command) {
    Optional<CaseView> open = asked.open();
    if (open.isPresent()) {
      CaseView view = open.get();
      Optional<String> would =
          view.allowedActions().stream()
              .filter(each -> each.command().equals(command))
              .findFirst()
              .map(each -> each.label() + " – " + each.consequence());
      Optional<String> why =
          view.closedActions().stream()
              .filter(each -> each.command().equals(command))
              .findFirst()
              .map(each -> each.text() + "\n" + each.nextStep());
      would.or(() -> why).ifPresent(asked.draft()::quote);
    }
    newest(asked);
  }

  /** D6: return freight is claimed beside the cases, once what brought the goods back is over. */
  private void freight(Asked asked) {
    if (raising(asked, MatterKind.FREIGHT)) {
      asked.open().ifPresent(view -> asked.draft().link(LinkKind.CASE, view.id().text()));
    } else {
      asked.draft().say("desk.say.NO_RETURN");
      newest(asked);
    }
  }

  private boolean raising(Asked asked, MatterKind kind) {
    Question question = asked.question();
    return raising.say(
        asked.draft(), asked.order().id(), kind, question.buyer(), question.language());
  }

  private void shipping(Asked asked) {
    shipping.of(asked.order(), asked.question().language()).forEach(asked.draft()::quote);
    if (shipping.late(asked.order()) && canApply(asked)) {
      asked.draft().say("desk.say.LATE_APPLY").link(LinkKind.APPLY, asked.order().id().text());
    }
    asked
        .draft()
        .link(LinkKind.CHAT, asked.order().id().text())
        .link(LinkKind.ORDER, asked.order().id().text());
  }

  private static String title(Order order) {
    return order.lines().getFirst().title();
  }
}
