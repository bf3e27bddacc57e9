package dev.redress.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** One order's life at a time: the shop tells it, and buyer, merchant and arbitrator do theirs. */
final class Shopper {

  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final String STATEMENT = "The goods were worn and washed; they cannot be sold.";

  private final Town town;
  private final RandomGenerator dice;
  private final Caller buyer;
  private final Caller merchant;
  private final int quantity;
  private final String number;

  Shopper(Town town, RandomGenerator dice) {
    this.town = town;
    this.dice = dice;
    this.buyer = town.buyers().get(dice.nextInt(town.buyers().size()));
    this.merchant = town.merchants().get(dice.nextInt(town.merchants().size()));
    this.quantity = 1 + dice.nextInt(3);
    this.number = "crash-" + NUMBERS.incrementAndGet();
  }

  /** Lives through one story, or as much of it as the server allows. */
  void live() {
    switch (dice.nextInt(9)) {
      case 0 -> changedHerMind();
      case 1 -> withdrawn();
      case 2 -> silence();
      case 3, 4 -> heard();
      case 5, 6 -> returned();
      case 7 -> cancelled();
      default -> group();
    }
    town.notes().count("stories told to their end");
  }

  private void changedHerMind() {
    String id = apply(place(Map.of()), "REFUND_ONLY", "NOT_WANTED");
    tell(merchant, id, "agree-refund", Map.of());
  }

  private void withdrawn() {
    String order = place(Map.of());
    tell(buyer, apply(order, "REFUND_ONLY", "NOT_WANTED"), "withdraw", Map.of());
    tell(merchant, apply(order, "REFUND_ONLY", "NOT_WANTED"), "agree-refund", Map.of());
  }

  /** The clock will rule, as soon as it has come so far. */
  private void silence() {
    String order = place(Map.of());
    parcel(order, "OUTBOUND", "IN_TRANSIT");
    apply(order, "REFUND_ONLY", "NOT_RECEIVED");
  }

  private void heard() {
    String order = place(Map.of());
    parcel(order, "OUTBOUND", "DELIVERED");
    String id = apply(order, "RETURN_REFUND", "NO_REASON");
    reject(id);
    tell(buyer, id, "modify", ask("RETURN_REFUND", "NO_REASON"));
    reject(id);
    tell(buyer, id, "request-intervention", words("statement", "Please decide."));
    tell(merchant, id, "add-statement", words("text", "See the photographs of the listing."));
    tell(buyer, id, "finish-evidence", Map.of());
    tell(merchant, id, "finish-evidence", Map.of());
    tell(town.arbitrator(), id, "take-hearing", Map.of());
    tell(town.arbitrator(), id, "rule", ruling());
  }

  private void returned() {
    String order = place(Map.of());
    parcel(order, "OUTBOUND", "SHIPPED");
    parcel(order, "OUTBOUND", "DELIVERED");
    String id = apply(order, "RETURN_REFUND", "NO_REASON");
    tell(merchant, id, "agree-return", Map.of("address", "1 Return Road"));
    tell(buyer, id, "ship-return", Map.of("carrier", "SF", "tracking", number + "-RETURN"));
    parcel(order, "RETURN", "DELIVERED");
    tell(merchant, id, "confirm-return", Map.of("lines", List.of()));
  }

  private void cancelled() {
    String order = place(Map.of());
    send(town.shop(), "/api/v1/orders/" + order + "/cancel", Map.of());
  }

  /** A group of two that is about to run out; one in two gets its second order in time. */
  private void group() {
    Instant started = town.now().minus(Duration.ofDays(1)).plusSeconds(5);
    Map<String, Object> group =
        Map.of("shopGroupId", "g-" + number, "size", 2, "startedAt", started.toString());
    place(Map.of("group", group));
    if (dice.nextBoolean()) {
      new Shopper(town, dice).place(Map.of("group", group));
    }
  }

  private String place(Map<String, Object> more) {
    Map<String, Object> paid = yuan(990L * quantity + dice.nextInt(50));
    Map<String, Object> told = new HashMap<>(more);
    told.put("market", "CN");
    told.put("shopOrderId", number);
    told.put("buyer", Map.of("id", buyer.name(), "name", "Li"));
    told.put("merchant", Map.of("id", merchant.name(), "name", "Cups"));
    told.put("placedAt", town.now().toString());
    told.put(
        "lines",
        List.of(
            Map.of(
                "sku",
                "cup",
                "title",
                "Cup",
                "category",
                "home",
                "quantity",
                quantity,
                "listAmount",
                paid,
                "paid",
                paid)));
    told.put(
        "payments",
        List.of(Map.of("reference", "pay-" + number, "amount", paid, "provider", "wallet")));
    return send(town.shop(), "/api/v1/orders", told).path("id").asString();
  }

  private void parcel(String order, String direction, String state) {
    String event = number + "-" + direction + "-" + state;
    Map<String, Object> told =
        Map.of(
            "orderId", order,
            "carrier", "SF",
            "tracking", number + "-" + direction,
            "direction", direction,
            "state", state,
            "at", town.now().toString(),
            "eventId", event);
    JsonNode answer = town.shop().post("/api/v1/parcels/events", List.of(told)).body();
    if (answer.path("refused").isEmpty()) {
      town.notes().parcelEvent(event);
    } else {
      throw new Declined(answer.path("refused").path(0).path("code").asString());
    }
  }

  private String apply(String order, String type, String reason) {
    Map<String, Object> ask = ask(type, reason);
    ask.put("orderId", order);
    return send(buyer, "/api/v1/cases", ask).path("id").asString();
  }

  private void reject(String id) {
    tell(merchant, id, "send-script", Map.of("reason", "NO_REASON_EXCLUDED"));
    tell(buyer, id, "add-statement", Map.of("text", STATEMENT, "evidence", List.of()));
    tell(
        merchant,
        id,
        "reject",
        Map.of("reason", "NO_REASON_EXCLUDED", "statement", STATEMENT, "evidence", List.of()));
  }

  private void tell(Caller who, String id, String command, Map<String, Object> body) {
    send(who, "/api/v1/cases/" + id + "/" + command, body);
  }

  private JsonNode send(Caller who, String path, Map<String, Object> body) {
    think();
    return dice.nextInt(8) == 0 ? who.commandTwice(path, body) : who.command(path, body);
  }

  private void think() {
    try {
      Thread.sleep(dice.nextInt(60));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, Object> ask(String type, String reason) {
    Map<String, Object> ask = new HashMap<>();
    ask.put("type", type);
    ask.put("reason", reason);
    ask.put("goodsReceived", type.equals("RETURN_REFUND"));
    ask.put("lines", List.of(Map.of("line", 1, "quantity", 1 + dice.nextInt(quantity))));
    ask.put("statement", "It does not suit me.");
    ask.put("evidence", List.of());
    return ask;
  }

  private Map<String, Object> ruling() {
    boolean pays = dice.nextBoolean();
    Map<String, Object> ruling = new HashMap<>();
    ruling.put("lines", List.of(Map.of("line", 1, "outcome", pays ? "REFUND" : "DISMISS")));
    ruling.put("freightPayer", "MERCHANT");
    ruling.put("responsibility", Map.of("merchant", 100));
    ruling.put("rules", List.of("B2"));
    ruling.put("believed", new ArrayList<>());
    ruling.put("notBelieved", new ArrayList<>());
    ruling.put(
        "reasons",
        Map.of(
            "zh-CN",
            "照片显示商品完好，退货理由成立。",
            "en",
            "The photographs show the goods as they left the shop."));
    return ruling;
  }

  private static Map<String, Object> words(String field, String text) {
    return Map.of(field, text, "evidence", List.of());
  }

  private static Map<String, Object> yuan(long minor) {
    return Map.of("currency", "CNY", "minor", minor);
  }
}
