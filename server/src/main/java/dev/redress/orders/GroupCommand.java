package dev.redress.orders;

import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What may be asked of a group. */
public sealed interface GroupCommand extends Command {

  /** The group. */
  LockKey group();

  @Override
  default LockKey key() {
    return group();
  }

  /** The shop tells a group; told again alike it changes nothing. */
  record OpenGroup(String market, String shopGroupId, int size, Instant startedAt)
      implements GroupCommand {
    @Override
    public LockKey group() {
      return Group.id(market, shopGroupId);
    }
  }

  /**
   * An order belongs to the group.
   *
   * @param paidAt when its payment was captured; null: not paid yet
   */
  record JoinGroup(LockKey group, LockKey order, @Nullable Instant paidAt)
      implements GroupCommand {}

  /** The clock: the group's time is over. */
  record ExpireGroup(LockKey group) implements GroupCommand {}
}
