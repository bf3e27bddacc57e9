package dev.redress.cases;

import dev.redress.ledger.OrderBook;
import dev.redress.orders.Direction;
import dev.redress.orders.GroupState;
import dev.redress.orders.Order;
import dev.redress.orders.OrderStatus;
import dev.redress.orders.Parcel;
import dev.redress.orders.ParcelEvent;
import dev.redress.orders.ParcelState;
import dev.redress.policy.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Brings a world into a state by the shortest way that a user could go, then lets the steps of a
 * table's "facts" happen. Facts are separated by semicolons: what the order is like ({@code
 * unshipped}), how the case was applied for ({@code type=refund lines=2x1}), a step ({@code
 * merchant agree-refund}), or time ({@code due}, {@code wake}, {@code +16d}).
 */
final class CaseScenes {

  private static final Map<String, List<String>> WAYS =
      Map.ofEntries(
          Map.entry("NONE", List.of()),
          Map.entry("MERCHANT_TO_ANSWER", List.of("buyer apply")),
          Map.entry("BUYER_AFTER_REJECTION", rejected()),
          Map.entry("BUYER_TO_SHIP_BACK", List.of("buyer apply", "merchant agree-return")),
          Map.entry(
              "MERCHANT_TO_INSPECT",
              List.of("buyer apply", "merchant agree-return", "buyer ship-return")),
          Map.entry(
              "BUYER_AFTER_GOODS_REFUSED",
              List.of(
                  "buyer apply",
                  "merchant agree-return",
                  "buyer ship-return",
                  "merchant refuse-goods")),
          Map.entry(
              "BUYER_ABOUT_MISSING",
              List.of(
                  "buyer apply",
                  "merchant agree-return",
                  "buyer ship-return",
                  "merchant confirm-return counts=1:2/0/1")),
          Map.entry(
              "MERCHANT_TO_SEND", List.of("buyer apply type=resend", "merchant agree-replacement")),
          Map.entry(
              "BUYER_TO_RECEIVE",
              List.of(
                  "buyer apply type=resend",
                  "merchant agree-replacement",
                  "merchant send-replacement")),
          Map.entry(
              "BUYER_AFTER_NOT_SENT",
              List.of(
                  "buyer apply type=resend", "merchant agree-replacement", "due", "clock wake")),
          Map.entry("HEARING_EVIDENCE", rejected("buyer request-intervention")),
          Map.entry(
              "HEARING_RULING",
              rejected(
                  "buyer request-intervention",
                  "arbitrator take-hearing",
                  "buyer finish-evidence",
                  "merchant finish-evidence")),
          Map.entry(
              "HEARING_APPROVAL",
              rejected(
                  "buyer request-intervention",
                  "arbitrator take-hearing",
                  "buyer finish-evidence",
                  "merchant finish-evidence",
                  "arbitrator rule")),
          Map.entry(
              "HEARING_MORE",
              rejected(
                  "buyer request-intervention",
                  "arbitrator take-hearing",
                  "buyer finish-evidence",
                  "merchant finish-evidence",
                  "arbitrator ask-more")),
          Map.entry(
              "INTERCEPTING",
              List.of("parcel IN_TRANSIT", "buyer apply", "merchant intercept-parcel")),
          Map.entry(
              "BUYER_TO_REFUSE",
              List.of("parcel IN_TRANSIT", "buyer apply", "merchant agree-refusal")),
          Map.entry(
              "STOPPING_SHIPMENT",
              List.of(
                  "nothing left",
                  "buyer apply type=refund reason=NOT_WANTED evidence=",
                  "merchant agree-refund")),
          Map.entry("REFUNDING", List.of("buyer apply", "merchant agree-refund")),
          Map.entry("CLOSED_WITHDRAWN", List.of("buyer apply", "buyer withdraw")),
          Map.entry(
              "CLOSED_REFUNDED",
              List.of("buyer apply", "merchant agree-refund", "clock refund-arrived")));

  /** Through the gate (C3), and on from there. */
  private static List<String> rejected(String... more) {
    List<String> way =
        new ArrayList<>(
            List.of(
                "buyer apply", "merchant send-script", "buyer add-statement", "merchant reject"));
    way.addAll(List.of(more));
    return way;
  }

  private final Terms terms;
  private final String state;
  private OrderShape shape = OrderShape.usual();
  private String application = "";
  private boolean fourEyes;
  private final List<String> steps = new ArrayList<>();

  private CaseScenes(Terms terms, String state, String facts) {
    this.terms = terms;
    this.state = state;
    for (String fact : facts.split(";", -1)) {
      String word = fact.strip();
      if (!word.isEmpty() && !ofOrder(word)) {
        steps.add(word);
      }
    }
  }

  static CaseWorld scene(Terms terms, String state, String facts) {
    return new CaseScenes(terms, state, facts).play();
  }

  private boolean ofOrder(String word) {
    switch (word) {
      case "unshipped" -> shape = shape.with(OrderStatus.UNSHIPPED);
      case "shipped" -> shape = shape.with(OrderStatus.SHIPPED);
      case "cancelled" -> shape = shape.with(OrderStatus.CANCELLED);
      case "unpaid" -> shape = shape.with(OrderStatus.UNPAID).uncaptured();
      case "uncaptured" -> shape = shape.uncaptured();
      case "group open" -> shape = shape.with(OrderStatus.UNSHIPPED).in(GroupState.OPEN);
      case "promised later" -> shape = shape.promisedAfter(Duration.ofDays(30));
      case "promised soon" -> shape = shape.promisedAfter(Duration.ofHours(1));
      case "promise broken" -> shape = shape.promisedAfter(Duration.ofHours(-1));
      case "merchant poor" -> shape = shape.withBalance(0);
      case "costly" -> shape = shape.of(new OrderShape.Line("home", 3, 90_000));
      case "four eyes" -> fourEyes = true;
      case "no freight" -> shape = shape.withFreight(0);
      default -> {
        return ofApplication(word);
      }
    }
    return true;
  }

  private boolean ofApplication(String word) {
    if (word.startsWith("received ")) {
      shape = shape.receivedAfter(Duration.ofDays(-Long.parseLong(word.substring(9))));
    } else if (word.startsWith("category=")) {
      shape = shape.of(word.substring(9));
    } else if (word.startsWith("type=")
        || word.startsWith("lines=")
        || word.startsWith("amount=")) {
      application += " " + word;
    } else {
      return false;
    }
    return true;
  }

  private CaseWorld play() {
    boolean two = fourEyes || state.equals("HEARING_APPROVAL");
    CaseWorld world = new CaseWorld(two ? OtherTerms.fourEyes(terms, 5000) : terms, shape);
    for (String step : WAYS.get(state)) {
      step(world, step.startsWith("buyer apply") ? step + application : step);
    }
    steps.forEach(step -> step(world, step));
    return world;
  }

  static void step(CaseWorld world, String step) {
    if (step.equals("due")) {
      world.untilDue();
    } else if (step.equals("wake")) {
      world.untilWake();
    } else if (step.equals("no return address")) {
      world.forgetReturnAddress();
    } else if (step.equals("escrow released")) {
      world.book(OrderBook::release);
    } else if (step.startsWith("+")) {
      world.advance(duration(step.substring(1)));
    } else if (step.equals("ships meanwhile")) {
      world.order(order -> OrderShape.usual().with(OrderStatus.SHIPPED).order());
    } else if (step.equals("nothing left")) {
      world.order(order -> OrderShape.usual().with(OrderStatus.UNSHIPPED).order());
    } else if (step.startsWith("parcel ")) {
      parcel(world, step.substring(7).split(" ", -1));
    } else if (step.startsWith("carrier delivers ")) {
      world.order(order -> parcel(Direction.RETURN, step.substring(17), world.now()));
    } else if (step.startsWith("carrier brings ")) {
      world.order(order -> parcel(Direction.OUTBOUND, step.substring(15), world.now()));
    } else if (step.startsWith("carrier brought ")) {
      Instant before = CaseWorld.START.minus(Duration.ofDays(3));
      world.order(order -> parcel(Direction.OUTBOUND, step.substring(16), before));
    } else {
      int space = step.indexOf(' ');
      String who = step.substring(0, space);
      world.must(CaseScript.command(world, step.substring(space + 1)), CaseScript.actor(who));
    }
  }

  static Duration duration(String text) {
    String number = text.substring(0, text.length() - 1);
    return switch (text.charAt(text.length() - 1)) {
      case 'd' -> Duration.ofDays(Long.parseLong(number));
      case 'h' -> Duration.ofHours(Long.parseLong(number));
      case 's' -> Duration.ofSeconds(Long.parseLong(number));
      default -> throw new IllegalArgumentException(text);
    };
  }

  /** {@code parcel DELIVERED}: the parcel to the buyer; {@code parcel LOST P-2 DHL}: another. */
  private static void parcel(CaseWorld world, String[] words) {
    ParcelState state = ParcelState.valueOf(words[0]);
    String tracking = words.length > 1 ? words[1] : "P-1";
    String carrier = words.length > 2 ? words[2] : "SF";
    world.order(
        order -> {
          List<Parcel> parcels = new ArrayList<>(order.parcels());
          parcels.removeIf(each -> each.tracking().equals(tracking));
          parcels.add(
              new Parcel(carrier, tracking, Direction.OUTBOUND, state, world.now(), List.of()));
          boolean all = parcels.stream().allMatch(each -> each.state() == ParcelState.DELIVERED);
          return OrderShape.with(
              order,
              all ? OrderStatus.DELIVERED : OrderStatus.SHIPPED,
              all ? world.now() : null,
              parcels);
        });
  }

  private static Order parcel(Direction way, String tracking, Instant at) {
    ParcelEvent event = new ParcelEvent(tracking, ParcelState.DELIVERED, at, "", false);
    Parcel parcel = new Parcel("SF", tracking, way, ParcelState.DELIVERED, at, List.of(event));
    return OrderShape.usual().order(List.of(parcel));
  }
}
