package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.cases.CaseCommand.*;
import dev.redress.kernel.Money;
import dev.redress.policy.CaseType;
import dev.redress.policy.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Properties of the rules on random walks. A failure names its seed; {@code -Dredress.seed=N} walks
 * that one again, {@code -Dredress.walks=N} walks more.
 */
class CaseWalkTest {

  private static final Terms TERMS = OtherTerms.fourEyes(CaseWorld.terms("CN-1"), 8000);
  private static final int WALKS = Integer.getInteger("redress.walks", 1000);
  private static final int STEPS = 60;

  @Test
  void invariantsHoldAfterEveryStep() {
    Long only = Long.getLong("redress.seed");
    Set<String> accepted = new HashSet<>();
    for (long seed = only == null ? 1 : only; seed <= (only == null ? WALKS : only); seed++) {
      walk(seed, accepted);
    }
    // A walk that never gets anywhere proves nothing: every command is accepted somewhere.
    if (only == null) {
      assertThat(accepted)
          .containsAll(CaseRulesTest.commands().stream().map(Class::getSimpleName).toList());
    }
  }

  private static void walk(long seed, Set<String> accepted) {
    CaseWalk walk = new CaseWalk(TERMS, new Dice(seed));
    List<String> way = new ArrayList<>();
    try {
      for (int i = 0; i < STEPS; i++) {
        CaseFile before = walk.world().file();
        CaseWalk.Step step = walk.step();
        way.add(walk.world().now() + " " + step);
        CaseInvariants.hold(before, step, walk.world());
        if (step.happened()) {
          accepted.add(step.command().name());
        }
      }
    } catch (RuntimeException | AssertionError broken) {
      throw new AssertionError(
          "Seed " + seed + " after\n" + String.join("\n", way) + "\n" + broken.getMessage(),
          broken);
    }
  }

  /**
   * B5, TRAPS 22: whole claims in any number of parts, in any order, come to exactly what was paid.
   */
  @Test
  void partialRefundsSumExactlyToWhatWasPaid() {
    for (long seed = 1; seed <= WALKS; seed++) {
      Dice dice = new Dice(seed);
      long paid = dice.between(1, 100_000);
      int quantity = dice.between(1, (int) Math.min(paid, 12));
      OrderShape shape =
          OrderShape.usual().of(new OrderShape.Line("home", quantity, paid)).withFreight(0);
      CaseWorld world = new CaseWorld(TERMS, shape);
      while (world.book().line(1).unitsLeft() > 0) {
        refundSome(world, dice);
      }
      assertThat(world.book().granted()).as("seed %d", seed).isEqualTo(Money.of("CNY", paid));
    }
  }

  /** Returns some units and counts some of them, until the case is over. */
  private static void refundSome(CaseWorld world, Dice dice) {
    int units = dice.between(1, world.book().line(1).unitsLeft());
    List<Ask.AskLine> lines = List.of(new Ask.AskLine(1, units));
    Ask ask =
        new Ask(
            CaseType.RETURN_REFUND,
            "QUALITY",
            true,
            lines,
            null,
            false,
            "",
            CaseWorld.BUYER_PHOTOS);
    world.must(new Apply(world.file().key(), ask), CaseWorld.BUYER);
    CaseId id = world.id();
    world.must(new AgreeReturn(id, ""), CaseWorld.MERCHANT);
    world.must(new ShipReturn(id, "SF", "SF-1"), CaseWorld.BUYER);
    int arrived = dice.between(0, units);
    List<Count> counts = List.of(new Count(1, arrived, 0, units - arrived));
    world.must(new ConfirmReturn(id, counts, "", List.of()), CaseWorld.MERCHANT);
    if (world.state() instanceof CaseState.BuyerAboutMissing) {
      if (dice.in100(50)) {
        world.must(new ConfirmReturn(id, List.of(), "", List.of()), CaseWorld.MERCHANT);
      } else {
        world.must(new ConcedeMissing(id), CaseWorld.BUYER);
      }
    }
    for (Case.Payment refund : world.latest().refunds()) {
      world.must(new RefundArrived(id, refund.refund(), 99), CaseWorld.CLOCK);
    }
    assertThat(world.latest().stillOpen()).isFalse();
  }
}
