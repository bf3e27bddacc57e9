package dev.redress.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The conversation of buyer and merchant about an order (S5, C3). */
@Tag("database")
class ChatTest {

  private static final RedressServer REDRESS = RedressServer.running();

  @Test
  void s5WhatIsSaidReachesTheOtherSideAndStays() {
    Sale sale = Sale.delivered(REDRESS, "chat-says", "Cup", 990);
    JsonNode said = say(sale.buyer(), sale, "The handle broke, see my photo").ok();
    assertThat(said.path("events").path(0).asString()).isEqualTo("MessageSaid");
    String picture = sale.photo(sale.merchant());
    sale.merchant()
        .post(chat(sale, "/say"), Map.of("text", "Is it this one?", "evidence", List.of(picture)))
        .ok();

    JsonNode view = sale.buyer().get(chat(sale, "")).ok();
    assertThat(texts(view))
        .containsSubsequence("The handle broke, see my photo", "Is it this one?");
    assertThat(last(view).path("side").asString()).isEqualTo("MERCHANT");
    assertThat(last(view).path("files").path(0).path("id").asString()).isEqualTo(picture);
    assertThat(view.path("unread").asInt()).isEqualTo(1);
    assertThat(view.path("messages").path(0).path("kind").asString()).isEqualTo("ORDER_CARD");

    sale.buyer().post(chat(sale, "/read"), Map.of("upTo", view.path("version").asLong())).ok();
    assertThat(sale.buyer().get(chat(sale, "")).ok().path("unread").asInt()).isZero();
    assertThat(sale.merchant().get(chat(sale, "")).ok().path("buyerRead").asLong()).isEqualTo(2);
    List<JournalEntry> log =
        REDRESS.bean(Journal.class).of(sale.order(), Talk.stream(sale.order()));
    assertThat(log.stream().map(JournalEntry::type))
        .containsExactly("MessageSaid", "MessageSaid", "MessagesRead");
    assertThat(Journal.firstBroken(log)).isZero();
  }

  @Test
  void s5ContactDataIsMaskedForTheSidesAndKeptForThePlatform() {
    Sale sale = Sale.delivered(REDRESS, "chat-masks", "Cup", 990);
    say(sale.buyer(), sale, "加我微信 lin_8888").ok();
    for (HttpUser side : List.of(sale.buyer(), sale.merchant())) {
      JsonNode entry = last(side.get(chat(sale, "")).ok());
      assertThat(entry.path("text").asString()).isEqualTo("加我微信 ***");
      assertThat(entry.path("masked").path(0).asString()).isEqualTo("MESSENGER");
      assertThat(entry.path("original").isNull()).isTrue();
    }
    JsonNode kept = last(REDRESS.as("arbitrator", "", "").get(chat(sale, "")).ok());
    assertThat(kept.path("original").asString()).isEqualTo("加我微信 lin_8888");
  }

  @Test
  void onlyTheTwoSidesSpeakAndWhatIsNoMessageIsRefused() {
    Sale sale = Sale.delivered(REDRESS, "chat-doors", "Cup", 990);
    Sale other = Sale.delivered(REDRESS, "chat-others", "Cup", 990);
    say(other.buyer(), sale, "Hello").refused(404, "CHAT_NOT_FOUND");
    other.merchant().get(chat(sale, "")).refused(404, "CHAT_NOT_FOUND");
    say(REDRESS.as("arbitrator", "", ""), sale, "Hello").refused(403, "FORBIDDEN");
    say(sale.buyer(), sale, "  ").refused(422, "MESSAGE_EMPTY");
    say(sale.buyer(), sale, "x".repeat(2001)).refused(422, "MESSAGE_TOO_LONG");
    String theirs = sale.photo(sale.merchant());
    sale.buyer()
        .post(chat(sale, "/say"), Map.of("text", "", "evidence", List.of(theirs)))
        .refused(422, "MESSAGE_PICTURE_UNKNOWN");
    sale.buyer()
        .post(chat(sale, "/show-card"), Map.of("caseId", other.order().text() + "-1"))
        .refused(422, "CARD_UNKNOWN");
    assertThat(sale.buyer().get(chat(sale, "")).ok().path("version").asLong()).isZero();
  }

  @Test
  void aMessageSentTwiceUnderOneKeyIsSaidOnce() {
    Sale sale = Sale.delivered(REDRESS, "chat-once", "Cup", 990);
    Map<String, Object> body = Map.of("text", "Hello", "evidence", List.of());
    JsonNode first = sale.buyer().post(chat(sale, "/say"), body, "once").ok();
    assertThat(sale.buyer().post(chat(sale, "/say"), body, "once").ok()).isEqualTo(first);
    assertThat(sale.buyer().get(chat(sale, "")).ok().path("version").asLong()).isEqualTo(1);
  }

  @Test
  void theListTellsWhatIsUnreadAndPagesGoBack() {
    Sale sale = Sale.delivered(REDRESS, "chat-lists", "Cup", 990);
    for (int i = 1; i <= 7; i++) {
      say(sale.merchant(), sale, "No. " + i).ok();
    }
    REDRESS.eventually(
        () -> sale.buyer().get("/chats").ok().path("items").path(0).path("unread").asInt(), 7);
    JsonNode row = sale.buyer().get("/chats?unreadOnly=true").ok().path("items").path(0);
    assertThat(row.path("lastText").asString()).isEqualTo("No. 7");
    assertThat(sale.merchant().get("/chats").ok().path("unread").asInt()).isZero();

    JsonNode newest = sale.buyer().get(chat(sale, "?limit=3")).ok();
    assertThat(texts(newest)).containsExactly("No. 5", "No. 6", "No. 7");
    JsonNode earlier =
        sale.buyer().get(chat(sale, "?limit=9&before=" + newest.path("before"))).ok();
    assertThat(texts(earlier)).endsWith("No. 1", "No. 2", "No. 3", "No. 4");
    assertThat(earlier.path("before").isNull()).isTrue();
  }

  /** C3: what the reject gate asks, under the order's lock. */
  @Test
  void c3TheFacadeTellsWhoWroteSinceAndWhetherTheBuyerReplied() {
    Sale sale = Sale.delivered(REDRESS, "chat-gate", "Cup", 990);
    Conversations conversations = REDRESS.bean(Conversations.class);
    LockKey order = sale.order();
    assertThat(conversations.talk(order)).isEqualTo(Talk.silent(order));
    Instant before = REDRESS.now();
    long script = say(sale.merchant(), sale, "We looked at it.").ok().path("version").asLong();
    Talk asked = conversations.talk(order);
    assertThat(asked.wroteSince(before.minusSeconds(1))).isTrue();
    assertThat(asked.wroteSince(before.plus(Duration.ofHours(1)))).isFalse();
    assertThat(asked.buyerRepliedAfter(script)).isNull();
    say(sale.buyer(), sale, "No!").ok();
    Talk replied = conversations.talk(order);
    Instant at = Objects.requireNonNull(replied.buyerRepliedAfter(script));
    assertThat(at).isEqualTo(replied.buyerAt());
    assertThat(replied.buyerRepliedAfter(replied.version())).isNull();
  }

  @Test
  void s4TheBuyerUrgesOnceADayAndTheThirdOnALateOrderGoesToASupervisor() {
    Sale sale = Sale.unshipped(REDRESS, "chat-urges", "Cup", 990);
    sale.merchant().post(chat(sale, "/urge-shipment"), Map.of()).refused(403, "FORBIDDEN");
    urge(sale).ok();
    urge(sale).refused(409, "URGED_ALREADY");
    assertThat(sale.buyer().get(chat(sale, "")).ok().path("mayUrge").asBoolean()).isFalse();
    for (int i = 0; i < 3; i++) {
      REDRESS.advance(Duration.ofHours(24));
      urge(sale).ok();
    }
    List<ChatEvent.ShipmentUrged> urges =
        REDRESS.bean(Journal.class).of(sale.order(), Talk.stream(sale.order())).stream()
            .map(entry -> entry.as(ChatEvent.ShipmentUrged.class))
            .toList();
    assertThat(urges.stream().map(ChatEvent.ShipmentUrged::count)).containsExactly(1, 2, 3, 4);
    assertThat(urges.getFirst().late()).isFalse();
    assertThat(urges.getLast().late()).isTrue();
    assertThat(urges.getLast().supervisor()).isTrue();
  }

  private static dev.redress.HttpAnswer urge(Sale sale) {
    return sale.buyer().post(chat(sale, "/urge-shipment"), Map.of());
  }

  private static dev.redress.HttpAnswer say(HttpUser who, Sale sale, String text) {
    return who.post(chat(sale, "/say"), Map.of("text", text, "evidence", List.of()));
  }

  private static String chat(Sale sale, String rest) {
    return "/orders/" + sale.order().text() + "/chat" + rest;
  }

  private static JsonNode last(JsonNode view) {
    return view.path("messages").path(view.path("messages").size() - 1);
  }

  private static List<String> texts(JsonNode view) {
    return view.path("messages").valueStream().map(each -> each.path("text").asString()).toList();
  }
}
