package dev.redress.simulation;

import dev.redress.desk.DeskCommand.Answered;
import dev.redress.desk.DeskCommand.Link;
import dev.redress.desk.DeskCommand.LinkKind;
import dev.redress.desk.Intent;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one buyer asks of the assistant, as the auditor understands it (S2): the newest question is
 * answered, once, while no person answers, for what everybody would take it for, and about the
 * order that was picked.
 */
final class AuditedAssistant {

  /** A reader that stands still is back by then. */
  private static final Duration ANSWERED_WITHIN = Duration.ofHours(6);

  private final AuditedDesk desk;
  private final AuditedDesks desks;
  private @Nullable Question open;

  private record Question(long place, Instant at, Intent intent) {}

  AuditedAssistant(AuditedDesk desk, AuditedDesks desks) {
    this.desk = desk;
    this.desks = desks;
  }

  /**
   * The buyer asks.
   *
   * @param ofAssistant no person has to do with it
   */
  void asked(JournalEntry entry, boolean ofAssistant, Intent intent) {
    open = ofAssistant ? new Question(entry.version(), entry.at(), intent) : null;
  }

  /** Whatever was asked is a person's to answer, or was. */
  void asksNobody() {
    open = null;
  }

  void answered(Answered answer) {
    Question question = open;
    desk.complainUnless(
        question != null && answer.to() == question.place(),
        Check.ASKED_ANSWERED,
        () -> "answers " + answer.to() + " where " + question + " is open");
    desk.complainUnless(
        question == null || answer.intent() == question.intent(),
        Check.ASKED_ANSWERED,
        () -> "takes " + question + " for " + answer.intent());
    desk.complainUnless(
        !answer.text().isBlank() && answer.links().stream().allMatch(this::isOfOrder),
        Check.ASKED_ANSWERED,
        () -> "says \"" + answer.text() + "\" and leads to " + answer.links());
    open = null;
  }

  private boolean isOfOrder(Link link) {
    LockKey order = desk.order();
    return order != null
        && (link.kind() == LinkKind.CASE
            ? desks.isCaseOf(order, link.id())
            : link.id().equals(order.text()));
  }

  /** A question of some time ago has its answer by now. */
  void check(Instant now) {
    Question question = open;
    desk.complainUnless(
        question == null || question.at().plus(ANSWERED_WITHIN).isAfter(now),
        Check.ASKED_ANSWERED,
        () -> question + " was never answered");
  }
}
