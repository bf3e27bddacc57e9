package dev.redress.cases;

import dev.redress.kernel.Event;

/** What has happened to a merchant's default return address. */
public sealed interface ReturnAddressEvent extends Event {

  /** From now on returns go here, when nothing else is said. */
  record ReturnAddressSet(String market, String merchant, ReturnAddress address)
      implements ReturnAddressEvent {}
}
