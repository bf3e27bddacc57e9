package dev.redress.orders;

import dev.redress.kernel.Decision;
import dev.redress.kernel.Hash;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Market;
import dev.redress.kernel.Stamped;
import dev.redress.orders.Group.Member;
import dev.redress.orders.GroupCommand.ExpireGroup;
import dev.redress.orders.GroupCommand.JoinGroup;
import dev.redress.orders.GroupCommand.OpenGroup;
import dev.redress.orders.GroupEvent.GroupExpired;
import dev.redress.orders.GroupEvent.GroupFormed;
import dev.redress.orders.GroupEvent.GroupOpened;
import dev.redress.orders.GroupEvent.MemberJoined;
import dev.redress.orders.GroupEvent.MemberTold;
import dev.redress.orders.GroupEvent.MemberTooLate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a group forms and when it expires (O3), pure. Decided by the time of the payment, not by who
 * reached us first; and once decided, decided (TRAPS 44).
 */
final class GroupRules {

  /** A payment captured in time may still be on its way here when the time is over. */
  private static final Duration LAST_PAYMENTS = Duration.ofSeconds(1);

  private final Duration window;

  /**
   * @param window how long a group has to form
   */
  GroupRules(Duration window) {
    this.window = window;
  }

  Decision<GroupEvent> decide(GroupFile file, GroupCommand command, Instant now) {
    if (command instanceof OpenGroup open) {
      return open(file.group(), open, now);
    }
    Group group = file.group();
    if (group == null) {
      return Decision.refuse(KernelRefusal.NOT_FOUND);
    }
    return switch (command) {
      case OpenGroup open -> open(group, open, now);
      case JoinGroup(var key, LockKey order, Instant paidAt) -> join(group, order, paidAt);
      case ExpireGroup(var key) -> expire(group, now);
    };
  }

  /** When the clock is to look at the group. */
  @Nullable Instant wakeAt(GroupFile file) {
    Group group = file.group();
    return group == null || group.state() != GroupState.OPEN
        ? null
        : group.expiresAt().plus(LAST_PAYMENTS);
  }

  private Decision<GroupEvent> open(@Nullable Group group, OpenGroup told, Instant now) {
    if (group != null) {
      boolean alike = group.size() == told.size() && group.startedAt().equals(told.startedAt());
      return alike
          ? Decision.accept(List.of())
          : Decision.refuse(
              OrderRefusal.GROUP_ALREADY_TOLD_DIFFERENTLY, "shopGroupId", told.shopGroupId());
    }
    if (Market.of(told.market()).isEmpty()) {
      return new Decision.Refuse<>(Market.unknown(OrderRefusal.MARKET_UNKNOWN, told.market()));
    }
    return ContentRules.group(
            new OrderContent.GroupTerms(told.shopGroupId(), told.size(), told.startedAt()), now)
        .<Decision<GroupEvent>>map(Decision.Refuse::new)
        .orElseGet(
            () ->
                Decision.accept(
                    new GroupOpened(
                        told.market(),
                        told.shopGroupId(),
                        told.size(),
                        told.startedAt(),
                        told.startedAt().plus(window))));
  }

  private static Decision<GroupEvent> join(Group group, LockKey order, @Nullable Instant paidAt) {
    Optional<Member> known =
        group.members().stream().filter(member -> member.order().equals(order)).findFirst();
    if (known.isPresent() && (paidAt == null || settled(known.get()))) {
      return Decision.accept(List.of());
    }
    return switch (group.state()) {
      case EXPIRED -> Decision.accept(new MemberTooLate(order));
      case FORMED ->
          Decision.accept(
              paidAt == null ? new MemberTold(order) : new MemberJoined(order, paidAt, true));
      case OPEN -> {
        if (paidAt == null) {
          yield Decision.accept(new MemberTold(order));
        }
        yield paidAt.isBefore(group.expiresAt())
            ? Decision.accept(joined(group, order, paidAt))
            : Decision.accept(new MemberTooLate(order));
      }
    };
  }

  private static boolean settled(Member member) {
    return member.joinedAt() != null || member.late();
  }

  private static List<GroupEvent> joined(Group group, LockKey order, Instant paidAt) {
    List<GroupEvent> events = new ArrayList<>(List.of(new MemberJoined(order, paidAt, false)));
    if (group.joined() + 1 >= group.size()) {
      List<LockKey> orders = new ArrayList<>(group.orders());
      if (!orders.contains(order)) {
        orders.add(order);
      }
      events.add(new GroupFormed(List.copyOf(orders)));
    }
    return events;
  }

  private static Decision<GroupEvent> expire(Group group, Instant now) {
    return group.state() == GroupState.OPEN && !now.isBefore(group.expiresAt())
        ? Decision.accept(new GroupExpired(group.orders()))
        : Decision.accept(List.of());
  }

  static GroupFile evolve(GroupFile file, Stamped<GroupEvent> stamped) {
    Group now =
        switch (stamped.event()) {
          case GroupOpened e -> begin(file.key(), e);
          case MemberTold(LockKey order) -> known(file).with(new Member(order, null, false));
          case MemberJoined(LockKey order, Instant at, boolean formed) ->
              known(file).with(new Member(order, at, false));
          case MemberTooLate(LockKey order) -> known(file).with(new Member(order, null, true));
          case GroupFormed formed -> known(file).in(GroupState.FORMED);
          case GroupExpired expired -> known(file).in(GroupState.EXPIRED);
        };
    return new GroupFile(file.key(), now.at(stamped.head()));
  }

  private static Group known(GroupFile file) {
    return Objects.requireNonNull(file.group());
  }

  private static Group begin(LockKey id, GroupOpened told) {
    return new Group(
        id,
        told.market(),
        told.shopGroupId(),
        told.size(),
        told.startedAt(),
        told.expiresAt(),
        GroupState.OPEN,
        List.of(),
        0,
        Hash.NONE);
  }
}
