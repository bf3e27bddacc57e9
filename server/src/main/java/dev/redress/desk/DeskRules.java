package dev.redress.desk;

import dev.redress.desk.DeskCommand.*;
import dev.redress.desk.DeskEvent.*;
import dev.redress.desk.DeskState.Agent;
import dev.redress.desk.DeskState.Assistant;
import dev.redress.desk.DeskState.Handed;
import dev.redress.desk.DeskState.Waiting;
import dev.redress.desk.DeskState.WithAgent;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import dev.redress.policy.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who answers a buyer, and what each may do (S1–S3). Pure. */
final class DeskRules {

  private DeskRules() {}

  static Decision<DeskEvent> decide(DeskFile file, DeskCommand command, Actor actor, Instant now) {
    return switch (command) {
      case ByBuyer byBuyer -> byBuyer(file, byBuyer, actor, now);
      case ByAgent byAgent -> byAgent(file, byAgent, actor, now);
      case BySystem bySystem -> bySystem(file, bySystem, actor, now);
    };
  }

  private static Decision<DeskEvent> byBuyer(
      DeskFile file, ByBuyer command, Actor actor, Instant now) {
    if (!actor.is(Role.BUYER, command.market(), command.buyer())) {
      return Decision.refuse(DeskRefusal.DESK_NOT_YOURS);
    }
    List<DeskEvent> events = new ArrayList<>();
    if (file.unknown()) {
      events.add(new DeskOpened(command.market(), command.buyer(), actor.name()));
    }
    Terms.Desk terms = file.terms().apply(command.market());
    return switch (command) {
      case PickOrder pick -> {
        events.add(new OrderPicked(pick.order(), pick.entry(), pick.language()));
        yield Decision.accept(events);
      }
      case Ask ask -> ask(file, ask, terms, new Asking(events, now));
    };
  }

  private record Asking(List<DeskEvent> events, Instant now) {}

  private static Decision<DeskEvent> ask(DeskFile file, Ask ask, Terms.Desk terms, Asking asking) {
    String text = ask.text().strip();
    if (text.isEmpty() && ask.evidence().isEmpty()) {
      return Decision.refuse(DeskRefusal.DESK_TEXT_EMPTY);
    }
    if (text.codePointCount(0, text.length()) > terms.longestMessage()) {
      return Decision.refuse(DeskRefusal.DESK_TEXT_TOO_LONG, "most", terms.longestMessage());
    }
    int words = Intents.askedForPerson(text);
    Instant owed = asking.now().plus(terms.agentWithin());
    Instant due = file.state() instanceof WithAgent with ? (with.owed() ? with.due() : owed) : null;
    asking
        .events()
        .add(new BuyerAsked(text, ask.evidence(), file.order(), ask.language(), words, due));
    if (file.state() instanceof Assistant before
        && words > 0
        && before.asked() + words >= terms.handOverWords()) {
      asking.events().add(new HandedOver(before.asked() + words, owed));
    }
    return Decision.accept(asking.events());
  }

  private static Decision<DeskEvent> byAgent(
      DeskFile file, ByAgent command, Actor actor, Instant now) {
    if (actor.role() != Role.SERVICE_AGENT) {
      return Decision.refuse(DeskRefusal.DESK_NOT_YOURS);
    }
    if (file.unknown()) {
      return Decision.refuse(DeskRefusal.DESK_NOT_FOUND);
    }
    Agent agent = new Agent(actor.id(), actor.name());
    if (command instanceof Claim) {
      return claim(file, agent, now);
    }
    if (command instanceof AddNote note) {
      return words(file, note.text(), new NoteAdded(note.text().strip()));
    }
    if (!(file.state() instanceof WithAgent with) || !with.agent().id().equals(agent.id())) {
      return file.state() instanceof WithAgent other
          ? Decision.refuse(DeskRefusal.DESK_TAKEN, "name", other.agent().name())
          : Decision.refuse(DeskRefusal.DESK_NOT_CLAIMED);
    }
    Terms.Desk terms = file.terms().apply(file.market());
    return switch (command) {
      case Claim _, AddNote _ -> throw new IllegalStateException("Decided above");
      case Reply reply ->
          words(
              file,
              reply.text(),
              new AgentReplied(reply.text().strip(), now.plus(terms.buyerWithin())));
      case Transfer transfer ->
          words(
              file,
              transfer.note(),
              new DeskTransferred(
                  transfer.to(), transfer.note().strip(), now.plus(terms.agentWithin())));
      case Resolve _ -> Decision.accept(new DeskResolved(false));
    };
  }

  private static Decision<DeskEvent> words(DeskFile file, String text, DeskEvent event) {
    int most = file.terms().apply(file.market()).longestMessage();
    if (text.isBlank()) {
      return Decision.refuse(DeskRefusal.DESK_TEXT_EMPTY);
    }
    return text.codePointCount(0, text.length()) > most
        ? Decision.refuse(DeskRefusal.DESK_TEXT_TOO_LONG, "most", most)
        : Decision.accept(event);
  }

  /** Two agents claim one conversation: one gets it. */
  private static Decision<DeskEvent> claim(DeskFile file, Agent agent, Instant now) {
    return switch (file.state()) {
      case Assistant _ -> Decision.refuse(DeskRefusal.DESK_NOT_WAITING);
      case WithAgent with ->
          with.agent().id().equals(agent.id())
              ? Decision.accept(List.of())
              : Decision.refuse(DeskRefusal.DESK_TAKEN, "name", with.agent().name());
      case Waiting waiting ->
          waiting.to() == null || waiting.to().id().equals(agent.id())
              ? Decision.accept(
                  new DeskClaimed(agent, now.plus(file.terms().apply(file.market()).agentWithin())))
              : Decision.refuse(DeskRefusal.DESK_TAKEN, "name", waiting.to().name());
    };
  }

  private static Decision<DeskEvent> bySystem(
      DeskFile file, BySystem command, Actor actor, Instant now) {
    if (actor.role() != Role.SYSTEM) {
      return Decision.refuse(DeskRefusal.DESK_NOT_YOURS);
    }
    return switch (command) {
      case Answer answer -> answer(file, answer.answered());
      case Wake _ -> wake(file, now);
    };
  }

  /** Once, to the newest question, and only while the assistant answers. */
  private static Decision<DeskEvent> answer(DeskFile file, Answered answered) {
    boolean current =
        file.state() instanceof Assistant
            && answered.to() == file.asked()
            && file.answered() < answered.to();
    return current ? Decision.accept(new AssistantAnswered(answered)) : Decision.accept(List.of());
  }

  /** A wake-up that came for a wait that is gone changes nothing (T2). */
  private static Decision<DeskEvent> wake(DeskFile file, Instant now) {
    Instant until = file.state().until();
    if (until == null || now.isBefore(until)) {
      return Decision.accept(List.of());
    }
    boolean owed = !(file.state() instanceof WithAgent with) || with.owed();
    Instant next = now.plus(file.terms().apply(file.market()).agentWithin());
    Boolean again = (file.state() instanceof Waiting waiting && waiting.raised()) ? true : null;
    return Decision.accept(owed ? new DeskOverdue(next, again) : new DeskResolved(true));
  }

  static DeskFile evolve(DeskFile file, Stamped<DeskEvent> stamped) {
    Instant at = stamped.at();
    long place = stamped.version();
    DeskFile next =
        switch (stamped.event()) {
          case DeskOpened e -> file.opened(e.market(), e.buyer(), e.name());
          case OrderPicked e -> file.asked(e.order(), place);
          case BuyerAsked e -> buyerAsked(file, e, place);
          case AssistantAnswered e -> file.answered(e.answer().to());
          case HandedOver e -> file.in(new Waiting(at, e.due(), false, null, null));
          case DeskClaimed e -> file.in(new WithAgent(e.agent(), true, e.due()));
          case AgentReplied e ->
              file.in(new WithAgent(agent(file), false, e.due())).answered(place);
          case NoteAdded _ -> file;
          case DeskTransferred e ->
              file.in(
                  new Waiting(
                      at, e.due(), false, e.to(), new Handed(stamped.actor().name(), e.note())));
          case DeskOverdue e ->
              file.in(new Waiting(since(file, at), e.due(), true, null, handed(file)));
          // What a person was asked is over with it: an assistant that reads late leaves it alone.
          case DeskResolved _ -> file.in(new Assistant(0)).answered(file.asked());
        };
    return next.at(stamped.head(), at);
  }

  private static DeskFile buyerAsked(DeskFile file, BuyerAsked asked, long place) {
    DeskFile next = file.asked(null, place);
    return switch (file.state()) {
      case Assistant before -> next.in(new Assistant(before.asked() + asked.askedForPerson()));
      case Waiting _ -> next;
      case WithAgent with -> next.in(new WithAgent(with.agent(), true, due(asked, with)));
    };
  }

  private static Instant due(BuyerAsked asked, WithAgent with) {
    return asked.due() == null ? with.due() : asked.due();
  }

  private static Agent agent(DeskFile file) {
    return ((WithAgent) file.state()).agent();
  }

  private static Instant since(DeskFile file, Instant at) {
    return file.state() instanceof Waiting waiting ? waiting.since() : at;
  }

  private static @Nullable Handed handed(DeskFile file) {
    return file.state() instanceof Waiting waiting ? waiting.handed() : null;
  }
}
