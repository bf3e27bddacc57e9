package dev.redress.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Grants;
import dev.redress.kernel.Permission;
import dev.redress.kernel.Role;
import dev.redress.workbench.LiveStream.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** J1, M6: who hears that a claim has changed while a page of it is open, and who does not. */
@Timeout(120)
@Tag("database")
class ClaimHintsTest {

  private static final String SHOP = "claim-hints";
  private static final String WORDS = "这件商品已经签收，退款是我们点错了，请退回。";

  private final RedressServer redress = RedressServer.running();
  private final LiveUpdates live = redress.bean(LiveUpdates.class);
  private final Map<String, LiveStream> pages = new LinkedHashMap<>();

  @AfterEach
  void everybodyLeaves() {
    pages.values().forEach(live::close);
  }

  private void looks(String who, Actor viewer) {
    pages.put(who, live.open(viewer, "claim-hints", null));
  }

  private static Actor somebody(Role role, String market, String party) {
    return new Actor(role, "a-" + role + market + party, party, market, party);
  }

  /** Whose pages have been told of claims since this was asked last. */
  private List<String> told() throws InterruptedException {
    redress.settle();
    live.look();
    List<String> told = new ArrayList<>();
    for (Map.Entry<String, LiveStream> page : pages.entrySet()) {
      if (page.getValue().take(Duration.ZERO).stream()
          .map(Message::name)
          .anyMatch("matters"::equals)) {
        told.add(page.getKey());
      }
    }
    return told;
  }

  private void everybodyLooksAt(String buyer) {
    looks("buyer", somebody(Role.BUYER, "CN", buyer));
    looks("merchant", somebody(Role.MERCHANT, "CN", SHOP));
    looks("agent", somebody(Role.SERVICE_AGENT, "", ""));
    looks("arbitrator", somebody(Role.ARBITRATOR, "", ""));
    looks("operator", somebody(Role.OPERATOR, "", ""));
    looks("another buyer", somebody(Role.BUYER, "CN", buyer + "-2"));
    looks("a buyer called like the merchant", somebody(Role.BUYER, "CN", SHOP));
    looks("another merchant", somebody(Role.MERCHANT, "CN", SHOP + "-2"));
    looks("its namesake elsewhere", somebody(Role.MERCHANT, "DE", SHOP));
    looks("the buyer's namesake elsewhere", somebody(Role.BUYER, "DE", buyer));
    Grants chat = new Grants(Set.of(Permission.CHAT), null, "Owner");
    looks("staff for the chat only", new Actor(Role.MERCHANT, "s", "Chen", "CN", SHOP, null, chat));
  }

  @Test
  void bothSidesAndThePlatformHearOfEveryStepOfAClaim() throws InterruptedException {
    Sale sale = Sale.deliveredTo(redress, SHOP, "claim-hints-buyer", 3990);
    sale.apply();
    sale.send(sale.merchant(), "agree-refund", Map.of());
    sale.until("CLOSED_REFUNDED");
    everybodyLooksAt("claim-hints-buyer");
    List<String> concerned = List.of("buyer", "merchant", "agent", "arbitrator", "operator");
    assertThat(told()).as("nothing has happened to a claim yet").isEmpty();

    Map<String, Object> claim =
        Map.of(
            "refundId",
            sale.order().text() + "-R1",
            "amount",
            yuan(3990),
            "statement",
            WORDS,
            "evidence",
            List.of(sale.photo(sale.merchant())));
    sale.merchant().post("/orders/" + sale.order().text() + "/refund-claims", claim).ok();
    assertThat(told()).as("raised").containsExactlyElementsOf(concerned);

    String path = "/matters/" + sale.order().text() + "-m1/";
    sale.buyer().post(path + "decline", Map.of("statement", WORDS, "evidence", List.of())).ok();
    assertThat(told()).as("disputed").containsExactlyElementsOf(concerned);

    HttpUser judge = redress.as("arbitrator", "", "");
    judge.post(path + "rule", Map.of("amount", yuan(0), "reasons", WORDS)).ok();
    assertThat(told()).as("ruled").containsExactlyElementsOf(concerned);
    assertThat(told()).as("once").isEmpty();
  }

  private static Map<String, Object> yuan(long minor) {
    return Map.of("currency", "CNY", "minor", minor);
  }
}
