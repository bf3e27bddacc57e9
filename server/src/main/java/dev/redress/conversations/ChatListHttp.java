package dev.redress.conversations;

import dev.redress.conversations.ChatListStore.Place;
import dev.redress.conversations.ChatListStore.Row;
import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Needs;
import dev.redress.kernel.Permission;
import dev.redress.kernel.Role;
import dev.redress.kernel.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's conversations. */
@RestController
@RequestMapping("/api/v1/chats")
class ChatListHttp {

  private static final int MOST = 200;

  private final ChatListStore list;
  private final Texts texts;

  ChatListHttp(ChatListStore list, Texts texts) {
    this.list = list;
    this.texts = texts;
  }

  /**
   * One conversation.
   *
   * @param other whom the caller talks to
   * @param lastSide who wrote last
   * @param lastText what they wrote, as the caller may read it
   */
  record ChatRow(
      LockKey orderId,
      String shopOrderId,
      String other,
      String title,
      Instant lastAt,
      Role lastSide,
      String lastText,
      long unread) {}

  /**
   * A page, newest first.
   *
   * @param unread messages in all conversations that the caller's side has not read
   */
  record ChatPage(List<ChatRow> items, @Nullable String next, long unread) {}

  /** Conversations about the caller's orders, the one that was spoken in last first. */
  @GetMapping
  @Needs(Permission.CHAT)
  @RolesAllowed({"BUYER", "MERCHANT"})
  ChatPage chats(
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "false") boolean unreadOnly,
      @RequestParam(defaultValue = "50") int limit,
      Actor side,
      Locale language) {
    if (limit < 1 || limit > MOST) {
      throw new BadInput("limit: 1 to " + MOST + " is expected.");
    }
    List<Row> found =
        list.page(side, unreadOnly, cursor.isEmpty() ? null : read(cursor), limit + 1);
    List<Row> shown = found.subList(0, Math.min(limit, found.size()));
    return new ChatPage(
        shown.stream().map(row -> view(row, side, language)).toList(),
        found.size() > limit ? text(shown.getLast()) : null,
        list.unreadOf(side));
  }

  private ChatRow view(Row row, Actor side, Locale language) {
    return new ChatRow(
        row.order(),
        row.shopOrderId(),
        side.role() == Role.BUYER ? row.merchantName() : row.buyerName(),
        row.title(),
        row.lastAt(),
        row.lastRole(),
        last(row, language),
        row.unread());
  }

  private String last(Row row, Locale language) {
    Message.Body body = row.last();
    String said = body.shown() == null ? body.text() : body.shown();
    if (said != null && !said.isEmpty()) {
      return said;
    }
    String key = said == null ? "chat." + body.kind() : "chat.FILES";
    int count = body.count() == null ? body.evidence().size() : body.count();
    return texts.text(language, key, Map.of("order", row.shopOrderId(), "count", count));
  }

  private static String text(Row row) {
    return row.lastAt() + "~" + row.order();
  }

  private static Place read(String cursor) {
    int cut = cursor.indexOf('~');
    try {
      return new Place(
          Instant.parse(cursor.substring(0, Math.max(0, cut))),
          LockKey.parse(cursor.substring(cut + 1)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new BadInput("cursor: the next of an earlier page is expected.");
    }
  }
}
