package dev.redress.cases;

import dev.redress.cases.CaseCommand.*;
import dev.redress.cases.OfferCommand.*;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Money;
import dev.redress.ledger.Entitlement;
import dev.redress.orders.Direction;
import dev.redress.orders.Order;
import dev.redress.orders.OrderStatus;
import dev.redress.orders.Parcel;
import dev.redress.orders.ParcelState;
import dev.redress.policy.CaseType;
import dev.redress.policy.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A random order, and random people sending random commands about it: mostly sensible ones by the
 * right person, sometimes not. Whatever comes, the rules must answer and the invariants must hold.
 */
final class CaseWalk {

  private static final List<String> CATEGORIES =
      List.of("home", "home", "electronics", "fresh", "virtual", "customised", "hygiene");
  private static final List<Actor> EVERYBODY =
      List.of(
          CaseWorld.BUYER,
          CaseWorld.STRANGER,
          CaseWorld.MERCHANT,
          CaseWorld.RIVAL,
          CaseWorld.ARBITRATOR,
          CaseWorld.COLLEAGUE,
          CaseWorld.OPERATOR,
          CaseWorld.PROGRAM,
          CaseWorld.CLOCK);

  private static final int TRIES = 6; // until the rules accept
  private static final String WORDS = "说".repeat(24);

  private final Dice dice;
  private final CaseWorld world;

  /** One step: who sent what, and what came of it. */
  record Step(Actor actor, CaseCommand command, Decision<CaseEvent> decision) {
    boolean happened() {
      return decision instanceof Decision.Accept<CaseEvent>(List<CaseEvent> events)
          && !events.isEmpty();
    }
  }

  CaseWalk(Terms terms, Dice dice) {
    this.dice = dice;
    this.world = new CaseWorld(terms, shape());
  }

  /** Goes on from a world. */
  CaseWalk(CaseWorld world, Dice dice) {
    this.dice = dice;
    this.world = world;
  }

  CaseWorld world() {
    return world;
  }

  private OrderShape shape() {
    List<OrderShape.Line> lines = new ArrayList<>();
    int count = dice.between(1, 3);
    for (int i = 0; i < count; i++) {
      long paid = dice.in100(20) ? dice.between(0, 20) : dice.between(21, 30_000);
      lines.add(new OrderShape.Line(dice.of(CATEGORIES), dice.between(1, 7), paid));
    }
    OrderStatus status =
        dice.of(List.of(OrderStatus.UNSHIPPED, OrderStatus.SHIPPED, OrderStatus.DELIVERED));
    OrderShape shape =
        OrderShape.usual()
            .of(lines.toArray(OrderShape.Line[]::new))
            .withFreight(dice.in100(50) ? dice.between(1, 2000) : 0)
            .with(status);
    if (status == OrderStatus.UNSHIPPED && dice.in100(60)) {
      return shape.promisedAfter(Duration.ofHours(dice.between(-20, 400)));
    }
    return shape;
  }

  /** Lets time pass and carriers move, then sends a command. */
  Step step() {
    pass();
    travel();
    CaseCommand command = command();
    Actor actor = who(command);
    for (int i = 0; i < TRIES && dice.in100(90) && !isAccepted(command, actor); i++) {
      command = command();
      actor = who(command);
    }
    return new Step(actor, command, world.send(command, actor));
  }

  private Actor who(CaseCommand command) {
    return dice.in100(90) ? right(command) : dice.of(EVERYBODY);
  }

  private boolean isAccepted(CaseCommand command, Actor actor) {
    return new Step(actor, command, world.decide(command, actor)).happened();
  }

  private void pass() {
    if (!world.hasCase() || world.state().waiting() == null) {
      world.advance(Duration.ofMinutes(dice.between(0, 300)));
    } else if (dice.in100(20)) {
      later(world.state().waiting().wake());
    } else if (dice.in100(15)) {
      later(world.state().waiting().due());
    } else {
      world.advance(Duration.ofMinutes(dice.in100(85) ? dice.between(0, 90) : 6000));
    }
  }

  /** Parcels to the buyer set out, move, turn round or arrive, whatever a case thinks of it. */
  private void travel() {
    Order order = world.file().order();
    boolean may = order.status() == OrderStatus.SHIPPED || order.status() == OrderStatus.UNSHIPPED;
    if (!may || !dice.in100(order.status() == OrderStatus.SHIPPED ? 25 : 4)) {
      return;
    }
    ParcelState state =
        order.outbound().isEmpty()
            ? ParcelState.IN_TRANSIT
            : dice.of(List.of(ParcelState.values()));
    Parcel parcel =
        new Parcel(
            dice.in100(90) ? "SF" : "SLOW",
            "P-1",
            Direction.OUTBOUND,
            state,
            world.now(),
            List.of());
    boolean there = state == ParcelState.DELIVERED;
    world.order(
        of ->
            OrderShape.with(
                of,
                there ? OrderStatus.DELIVERED : OrderStatus.SHIPPED,
                there ? world.now() : null,
                List.of(parcel)));
  }

  private void later(java.time.Instant moment) {
    if (moment.isAfter(world.now())) {
      world.at(moment);
    }
  }

  private Actor right(CaseCommand command) {
    return switch (command) {
      case Apply _, ByBuyer _ -> CaseWorld.BUYER;
      case ByMerchant _ -> CaseWorld.MERCHANT;
      case ByWarehouse _ -> dice.of(List.of(CaseWorld.MERCHANT, CaseWorld.PROGRAM));
      case ByParty _ -> dice.in100(50) ? CaseWorld.BUYER : CaseWorld.MERCHANT;
      case ApprovalCommand _, DecideAppeal _ -> CaseWorld.COLLEAGUE;
      case TakeHearing _ -> dice.in100(70) ? CaseWorld.ARBITRATOR : CaseWorld.COLLEAGUE;
      case SettlementCommand.ProposeSettlement _ when dice.in100(50) -> CaseWorld.ARBITRATOR;
      case SettlementCommand.WithdrawSettlement _ when dice.in100(50) -> CaseWorld.ARBITRATOR;
      case AtHearing _ -> dice.in100(50) ? CaseWorld.BUYER : CaseWorld.MERCHANT;
      case ByBench _ -> CaseWorld.ARBITRATOR;
      case BySystem _ -> CaseWorld.CLOCK;
    };
  }

  private CaseCommand command() {
    if (!world.hasCase()) {
      return new Apply(world.file().key(), ask());
    }
    CaseId id = id();
    List<String> photos = dice.in100(80) ? CaseWorld.MERCHANT_PHOTOS : List.of();
    return switch (dice.below(61)) {
      case 54, 57 -> BenchWalk.settle(world.file().get(id), dice);
      case 51, 55, 58 -> BenchWalk.second(id, dice);
      case 52 -> BenchWalk.appeal(id, dice);
      case 53, 56 ->
          BenchWalk.decide(
              world.file().get(id), BenchWalk.draft(world.file().get(id).open(), dice), dice);
      case 0 -> new Apply(world.file().key(), ask());
      case 1 -> new Modify(id, ask());
      case 2 -> new Withdraw(id);
      case 3 -> new ShipReturn(id, "SF", dice.in100(95) ? "SF-1" : "");
      case 4 -> new TakeGoodsBack(id);
      case 5 -> new ConcedeMissing(id);
      case 6 -> new WithdrawHearing(id);
      case 7 -> new AgreeRefund(id);
      case 8, 9 -> new AgreeReturn(id, dice.in100(50) ? "" : WORDS);
      case 47, 48 -> new SendScript(id, "NOT_A_QUALITY_PROBLEM");
      case 49, 50 -> new ChatNews(id, dice.of(List.of(Side.values())), world.now());
      case 10 -> new Reject(id, "NOT_A_QUALITY_PROBLEM", WORDS, photos);
      case 11, 12 -> new ConfirmReturn(id, counts(id), "", List.of());
      case 13 -> new RefuseGoods(id, WORDS, photos);
      case 14, 15 -> new RequestIntervention(id, dice.in100(80) ? WORDS : "", List.of());
      case 16 -> new AddStatement(id, WORDS, List.of());
      case 17 -> new FinishEvidence(id);
      case 18 -> new StepIn(id, WORDS);
      case 19 -> dice.in100(90) ? new TakeHearing(id) : new LeaveHearing(id);
      case 20 -> new AskMore(id, dice.of(List.of(Side.values())), WORDS, dice.between(0, 170));
      case 21 -> new RefuseHearing(id, dice.of(List.of(HearingRefusal.values())), WORDS);
      case 22, 59, 60 -> new Rule(id, BenchWalk.draft(world.file().get(id).open(), dice));
      case 32, 33 -> new AgreeReplacement(id, "");
      case 34, 35 -> new SendReplacement(id, "SF", dice.in100(90) ? "SF-9" : "SF-1");
      case 36 -> new ConfirmReceipt(id);
      case 37 -> new TurnIntoRefund(id);
      case 38 -> new ReplacementDelivered(id, "SF-9", world.now());
      case 23 -> new Wake(id);
      case 24 -> new ReturnDelivered(id, "SF-1", world.now());
      case 26, 27 -> new InterceptParcel(id);
      case 28 -> new AgreeRefusal(id);
      case 29 -> new AnswerStop(id, dice.of(List.of(Warehouse.values())));
      case 30, 31 -> new ParcelNews(id);
      case 39 -> new Urge(id);
      case 25 -> new RefundTakenBack(id, refund(), dice.between(1, 9));
      case 41, 42 ->
          new MakeOffer(id, dice.of(List.of(OfferKind.values())), some(), dice.between(0, 40), "");
      case 43 -> new CounterOffer(id, null, some(), dice.between(0, 40), "");
      case 44 -> new AcceptOffer(id, null);
      case 45 -> dice.in100(50) ? new DeclineOffer(id, null, "") : new WithdrawOffer(id);
      default -> new RefundArrived(id, refund(), dice.between(1, 9));
    };
  }

  private Money some() {
    return Money.of("CNY", dice.between(0, dice.in100(50) ? 60 : 5100));
  }

  private int refund() {
    return dice.between(1, Math.max(1, world.book().refunds()));
  }

  private CaseId id() {
    return dice.in100(90)
        ? world.id()
        : new CaseId(world.file().key(), dice.between(1, world.id().number()));
  }

  private Ask ask() {
    List<Ask.AskLine> lines = new ArrayList<>();
    for (Entitlement each : world.book().lines()) {
      if (each.line() != 0 && dice.in100(70)) {
        int most = Math.max(1, each.unitsLeft() + (dice.in100(5) ? 1 : 0));
        lines.add(new Ask.AskLine(each.line(), dice.between(1, most)));
      }
    }
    Money amount = dice.in100(80) ? null : Money.of("CNY", dice.between(-1, 9000));
    boolean unshipped = world.file().order().status() == OrderStatus.UNSHIPPED;
    List<String> reasons =
        unshipped
            ? List.of("NOT_WANTED", "NOT_SHIPPED_IN_TIME")
            : List.of("QUALITY", "WRONG_ITEM", "NO_REASON", "NOT_RECEIVED", "NONSENSE");
    CaseType type = unshipped ? CaseType.REFUND_ONLY : dice.of(List.of(CaseType.values()));
    return new Ask(
        type,
        dice.of(reasons),
        dice.in100(50),
        lines,
        amount,
        dice.in100(type.replaces() ? 3 : 40),
        "",
        dice.in100(90) ? CaseWorld.BUYER_PHOTOS : List.of());
  }

  private List<Count> counts(CaseId id) {
    if (dice.in100(30)) {
      return List.of();
    }
    List<Count> counts = new ArrayList<>();
    for (Claim claim : world.file().get(id).open()) {
      if (claim.line() != 0) {
        int accepted = dice.between(0, claim.units());
        int damaged = dice.between(0, claim.units() - accepted);
        counts.add(new Count(claim.line(), accepted, damaged, claim.units() - accepted - damaged));
      }
    }
    return counts;
  }
}
