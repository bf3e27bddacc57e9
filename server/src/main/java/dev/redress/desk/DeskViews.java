package dev.redress.desk;

import dev.redress.conversations.ChatView.OrderCard;
import dev.redress.desk.DeskCommand.Link;
import dev.redress.desk.DeskEvent.*;
import dev.redress.desk.DeskState.WithAgent;
import dev.redress.desk.DeskView.From;
import dev.redress.desk.DeskView.Kind;
import dev.redress.desk.DeskView.Said;
import dev.redress.evidence.Evidence;
import dev.redress.evidence.EvidenceView;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.kernel.Texts;
import dev.redress.orders.Order;
import dev.redress.orders.Orders;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds what a buyer or the desk sees of a conversation with the desk. */
@Component
final class DeskViews {

  private final Desk desk;
  private final Orders orders;
  private final Evidence evidence;
  private final Texts texts;
  private final Clock clock;

  DeskViews(Desk desk, Orders orders, Evidence evidence, Texts texts, Clock clock) {
    this.desk = desk;
    this.orders = orders;
    this.evidence = evidence;
    this.texts = texts;
    this.clock = clock;
  }

  /** For whom, and in which language. */
  private record Looking(Actor viewer, Locale language, JournalEntry entry) {

    boolean ofDesk() {
      return viewer.role() != Role.BUYER;
    }
  }

  DeskView of(LockKey id, Actor viewer, Locale language) {
    DeskFile file = desk.file(id);
    DeskState state = file.state();
    WithAgent with = state instanceof WithAgent known ? known : null;
    DeskState.Waiting waiting = state instanceof DeskState.Waiting known ? known : null;
    return new DeskView(
        id,
        file.version(),
        clock.instant(),
        file.market(),
        file.buyer(),
        file.name(),
        state.code(),
        stateText(state, viewer, language),
        with == null ? null : with.agent().name(),
        waiting == null ? null : waiting.since(),
        state.until(),
        waiting != null && waiting.raised(),
        with != null && with.agent().id().equals(viewer.id()),
        waiting != null && isFree(file, viewer),
        file.order(),
        desk.history(id).stream()
            .flatMap(entry -> said(new Looking(viewer, language, entry)))
            .toList());
  }

  private boolean isFree(DeskFile file, Actor viewer) {
    DeskCommand claim = new DeskCommand.Claim(file.key());
    return DeskRules.decide(file, claim, viewer, clock.instant()) instanceof Decision.Accept<?>;
  }

  /** To the desk also for whom it waits. */
  private String stateText(DeskState state, Actor viewer, Locale language) {
    DeskState.Agent to =
        state instanceof DeskState.Waiting waiting && viewer.role() != Role.BUYER
            ? waiting.to()
            : null;
    return to == null
        ? texts.text(language, "desk.state." + state.code())
        : texts.text(
            language,
            "desk.state.HANDED" + (to.id().equals(viewer.id()) ? ".you" : ""),
            Map.of("name", to.name()));
  }

  private Stream<Said> said(Looking look) {
    DeskEvent event = look.entry().among(DeskEvent.class);
    return switch (event) {
      case DeskOpened _ -> Stream.empty();
      case OrderPicked e -> Stream.of(picked(look, e));
      case BuyerAsked e ->
          Stream.of(said(look, From.BUYER, Kind.TEXT, e.text(), files(e.order(), e.evidence())));
      case AssistantAnswered e -> Stream.of(answered(look, e));
      case AgentReplied e -> Stream.of(said(look, From.AGENT, Kind.TEXT, e.text(), List.of()));
      case NoteAdded e ->
          look.ofDesk()
              ? Stream.of(said(look, From.DESK, Kind.NOTE, e.text(), List.of()))
              : Stream.empty();
      case DeskTransferred e ->
          look.ofDesk()
              ? Stream.of(
                  happened(look, event), said(look, From.DESK, Kind.NOTE, e.note(), List.of()))
              : Stream.of(happened(look, event));
      case DeskOverdue _ -> look.ofDesk() ? Stream.of(happened(look, event)) : Stream.empty();
      case HandedOver _, DeskClaimed _, DeskResolved _ -> Stream.of(happened(look, event));
    };
  }

  private Said happened(Looking look, DeskEvent event) {
    String name = event instanceof DeskClaimed claimed ? claimed.agent().name() : "";
    String to =
        event instanceof DeskTransferred transferred && transferred.to() != null
            ? transferred.to().name()
            : "";
    String key =
        "desk.event."
            + event.type()
            + (event instanceof DeskResolved done && done.bySilence() ? ".silent" : "");
    String own = key + ".to." + look.viewer().role();
    String told = texts.has(look.language(), own) ? own : key;
    String text = texts.text(look.language(), told, Map.of("name", name, "to", to));
    return said(look, From.DESK, Kind.EVENT, text, List.of());
  }

  private Said picked(Looking look, OrderPicked event) {
    String text = texts.text(look.language(), "desk.entry." + event.entry());
    return new Said(
        look.entry().version(),
        look.entry().at(),
        From.BUYER,
        look.entry().actor().name(),
        Kind.ORDER_CARD,
        text,
        null,
        List.of(),
        List.of(),
        orders.find(event.order()).map(OrderCard::of).orElse(null));
  }

  private Said answered(Looking look, AssistantAnswered event) {
    DeskCommand.Answered answer = event.answer();
    return new Said(
        look.entry().version(),
        look.entry().at(),
        From.ASSISTANT,
        texts.text(look.language(), "desk.assistant"),
        Kind.TEXT,
        answer.text(),
        answer.intent(),
        answer.links(),
        List.of(),
        null);
  }

  private static Said said(
      Looking look, From from, Kind kind, String text, List<EvidenceView> files) {
    List<Link> none = List.of();
    String name = from == From.DESK && kind == Kind.EVENT ? "" : look.entry().actor().name();
    return new Said(
        look.entry().version(), look.entry().at(), from, name, kind, text, null, none, files, null);
  }

  /** What the order's own buyer has sent about it, oldest first; refused with NOT_FOUND. */
  List<EvidenceView> filesOf(LockKey id) {
    Order order = orders.get(id);
    List<String> sent =
        desk.history(DeskCommand.id(order.market(), order.buyer().id())).stream()
            .filter(entry -> entry.is(BuyerAsked.class))
            .flatMap(entry -> entry.as(BuyerAsked.class).evidence().stream())
            .toList();
    return evidence.find(id, sent).stream()
        .filter(item -> item.byRole() == Role.BUYER)
        .map(EvidenceView::of)
        .toList();
  }

  private List<EvidenceView> files(@Nullable LockKey order, List<String> ids) {
    return order == null || ids.isEmpty()
        ? List.of()
        : evidence.find(order, ids).stream().map(EvidenceView::of).toList();
  }
}
