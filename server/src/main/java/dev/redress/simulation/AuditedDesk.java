package dev.redress.simulation;

import dev.redress.desk.DeskEvent;
import dev.redress.desk.DeskEvent.*;
import dev.redress.desk.DeskFile;
import dev.redress.desk.DeskState;
import dev.redress.desk.Intent;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One buyer's conversation with the service desk, as the auditor understands it (S1–S5): the
 * assistant answers until a person was asked for twice; then the buyer waits, for one agent at a
 * time, half an hour, and an agent a day for the buyer.
 */
final class AuditedDesk implements Complaining {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration AGENT_WITHIN = Duration.ofMinutes(30);
  private static final Duration BUYER_WITHIN = Duration.ofHours(24);
  private static final int HAND_OVER_WORDS = 2;

  private final AuditedDesks desks;
  private final LockKey key;
  private final Trail trail = new Trail();
  private final AuditedAssistant assistant;
  private String market = "";
  private String buyer = "";
  private @Nullable LockKey order;
  private Stand stand = Stand.ASSISTANT;
  private int words;
  private boolean toHandOver;
  private boolean raised;
  private @Nullable String meant;
  private @Nullable String holder;
  private boolean owed;
  private @Nullable Instant due;

  /** Who answers; the names are those of the product's states. */
  private enum Stand {
    ASSISTANT,
    WAITING,
    WITH_AGENT
  }

  AuditedDesk(AuditedDesks desks, LockKey key) {
    this.desks = desks;
    this.key = key;
    this.assistant = new AuditedAssistant(this, desks);
  }

  Trail trail() {
    return trail;
  }

  @Nullable LockKey order() {
    return order;
  }

  /** Whether this agent serves the buyer now. */
  boolean isServedBy(String agent) {
    return stand == Stand.WITH_AGENT && agent.equals(holder);
  }

  void read(JournalEntry entry) {
    String wrong = trail.read(entry);
    complainUnless(wrong == null, Check.CHAIN_INTACT, () -> String.valueOf(wrong));
    complainUnless(
        toHandOver == (entry.is(HandedOver.class) && trail.before().equals("BuyerAsked")),
        Check.LEGAL_STATE,
        () -> entry.type() + " after a person was asked for " + words + " times");
    toHandOver = false;
    DeskEvent event = entry.among(DeskEvent.class);
    desks.count(event);
    switch (event) {
      case DeskOpened _, OrderPicked _, BuyerAsked _, HandedOver _ -> ofBuyer(entry, event);
      case DeskClaimed _, AgentReplied _, NoteAdded _, DeskTransferred _ -> ofAgent(entry, event);
      case AssistantAnswered e -> {
        by(entry, Role.SYSTEM, stand == Stand.ASSISTANT);
        assistant.answered(e.answer());
      }
      case DeskOverdue e -> overdue(entry, e);
      case DeskResolved e -> {
        boolean ends =
            stand == Stand.WITH_AGENT && (!e.bySilence() || (!owed && isTimeOver(entry)));
        by(entry, e.bySilence() ? Role.SYSTEM : Role.SERVICE_AGENT, ends);
        complainUnless(
            e.bySilence() || entry.actor().id().equals(holder),
            Check.ROLE_ALLOWED,
            () -> entry.actor().id() + " ends what " + holder + " holds");
        move(Stand.ASSISTANT, null);
        words = 0;
        assistant.asksNobody();
      }
    }
  }

  private void ofBuyer(JournalEntry entry, DeskEvent event) {
    if (event instanceof DeskOpened e) {
      market = e.market();
      buyer = e.buyer();
      complainUnless(
          entry.version() == 1 && LockKey.named("desk", market, buyer).equals(key),
          Check.LEGAL_STATE,
          "opened for somebody else");
    }
    boolean own = entry.actor().is(Role.BUYER, market, buyer) && entry.actor().agent() == null;
    complainUnless(own, Check.ROLE_ALLOWED, () -> entry.type() + " by " + entry.actor());
    if (event instanceof OrderPicked e) {
      complainUnless(
          desks.isOf(e.order(), market, buyer),
          Check.ROLE_ALLOWED,
          () -> "picks " + e.order() + ", which is not the buyer's");
      order = e.order();
      assistant.asked(entry, stand == Stand.ASSISTANT, Intent.valueOf(e.entry().name()));
    } else if (event instanceof BuyerAsked e) {
      asked(entry, e);
    } else if (event instanceof HandedOver e) {
      complainUnless(
          stand == Stand.ASSISTANT && e.words() == words && words >= HAND_OVER_WORDS,
          Check.LEGAL_STATE,
          () -> "handed over by " + e.words() + " words when " + stand + " after " + words);
      assistant.asksNobody();
      raised = false;
      meant = null;
      wait(Stand.WAITING, e.due(), entry.at().plus(AGENT_WITHIN));
    }
  }

  private void asked(JournalEntry entry, BuyerAsked e) {
    DeskPhrases.Phrase phrase = DeskPhrases.asked(e.text());
    if (phrase == null || (e.text().isEmpty() && e.evidence().isEmpty())) {
      complain(Check.LEGAL_STATE, "nobody asked " + e.text());
      return;
    }
    complainUnless(
        e.askedForPerson() == phrase.words() && Objects.equals(e.order(), order),
        Check.LEGAL_STATE,
        () -> "took \"" + e.text() + "\" for " + e);
    assistant.asked(entry, stand == Stand.ASSISTANT, phrase.intent());
    if (stand == Stand.ASSISTANT) {
      words += phrase.words();
      toHandOver = phrase.words() > 0 && words >= HAND_OVER_WORDS;
    }
    if (stand == Stand.WITH_AGENT) {
      Instant until = owed ? due : entry.at().plus(AGENT_WITHIN);
      owed = true;
      wait(Stand.WITH_AGENT, e.due(), Objects.requireNonNull(until));
    } else {
      complainUnless(e.due() == null, Check.WAIT_ENDED, () -> "waits until " + e.due());
    }
  }

  private void ofAgent(JournalEntry entry, DeskEvent event) {
    String agent = entry.actor().id();
    if (event instanceof NoteAdded) {
      by(entry, Role.SERVICE_AGENT, true);
    } else if (event instanceof DeskClaimed e) {
      by(entry, Role.SERVICE_AGENT, stand == Stand.WAITING);
      complainUnless(
          e.agent().id().equals(agent) && (meant == null || meant.equals(agent)),
          Check.ROLE_ALLOWED,
          () -> agent + " takes what is meant for " + meant);
      holder = agent;
      owed = true;
      wait(Stand.WITH_AGENT, e.due(), entry.at().plus(AGENT_WITHIN));
    } else {
      by(entry, Role.SERVICE_AGENT, isServedBy(agent));
      if (event instanceof AgentReplied e) {
        complainUnless(
            DeskPhrases.isAnswer(e.text()), Check.LEGAL_STATE, () -> "nobody said " + e.text());
        owed = false;
        wait(Stand.WITH_AGENT, e.due(), entry.at().plus(BUYER_WITHIN));
      } else if (event instanceof DeskTransferred e) {
        raised = false;
        meant = e.to() == null ? null : e.to().id();
        wait(Stand.WAITING, e.due(), entry.at().plus(AGENT_WITHIN));
      }
    }
  }

  /** A supervisor hears of it, and anybody may take it. */
  private void overdue(JournalEntry entry, DeskOverdue e) {
    boolean waits = stand == Stand.WAITING || (stand == Stand.WITH_AGENT && owed);
    by(entry, Role.SYSTEM, waits && isTimeOver(entry));
    boolean before = stand == Stand.WAITING && raised;
    complainUnless(
        before == Boolean.TRUE.equals(e.again()),
        Check.LEGAL_STATE,
        () -> "overdue again: " + e.again());
    raised = true;
    meant = null;
    wait(Stand.WAITING, e.due(), entry.at().plus(AGENT_WITHIN));
  }

  private boolean isTimeOver(JournalEntry entry) {
    return due != null && !entry.at().isBefore(due);
  }

  private void by(JournalEntry entry, Role role, boolean may) {
    complainUnless(
        entry.actor().role() == role,
        Check.ROLE_ALLOWED,
        () -> entry.type() + " by " + entry.actor());
    complainUnless(may, Check.LEGAL_STATE, () -> entry.type() + " when " + stand + " of " + holder);
  }

  /** A wait lasts exactly as long as the guide for agents says. */
  private void wait(Stand next, @Nullable Instant until, Instant expected) {
    complainUnless(
        expected.equals(until),
        Check.WAIT_ENDED,
        () -> next + " until " + until + " and not " + expected);
    move(next, until);
  }

  private void move(Stand next, @Nullable Instant until) {
    stand = next;
    due = until;
    holder = next == Stand.WITH_AGENT ? holder : null;
  }

  boolean isOver() {
    return stand == Stand.ASSISTANT;
  }

  /** What time alone can make wrong. */
  void check(Instant now) {
    complainUnless(
        due == null || due.plus(DAY).isAfter(now),
        Check.DEADLINE_FIRED,
        () -> stand + " since " + due);
    complainUnless(!toHandOver, Check.LEGAL_STATE, "asked for a person and was not handed over");
    assistant.check(now);
  }

  /** The row against the log, and the one deadline. */
  void checkRow(Books books) {
    DeskFile row = books.desk(key);
    String has = row.state() instanceof DeskState.WithAgent with ? with.agent().id() : null;
    boolean same =
        row.state().code().equals(stand.name())
            && Objects.equals(row.state().until(), due)
            && Objects.equals(row.order(), order)
            && Objects.equals(has, holder)
            && row.market().equals(market)
            && row.buyer().equals(buyer)
            && trail.isAt(row.version(), row.hash());
    complainUnless(same, Check.LOG_FOLDS, () -> "the row says " + row.state() + ", not " + stand);
    Instant wakes = books.due(key.text()).orElse(null);
    boolean one = due == null ? wakes == null : wakes != null && !wakes.isAfter(due);
    complainUnless(one, Check.ONE_DEADLINE, () -> stand + " with its row at " + wakes);
  }

  @Override
  public void complain(Check check, String what) {
    desks.complain(check, key, "desk: " + what);
  }
}
