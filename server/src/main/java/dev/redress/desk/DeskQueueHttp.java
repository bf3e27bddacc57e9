package dev.redress.desk;

import dev.redress.accounts.Accounts;
import dev.redress.desk.DeskListStore.Row;
import dev.redress.desk.DeskListStore.View;
import dev.redress.evidence.EvidenceView;
import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.kernel.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The agents' queue, and what they need beside it (S3). */
@RestController
@RequestMapping("/api/v1/desk")
@RolesAllowed({"SERVICE_AGENT", "OPERATOR"})
class DeskQueueHttp {

  private static final int MOST = 200;
  private static final int CANNED = 6;

  private final DeskListStore list;
  private final DeskViews views;
  private final Accounts accounts;
  private final Texts texts;

  DeskQueueHttp(DeskListStore list, DeskViews views, Accounts accounts, Texts texts) {
    this.list = list;
    this.views = views;
    this.accounts = accounts;
    this.texts = texts;
  }

  /**
   * One conversation of the queue.
   *
   * @param agent who holds it, or for whom it waits; null: nobody
   * @param handedToMe whether it waits for the caller, to whom it was handed
   * @param handedBy who handed it on while it waits; null: nobody
   * @param handedNote why
   */
  record QueueRow(
      LockKey id,
      String market,
      String buyer,
      String buyerName,
      String state,
      String stateText,
      @Nullable String agent,
      @Nullable Instant waitingSince,
      @Nullable Instant dueAt,
      boolean raised,
      boolean handedToMe,
      @Nullable String handedBy,
      @Nullable String handedNote,
      @Nullable Instant lastAt,
      String lastText) {}

  /**
   * The queue.
   *
   * @param waiting how many wait for whoever takes them
   * @param raised how many of them a supervisor has heard of
   * @param handed how many wait for the caller, to whom they were handed
   */
  record QueueView(
      List<QueueRow> items, @Nullable String next, long waiting, long raised, long handed) {}

  /** An agent to whom a conversation may be given. */
  record ColleagueView(String id, String name) {}

  /** Something that is often said. */
  record CannedView(String code, String text) {}

  /**
   * Those who wait for anybody, the longest first; the caller's own, with what was handed to them;
   * or all that a person has or had.
   */
  @GetMapping("/queue")
  QueueView queue(
      @RequestParam(defaultValue = "WAITING") View view,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor viewer,
      Locale language) {
    if (limit < 1 || limit > MOST) {
      throw new BadInput("limit: 1 to " + MOST + " is expected.");
    }
    List<Row> found = list.page(view, viewer, cursor, limit + 1);
    List<Row> shown = found.subList(0, Math.min(limit, found.size()));
    DeskListStore.Counts counts = list.counts(viewer);
    return new QueueView(
        shown.stream().map(row -> row(row, viewer, language)).toList(),
        found.size() > limit ? DeskListStore.cursor(view, shown.getLast()) : null,
        counts.waiting(),
        counts.raised(),
        counts.handed());
  }

  /** What the buyer of an order has sent to the desk about it, to be used in the buyer's name. */
  @GetMapping("/orders/{id}/files")
  @RolesAllowed("SERVICE_AGENT")
  List<EvidenceView> files(@PathVariable String id) {
    return views.filesOf(AgentDeskHttp.id(id));
  }

  /** Those to whom a conversation may be given. */
  @GetMapping("/colleagues")
  List<ColleagueView> colleagues(Actor viewer) {
    return accounts.openOf(Role.SERVICE_AGENT).stream()
        .filter(account -> !account.id().text().equals(viewer.id()))
        .map(account -> new ColleagueView(account.id().text(), account.name()))
        .toList();
  }

  /** Answers that are often given, in the agent's language; sent as they stand or changed. */
  @GetMapping("/canned")
  List<CannedView> canned(@RequestParam(defaultValue = "") String lang, Locale language) {
    Locale wanted = lang.isEmpty() ? language : Locale.forLanguageTag(lang);
    return IntStream.rangeClosed(1, CANNED)
        .mapToObj(n -> new CannedView(String.valueOf(n), texts.text(wanted, "desk.canned." + n)))
        .toList();
  }

  private String stateText(Row row, Actor viewer, Locale language) {
    String key = row.handedTo(viewer) ? "HANDED.you" : row.handedTo() ? "HANDED" : row.state();
    String name = row.agentName() == null ? "" : row.agentName();
    return texts.text(language, "desk.state." + key, Map.of("name", name));
  }

  private QueueRow row(Row row, Actor viewer, Locale language) {
    return new QueueRow(
        row.id(),
        row.market(),
        row.buyer(),
        row.buyerName(),
        row.state(),
        stateText(row, viewer, language),
        row.agentName(),
        row.waitingSince(),
        row.dueAt(),
        row.raised(),
        row.handedTo(viewer),
        row.handedBy(),
        row.handedNote(),
        row.lastAt(),
        row.lastText());
  }
}
