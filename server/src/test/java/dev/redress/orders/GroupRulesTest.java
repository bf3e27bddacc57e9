package dev.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.Decision;
import dev.redress.kernel.Hash;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Refusal;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.orders.GroupCommand.ExpireGroup;
import dev.redress.orders.GroupCommand.JoinGroup;
import dev.redress.orders.GroupCommand.OpenGroup;
import dev.redress.orders.GroupEvent.GroupExpired;
import dev.redress.orders.GroupEvent.GroupFormed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When a group forms and when it expires, rule by rule (O3). */
@Tag("database")
class GroupRulesTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant END = START.plus(Duration.ofHours(24));
  private static final OpenGroup TOLD = new OpenGroup("CN", "g-1", 2, START);
  private static final LockKey ONE = Order.id("CN", "1");
  private static final LockKey TWO = Order.id("CN", "2");
  private static final LockKey THREE = Order.id("CN", "3");

  private final GroupRules rules = new GroupRules(Duration.ofHours(24));

  @Test
  void o3EnoughInTimeFormsTheGroup() {
    GroupFile one = after(open(), join(ONE, START));
    assertThat(types(one, join(TWO, END.minusMillis(1))))
        .containsExactly("MemberJoined", "GroupFormed");
  }

  @Test
  void o3APaymentAtTheEndIsLateEvenWhenTheClockHasNotFired() {
    GroupFile one = after(open(), join(ONE, START));
    assertThat(types(one, join(TWO, END))).containsExactly("MemberTooLate");
    assertThat(after(one, join(TWO, END)).group().state()).isEqualTo(GroupState.OPEN);
  }

  @Test
  void o3APaymentInTimeCountsWhenItsNewsComesAfterTheEnd() {
    GroupFile late = after(after(open(), join(ONE, START)), join(THREE, END.plusSeconds(1)));
    assertThat(types(late, join(TWO, END.minusMillis(1))))
        .containsExactly("MemberJoined", "GroupFormed");
  }

  @Test
  void trap44OnceExpiredNobodyFormsItAnyMore() {
    GroupFile expired = after(after(open(), join(ONE, START)), new ExpireGroup(TOLD.group()));
    assertThat(types(expired, join(TWO, END.minusMillis(1)))).containsExactly("MemberTooLate");
    assertThat(types(expired, new ExpireGroup(TOLD.group()))).isEmpty();
  }

  @Test
  void trap44OnceFormedTheClockDoesNothing() {
    GroupFile formed = after(after(open(), join(ONE, START)), join(TWO, START));
    assertThat(types(formed, new ExpireGroup(TOLD.group()))).isEmpty();
    assertThat(rules.wakeAt(formed)).isNull();
    assertThat(types(formed, join(THREE, END.plusSeconds(9)))).containsExactly("MemberJoined");
  }

  @Test
  void o3EverybodyInItIsToldPaidOrNot() {
    GroupFile two = after(after(open(), join(ONE, START)), join(TWO, null));
    assertThat(events(two, new ExpireGroup(TOLD.group())))
        .containsExactly(new GroupExpired(List.of(ONE, TWO)));
    assertThat(events(two, join(THREE, START))).contains(new GroupFormed(List.of(ONE, TWO, THREE)));
  }

  @Test
  void o3JoiningTwiceIsJoiningOnce() {
    GroupFile one = after(open(), join(ONE, START));
    assertThat(types(one, join(ONE, START))).isEmpty();
    assertThat(types(one, join(ONE, null))).isEmpty();
    GroupFile told = after(open(), join(ONE, null));
    assertThat(types(told, join(ONE, START))).containsExactly("MemberJoined");
  }

  @Test
  void o3BeforeItsTimeTheClockChangesNothing() {
    Decision<GroupEvent> early =
        rules.decide(open(), new ExpireGroup(TOLD.group()), END.minusMillis(1));
    assertThat(((Decision.Accept<GroupEvent>) early).events()).isEmpty();
  }

  @Test
  void o3AGroupIsToldOnce() {
    assertThat(types(open(), TOLD)).isEmpty();
    assertThat(refusal(open(), new OpenGroup("CN", "g-1", 3, START)))
        .isEqualTo(OrderRefusal.GROUP_ALREADY_TOLD_DIFFERENTLY);
    assertThat(refusal(empty(), new OpenGroup("CN", "g-1", 1, START)))
        .isEqualTo(OrderRefusal.GROUP_SIZE_WRONG);
    assertThat(refusal(empty(), join(ONE, START))).isEqualTo(KernelRefusal.NOT_FOUND);
  }

  private static GroupCommand join(LockKey order, Instant paidAt) {
    return new JoinGroup(TOLD.group(), order, paidAt);
  }

  private static GroupFile empty() {
    return new GroupFile(TOLD.group(), null);
  }

  private GroupFile open() {
    return after(empty(), TOLD);
  }

  private GroupFile after(GroupFile file, GroupCommand command) {
    GroupFile next = file;
    long version = file.group() == null ? 0 : file.group().version();
    for (GroupEvent each : events(file, command)) {
      StreamHead head = new StreamHead(file.key().text(), ++version, Hash.NONE);
      next = GroupRules.evolve(next, new Stamped<>(head, END, OrdersWorld.SHOP, each));
    }
    return next;
  }

  private List<GroupEvent> events(GroupFile file, GroupCommand command) {
    return switch (rules.decide(file, command, END.plusSeconds(2))) {
      case Decision.Accept<GroupEvent>(List<GroupEvent> events) -> events;
      case Decision.Refuse<GroupEvent>(var refused) -> throw new AssertionError(refused);
    };
  }

  private List<String> types(GroupFile file, GroupCommand command) {
    return events(file, command).stream().map(GroupEvent::type).toList();
  }

  private Refusal refusal(GroupFile file, GroupCommand command) {
    Decision<GroupEvent> answer = rules.decide(file, command, END);
    return ((Decision.Refuse<GroupEvent>) answer).refused().reason();
  }
}
