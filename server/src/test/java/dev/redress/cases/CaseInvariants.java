package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.cases.CaseCommand.*;
import dev.redress.cases.CaseWalk.Step;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.ledger.Accounts;
import dev.redress.ledger.Entitlement;
import dev.redress.ledger.Grant;
import dev.redress.ledger.OrderBook;
import dev.redress.ledger.Transfer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What must be true of an order's cases after every step, whoever did whatever. */
final class CaseInvariants {

  private static final Money NONE = Money.of("CNY", 0);

  private CaseInvariants() {}

  static void hold(CaseFile before, Step step, CaseWorld world) {
    roles(step);
    money(world);
    goodwill(world);
    for (Case each : world.file().cases().values()) {
      time(each);
      claims(each, world.book());
      ending(each);
      boolean takenBack = step.happened() && step.command() instanceof RefundTakenBack;
      before.find(each.id()).ifPresent(old -> history(old, each, takenBack, world));
    }
  }

  /** Nobody is let through to what only others may do; told apart from the rules' own answer. */
  private static void roles(Step step) {
    if (step.happened()) {
      assertThat(allowed(step.command())).as(step.toString()).contains(step.actor().role());
      Actor actor = step.actor();
      assertThat(actor).isNotIn(CaseWorld.STRANGER, CaseWorld.RIVAL);
    }
  }

  private static Set<Role> allowed(CaseCommand command) {
    return switch (command) {
      case Apply _,
          Modify _,
          Withdraw _,
          Urge _,
          ShipReturn _,
          TakeGoodsBack _,
          ConcedeMissing _,
          ConfirmReceipt _,
          TurnIntoRefund _,
          WithdrawHearing _ ->
          EnumSet.of(Role.BUYER);
      case AgreeRefund _,
          AgreeReturn _,
          SendScript _,
          InterceptParcel _,
          AgreeRefusal _,
          AgreeReplacement _,
          SendReplacement _,
          Reject _,
          ConfirmReturn _,
          RefuseGoods _ ->
          EnumSet.of(Role.MERCHANT);
      case AnswerStop _ -> EnumSet.of(Role.MERCHANT, Role.INTEGRATION);
      case RequestIntervention _, AddStatement _, FinishEvidence _, FileAppeal _, OfferCommand _ ->
          EnumSet.of(Role.BUYER, Role.MERCHANT);
      case SettlementCommand.SignSettlement _, SettlementCommand.DeclineSettlement _ ->
          EnumSet.of(Role.BUYER, Role.MERCHANT);
      case SettlementCommand _ -> EnumSet.of(Role.BUYER, Role.MERCHANT, Role.ARBITRATOR);
      case StepIn _ -> EnumSet.of(Role.ARBITRATOR, Role.OPERATOR);
      case TakeHearing _,
          LeaveHearing _,
          AskMore _,
          RefuseHearing _,
          Rule _,
          DecideAppeal _,
          ApprovalCommand _ ->
          EnumSet.of(Role.ARBITRATOR);
      case Wake _,
          ParcelNews _,
          ChatNews _,
          ReplacementDelivered _,
          ReturnDelivered _,
          RefundArrived _,
          RefundTakenBack _ ->
          EnumSet.of(Role.SYSTEM);
    };
  }

  /** Never more than was captured, per line and in all; what is granted is funded (O2, F10). */
  private static void money(CaseWorld world) {
    OrderBook book = world.book();
    for (Entitlement line : book.lines()) {
      assertThat(line.granted()).isLessThanOrEqualTo(line.captured());
      assertThat(line.granted()).isGreaterThanOrEqualTo(NONE);
      assertThat(line.unitsGranted()).isBetween(0, line.quantity());
      Case owner = world.file().cases().get(line.openCase());
      assertThat(line.openCase() == 0 || owner.stillOpen()).as("owner of %s", line).isTrue();
    }
    Money byCases =
        world.file().cases().values().stream().map(Case::granted).reduce(NONE, Money::plus);
    assertThat(book.granted()).isEqualTo(byCases).isEqualTo(book.payable());
    assertThat(book.escrow()).isEqualTo(book.captured().minus(funded(world)));
  }

  /** What the merchant has funded; what the platform gives of its own leaves escrow alone (F8). */
  private static Money funded(CaseWorld world) {
    return world.log().stream()
        .filter(each -> each.event() instanceof CaseEvent.RefundGranted)
        .flatMap(each -> ((CaseEvent.RefundGranted) each.event()).grant().transfers().stream())
        .filter(each -> !each.debit().equals(Accounts.SUBSIDY))
        .map(Transfer::amount)
        .reduce(NONE, Money::plus);
  }

  /** C7: goodwill is bounded, comes from the merchant's balance, and from nowhere else. */
  private static void goodwill(CaseWorld world) {
    List<Grant> paid =
        world.log().stream()
            .filter(each -> each.event() instanceof OfferEvent.SmallPaymentGranted)
            .map(each -> ((OfferEvent.SmallPaymentGranted) each.event()).grant())
            .toList();
    assertThat(paid).hasSizeLessThanOrEqualTo(3);
    for (Grant each : paid) {
      assertThat(each.lines()).isEmpty();
      assertThat(each.amount().minor()).isBetween(1L, 5000L);
      assertThat(each.amount()).isLessThanOrEqualTo(world.book().captured());
      assertThat(each.transfers())
          .allMatch(transfer -> transfer.debit().equals("merchant:CN/shop:balance"))
          .hasSize(1);
    }
  }

  /** T1: exactly one deadline while open, none when closed. */
  private static void time(Case each) {
    Wait wait = each.state().waiting();
    if (!each.stillOpen()) {
      assertThat(wait).isNull();
      assertThat(each.state().turn()).isEqualTo(Turn.NOBODY);
      return;
    }
    assertThat(Objects.requireNonNull(wait).wake()).isBeforeOrEqualTo(wait.due());
    assertThat(wait.wake()).isAfterOrEqualTo(each.openedAt());
    assertThat(each.state().defaultOutcome()).isNotEmpty();
    assertThat(each.state().turn()).isNotEqualTo(Turn.NOBODY);
  }

  private static void claims(Case each, OrderBook book) {
    Application application = each.application();
    assertThat(sum(application.claims())).isEqualTo(application.amount());
    assertThat(each.granted()).isLessThanOrEqualTo(application.amount());
    assertThat(sum(each.open()).plus(each.granted())).isLessThanOrEqualTo(application.amount());
    Set<Integer> seen = new HashSet<>();
    for (Claim claim : each.open()) {
      assertThat(seen.add(claim.line())).isTrue();
      assertThat(claim.amount()).isGreaterThanOrEqualTo(NONE);
      if (each.stillOpen()) {
        Entitlement line = book.line(claim.line());
        assertThat(line.openCase()).isEqualTo(each.id().number());
        assertThat(claim.amount()).isLessThanOrEqualTo(line.refundable());
        assertThat(claim.units()).isBetween(1, line.unitsLeft());
      }
    }
  }

  private static Money sum(List<Claim> claims) {
    return claims.stream().map(Claim::amount).reduce(NONE, Money::plus);
  }

  /** An ending tells the truth about the money, and waits for it (TRAPS 35). */
  private static void ending(Case each) {
    if (each.state() instanceof CaseState.Closed(Ending ending, var at)) {
      assertThat(each.refunds()).allMatch(Case.Payment::settled);
      boolean goods = each.refunds().stream().anyMatch(Case.Payment::forGoods);
      boolean goodwill = each.refunds().stream().anyMatch(payment -> !payment.forGoods());
      boolean agreed = ending == Ending.AGREED;
      assertThat(!agreed || each.agreed() != null).as("%s", each).isTrue();
      assertThat(!goods || agreed || ending == Ending.REFUNDED).as("%s", each).isTrue();
      assertThat(agreed || (ending == Ending.SETTLED) == (goodwill && !goods))
          .as("%s", each)
          .isTrue();
      assertThat(ending != Ending.REPLACED || each.replaces()).as("%s", each).isTrue();
    }
  }

  /**
   * B7: the first application never moves. Granted stays granted. Closed stays closed, and arrived
   * stays arrived, unless the provider takes it back (TRAPS 18).
   */
  private static void history(Case old, Case each, boolean takenBack, CaseWorld world) {
    assertThat(each.firstAppliedAt()).isEqualTo(old.firstAppliedAt());
    assertThat(each.openedAt()).isEqualTo(old.openedAt());
    assertThat(each.granted()).isGreaterThanOrEqualTo(old.granted());
    assertThat(takenBack || each.settled().compareTo(old.settled()) >= 0).isTrue();
    assertThat(each.head().version()).isGreaterThanOrEqualTo(old.head().version());
    if (!old.stillOpen() && !each.state().equals(old.state())) {
      boolean appealed =
          old.judged() != null && old.judged().appeal() == null && each.judged().appeal() != null;
      assertThat(takenBack || appealed).isTrue();
      assertThat(each.state())
          .isInstanceOf(appealed ? CaseState.HearingEvidence.class : CaseState.Refunding.class);
    }
    boolean heldBefore = old.state() instanceof CaseState.Held;
    boolean byParty =
        each.head().version() > old.head().version() && last(world).role() != Role.SYSTEM;
    boolean agreed = each.agreed() != null && !each.agreed().equals(old.agreed());
    if (agreed) {
      assertThat(each.agreed().bothSigned()).as("F7: carried out unsigned").isTrue();
    } else if (heldBefore && byParty && each.granted().compareTo(old.granted()) > 0) {
      assertThat(last(world).role())
          .as("F4: money moved around the platform")
          .isEqualTo(Role.ARBITRATOR);
    }
  }

  private static Actor last(CaseWorld world) {
    return world.log().getLast().actor();
  }
}
