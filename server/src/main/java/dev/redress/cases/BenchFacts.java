package dev.redress.cases;

import dev.redress.cases.ApprovalCommand.ApproveRuling;
import dev.redress.cases.ApprovalCommand.ReturnRuling;
import dev.redress.cases.CaseCommand.StepIn;
import dev.redress.cases.CaseCommand.TakeHearing;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Role;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * F6: tells the rules what no order's file knows of an arbitrator who steps in, takes a hearing or
 * is to sign a ruling: what else is in that arbitrator's hands, and any interest declared. Asked
 * before the order is locked.
 */
@Component
final class BenchFacts {

  private final Cases cases;
  private final BenchLoad load;
  private final InterestStore interests;
  private final Clock clock;

  BenchFacts(Cases cases, BenchLoad load, InterestStore interests, Clock clock) {
    this.cases = cases;
    this.load = load;
    this.interests = interests;
    this.clock = clock;
  }

  /** The command with what is known; others, and other people's, are as they were. */
  CaseCommand of(CaseCommand command, Actor actor) {
    return actor.role() == Role.ARBITRATOR
        ? with(command, actor, () -> interested(cases.file(command.key()), actor))
        : command;
  }

  /** The same for all that may be done with a file at hand: its order is not fetched again. */
  UnaryOperator<CaseCommand> of(CaseFile file, Actor actor) {
    if (actor.role() != Role.ARBITRATOR) {
      return command -> command;
    }
    boolean interested = interested(file, actor);
    return command -> with(command, actor, () -> interested);
  }

  private CaseCommand with(CaseCommand command, Actor actor, BooleanSupplier interested) {
    return switch (command) {
      case TakeHearing take ->
          new TakeHearing(
              take.id(), load.held(actor.id(), clock.instant()), interested.getAsBoolean());
      case StepIn in -> new StepIn(in.id(), in.reason(), interested.getAsBoolean());
      case ApproveRuling sign -> new ApproveRuling(sign.id(), interested.getAsBoolean());
      case ReturnRuling back ->
          new ReturnRuling(back.id(), back.reason(), interested.getAsBoolean());
      case CaseCommand.Apply _, CaseCommand.OnCase _ -> command;
    };
  }

  private boolean interested(CaseFile file, Actor actor) {
    return file.order() != null && interests.concerns(actor.id(), file.order());
  }
}
