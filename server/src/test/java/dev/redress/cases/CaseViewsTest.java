package dev.redress.cases;

import static dev.redress.cases.ViewWorld.BUYER;
import static dev.redress.cases.ViewWorld.CLOCK;
import static dev.redress.cases.ViewWorld.COLLEAGUE;
import static dev.redress.cases.ViewWorld.JUDGE;
import static dev.redress.cases.ViewWorld.MERCHANT;
import static dev.redress.cases.ViewWorld.OPERATOR;
import static dev.redress.cases.ViewWorld.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.cases.CaseCommand.*;
import dev.redress.cases.CaseView.AllowedAction;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Json;
import dev.redress.kernel.Texts;
import dev.redress.policy.CaseType;
import dev.redress.policy.Reason.FreightPayer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseViewsTest {

  private static final String LONG = "The seam was sewn before it left us.";

  @Test
  void headline_tells_where_it_stands_whose_turn_until_when_and_what_else() {
    CaseView view = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 3).view(BUYER);
    assertThat(view.headline())
        .isEqualTo(
            "The merchant has until 2026-03-04 09:00 (UTC+8) to answer your request for ¥99.99;"
                + " if nobody acts, the platform finds for you and ¥99.99 goes back at once.");
    assertThat(view.defaultOutcome().code()).isEqualTo("SILENCE");
    assertThat(view.turn()).isEqualTo(Turn.MERCHANT);
  }

  @Test
  void default_outcome_is_what_the_rules_would_do() {
    assertThat(otherwise(ViewWorld.delivered().applied(CaseType.RETURN_REFUND, 1)))
        .isEqualTo("the return counts as agreed, to the merchant's default address");
    ViewWorld unshipped = ViewWorld.unshipped();
    unshipped.does(
        BUYER,
        new Apply(unshipped.id.order(), unshipped.ask(CaseType.REFUND_ONLY, "NOT_WANTED", 1)));
    assertThat(otherwise(unshipped)).isEqualTo("the platform hears the case");
  }

  private static String otherwise(ViewWorld world) {
    return world.view(BUYER).defaultOutcome().text();
  }

  @Test
  void consequence_names_the_money_and_where_it_comes_from() {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 2);
    assertThat(action(world, MERCHANT, "agree-refund").consequence())
        .isEqualTo(
            "¥66.66 goes back to the buyer now, from the order's escrow. This cannot be undone.");
    world.does(MERCHANT, new SendScript(world.id, "NOT_A_QUALITY_PROBLEM"));
    assertThat(world.view(MERCHANT).allowedActions())
        .extracting(AllowedAction::command)
        .doesNotContain("reject");
    world.does(CLOCK, new ChatNews(world.id, Side.BUYER, world.now));
    assertThat(action(world, MERCHANT, "reject").minLength()).isEqualTo(20);
    assertThat(action(world, MERCHANT, "reject").consequence())
        .contains("until 2026-03-09 09:00 (UTC+8)");
    assertThat(action(world, MERCHANT, "agree-refund").primary()).isTrue();
    assertThat(world.view(BUYER).allowedActions()).noneMatch(AllowedAction::primary);
  }

  @Test
  void merchant_of_a_return_is_led_to_agree_to_the_return() {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.RETURN_REFUND, 2);
    assertThat(action(world, MERCHANT, "agree-return").primary()).isTrue();
    assertThat(action(world, MERCHANT, "agree-return").consequence())
        .contains("ships by 2026-03-09 09:00 (UTC+8)")
        .contains("¥66.66");
  }

  @Test
  void closed_door_says_why_and_when_it_opens() {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 1);
    CaseView.ClosedAction door =
        world.view(MERCHANT).closedActions().stream()
            .filter(each -> each.command().equals("request-intervention"))
            .findFirst()
            .orElseThrow();
    assertThat(door.code()).isEqualTo("TOO_EARLY_TO_CALL");
    assertThat(door.retryAt()).isEqualTo(world.now.plus(java.time.Duration.ofDays(15)));
    assertThat(door.text()).contains("2026-03-17 09:00 (UTC+8)");
  }

  /** F9, C1: silence is a ruling with its reason in both languages. */
  @Test
  void C1_silence_ruling_gives_its_reasons_in_both_languages() {
    CaseView view = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 3).untilDue().view(BUYER);
    assertThat(view.ruling().automatic()).isTrue();
    assertThat(view.ruling().reasons()).containsOnlyKeys("zh-CN", "en");
    assertThat(view.ruling().reasons().get("zh-CN")).contains("2026-03-04 09:00");
    assertThat(view.ruling().funding()).hasSize(1);
    assertThat(view.money().refunds().getFirst().amount()).isEqualTo(cny(9999));
    assertThat(view.timeline())
        .extracting(CaseView.Happening::type)
        .containsExactly(
            "Applied",
            "ReminderSent",
            "ReminderSent",
            "ReminderSent",
            "RulingMade",
            "RefundGranted");
    assertThat(view.timeline().get(2).text()).isEqualTo("Reminder to the merchant: 6 hours left.");
  }

  @Test
  void B7_earlier_versions_stay_in_sight() {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 3);
    world.does(BUYER, new Modify(world.id, world.ask(CaseType.REFUND_ONLY, "WRONG_ITEM", 1)));
    CaseView view = world.view(MERCHANT);
    assertThat(view.application().version()).isEqualTo(2);
    assertThat(view.earlierVersions()).hasSize(1);
    assertThat(view.earlierVersions().getFirst().amount()).isEqualTo(cny(9999));
    assertThat(view.money().asked()).isEqualTo(cny(3333));
  }

  /** Every event and state, looked at by every role in both languages, with nothing left open. */
  @Test
  void every_moment_has_its_words_for_everybody() {
    Set<String> seen = new HashSet<>();
    everything(seen).forEach(world -> look(world, seen));
    List<Class<?>> all = new ArrayList<>(CaseRulesTest.leaves(CaseEvent.class));
    all.addAll(CaseState.kinds());
    // Goods in place of goods have their own stories, and their own test.
    all.removeAll(CaseRulesTest.leaves(CaseEvent.Replacing.class));
    all.removeAll(CaseRulesTest.leaves(ReplacementState.class));
    assertThat(seen).containsAll(all.stream().map(Class::getSimpleName).toList());
  }

  static void look(ViewWorld world, Set<String> seen) {
    seen.add(world.c().state().getClass().getSimpleName());
    for (Locale language : Texts.LANGUAGES) {
      for (Actor viewer : List.of(BUYER, MERCHANT, JUDGE, OPERATOR)) {
        CaseView view = world.view(viewer, language);
        assertThat(Json.write(view)).doesNotContainPattern("\\{[a-zA-Z]+}");
        view.timeline().forEach(each -> seen.add(each.type()));
      }
    }
  }

  /** Stories that meet every state and event, each looked at after every step. */
  private static List<ViewWorld> everything(Set<String> seen) {
    Steps steps = new Steps(seen);
    OutboundScenes.play(steps);
    AppealScenes.play(steps::does);
    SettlementScenes.play(steps::does);
    return List.of(
        silence(steps),
        counted(steps),
        heard(steps),
        refused(steps),
        ruledReturn(steps),
        letBe(steps),
        goodsRefused(steps),
        OfferScenes.late(steps::does));
  }

  record Steps(Set<String> seen) {
    ViewWorld does(ViewWorld world, Actor actor, CaseCommand command) {
      look(world.does(actor, command), seen);
      return world;
    }

    ViewWorld untilDue(ViewWorld world) {
      look(world.untilDue(), seen);
      return world;
    }
  }

  private static ViewWorld silence(Steps steps) {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 3);
    look(world, steps.seen());
    steps.untilDue(world);
    steps.untilDue(world);
    return steps.does(world, CLOCK, new RefundArrived(world.id, 1, 99));
  }

  private static ViewWorld counted(Steps steps) {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.RETURN_REFUND, 3);
    CaseId id = world.id;
    steps.does(world, MERCHANT, new AgreeReturn(id, ""));
    steps.does(world, BUYER, new ShipReturn(id, "SF", "SF123456"));
    steps.does(world, CLOCK, new ReturnDelivered(id, "SF123456", world.now));
    steps.does(
        world, MERCHANT, new ConfirmReturn(id, List.of(new Count(1, 1, 1, 1)), "", List.of()));
    steps.does(world, BUYER, new ConcedeMissing(id));
    return steps.does(world, CLOCK, new RefundArrived(id, 1, 99));
  }

  private static ViewWorld heard(Steps steps) {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 3);
    CaseId id = world.id;
    steps.does(world, MERCHANT, new SendScript(id, "NOT_A_QUALITY_PROBLEM"));
    steps.does(world, CLOCK, new ChatNews(id, Side.BUYER, world.now));
    steps.does(world, MERCHANT, reject(id));
    steps.does(world, BUYER, new Modify(id, world.ask(CaseType.REFUND_ONLY, "QUALITY", 3)));
    steps.does(world, MERCHANT, new SendScript(id, "NOT_A_QUALITY_PROBLEM"));
    steps.does(world, BUYER, new AddStatement(id, "It is torn.", List.of()));
    steps.does(world, MERCHANT, reject(id));
    steps.does(world, BUYER, new RequestIntervention(id, "It is broken.", List.of("photo")));
    steps.does(world, BUYER, new Urge(id));
    steps.does(world, MERCHANT, new AddStatement(id, "Here is the scan.", List.of("scan")));
    steps.does(world, BUYER, new FinishEvidence(id));
    steps.does(world, MERCHANT, new FinishEvidence(id));
    steps.does(world, JUDGE, new TakeHearing(id));
    steps.does(world, JUDGE, new AskMore(id, Side.BUYER, "The label, please.", 24));
    steps.untilDue(world);
    steps.does(world, JUDGE, new AskMore(id, Side.MERCHANT, "The packing list, please.", 24));
    steps.does(world, MERCHANT, new AddStatement(id, "There is none.", List.of()));
    steps.untilDue(world);
    steps.does(world, JUDGE, new TakeHearing(id));
    steps.does(world, JUDGE, rule(id, Ruling.Verdict.PARTIAL));
    steps.does(world, CLOCK, new RefundArrived(id, 1, 99));
    steps.does(world, CLOCK, new RefundTakenBack(id, 1, 100));
    return steps.does(world, CLOCK, new RefundArrived(id, 1, 101));
  }

  private static ViewWorld refused(Steps steps) {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 1);
    CaseId id = world.id;
    steps.does(world, OPERATOR, new StepIn(id, "Many of the same kind."));
    steps.does(world, BUYER, new WithdrawHearing(id));
    steps.does(world, MERCHANT, new SendScript(id, "NOT_A_QUALITY_PROBLEM"));
    steps.does(world, BUYER, new AddStatement(id, "It is torn.", List.of()));
    steps.does(world, MERCHANT, reject(id));
    for (Actor judge : List.of(JUDGE, COLLEAGUE)) {
      steps.does(world, BUYER, new RequestIntervention(id, "New: a video.", List.of()));
      steps.does(world, judge, new TakeHearing(id));
      steps.does(world, judge, new RefuseHearing(id, HearingRefusal.NOT_NEGOTIATED, "Talk first."));
    }
    return world;
  }

  private static ViewWorld ruledReturn(Steps steps) {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 3);
    CaseId id = world.id;
    steps.does(world, OPERATOR, new StepIn(id, "Many of the same kind."));
    steps.untilDue(world);
    steps.does(world, JUDGE, new TakeHearing(id));
    steps.does(world, JUDGE, rule(id, Ruling.Verdict.RETURN_THEN_REFUND));
    steps.does(world, BUYER, new ShipReturn(id, "SF", "SF123456"));
    return steps.untilDue(world);
  }

  private static ViewWorld letBe(Steps steps) {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.RETURN_REFUND, 1);
    steps.untilDue(world);
    return steps.untilDue(world);
  }

  private static ViewWorld goodsRefused(Steps steps) {
    ViewWorld other = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 1);
    steps.does(other, MERCHANT, new AgreeRefund(other.id));
    ViewWorld withdrawn = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 1);
    steps.does(withdrawn, BUYER, new Withdraw(withdrawn.id));
    ViewWorld world = ViewWorld.delivered().applied(CaseType.RETURN_REFUND, 1);
    CaseId id = world.id;
    steps.does(world, MERCHANT, new AgreeReturn(id, "2 Pier"));
    steps.does(world, BUYER, new ShipReturn(id, "SF", "SF123456"));
    steps.does(world, MERCHANT, new RefuseGoods(id, LONG, List.of("scan")));
    return steps.does(world, BUYER, new TakeGoodsBack(id));
  }

  private static Reject reject(CaseId id) {
    return new Reject(id, "NOT_A_QUALITY_PROBLEM", LONG, List.of("scan"));
  }

  private static Rule rule(CaseId id, Ruling.Verdict verdict) {
    return new Rule(
        id,
        new Ruling.Draft(
            List.of(new Ruling.DraftLine(1, verdict, cny(6000))),
            FreightPayer.MERCHANT,
            new Ruling.Responsibility(40, 60, 0, 0),
            List.of("F8", "CN-CPL-24"),
            List.of(new Ruling.Weight("photo", "It shows the seam.")),
            List.of(),
            Map.of("zh-CN", "照片显示接缝开裂，商家应承担部分责任。", "en", "Lin Xia's photo shows it.")));
  }

  private static AllowedAction action(ViewWorld world, Actor viewer, String command) {
    return world.view(viewer).allowedActions().stream()
        .filter(each -> each.command().equals(command))
        .findFirst()
        .orElseThrow();
  }
}
