package dev.redress.cases;

import dev.redress.evidence.EvidenceView;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Money;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.orders.Order;
import dev.redress.policy.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One look at a case: what is looked at, by whom, in which words and when. Pure, like everything
 * that is built from it.
 *
 * @param history everything that happened to the case, oldest first
 * @param beside what other rooms add
 */
record Looking(
    CaseFile file,
    Case c,
    List<Stamped<CaseEvent>> history,
    Actor viewer,
    Words words,
    Instant now,
    Beside beside) {

  private static final int FREIGHT = 0;

  Order order() {
    return Objects.requireNonNull(file.order());
  }

  Terms terms() {
    return file.pinned().apply(c.terms());
  }

  /** What is told to the viewer and to nobody else. */
  Words toViewer() {
    return words.to(viewer);
  }

  String title(int line) {
    return line == FREIGHT
        ? words.say("line.freight")
        : order().lines().stream()
            .filter(each -> each.line() == line)
            .map(each -> each.title())
            .findFirst()
            .orElse("");
  }

  /** What is claimed and neither granted nor given up. */
  Money open() {
    return sum(c.open().stream().map(Claim::amount).toList());
  }

  Money sum(List<Money> amounts) {
    return amounts.stream().reduce(c.application().amount().withMinor(0), Money::plus);
  }

  String stateText(CaseState state) {
    return words.say("state." + state.code());
  }

  /** Those of the named pieces that exist. */
  List<EvidenceView> evidence(List<String> ids) {
    return EvidenceView.of(file.evidence(), ids);
  }

  /** What the rules answer to a command of this viewer, right now. */
  List<CaseEvent> would(CaseCommand command) {
    return would(command, viewer, now);
  }

  /** What the rules answer; nothing when they refuse. */
  List<CaseEvent> would(CaseCommand command, Actor actor, Instant when) {
    return switch (CaseRules.decide(file, command, actor, when)) {
      case Decision.Accept<CaseEvent>(List<CaseEvent> events) -> events;
      case Decision.Refuse<CaseEvent> _ -> List.of();
    };
  }

  /** Why the rules would refuse a command of this viewer, right now; empty: they would not. */
  Optional<Refused> refusal(CaseCommand command) {
    return switch (CaseRules.decide(file, command, viewer, now)) {
      case Decision.Accept<CaseEvent> _ -> Optional.empty();
      case Decision.Refuse<CaseEvent>(Refused no) -> Optional.of(no);
    };
  }

  /** The case if these events happened to it now. */
  Case after(List<CaseEvent> events) {
    Case next = c;
    for (CaseEvent event : events) {
      StreamHead head = new StreamHead(id(), next.head().version() + 1, Hash.NONE);
      next = CaseFold.fold(next, new Stamped<>(head, now, viewer, event));
    }
    return next;
  }

  private String id() {
    return c.id().text();
  }
}
