package dev.redress.stories;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The stage of one story: a buyer, a merchant and an arbitrator of its own on the shared server.
 * What people do goes over HTTP; what must have happened is read from the record, all of it.
 */
final class Story {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final RedressServer server = RedressServer.running();
  private final String name;
  private int orders;
  private int photos;

  Story(String name) {
    this.name = name + "-" + NUMBER.incrementAndGet();
  }

  HttpUser buyer() {
    return buyer("li");
  }

  HttpUser buyer(String who) {
    return server.as("buyer", "CN", who + "-" + name);
  }

  HttpUser merchant() {
    return server.as("merchant", "CN", "shop-" + name);
  }

  /** The merchant's own id. */
  String merchantId() {
    return "shop-" + name;
  }

  HttpUser shop() {
    return server.integration();
  }

  HttpUser arbitrator() {
    return server.staff("arbitrator", "Wu of " + name);
  }

  HttpUser operator() {
    return server.staff("operator", "Operator of " + name);
  }

  RedressServer server() {
    return server;
  }

  Instant now() {
    return server.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** Lets time pass, and then everything happen that follows from it. */
  void pass(Duration time) {
    server.advance(time);
    settle();
  }

  /** Waits until everything has happened that follows from what did. */
  void settle() {
    server.settle();
  }

  static Map<String, Object> yuan(long minor) {
    return Map.of("currency", "CNY", "minor", minor);
  }

  /** A line that cost the list amount less a coupon of the merchant's. */
  static Map<String, Object> line(String title, int quantity, long list, long coupon) {
    return Map.of(
        "sku",
        title,
        "title",
        title,
        "category",
        "home",
        "quantity",
        quantity,
        "listAmount",
        yuan(list),
        "merchantCoupon",
        yuan(coupon),
        "paid",
        yuan(list - coupon));
  }

  /** What the shop tells of an order: placed just now, by the story's buyer, not paid yet. */
  Map<String, Object> told(String who, Map<String, Object> line, Map<String, Object> more) {
    Map<String, Object> told = new java.util.HashMap<>(more);
    told.put("market", "CN");
    told.put("shopOrderId", name + "-" + ++orders);
    told.put("buyer", Map.of("id", who + "-" + name, "name", "李雷"));
    told.put("merchant", Map.of("id", "shop-" + name, "name", "杯子铺"));
    told.put("placedAt", now().toString());
    told.put("lines", List.of(line));
    return told;
  }

  /** Tells an order; its id. */
  String place(Map<String, Object> told) {
    JsonNode receipt = shop().post("/orders", told).ok();
    return receipt.path("id").asString();
  }

  void pay(String order, String reference, long minor) {
    Map<String, Object> payment =
        Map.of("reference", reference, "amount", yuan(minor), "provider", "wallet");
    shop().post("/orders/" + order + "/payments", payment).ok();
  }

  void parcel(String order, String direction, String tracking, String state) {
    Map<String, Object> event =
        Map.of(
            "orderId", order,
            "carrier", "SF",
            "tracking", tracking,
            "direction", direction,
            "state", state,
            "at", now().toString(),
            "text", state,
            "eventId", tracking + "-" + state);
    shop().post("/parcels/events", List.of(event)).ok();
  }

  /** An order paid for and delivered just now. */
  String delivered(Map<String, Object> line, long paid) {
    String order = place(told("li", line, Map.of()));
    pay(order, "pay-" + order, paid);
    parcel(order, "OUTBOUND", "OUT-" + order, "SHIPPED");
    parcel(order, "OUTBOUND", "OUT-" + order, "DELIVERED");
    return order;
  }

  /** Shows a new picture; its id. */
  String photo(HttpUser by, String order) {
    BufferedImage image = new BufferedImage(8 + ++photos, 8, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return by.upload("/evidence", "photo.png", png.toByteArray(), "orderId", order)
        .ok()
        .path("id")
        .asString();
  }

  /** Shows a new video; its id. */
  String video(HttpUser by, String order) {
    byte[] head = "\0\0\0\u0018ftypmp42".getBytes(StandardCharsets.ISO_8859_1);
    byte[] mp4 = Arrays.copyOf(head, 2000 + ++photos);
    return by.upload("/evidence", "video.mp4", mp4, "orderId", order).ok().path("id").asString();
  }

  /** Applies for units of line 1; the case's id. */
  String apply(String order, String type, String reason, int units, List<String> evidence) {
    Map<String, Object> ask = ask(type, reason, units, evidence);
    ask.put("orderId", order);
    return buyer().post("/cases", ask).ok().path("id").asString();
  }

  static Map<String, Object> ask(String type, String reason, int units, List<String> evidence) {
    Map<String, Object> ask = new java.util.HashMap<>();
    ask.put("type", type);
    ask.put("reason", reason);
    ask.put("goodsReceived", true);
    ask.put("lines", List.of(Map.of("line", 1, "quantity", units)));
    ask.put("statement", "第二次用就裂了");
    ask.put("evidence", evidence);
    return ask;
  }

  /** Both sides have said all they have to say in this hearing. */
  void evidenceDone(String id) {
    for (HttpUser side : List.of(buyer(), merchant())) {
      side.post("/cases/" + id + "/finish-evidence", Map.of()).ok();
    }
  }

  JsonNode view(HttpUser viewer, String id) {
    return viewer.get("/cases/" + id).ok();
  }

  /** Types of all events of an order, a case or a refund; its chain is checked on the way. */
  List<String> events(String stream) {
    LockKey key = LockKey.parse(stream.substring(0, 32));
    List<JournalEntry> entries = server.bean(Journal.class).of(key, stream);
    Assertions.assertThat(Journal.firstBroken(entries)).as("chain of %s", stream).isZero();
    return entries.stream().map(JournalEntry::type).toList();
  }

  /** Waits until exactly these events have happened to an order, a case or a refund. */
  void happened(String stream, String... types) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> Assertions.assertThat(events(stream)).containsExactly(types));
  }

  /** A refund that the provider executed at once. */
  void paidAtOnce(String order, int refund) {
    happened(
        order + "-R" + refund, "RefundStarted", "AttemptStarted", "CallBegan", "RefundSettled");
  }

  /** A refund that was executed at once, and looked at again a day later. */
  void paidAndConfirmed(String order, int refund) {
    happened(
        order + "-R" + refund,
        "RefundStarted",
        "AttemptStarted",
        "CallBegan",
        "RefundSettled",
        "AskOrdered",
        "SettlementConfirmed");
  }

  /** Every movement of an order's money, oldest first, e.g. "GRANT escrow → payable 3990". */
  List<String> transfers(String order) {
    LockKey key = LockKey.parse(order);
    List<String> all = new ArrayList<>();
    server
        .bean(JdbcClient.class)
        .sql(
            """
            select kind, debit, credit, amount from transfer
            where bucket = ? and stream like ? order by at, stream, version, ordinal
            """)
        .params(key.bucket(), order + "%")
        .query(
            row -> {
              all.add(
                  "%s %s → %s %d"
                      .formatted(
                          row.getString("kind"),
                          account(row.getString("debit"), order),
                          account(row.getString("credit"), order),
                          row.getLong("amount")));
            });
    return all;
  }

  private String account(String account, String order) {
    return account
        .replace("order:" + order + ":", "")
        .replace("merchant:CN/shop-" + name + ":", "merchant ")
        .replace("provider:", "")
        .replace(":clearing", "");
  }

  /** What the platform still holds of an order, and owes its buyer: nothing is lost, ever. */
  long balance(String order, String account) {
    LockKey key = LockKey.parse(order);
    String column = account.equals("escrow") ? "escrow" : "payable";
    return server
        .bean(JdbcClient.class)
        .sql("select " + column + " from order_book where bucket = ? and order_id = ?")
        .params(key.bucket(), key.id())
        .query(Long.class)
        .single();
  }

  /** Every check of the books over all orders finds nothing. */
  void booksAgree() {
    server.eventually(
        () -> operator().get("/operations/ledger/check").ok().path("balanced").asBoolean());
  }
}
