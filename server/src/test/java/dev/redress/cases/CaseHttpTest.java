package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.orders.Direction;
import dev.redress.orders.OrderCommand.PlaceOrder;
import dev.redress.orders.OrderCommand.RecordParcelEvent;
import dev.redress.orders.Orders;
import dev.redress.orders.ParcelReport;
import dev.redress.orders.ParcelState;
import dev.redress.orders.Told;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

@Tag("database")
class CaseHttpTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Actor SHOP = new Actor(Role.INTEGRATION, "k1", "Shop", "CN", "");

  private final RedressServer redress = RedressServer.running();
  private final HttpUser buyer = redress.as("buyer", "CN", "b-1");
  private final HttpUser merchant = redress.as("merchant", "CN", "m-1");
  private final HttpUser stranger = redress.as("buyer", "CN", "b-2");

  @Test
  void B10_eligibility_tells_doors_amounts_and_reasons_to_the_buyer_only() {
    LockKey order = delivered();
    JsonNode view = buyer.get("/orders/" + order.text() + "/eligibility").ok();
    JsonNode door = view.path("lines").path(0).path("types").path(0);
    assertThat(door.path("open").asBoolean()).isTrue();
    assertThat(door.path("maxQuantity").asInt()).isEqualTo(3);
    assertThat(door.path("unitAmounts").path(1).path("minor").asLong()).isEqualTo(6667);
    assertThat(view.path("reasons").findValuesAsString("code")).contains("QUALITY");
    stranger.get("/orders/" + order.text() + "/eligibility").refused(404, "NOT_FOUND");
    merchant.get("/orders/" + order.text() + "/eligibility").refused(403, "FORBIDDEN");
  }

  /** TRAPS 32: nothing is taken that the command does not mean. */
  @Test
  void bad_input_is_named() {
    Map<String, Object> request = request(delivered(), List.of());
    request.put("state", "CLOSED_REFUNDED");
    assertThat(detail(buyer.post("/cases", request))).contains("state");
    request.remove("state");
    request.remove("type");
    assertThat(detail(buyer.post("/cases", request))).contains("type");
    request.put("type", "EVERYTHING");
    assertThat(detail(buyer.post("/cases", request))).contains("type");
    request.put("type", "REFUND_ONLY");
    request.put("orderId", "1");
    assertThat(detail(buyer.post("/cases", request))).contains("orderId");
    buyer.post("/cases", request, null).refused(400, "IDEMPOTENCY_KEY_MISSING");
  }

  private static String detail(HttpAnswer answer) {
    return answer.refused(400, "MALFORMED_REQUEST").toString();
  }

  @Test
  void B3_quality_needs_a_photo() {
    buyer.post("/cases", request(delivered(), List.of())).refused(422, "EVIDENCE_REQUIRED");
  }

  @Test
  void case_is_seen_by_both_sides_and_by_no_stranger() {
    String id = opened(delivered());
    HttpAnswer answer = merchant.get("/cases/" + id);
    JsonNode view = answer.ok();
    assertThat(answer.header("ETag")).hasValue("\"1\"");
    assertThat(view.path("id").asString()).isEqualTo(id);
    assertThat(view.path("version").asLong()).isEqualTo(1);
    assertThat(view.path("state").asString()).isEqualTo("MERCHANT_TO_ANSWER");
    assertThat(view.path("allowedActions").findValuesAsString("command")).contains("agree-refund");
    assertThat(view.path("application").path("evidence").size()).isEqualTo(1);
    assertThat(buyer.reading("zh-CN").get("/cases/" + id).ok().path("stateText").asString())
        .isEqualTo("待商家处理");
    buyer.reading("en");
    stranger.get("/cases/" + id).refused(404, "CASE_NOT_FOUND");
    stranger.post("/cases/" + id + "/withdraw", Map.of()).refused(404, "CASE_NOT_FOUND");
    redress.stranger().get("/cases/" + id).refused(401, "LOGIN_REQUIRED");
    buyer.get("/cases/nothing").refused(404, "CASE_NOT_FOUND");
  }

  /** TRAPS 31: a token of one role cannot express another's command. */
  @Test
  void nobody_sends_the_other_sides_commands() {
    String id = opened(delivered());
    buyer.post("/cases/" + id + "/agree-refund", Map.of()).refused(403, "FORBIDDEN");
    merchant.post("/cases/" + id + "/rule", Map.of()).refused(403, "FORBIDDEN");
    merchant.post("/cases/" + id + "/withdraw", Map.of()).refused(403, "FORBIDDEN");
  }

  @Test
  void dry_run_says_what_would_happen_and_changes_nothing() {
    String id = opened(delivered());
    JsonNode preview = merchant.post("/cases/" + id + "/agree-refund?dryRun=true", Map.of()).ok();
    assertThat(preview.path("wouldHappen").findValuesAsString("type"))
        .containsExactly("RefundAgreed", "RefundGranted");
    assertThat(preview.path("transfers").path(0).path("amount").path("minor").asLong())
        .isEqualTo(10000);
    assertThat(preview.path("state").asString()).isEqualTo("REFUNDING");
    assertThat(merchant.get("/cases/" + id).ok().path("version").asLong()).isEqualTo(1);
    merchant.post("/cases/" + id + "/send-script", Map.of("reason", "AGREED_OTHERWISE")).ok();
    buyer.post("/cases/" + id + "/add-statement", Map.of("text", "We did not.")).ok();
    merchant
        .post("/cases/" + id + "/reject?dryRun=true", Map.of("reason", "AGREED_OTHERWISE"))
        .refused(422, "STATEMENT_REQUIRED");
  }

  @Test
  void if_match_guards_against_what_was_not_seen() {
    String id = opened(delivered());
    buyer.post("/cases/" + id + "/add-statement", Map.of("text", "One more thing.")).ok();
    List<String> headers =
        List.of(
            "Content-Type", "application/json", "Idempotency-Key", "k-" + id, "If-Match", "\"1\"");
    String path = "/cases/" + id + "/agree-refund";
    merchant
        .send("POST", path, BodyPublishers.ofString("{}"), headers)
        .refused(412, "VERSION_MISMATCH");
    assertThat(merchant.get("/cases/" + id).ok().path("state").asString())
        .isEqualTo("MERCHANT_TO_ANSWER");
  }

  /** TRAPS 11: the same click twice is one click. */
  @Test
  void repeat_under_the_same_key_gets_the_same_answer() {
    String id = opened(delivered());
    JsonNode first = merchant.post("/cases/" + id + "/agree-refund", Map.of(), "twice").ok();
    JsonNode again = merchant.post("/cases/" + id + "/agree-refund", Map.of(), "twice").ok();
    assertThat(again).isEqualTo(first);
    JsonNode money = merchant.get("/cases/" + id).ok().path("money");
    assertThat(money.path("refunds").size()).isEqualTo(1);
    assertThat(money.path("granted").path("minor").asLong()).isEqualTo(10000);
  }

  @Test
  void options_are_those_of_the_case() {
    String id = opened(delivered());
    JsonNode options = merchant.get("/cases/" + id + "/options").ok();
    assertThat(options.path("rejectReasons").findValuesAsString("code"))
        .contains("NOT_A_QUALITY_PROBLEM");
    assertThat(options.path("rules").findValuesAsString("code")).contains("CN-CPL-24");
    assertThat(options.path("hearingRefusals").size()).isEqualTo(5);
  }

  @Test
  void F9_silence_ruling_stands_on_the_public_docket_without_names() {
    String id = opened(delivered());
    redress.advance(Duration.ofDays(2));
    redress.eventually(() -> !buyer.get("/cases/" + id).ok().path("ruling").isNull());
    HttpUser anybody = redress.stranger();
    // Others' rulings stand there too; this one is the silence ruling over a hundred yuan.
    redress.eventually(() -> !silenceRuling(anybody).isMissingNode());
    JsonNode entry = silenceRuling(anybody);
    assertThat(entry.toString()).doesNotContain("Lin", "Harbour", "Thing 1", id.substring(0, 32));
    String no = entry.path("no").asString();
    assertThat(anybody.get("/public/docket/" + no).ok()).isEqualTo(entry);
    anybody.get("/public/docket/2020-000001").refused(404, "NOT_FOUND");
    anybody.get("/public/docket?cursor=x").refused(400, "MALFORMED_REQUEST");
  }

  @Test
  void an_order_shows_its_cases() {
    String id = opened(delivered());
    JsonNode shown = buyer.get("/orders/" + id.substring(0, 32)).ok().path("cases");
    assertThat(shown.size()).isEqualTo(1);
    assertThat(shown.path(0).path("id").asString()).isEqualTo(id);
    assertThat(shown.path(0).path("stateText").asString()).isNotBlank();
  }

  private static JsonNode silenceRuling(HttpUser reader) {
    for (JsonNode each : reader.get("/public/docket?limit=100").ok().path("items")) {
      if (each.path("automatic").asBoolean()
          && each.path("awarded").path("minor").asLong() == 10_000) {
        return each;
      }
    }
    return MissingNode.getInstance();
  }

  /** An order of three units, paid and delivered. */
  private LockKey delivered() {
    String shopOrderId = "views-" + NUMBER.incrementAndGet();
    Told told = Told.order(shopOrderId, redress.now()).line(3, 10_000).freight(600).paid(10_600);
    Orders orders = redress.bean(Orders.class);
    orders.run(new PlaceOrder(told.content(), told.payments()), SHOP, null).orThrow();
    for (ParcelState state : List.of(ParcelState.SHIPPED, ParcelState.DELIVERED)) {
      orders
          .run(
              new RecordParcelEvent(
                  told.id(),
                  new ParcelReport(
                      "e-" + state,
                      "SF",
                      "SF" + shopOrderId,
                      Direction.OUTBOUND,
                      state,
                      redress.now(),
                      "")),
              SHOP,
              null)
          .orThrow();
    }
    return told.id();
  }

  private String opened(LockKey order) {
    String photo =
        buyer
            .upload("/evidence", "seam.png", png(), "orderId", order.text())
            .ok()
            .path("id")
            .asString();
    HttpAnswer answer = buyer.post("/cases", request(order, List.of(photo)));
    String id = answer.ok().path("id").asString();
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).hasValue("/api/v1/cases/" + id);
    return id;
  }

  private static Map<String, Object> request(LockKey order, List<String> evidence) {
    Map<String, Object> request = new HashMap<>();
    request.put("orderId", order.text());
    request.put("type", "REFUND_ONLY");
    request.put("reason", "QUALITY");
    request.put("goodsReceived", true);
    request.put("lines", List.of(Map.of("line", 1, "quantity", 3)));
    request.put("statement", "The seam is open.");
    request.put("evidence", evidence);
    return request;
  }

  private static byte[] png() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
