package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What carriers and aggregators push: taken in, kept, waiting, or refused (O4). */
@Tag("database")
class CarrierPushStoryTest {

  private static final DateTimeFormatter CHINA =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Story story = new Story("push");
  private String order = "";
  private String number = "";
  private JsonNode link = JSON.createObjectNode();

  @BeforeEach
  void aShippedOrderAndAConnection() {
    order = story.place(story.told("li", Story.line("雨伞", 1, 4990, 0), Map.of()));
    story.pay(order, "pay-" + order, 4990);
    number = "YT" + order.substring(0, 12);
    link = connect("KUAIDI100");
  }

  private JsonNode connect(String provider) {
    return story
        .operator()
        .post("/carriers", Map.of("name", "聚合 " + number, "provider", provider))
        .ok();
  }

  private Map<String, Object> step(int minutesAgo, String code, String text) {
    String at = CHINA.format(story.now().minus(Duration.ofMinutes(minutesAgo)));
    return Map.of("time", at, "ftime", at, "context", text, "status", text, "statusCode", code);
  }

  private String param(String tracking, List<Map<String, Object>> steps) {
    List<Map<String, Object>> newestFirst = new ArrayList<>(steps).reversed();
    return JSON.writeValueAsString(
        Map.of(
            "status",
            "polling",
            "message",
            "",
            "lastResult",
            Map.of(
                "message",
                "ok",
                "state",
                "0",
                "com",
                "yuantong",
                "nu",
                tracking,
                "data",
                newestFirst)));
  }

  private static String md5(String text) {
    try {
      byte[] sum = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().withUpperCase().formatHex(sum);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private HttpAnswer push(String param, String salt) {
    String form =
        "sign=" + md5(param + salt) + "&param=" + URLEncoder.encode(param, StandardCharsets.UTF_8);
    return story
        .server()
        .stranger()
        .post(path("kuaidi100"), form, null, "application/x-www-form-urlencoded");
  }

  private void pushed(String param) {
    JsonNode answer = push(param, link.path("secret").asString()).ok();
    assertThat(answer.toString())
        .isEqualTo("{\"result\":true,\"returnCode\":\"200\",\"message\":\"成功\"}");
  }

  private String path(String form) {
    return "/carriers/" + link.path("id").asString() + "/" + form;
  }

  private JsonNode parcel(String of) {
    return story.shop().get("/orders/" + of).ok().path("parcels").path(0);
  }

  private JsonNode newest() {
    return story
        .operator()
        .get("/carriers/pushes?limit=1&link=" + link.path("id").asString())
        .ok()
        .path("items")
        .path(0);
  }

  @Test
  void kuaidi100MovesTheParcelHoweverLateDoubledAndDisorderedItIs() {
    story.parcel(order, "OUTBOUND", number, "SHIPPED");
    story.settle();
    story.pass(Duration.ofHours(30));
    List<Map<String, Object>> way =
        List.of(step(900, "1002", "到达转运中心"), step(300, "5", "派件中"), step(20, "301", "本人签收"));
    pushed(param(number, way));
    assertThat(parcel(order).path("state").asString()).isEqualTo("DELIVERED");
    assertThat(parcel(order).path("carrier").asString()).isEqualTo("SF");
    assertThat(newest().path("fresh").asInt()).isEqualTo(3);
    List<String> known = story.events(order);
    pushed(param(number, way));
    pushed(param(number, way.subList(0, 1)));
    assertThat(story.events(order)).isEqualTo(known);
    assertThat(parcel(order).path("state").asString()).isEqualTo("DELIVERED");
    JsonNode pushes =
        story
            .operator()
            .get("/carriers/pushes?link=" + link.path("id").asString())
            .ok()
            .path("items");
    assertThat(pushes.valueStream().map(each -> each.path("times").asInt())).contains(2);
    assertThat(story.shop().get("/orders/" + order).ok().path("status").asString())
        .isEqualTo("DELIVERED");
  }

  @Test
  void anUnknownCodeIsKeptAndCountedAndMovesNothing() {
    story.parcel(order, "OUTBOUND", number, "SHIPPED");
    story.settle();
    String odd = "9" + number.substring(2, 8);
    Map<String, Object> strange = step(-1, odd, "无人机投递中");
    pushed(param(number, List.of(strange, step(-2, "101", "已下单"))));
    assertThat(parcel(order).path("state").asString()).isEqualTo("SHIPPED");
    JsonNode remarks = parcel(order).path("remarks");
    assertThat(remarks.valueStream())
        .extracting(each -> each.path("code").asString() + each.path("unknown").asBoolean())
        .containsExactlyInAnyOrder(odd + "true", "101false");
    assertThat(newest().path("unknown").asInt()).isEqualTo(1);
    story.happened(
        order,
        "OrderPlaced",
        "PaymentCaptured",
        "ParcelMoved",
        "OrderShipped",
        "ParcelRemarked",
        "ParcelRemarked");
    pushed(param(number, List.of(strange)));
    JsonNode codes = story.operator().get("/carriers/unknown-codes").ok().path("items");
    assertThat(codes.valueStream())
        .filteredOn(each -> each.path("code").asString().equals(odd))
        .singleElement()
        .satisfies(each -> assertThat(each.path("count").asInt()).isEqualTo(1));
  }

  /** Without resultv2 the parcel's own code is lent to the newest step only. */
  @Test
  void aStepThatIsToldAgainWithoutTheCodeItWasLentIsKeptOnce() {
    story.parcel(order, "OUTBOUND", number, "SHIPPED");
    story.settle();
    Map<String, Object> first = uncoded(2, "快件已揽收");
    Map<String, Object> second = uncoded(1, "无人机交接");
    pushed(param(number, List.of(first)));
    pushed(param(number, List.of(first, second)).replace("\"state\":\"0\"", "\"state\":\"888\""));
    pushed(param(number, List.of(first, second, uncoded(-1, "快件到达"))));
    assertThat(texts("events")).containsExactlyInAnyOrder("SHIPPED", "快件已揽收", "快件到达");
    assertThat(texts("remarks")).containsExactly("无人机交接");
  }

  private Map<String, Object> uncoded(int minutesAgo, String text) {
    Map<String, Object> step = new java.util.HashMap<>(step(minutesAgo, "", text));
    step.remove("statusCode");
    step.remove("status");
    return step;
  }

  private List<String> texts(String of) {
    return parcel(order).path(of).valueStream().map(each -> each.path("text").asString()).toList();
  }

  @Test
  void aPushOfAParcelThatNobodyKnowsWaitsForIt() {
    pushed(param(number, List.of(step(30, "1002", "运输中"), step(5, "77777", "?"))));
    assertThat(newest().path("state").asString()).isEqualTo("WAITING");
    story.parcel(order, "OUTBOUND", number, "SHIPPED");
    story.settle();
    story.server().eventually(() -> newest().path("state").asString().equals("APPLIED"));
    assertThat(parcel(order).path("events").size()).isEqualTo(2);
    assertThat(parcel(order).path("remarks").size()).isEqualTo(1);
  }

  @Test
  void whatIsNotSignedWithTheSaltIsRefused() {
    String salt = link.path("secret").asString();
    String param = param(number, List.of());
    assertThat(push(param, "guess").status()).isEqualTo(401);
    assertThat(push(param, "guess").text())
        .contains("\"result\":false", "\"code\":\"CARRIER_SIGNATURE_WRONG\"");
    JsonNode next =
        story
            .operator()
            .post(path("rotate-secret"), Map.of("oldUntil", story.now().plusSeconds(60).toString()))
            .ok();
    push(param, salt).ok();
    push(param, next.path("secret").asString()).ok();
    story.pass(Duration.ofMinutes(2));
    assertThat(push(param, salt).status()).isEqualTo(401);
    JsonNode heard =
        story
            .operator()
            .get("/carriers")
            .ok()
            .path("items")
            .valueStream()
            .filter(each -> each.path("id").equals(link.path("id")))
            .findFirst()
            .orElseThrow();
    assertThat(heard.path("refused").asInt()).isEqualTo(3);
    assertThat(heard.path("refusal").asString()).isEqualTo("CARRIER_SIGNATURE_WRONG");
    story.operator().post(path("remove"), Map.of()).ok();
    assertThat(push(param, next.path("secret").asString()).status()).isEqualTo(404);
  }

  @Test
  void whatIsNoPushIsRefusedInTheSendersForm() {
    String salt = link.path("secret").asString();
    for (String wrong :
        List.of(
            "{",
            "[]",
            "null",
            "{}",
            "{\"lastResult\":{\"nu\":\"\"}}",
            "{\"lastResult\":{\"nu\":\"1\",\"data\":[null]}}",
            "{\"lastResult\":{\"nu\":\"1\",\"data\":[{\"ftime\":\"yesterday\"}]}}")) {
      HttpAnswer answer = push(wrong, salt);
      assertThat(answer.status()).as(wrong).isEqualTo(400);
      assertThat(answer.text()).contains("\"code\":\"MALFORMED_REQUEST\"", "\"result\":false");
    }
    HttpAnswer huge = push("x".repeat(600_000), salt);
    assertThat(huge.status()).isEqualTo(413);
    assertThat(huge.text()).contains("\"code\":\"TOO_LARGE\"");
  }

  @Test
  void newsGoToWhoseNumberItIs() {
    String other = story.place(story.told("wang", Story.line("帽子", 1, 990, 0), Map.of()));
    story.pay(other, "pay-" + other, 990);
    story.parcel(order, "OUTBOUND", number, "SHIPPED");
    story.parcel(other, "OUTBOUND", number, "SHIPPED");
    story.settle();
    pushed(param(number, List.of(step(-1, "301", "本人签收"))));
    assertThat(newest().path("state").asString()).isEqualTo("AMBIGUOUS");
    assertThat(parcel(order).path("state").asString()).isEqualTo("SHIPPED");
    assertThat(parcel(other).path("state").asString()).isEqualTo("SHIPPED");
  }
}
