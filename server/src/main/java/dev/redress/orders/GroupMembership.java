package dev.redress.orders;

import dev.redress.kernel.LockKey;
import java.time.Instant;

/**
 * The group an order belongs to.
 *
 * @param state as far as the order has been told; while OPEN the order takes no case (O3)
 * @param expiresAt when it resolves by itself
 */
public record GroupMembership(
    LockKey group, String shopGroupId, GroupState state, Instant expiresAt) {

  GroupMembership in(GroupState now) {
    return new GroupMembership(group, shopGroupId, now, expiresAt);
  }
}
