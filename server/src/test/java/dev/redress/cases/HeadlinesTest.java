package dev.redress.cases;

import static dev.redress.cases.ViewWorld.BUYER;
import static dev.redress.cases.ViewWorld.COLLEAGUE;
import static dev.redress.cases.ViewWorld.JUDGE;
import static dev.redress.cases.ViewWorld.MERCHANT;
import static dev.redress.cases.ViewWorld.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.cases.CaseCommand.*;
import dev.redress.kernel.Actor;
import dev.redress.policy.CaseType;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What each reader is told first, and what forms are told before anything is refused. */
class HeadlinesTest {

  private static final String LONG = "The seam was sewn before it left us.";

  /** Nobody reads of himself as of a stranger; the other side and the platform read his role. */
  @Test
  void headline_addresses_whoever_reads_it() {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 3);
    assertThat(world.view(MERCHANT).headline()).startsWith("You have until ");
    assertThat(world.view(OPERATOR).headline()).startsWith("The merchant has until ");
    reject(world);
    assertThat(world.view(BUYER).headline())
        .startsWith("The merchant rejected your request for ¥99.99; you have until ");
    assertThat(world.view(BUYER, Locale.SIMPLIFIED_CHINESE).headline())
        .startsWith("商家已拒绝您 ¥99.99 的申请；您可在 ");
    assertThat(world.view(MERCHANT).headline())
        .startsWith("You rejected the request for ¥99.99; the buyer has until ");
    world.does(BUYER, new Withdraw(world.id));
    assertThat(world.view(BUYER).headline()).isEqualTo("The case is over: you withdrew it.");
    assertThat(world.view(JUDGE).headline()).isEqualTo("The case is over: the buyer withdrew it.");
  }

  @Test
  void F2_headline_says_that_the_platform_refused_to_hear() {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 3);
    reject(world);
    refuseToHear(world, JUDGE);
    assertThat(world.view(BUYER).headline())
        .startsWith(
            "The platform will not hear the case: There is not enough evidence."
                + " The merchant rejected your request for ¥99.99; you have until ");
    world.does(BUYER, new AddStatement(world.id, "I have more.", List.of()));
    assertThat(world.view(BUYER, Locale.SIMPLIFIED_CHINESE).headline()).startsWith("平台不予受理：");
    refuseToHear(world, COLLEAGUE);
    assertThat(world.view(BUYER).headline())
        .isEqualTo(
            "The case is over: the platform refused to hear it (There is not enough evidence),"
                + " and nothing goes back.");
  }

  private static void refuseToHear(ViewWorld world, Actor judge) {
    world.does(BUYER, new RequestIntervention(world.id, "Please look at it.", List.of()));
    world.does(BUYER, new FinishEvidence(world.id));
    world.does(MERCHANT, new FinishEvidence(world.id));
    world.does(judge, new TakeHearing(world.id));
    world.does(
        judge,
        new RefuseHearing(
            world.id, CaseCommand.HearingRefusal.INSUFFICIENT_EVIDENCE, "One blurred photo."));
  }

  /** C3. */
  private static void talk(ViewWorld world) {
    world.does(MERCHANT, new CaseCommand.SendScript(world.id, "NOT_A_QUALITY_PROBLEM"));
    world.does(BUYER, new CaseCommand.AddStatement(world.id, "It is torn.", List.of()));
  }

  private static void reject(ViewWorld world) {
    talk(world);
    world.does(MERCHANT, new Reject(world.id, "NOT_A_QUALITY_PROBLEM", LONG, List.of("scan")));
  }

  /** What the refusal would ask for is told before anybody is refused (C3). */
  @Test
  void C3_an_action_says_how_much_has_to_be_said() {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 3);
    talk(world);
    assertThat(least(world, MERCHANT, "reject"))
        .isEqualTo(ViewWorld.TERMS.limits().statementLength());
    assertThat(least(world, MERCHANT, "agree-refund")).isZero();
    assertThat(least(world, OPERATOR, "step-in")).isEqualTo(1);
  }

  private static int least(ViewWorld world, Actor viewer, String command) {
    return world.view(viewer).allowedActions().stream()
        .filter(each -> each.command().equals(command))
        .findFirst()
        .orElseThrow()
        .minLength();
  }
}
