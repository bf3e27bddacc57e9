package dev.redress.orders;

import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.StreamHead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of buyers who must join in time for their orders to be valid (O3).
 *
 * @param size how many must join
 * @param expiresAt a payment at or after this moment is too late
 * @param members orders told to belong to it, in the order in which they were told
 */
public record Group(
    LockKey id,
    String market,
    String shopGroupId,
    int size,
    Instant startedAt,
    Instant expiresAt,
    GroupState state,
    List<Member> members,
    long version,
    Hash hash) {

  /**
   * One order of a group.
   *
   * @param joinedAt when its payment was captured, in time; null: not so far
   * @param late it came too late, and does not belong
   */
  public record Member(LockKey order, @Nullable Instant joinedAt, boolean late) {}

  /** The id that the shop's own id always has here. */
  public static LockKey id(String market, String shopGroupId) {
    return LockKey.named("group", market, shopGroupId);
  }

  /** How many have joined. */
  public int joined() {
    return Math.toIntExact(joinedMembers());
  }

  /** The orders that share the group's fate, paid or not. */
  List<LockKey> orders() {
    return members.stream().filter(member -> !member.late()).map(Member::order).toList();
  }

  private long joinedMembers() {
    return members.stream().filter(member -> member.joinedAt() != null).count();
  }

  Group with(Member member) {
    List<Member> all = new ArrayList<>(members);
    all.replaceAll(each -> each.order().equals(member.order()) ? member : each);
    if (!all.contains(member)) {
      all.add(member);
    }
    return copy(state, List.copyOf(all), version, hash);
  }

  Group in(GroupState now) {
    return copy(now, members, version, hash);
  }

  Group at(StreamHead head) {
    return copy(state, members, head.version(), head.hash());
  }

  private Group copy(GroupState nowState, List<Member> nowMembers, long nowVersion, Hash nowHash) {
    return new Group(
        id,
        market,
        shopGroupId,
        size,
        startedAt,
        expiresAt,
        nowState,
        nowMembers,
        nowVersion,
        nowHash);
  }
}
