package dev.redress.orders;

import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import java.time.Instant;
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
   * @param joinedAt when its payment was captured; null: told, not paid yet
   */
  public record Member(LockKey order, @Nullable Instant joinedAt) {}

  /** The id that the shop's own id always has here. */
  public static LockKey id(String market, String shopGroupId) {
    return LockKey.named("group", market, shopGroupId);
  }

  /** How many have joined. */
  public int joined() {
    return (int) members.stream().filter(member -> member.joinedAt() != null).count();
  }
}
