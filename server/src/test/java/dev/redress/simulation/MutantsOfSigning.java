package dev.redress.simulation;

import dev.redress.cases.ApprovalCommand.ApproveRuling;
import dev.redress.cases.ApprovalEvent.RulingProposed;
import dev.redress.cases.CaseCommand.DecideAppeal;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Command;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Event;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Plant;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import java.time.Instant;
import java.util.List;

/** Bugs in how many of the bench it takes (F8). */
final class MutantsOfSigning {

  private MutantsOfSigning() {}

  /** F11: what an appeal decides over the limit is carried out at once, by one alone. */
  static final class AppealDecidedByOne extends Plant {

    private static final Actor NOBODY = new Actor(Role.ARBITRATOR, "nobody", "Nobody", "", "");

    @Override
    @SuppressWarnings("unchecked")
    public <C extends Command, S, E extends Event> Decision<E> decide(
        CommandHandler<C, S, E> room, S file, C command, Actor actor, Instant now) {
      Decision<E> decision = super.decide(room, file, command, actor, now);
      if (!(command instanceof DecideAppeal decide)
          || !(decision instanceof Decision.Accept<E>(List<E> events))
          || !(events.getFirst() instanceof RulingProposed)) {
        return decision;
      }
      StreamHead before = room.head(file, command);
      StreamHead next = new StreamHead(before.stream(), before.version() + 1, Hash.NONE);
      S proposed = room.evolve(file, new Stamped<>(next, now, actor, events.getFirst()));
      return room.decide(proposed, (C) new ApproveRuling(decide.id()), NOBODY, now);
    }
  }
}
