package dev.redress.simulation;

import dev.redress.desk.DeskCommand;
import dev.redress.desk.DeskEvent.DeskClaimed;
import dev.redress.desk.DeskEvent.DeskResolved;
import dev.redress.desk.DeskEvent.NoteAdded;
import dev.redress.desk.DeskState;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Command;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Event;
import dev.redress.kernel.Plant;
import dev.redress.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Bugs at the service desk, and in what its agents do for buyers (S1–S3). */
final class MutantsOfDesk {

  private MutantsOfDesk() {}

  /** Nobody is woken when a buyer has waited too long. */
  static final class ForgottenDeskDeadline extends Plant {
    private final Set<String> desks = new HashSet<>();

    @Override
    public <C extends Command, S, E extends Event> Decision<E> decide(
        CommandHandler<C, S, E> room, S file, C command, Actor actor, Instant now) {
      if (command instanceof DeskCommand) {
        desks.add(command.key().text());
      }
      return super.decide(room, file, command, actor, now);
    }

    @Override
    public boolean wakes(String stream) {
      return !desks.contains(stream);
    }
  }

  /** Whoever claims a conversation has it, whoever else holds it. */
  static final class ClaimedByTwo extends Plant {
    @Override
    @SuppressWarnings("unchecked")
    public <C extends Command, S, E extends Event> Decision<E> decide(
        CommandHandler<C, S, E> room, S file, C command, Actor actor, Instant now) {
      Decision<E> decision = super.decide(room, file, command, actor, now);
      return command instanceof DeskCommand.Claim
              && actor.role() == Role.SERVICE_AGENT
              && decision instanceof Decision.Refuse<E>
          ? Decision.accept((E) taken(actor, now))
          : decision;
    }

    private static DeskClaimed taken(Actor actor, Instant now) {
      DeskState.Agent agent = new DeskState.Agent(actor.id(), actor.name());
      return new DeskClaimed(agent, now.plus(Duration.ofMinutes(30)));
    }
  }

  /** S3: what an agent did for a buyer stands in the record as the buyer's own. */
  static final class RecordedAsTheBuyers extends Plant {
    @Override
    public Actor recorded(Actor actor) {
      return actor.agent() == null
          ? actor
          : new Actor(Role.BUYER, actor.party(), actor.name(), actor.market(), actor.party());
    }
  }

  /** S3: who has once served a buyer may act for that buyer until somebody else does. */
  static final class ServesForEver extends Plant {
    @Override
    public Event folded(Event event) {
      return event instanceof DeskResolved ? new NoteAdded("") : event;
    }
  }
}
