package dev.redress.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** C8: a merchant's staff does what its owner allowed, for as much money, under its own name. */
@Tag("database")
class StaffTest {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final String PASSWORD = "four unrelated words";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Somebody whom the owner let in. */
  private record Member(String id, HttpUser user) {}

  private static Map<String, Object> wanted(
      @Nullable Long over, String login, String... permissions) {
    Map<String, Object> body = new HashMap<>();
    body.put("login", login);
    body.put("name", "小陈 " + login);
    body.put("password", PASSWORD);
    body.put("permissions", List.of(permissions));
    if (over != null) {
      body.put("agreesOver", Map.of("currency", "CNY", "minor", over));
    }
    return body;
  }

  private static Member member(HttpUser by, @Nullable Long over, String... permissions) {
    String login = "staff-" + NUMBER.incrementAndGet();
    String id =
        by.post("/merchant/staff", wanted(over, login, permissions)).ok().path("id").asString();
    HttpUser user = REDRESS.stranger();
    user.post("/session", Map.of("login", login, "password", PASSWORD)).ok();
    return new Member(id, user);
  }

  private static Set<String> commands(JsonNode view, String field) {
    Set<String> commands = new TreeSet<>();
    view.path(field).forEach(each -> commands.add(each.path("command").asString()));
    return commands;
  }

  @Test
  void c8MoneyBeyondWhatStaffMayAgreeToIsRefusedAndSaysWhoMay() {
    Sale sale = Sale.delivered(REDRESS, "staff-limit", "Lamp", 30000);
    String path = "/cases/" + sale.apply();
    HttpUser clerk =
        member(sale.merchant(), null, "cases.read", "cases.answer", "refunds.agree").user();
    HttpUser lead =
        member(sale.merchant(), 30000L, "cases.read", "cases.answer", "refunds.agree").user();

    JsonNode view = clerk.reading("en").get(path).ok();
    assertThat(commands(view, "allowedActions"))
        .contains("send-script")
        .doesNotContain("agree-refund");
    JsonNode closed =
        view.path("closedActions")
            .valueStream()
            .filter(each -> each.path("command").asString().equals("agree-refund"))
            .findFirst()
            .orElseThrow();
    assertThat(closed.path("code").asString()).isEqualTo("OVER_YOUR_LIMIT");
    assertThat(closed.path("text").asString()).contains("300.00", "100.00");
    JsonNode refused =
        clerk.reading("en").post(path + "/agree-refund", Map.of()).refused(403, "OVER_YOUR_LIMIT");
    assertThat(refused.path("nextStep").asString()).contains("staff-limit");

    assertThat(commands(lead.get(path).ok(), "allowedActions")).contains("agree-refund");
    lead.post(path + "/agree-refund", Map.of()).ok();
    sale.until("CLOSED_REFUNDED");
  }

  @Test
  void c8SmallRefundsAreAgreedToAndTheRecordNamesTheMember() {
    Sale sale = Sale.delivered(REDRESS, "staff-small", "Mug", 9900);
    sale.apply();
    Member clerk = member(sale.merchant(), null, "cases.read", "cases.answer", "refunds.agree");

    clerk.user().post("/cases/" + sale.caseId() + "/agree-refund", Map.of()).ok();

    assertThat(sale.entries())
        .filteredOn(entry -> "RefundAgreed".equals(entry.type()))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor().id()).isEqualTo(clerk.id());
              assertThat(entry.actor().name()).startsWith("小陈");
              assertThat(entry.actorJson()).doesNotContain("grants");
            });
  }

  @Test
  void c8WithoutThePermissionACaseIsReadButNotAnswered() {
    Sale sale = Sale.delivered(REDRESS, "staff-read", "Mug", 9900);
    String path = "/cases/" + sale.apply();
    HttpUser reader = member(sale.merchant(), null, "cases.read").user();
    HttpUser talker = member(sale.merchant(), null, "chat").user();

    assertThat(commands(reader.get(path).ok(), "allowedActions")).isEmpty();
    reader.post(path + "/agree-refund", Map.of()).refused(403, "PERMISSION_MISSING");
    reader.get("/chats").refused(403, "PERMISSION_MISSING");
    talker.get(path).refused(403, "PERMISSION_MISSING");
    talker.get("/chats").ok();
    reader.get("/inbox").ok();
    talker.get("/inbox").refused(403, "PERMISSION_MISSING");
    sale.photo(talker);
    byte[] photo = {1};
    reader
        .upload("/evidence", "p.png", photo, "orderId", sale.order().text())
        .refused(403, "PERMISSION_MISSING");
    assertThat(talker.get("/session").ok().path("permissions").path(0).asString())
        .isEqualTo("chat");
  }

  @Test
  void c8PermissionsAreTakenAwayAndAccountsClosed() {
    HttpUser owner = REDRESS.as("merchant", "CN", "staff-change");
    Member member = member(owner, null, "cases.read");
    member.user().get("/cases").ok();
    String path = "/merchant/staff/" + member.id();

    owner.post(path + "/grant", Map.of("permissions", List.of("chat"))).ok();
    member.user().get("/cases").refused(403, "PERMISSION_MISSING");
    member.user().get("/chats").ok();

    owner.post(path + "/disable", Map.of()).ok();
    member.user().get("/chats").refused(401, "LOGIN_REQUIRED");
    owner.post(path + "/grant", Map.of("permissions", List.of())).refused(409, "ALREADY_DISABLED");
    owner.post(path + "/disable", Map.of()).refused(409, "ALREADY_DISABLED");
  }

  @Test
  void c8NobodyGivesMoreThanTheyHaveNorChangesThemselves() {
    HttpUser owner = REDRESS.as("merchant", "CN", "staff-give");
    Member lead = member(owner, 20000L, "cases.read", "cases.answer", "refunds.agree", "staff");

    lead.user()
        .post("/merchant/staff", wanted(null, "staff-never-1", "chat"))
        .refused(403, "GRANT_NOT_YOURS");
    lead.user()
        .post("/merchant/staff", wanted(20001L, "staff-never-2", "refunds.agree"))
        .refused(403, "GRANT_NOT_YOURS");
    Member clerk = member(lead.user(), 20000L, "refunds.agree");
    lead.user()
        .post("/merchant/staff/" + lead.id() + "/grant", Map.of("permissions", List.of()))
        .refused(409, "OWN_ACCOUNT");
    clerk
        .user()
        .post("/merchant/staff", wanted(null, "staff-never-3"))
        .refused(403, "PERMISSION_MISSING");
    String ownersId = owner.get("/session").ok().path("accountId").asString();
    lead.user()
        .post("/merchant/staff/" + ownersId + "/disable", Map.of())
        .refused(404, "NOT_FOUND");
  }

  @Test
  void c8StaffOfAnotherMerchantDoesNotExist() {
    Member member = member(REDRESS.as("merchant", "CN", "staff-mine"), null, "cases.read");
    HttpUser rival = REDRESS.as("merchant", "CN", "staff-rival");

    rival.post("/merchant/staff/" + member.id() + "/disable", Map.of()).refused(404, "NOT_FOUND");
    JsonNode items = rival.get("/merchant/staff").ok().path("items");
    assertThat(items).hasSize(1);
    assertThat(
            items.path(0).path("permissions").isMissingNode()
                || items.path(0).path("permissions").isNull())
        .isTrue();
  }

  @Test
  void c8AnAmountNeedsItsPermissionAndTheMarketsMoney() {
    HttpUser owner = REDRESS.as("merchant", "CN", "staff-amount");
    owner
        .post("/merchant/staff", wanted(500L, "staff-never-4", "cases.read"))
        .refused(422, "GRANT_AMOUNT_WRONG");
    Map<String, Object> euros = wanted(null, "staff-never-5", "refunds.agree");
    euros.put("agreesOver", Map.of("currency", "EUR", "minor", 500));
    owner.post("/merchant/staff", euros).refused(422, "GRANT_AMOUNT_WRONG");
    owner
        .post("/merchant/staff", wanted(null, "staff-never-6", "everything"))
        .refused(400, "MALFORMED_REQUEST");
  }
}
