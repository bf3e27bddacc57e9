package dev.redress.ledger;

import dev.redress.kernel.Event;
import java.util.List;

/** What has happened to a merchant's deposit. */
public sealed interface DepositEvent extends Event {

  /**
   * A merchant has brought security.
   *
   * @param command what was told, by which a repeat is known
   */
  record DepositMade(DepositCommand command, List<Transfer> transfers) implements DepositEvent {}
}
