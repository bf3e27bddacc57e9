package dev.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.desk.DeskCommand.Answered;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.policy.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The desk's rules alone, where what is read late meets what has happened since. */
class DeskRulesTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Terms.Desk TERMS =
      new Terms.Desk(
          2000, 9, Duration.ofDays(1), 3, 2, Duration.ofMinutes(30), Duration.ofHours(24));
  private static final LockKey DESK = DeskCommand.id("CN", "ann");
  private static final Actor ANN = new Actor(Role.BUYER, "ann", "Ann", "CN", "ann");
  private static final Actor BO = new Actor(Role.SERVICE_AGENT, "bo", "Bo", "", "");

  private DeskFile file = DeskFile.none(DESK, market -> TERMS);

  /** S2: what an agent was asked and left unanswered is not the assistant's to answer later. */
  @Test
  void theAssistantLeavesAloneWhatAPersonWasAsked() {
    assertThat(run(new DeskCommand.Ask("CN", "ann", "人工，人工", List.of(), "zh-CN"), ANN)).hasSize(3);
    long question = file.asked();
    run(new DeskCommand.Claim(DESK), BO);
    run(new DeskCommand.Resolve(DESK), BO);
    assertThat(answer(question)).isEmpty();
    run(new DeskCommand.Ask("CN", "ann", "谢谢", List.of(), "zh-CN"), ANN);
    assertThat(answer(file.asked())).hasSize(1);
  }

  private List<DeskEvent> answer(long question) {
    Answered answered = new Answered(question, Intent.PERSON, "Who, me?", List.of());
    return run(new DeskCommand.Answer(DESK, answered), Actor.system("assistant"));
  }

  private List<DeskEvent> run(DeskCommand command, Actor by) {
    Decision<DeskEvent> decision = DeskRules.decide(file, command, by, NOW);
    assertThat(decision).isInstanceOf(Decision.Accept.class);
    List<DeskEvent> events = ((Decision.Accept<DeskEvent>) decision).events();
    for (DeskEvent event : events) {
      StreamHead head = new StreamHead(DESK.text(), file.version() + 1, Hash.NONE);
      file = DeskRules.evolve(file, new Stamped<>(head, NOW, by, event));
    }
    return events;
  }
}
