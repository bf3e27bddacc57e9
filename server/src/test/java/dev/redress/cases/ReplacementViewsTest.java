package dev.redress.cases;

import static dev.redress.cases.ViewWorld.BUYER;
import static dev.redress.cases.ViewWorld.CLOCK;
import static dev.redress.cases.ViewWorld.COLLEAGUE;
import static dev.redress.cases.ViewWorld.JUDGE;
import static dev.redress.cases.ViewWorld.MERCHANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.cases.CaseCommand.*;
import dev.redress.cases.CaseView.AllowedAction;
import dev.redress.kernel.Actor;
import dev.redress.policy.CaseType;
import dev.redress.policy.Reason.FreightPayer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** D5 in words: an exchange, a resend and a repair tell no money, and what comes next. */
class ReplacementViewsTest {

  private final Set<String> seen = new HashSet<>();

  @Test
  void an_exchange_tells_goods_and_not_money() {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.EXCHANGE, 3);
    assertThat(world.view(MERCHANT).headline())
        .isEqualTo(
            "You have until 2026-03-04 09:00 (UTC+8) to answer the request (Exchange);"
                + " if nobody acts, the platform hears the case.");
    assertThat(action(world, MERCHANT, "agree-replacement").consequence())
        .endsWith(
            "You then have 72 hours to check them and 72 hours to send others. No money moves.");
    assertThat(action(world, MERCHANT, "agree-replacement").primary()).isTrue();
    assertThat(action(world, BUYER, "withdraw").consequence()).doesNotContain("¥");
    assertThat(world.view(MERCHANT).closedActions())
        .anySatisfy(
            closed -> {
              assertThat(closed.command()).isEqualTo("agree-refund");
              assertThat(closed.code()).isEqualTo("GOODS_WERE_ASKED_FOR");
            });
  }

  @Test
  void turning_into_a_refund_names_the_money_and_who_pays() {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.RESEND, 2);
    world.does(MERCHANT, new AgreeReplacement(world.id, "")).untilDue();
    AllowedAction turn = action(world, BUYER, "turn-into-refund");
    assertThat(turn.primary()).isTrue();
    assertThat(turn.consequence()).startsWith("¥66.66 goes back to you now, from the order's");
    assertThat(world.view(BUYER).headline())
        .contains("take the money instead")
        .endsWith("if nobody acts, the platform hears the case.");
  }

  @Test
  void every_moment_has_its_words_for_everybody() {
    exchanged();
    lost();
    heard();
    List<Class<?>> all = new ArrayList<>(CaseRulesTest.leaves(CaseEvent.Replacing.class));
    all.addAll(CaseRulesTest.leaves(ReplacementState.class));
    assertThat(seen).containsAll(all.stream().map(Class::getSimpleName).toList());
  }

  private void exchanged() {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.EXCHANGE, 3);
    CaseId id = world.id;
    does(world, MERCHANT, new AgreeReplacement(id, ""));
    does(world, BUYER, new ShipReturn(id, "SF", "SF123456"));
    does(world, MERCHANT, new ConfirmReturn(id, List.of(new Count(1, 2, 0, 1)), "", List.of()));
    does(world, BUYER, new ConcedeMissing(id));
    does(world, MERCHANT, new SendReplacement(id, "YTO", "YT1"));
    assertThat(world.view(BUYER).replacement().tracking()).isEqualTo("YT1");
    does(world, CLOCK, new ReplacementDelivered(id, "YT1", world.now));
    assertThat(world.view(BUYER).replacement().deliveredAt()).isEqualTo(world.now);
    CaseViewsTest.look(world.untilDue(), seen);
    assertThat(world.view(BUYER).state()).isEqualTo("CLOSED_REPLACED");
  }

  private void lost() {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.REPAIR, 1);
    CaseId id = world.id;
    does(world, MERCHANT, new AgreeReplacement(id, ""));
    does(world, BUYER, new ShipReturn(id, "SF", "SF123456"));
    CaseViewsTest.look(world.untilDue(), seen);
    does(world, MERCHANT, new SendReplacement(id, "YTO", "YT1"));
    CaseViewsTest.look(world.untilDue(), seen);
    does(world, BUYER, new TurnIntoRefund(id));
    does(world, CLOCK, new RefundArrived(id, 1, 99));
  }

  private void heard() {
    ViewWorld world = ViewWorld.delivered().applied(CaseType.RESEND, 3);
    CaseId id = world.id;
    CaseViewsTest.look(world.untilDue().untilDue(), seen);
    does(world, JUDGE, new TakeHearing(id));
    does(world, JUDGE, rule(id));
    does(world, COLLEAGUE, new ApprovalCommand.ApproveRuling(id));
    CaseViewsTest.look(world.untilDue().untilDue(), seen);
    does(world, BUYER, new WithdrawHearing(id));
    does(world, MERCHANT, new SendReplacement(id, "YTO", "YT2"));
    does(world, BUYER, new ConfirmReceipt(id));
  }

  private void does(ViewWorld world, Actor actor, CaseCommand command) {
    CaseViewsTest.look(world.does(actor, command), seen);
  }

  private static Rule rule(CaseId id) {
    return new Rule(
        id,
        new Ruling.Draft(
            List.of(new Ruling.DraftLine(1, Ruling.Verdict.RESEND, null)),
            FreightPayer.MERCHANT,
            new Ruling.Responsibility(0, 100, 0, 0),
            List.of("D5"),
            List.of(),
            List.of(),
            Map.of("zh-CN", "商家已确认漏发，应当补寄商品。", "en", "The merchant admits it was missing.")));
  }

  private static AllowedAction action(ViewWorld world, Actor viewer, String command) {
    return world.view(viewer).allowedActions().stream()
        .filter(each -> each.command().equals(command))
        .findFirst()
        .orElseThrow();
  }
}
