package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.Decision.Refuse;
import dev.redress.policy.Terms;
import dev.redress.policy.Terms.Clocks;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * T3 and TRAPS 41: every configured clock is seen to fire. Each has a length of its own here, so
 * that a rule that reads the wrong one is found; a clock without a scene fails the build.
 */
class CaseClocksTest {

  /** No two alike, none a default. */
  static final Clocks CLOCKS =
      new Clocks(
          Duration.ofHours(41),
          Duration.ofHours(23),
          List.of(Duration.ofMinutes(61), Duration.ofMinutes(367)),
          Duration.ofHours(101),
          Duration.ofHours(103),
          Duration.ofHours(67),
          Duration.ofHours(229),
          Duration.ofHours(149),
          Duration.ofHours(43),
          Duration.ofHours(53),
          Duration.ofHours(13),
          Duration.ofHours(311),
          Duration.ofHours(19),
          Duration.ofHours(71),
          Duration.ofHours(359),
          Duration.ofHours(241),
          Duration.ofHours(163),
          Duration.ofHours(29),
          Duration.ofHours(37));

  static Terms terms() {
    return OtherTerms.clocks(CaseWorld.terms("CN-1"), CLOCKS);
  }

  /**
   * Where a clock runs, and what happens when it is over.
   *
   * @param facts what leads there, just before the clock starts running
   */
  record Scene(String clock, String state, String facts, String ends) {
    @Override
    public String toString() {
      return clock + " in " + state;
    }
  }

  static Stream<Scene> scenes() {
    String unshipped = "unshipped; buyer apply type=refund reason=NOT_WANTED evidence=";
    return Stream.of(
        new Scene("merchantAnswer", "MERCHANT_TO_ANSWER", "type=refund", "RulingMade"),
        new Scene("merchantAnswer", "MERCHANT_TO_ANSWER", "", "ReturnAgreed"),
        new Scene("merchantAnswerUnshipped", "NONE", unshipped, "RulingMade"),
        new Scene(
            "merchantAnswerUnshipped", "NONE", "promised later; " + unshipped, "HearingOpened"),
        new Scene("buyerAfterRejection", "BUYER_AFTER_REJECTION", "", "CaseClosed"),
        new Scene("buyerAfterRejection", "BUYER_AFTER_GOODS_REFUSED", "", "CaseClosed"),
        new Scene("shipBack", "BUYER_TO_SHIP_BACK", "", "CaseClosed"),
        new Scene("inspectUntracked", "MERCHANT_TO_INSPECT", "", "ReturnConfirmed"),
        new Scene("inspect", "MERCHANT_TO_INSPECT", "clock return-delivered", "ReturnConfirmed"),
        new Scene("buyerAboutMissing", "BUYER_ABOUT_MISSING", "", "RefundAwaited"),
        new Scene("sendReplacement", "MERCHANT_TO_SEND", "", "ReplacementOverdue"),
        new Scene("replacementUnderWay", "BUYER_TO_RECEIVE", "", "ReplacementOverdue"),
        new Scene(
            "replacementReceived",
            "BUYER_TO_RECEIVE",
            "clock replacement-delivered",
            "ReplacementReceived"),
        new Scene("buyerAfterNotSent", "BUYER_AFTER_NOT_SENT", "", "HearingOpened"),
        new Scene("evidence", "HEARING_EVIDENCE", "", "EvidenceClosed"),
        new Scene("ruling", "HEARING_RULING", "", "RulingOverdue"),
        new Scene("ruling", "HEARING_RULING", "due; clock wake", "RulingOverdue"),
        new Scene("approval", "HEARING_APPROVAL", "", "ApprovalOverdue"),
        new Scene("approval", "HEARING_APPROVAL", "due; clock wake", "ApprovalOverdue"),
        new Scene(
            "afterWithdrawnHearing",
            "MERCHANT_TO_ANSWER",
            "+40h; operator step-in; buyer withdraw-hearing",
            "ReturnAgreed"),
        new Scene("refundArrives", "REFUNDING", "", "RefundDelayed"),
        new Scene("refundArrives", "REFUNDING", "due; clock wake", "RefundDelayed"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenes")
  void firesAtItsTimeAndNotBefore(Scene scene) throws ReflectiveOperationException {
    CaseWorld world = CaseScenes.scene(terms(), scene.state(), scene.facts());
    Instant start = world.now();
    Wait wait = Objects.requireNonNull(world.state().waiting());
    assertThat(Duration.between(start, wait.due())).isEqualTo(length(scene.clock()));
    CaseCommand wake = new CaseCommand.Wake(world.id());

    int reminders = 0;
    while (world.state().waiting().wake().isBefore(wait.due())) {
      world.untilWake();
      assertThat(world.must(wake, CaseWorld.CLOCK))
          .hasOnlyElementsOfType(CaseEvent.ReminderSent.class);
      assertThat(Duration.between(world.now(), wait.due()))
          .isEqualTo(CLOCKS.reminders().get(CLOCKS.reminders().size() - 1 - reminders));
      reminders++;
    }
    world.at(wait.due().minusNanos(1000));
    assertThat(world.must(wake, CaseWorld.CLOCK)).isEmpty();
    world.at(wait.due());
    assertThat(world.must(wake, CaseWorld.CLOCK).getFirst().type()).isEqualTo(scene.ends());
    boolean silent = List.of("ruling", "approval", "refundArrives").contains(scene.clock());
    assertThat(reminders).isEqualTo(silent ? 0 : CLOCKS.reminders().size());
  }

  /** T2: fired twice, late, or by two servers, a deadline changes a case once. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("scenes")
  void firesOnce(Scene scene) {
    CaseWorld world = CaseScenes.scene(terms(), scene.state(), scene.facts());
    CaseCommand wake = new CaseCommand.Wake(world.id());
    world.untilDue();
    world.must(wake, CaseWorld.CLOCK);
    CaseFile after = world.file();
    assertThat(world.must(wake, CaseWorld.CLOCK)).isEmpty();
    assertThat(world.file()).isEqualTo(after);
  }

  /** F1: the merchant's clock is no deadline but the moment from which it may call. */
  @Test
  void merchantMayCallExactlyFromItsTimeOn() {
    String talk = "shipped" + "; +40h; buyer modify".repeat(7);
    CaseWorld world = CaseScenes.scene(terms(), "MERCHANT_TO_ANSWER", talk);
    CaseCommand call = CaseScript.command(world, "request-intervention");
    Instant from = world.latest().firstAppliedAt().plus(CLOCKS.merchantMayCall());
    world.at(from.minusNanos(1000));
    assertThat(world.decide(call, CaseWorld.MERCHANT))
        .isInstanceOfSatisfying(
            Refuse.class,
            refuse -> assertThat(refuse.refused().details()).isEqualTo(Map.of("retryAt", from)));
    world.at(from);
    assertThat(world.must(call, CaseWorld.MERCHANT).getFirst().type()).isEqualTo("HearingOpened");
  }

  /** F5: the arbitrator's own clock, as long as it said. */
  @Test
  void askedForMoreIsOverAfterTheHoursThatWereNamed() {
    CaseWorld world = CaseScenes.scene(terms(), "HEARING_RULING", "arbitrator ask-more hours=31");
    assertThat(Duration.between(world.now(), world.state().waiting().due()))
        .isEqualTo(Duration.ofHours(31));
    world.untilDue();
    assertThat(world.must(new CaseCommand.Wake(world.id()), CaseWorld.CLOCK).getFirst().type())
        .isEqualTo("MoreUnanswered");
  }

  /** F7: a proposal has a time of its own beside the hearing's, and lapses exactly then. */
  @Test
  void aProposalToSettleLapsesAtItsTimeAndTheHearingGoesOn() {
    CaseWorld world = CaseScenes.scene(terms(), "HEARING_RULING", "buyer propose-settlement");
    Instant due = world.now().plus(CLOCKS.settlement());
    Wait hearing = world.state().waiting();
    assertThat(world.latest().wakes()).isEqualTo(due);
    CaseCommand wake = new CaseCommand.Wake(world.id());
    world.at(due.minusNanos(1000));
    assertThat(world.must(wake, CaseWorld.CLOCK)).isEmpty();
    world.at(due);
    assertThat(world.decide(CaseScript.command(world, "sign-settlement"), CaseWorld.MERCHANT))
        .isInstanceOfSatisfying(
            Refuse.class,
            refuse -> assertThat(refuse.refused().reason()).isEqualTo(CaseRefusal.NO_SETTLEMENT));
    assertThat(world.must(wake, CaseWorld.CLOCK))
        .singleElement()
        .isInstanceOf(SettlementEvent.SettlementLapsed.class);
    assertThat(world.must(wake, CaseWorld.CLOCK)).isEmpty();
    assertThat(world.state().waiting()).isEqualTo(hearing);
    assertThat(world.latest().wakes()).isEqualTo(hearing.wake());
  }

  @Test
  void everyConfiguredClockIsSeenToFire() {
    List<String> seen =
        Stream.concat(
                scenes().map(Scene::clock), Stream.of("reminders", "merchantMayCall", "settlement"))
            .distinct()
            .toList();
    assertThat(Arrays.stream(Clocks.class.getRecordComponents()).map(RecordComponent::getName))
        .containsExactlyInAnyOrderElementsOf(seen);
  }

  private static Duration length(String clock) throws ReflectiveOperationException {
    return (Duration) Clocks.class.getMethod(clock).invoke(CLOCKS);
  }
}
