package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.AtOnce;
import dev.redress.cases.CaseCommand.*;
import dev.redress.cases.Ruling.Draft;
import dev.redress.cases.Ruling.DraftLine;
import dev.redress.cases.Ruling.Responsibility;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Receipt;
import dev.redress.orders.OrderCommand.ReleaseEscrow;
import dev.redress.policy.CaseType;
import dev.redress.policy.Reason.FreightPayer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;

/**
 * Two hundred people at one order at once: refunds, agreements, rulings and withdrawals. Exactly
 * one outcome per line, never more than was captured, books balanced (TRAPS 1–7, 9, 11, 27).
 */
@Tag("database")
class OneOrderRaceTest {

  private static final String WORDS = "说".repeat(24);

  private final RaceWorld world = new RaceWorld();
  private final List<Callable<Outcome>> crowd = new ArrayList<>();

  @RepeatedTest(3)
  void exactlyOneOutcomePerLine(RepetitionInfo round) {
    LockKey order = world.order(9999, 3990, 1, 100_003);
    for (int line = 1; line <= 4; line++) {
      world.run(new Apply(order, ask(line)), CaseWorld.BUYER, "open-" + line).orThrow();
    }
    hear(new CaseId(order, 3));
    hear(new CaseId(order, 4));

    for (int i = 0; i < 40; i++) {
      int line = 1 + i % 4;
      add(new Apply(order, ask(line)), CaseWorld.BUYER, "again-" + i);
      add(new AgreeRefund(new CaseId(order, line)), CaseWorld.MERCHANT, "agree-" + i);
      add(new Withdraw(new CaseId(order, line)), CaseWorld.BUYER, "withdraw-" + i);
      add(rule(new CaseId(order, line), line), CaseWorld.ARBITRATOR, "rule-" + i);
      add(new WithdrawHearing(new CaseId(order, line)), CaseWorld.BUYER, "stop-" + i);
    }
    for (int i = 0; i < 5; i++) {
      crowd.add(() -> world.orders().run(new ReleaseEscrow(order), CaseWorld.CLOCK, null));
    }
    Collections.shuffle(crowd, new Random(round.getCurrentRepetition()));
    List<Outcome> answers = AtOnce.all(crowd);
    world.settle(List.of(order));

    world.audit(order);
    CaseFile file = world.cases().file(order);
    long grants =
        answers.stream()
            .filter(Receipt.class::isInstance)
            .filter(each -> ((Receipt) each).events().contains("RefundGranted"))
            .count();
    assertThat(grants).isEqualTo(file.book().refunds());
    for (int line = 1; line <= 4; line++) {
      int number = line;
      List<Case> own =
          file.cases().values().stream()
              .filter(each -> each.application().claims().getFirst().line() == number)
              .toList();
      assertThat(own.stream().filter(each -> !each.refunds().isEmpty())).hasSizeLessThan(2);
      assertThat(own.stream().filter(Case::stillOpen)).hasSizeLessThan(2);
      assertThat(own).allMatch(each -> each.refunds().size() < 2);
    }
  }

  /** TRAPS 11: the same click two hundred times is one click, and each gets the same receipt. */
  @RepeatedTest(2)
  void oneKeyIsOneCommand() {
    LockKey order = world.order(9999);
    for (int i = 0; i < 100; i++) {
      add(new Apply(order, ask(1)), CaseWorld.BUYER, "click");
    }
    List<Outcome> receipts = AtOnce.all(crowd);
    assertThat(receipts).doesNotHaveAnyElementsOfTypes(dev.redress.kernel.Refused.class);
    assertThat(receipts.stream().distinct()).hasSize(1);
    assertThat(world.cases().file(order).cases()).hasSize(1);
    world.audit(order);
  }

  private void add(CaseCommand command, Actor actor, String key) {
    crowd.add(() -> world.run(command, actor, key));
  }

  /** Brings a case to where only the ruling is missing. */
  private void hear(CaseId id) {
    world.run(new StepIn(id, WORDS), CaseWorld.ARBITRATOR, "in-" + id).orThrow();
    world.run(new TakeHearing(id), CaseWorld.ARBITRATOR, "take-" + id).orThrow();
    world.run(new FinishEvidence(id), CaseWorld.BUYER, "done-" + id).orThrow();
    world.run(new FinishEvidence(id), CaseWorld.MERCHANT, "done-" + id).orThrow();
  }

  private static Ask ask(int line) {
    List<Ask.AskLine> lines = List.of(new Ask.AskLine(line, 3));
    return new Ask(CaseType.REFUND_ONLY, "NOT_RECEIVED", false, lines, null, false, "", List.of());
  }

  static Rule rule(CaseId id, int line) {
    Draft draft =
        new Draft(
            List.of(new DraftLine(line, Verdict.REFUND, null)),
            FreightPayer.MERCHANT,
            new Responsibility(0, 100, 0, 0),
            List.of("F8"),
            List.of(),
            List.of(),
            Map.of("zh-CN", WORDS, "en", WORDS));
    return new Rule(id, draft);
  }
}
