package dev.redress.orders;

import dev.redress.kernel.Event;
import dev.redress.kernel.LockKey;
import java.time.Instant;
import java.util.List;

/** What has happened to a group. */
public sealed interface GroupEvent extends Event {

  /** The shop has told a group. */
  record GroupOpened(
      String market, String shopGroupId, int size, Instant startedAt, Instant expiresAt)
      implements GroupEvent {}

  /** An order belongs to the group and is not paid yet. */
  record MemberTold(LockKey order) implements GroupEvent {}

  /**
   * An order was paid in time, or for a group that stands already.
   *
   * @param formed the group stands already: the order goes on at once
   */
  record MemberJoined(LockKey order, Instant joinedAt, boolean formed) implements GroupEvent {}

  /** An order came when the group's time was over; it is refunded and closed. */
  record MemberTooLate(LockKey order) implements GroupEvent {}

  /**
   * Enough have joined.
   *
   * @param orders all that belong to the group and go on
   */
  record GroupFormed(List<LockKey> orders) implements GroupEvent {}

  /**
   * Not enough have joined in time.
   *
   * @param orders all that belong to the group; each is refunded and closed
   */
  record GroupExpired(List<LockKey> orders) implements GroupEvent {}
}
