package dev.redress.notify;

import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Needs;
import dev.redress.kernel.Permission;
import dev.redress.notify.InboxStore.Item;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's inbox. */
@RestController
@RequestMapping("/api/v1/inbox")
class InboxHttp {

  private static final int MOST = 200;
  private static final String NUMBER = "[0-9]{1,18}";

  private final InboxStore inbox;
  private final MessageText texts;

  InboxHttp(InboxStore inbox, MessageText texts) {
    this.inbox = inbox;
    this.texts = texts;
  }

  /**
   * One message in the reader's language.
   *
   * @param matterId the claim, price request or complaint that it is about; null: none
   * @param orderId null: it is about no order
   * @param deskId the conversation with the service desk that it is about; null: none
   * @param standing whether it is about a merchant's standing
   */
  record MessageView(
      String id,
      Instant at,
      String kind,
      String text,
      @Nullable String caseId,
      @Nullable String matterId,
      @Nullable LockKey orderId,
      @Nullable String deskId,
      boolean standing,
      boolean read) {}

  /**
   * A page of messages, newest first.
   *
   * @param unread all that this account has not read, at most 1000
   */
  record InboxView(List<MessageView> items, @Nullable String next, long unread) {}

  /**
   * @param upTo id of the newest message that was seen
   */
  record ReadRequest(@Nullable String upTo) {}

  /** What concerns the caller, newest first. */
  @GetMapping
  @Needs(Permission.CASES_READ)
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  InboxView inbox(
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor reader,
      Locale language) {
    if (limit < 1 || limit > MOST) {
      throw new BadInput("limit: 1 to " + MOST + " is expected.");
    }
    long before = cursor.isEmpty() ? Long.MAX_VALUE : number("cursor", cursor);
    long upTo = inbox.readUpTo(reader);
    List<Item> found = inbox.page(reader, before, limit + 1);
    List<Item> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? String.valueOf(shown.getLast().number()) : null;
    return new InboxView(
        shown.stream().map(item -> view(item, upTo, language)).toList(),
        next,
        inbox.unread(reader, upTo));
  }

  /** This account has read everything up to a message; harmless when repeated. */
  @PostMapping("/read")
  @Needs(Permission.CASES_READ)
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void markRead(@RequestBody ReadRequest read, Actor reader) {
    inbox.mark(reader, number("upTo", read.upTo()));
  }

  private static long number(String field, @Nullable String text) {
    if (text == null || !text.matches(NUMBER)) {
      throw new BadInput(field + ": the id of a message is expected.");
    }
    return Long.parseLong(text);
  }

  private MessageView view(Item item, long upTo, Locale language) {
    return new MessageView(
        String.valueOf(item.number()),
        item.at(),
        item.notice().name(),
        texts.of(item, language),
        item.caseId(),
        item.matterId(),
        item.order(),
        item.deskId(),
        item.ofStanding(),
        item.number() <= upTo);
  }
}
