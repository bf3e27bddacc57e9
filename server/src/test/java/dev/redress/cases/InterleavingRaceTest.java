package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.AtOnce;
import dev.redress.cases.CaseCommand.*;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The merchant agrees, the deadline fires, the buyer withdraws, the buyer modifies and the platform
 * acts, all at the last moment. Every order of the five ends in one state with one set of
 * transfers; at once on the real database, the end is one of those ends (T2, F4; TRAPS 2, 7, 9, 36,
 * 42).
 */
@Tag("database")
class InterleavingRaceTest {

  private static final int ROUNDS = 30;
  private static final String WORDS = "说".repeat(24);

  private record Act(String name, Actor actor) {
    CaseCommand on(CaseId id) {
      return switch (name) {
        case "agree" -> new AgreeRefund(id);
        case "deadline" -> new Wake(id);
        case "withdraw" -> new Withdraw(id);
        case "withdraw hearing" -> new WithdrawHearing(id);
        case "modify" -> new Modify(id, ask(2));
        case "step in" -> new StepIn(id, WORDS);
        case "rule" -> OneOrderRaceTest.rule(id, 1);
        default -> throw new IllegalStateException(name);
      };
    }
  }

  private static final Act AGREE = new Act("agree", CaseWorld.MERCHANT);
  private static final Act DEADLINE = new Act("deadline", CaseWorld.CLOCK);
  private static final Act WITHDRAW = new Act("withdraw", CaseWorld.BUYER);
  private static final Act STOP_HEARING = new Act("withdraw hearing", CaseWorld.BUYER);
  private static final Act MODIFY = new Act("modify", CaseWorld.BUYER);
  private static final Act STEP_IN = new Act("step in", CaseWorld.ARBITRATOR);
  private static final Act RULE = new Act("rule", CaseWorld.ARBITRATOR);

  private static final List<Act> AT_THE_MERCHANT =
      List.of(AGREE, DEADLINE, WITHDRAW, MODIFY, STEP_IN);
  private static final List<Act> AT_THE_PLATFORM =
      List.of(AGREE, DEADLINE, STOP_HEARING, MODIFY, WITHDRAW, RULE);

  private final RaceWorld world = new RaceWorld();

  @Test
  void everyOrderAtTheMerchantEndsInOneState() {
    assertThat(ends("MERCHANT_TO_ANSWER", AT_THE_MERCHANT))
        .containsExactlyInAnyOrder(
            "CLOSED_REFUNDED [9999]",
            "CLOSED_REFUNDED [6666]",
            "CLOSED_WITHDRAWN []",
            "HEARING_EVIDENCE []");
  }

  @Test
  void everyOrderAtThePlatformEndsInOneState() {
    assertThat(ends("HEARING_RULING", AT_THE_PLATFORM))
        .contains("CLOSED_REFUNDED [9999]", "CLOSED_WITHDRAWN []");
  }

  @Test
  void atOnceAtTheMerchantTheEndIsOneOfThose() {
    atOnce("MERCHANT_TO_ANSWER", AT_THE_MERCHANT);
  }

  @Test
  void atOnceAtThePlatformTheEndIsOneOfThose() {
    atOnce("HEARING_RULING", AT_THE_PLATFORM);
  }

  /** How the case ends in every order of these acts, each tried from the same moment. */
  private static Set<String> ends(String state, List<Act> acts) {
    CaseWorld start = CaseScenes.scene(CaseWorld.terms("CN-1"), "NONE", "shipped");
    prepare(state, start.id(), (command, actor) -> start.must(command, actor));
    start.untilDue();
    Set<String> ends = new TreeSet<>();
    permute(acts, new ArrayList<>(), order -> ends.add(end(start.copy(), order)));
    return ends;
  }

  private static String end(CaseWorld at, List<Act> order) {
    CaseId id = at.id();
    order.forEach(act -> at.send(act.on(id), act.actor()));
    for (Case.Payment refund : at.latest().refunds()) {
      at.send(new RefundArrived(id, refund.refund(), 99), CaseWorld.CLOCK);
    }
    return told(at.latest());
  }

  private static String told(Case c) {
    List<Long> paid = c.refunds().stream().map(each -> each.amount().minor()).toList();
    return c.state().code() + " " + paid;
  }

  private static void permute(
      List<Act> left, List<Act> taken, java.util.function.Consumer<List<Act>> each) {
    if (left.isEmpty()) {
      each.accept(List.copyOf(taken));
    }
    for (Act act : left) {
      List<Act> rest = new ArrayList<>(left);
      rest.remove(act);
      taken.add(act);
      permute(rest, taken, each);
      taken.removeLast();
    }
  }

  private void atOnce(String state, List<Act> acts) {
    List<LockKey> orders = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      LockKey order = world.order(9999);
      orders.add(order);
      prepare(state, new CaseId(order, 1), (command, actor) -> must(command, actor));
    }
    List<Callable<Outcome>> crowd = new ArrayList<>();
    for (LockKey order : orders) {
      for (Act act : acts) {
        CaseCommand command = act.on(new CaseId(order, 1));
        crowd.add(() -> world.run(command, act.actor(), key(act, command)));
      }
    }
    // The deadline is over for the clock at the same moment as everybody else acts.
    crowd.addFirst(
        () -> {
          world.server().advance(Duration.ofDays(2));
          return new dev.redress.kernel.Receipt("", 0, "", List.of(), world.server().now());
        });
    AtOnce.all(crowd);
    world.settle(orders);
    Set<String> possible = ends(state, acts);
    possible.addAll(endsBeforeTheDeadline(state, acts));
    for (LockKey order : orders) {
      world.audit(order);
      assertThat(possible).contains(told(world.cases().file(order).get(new CaseId(order, 1))));
    }
  }

  /** Some may act before the clock has moved: then the deadline's own act comes to nothing. */
  private static Set<String> endsBeforeTheDeadline(String state, List<Act> acts) {
    Set<String> ends = new TreeSet<>();
    for (int early = 0; early < acts.size(); early++) {
      int from = early;
      CaseWorld start = CaseScenes.scene(CaseWorld.terms("CN-1"), "NONE", "shipped");
      prepare(state, start.id(), (command, actor) -> start.must(command, actor));
      permute(
          acts,
          new ArrayList<>(),
          order -> {
            CaseWorld at = start.copy();
            order.subList(0, from).forEach(act -> at.send(act.on(at.id()), act.actor()));
            at.advance(Duration.ofDays(2));
            ends.add(end(at, order.subList(from, order.size())));
          });
    }
    return ends;
  }

  private static String key(Act act, CaseCommand command) {
    return act.name() + "-" + command.key();
  }

  private interface Sender {
    void send(CaseCommand command, Actor actor);
  }

  private void must(CaseCommand command, Actor actor) {
    world.run(command, actor, command.name() + actor.role() + command.key()).orThrow();
  }

  private static void prepare(String state, CaseId id, Sender sender) {
    sender.send(new Apply(id.order(), ask(3)), CaseWorld.BUYER);
    if (state.equals("HEARING_RULING")) {
      sender.send(new StepIn(id, WORDS), CaseWorld.ARBITRATOR);
      sender.send(new TakeHearing(id), CaseWorld.ARBITRATOR);
      sender.send(new FinishEvidence(id), CaseWorld.BUYER);
      sender.send(new FinishEvidence(id), CaseWorld.MERCHANT);
    }
  }

  private static Ask ask(int units) {
    List<Ask.AskLine> lines = List.of(new Ask.AskLine(1, units));
    return new Ask(
        dev.redress.policy.CaseType.REFUND_ONLY,
        "NOT_RECEIVED",
        false,
        lines,
        null,
        false,
        "",
        List.of());
  }
}
