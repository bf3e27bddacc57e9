package dev.redress.refunds;

import dev.redress.kernel.Event;
import dev.redress.kernel.Money;
import dev.redress.ledger.Transfer;
import java.util.List;

/** What happens to a refund. Events that move money carry their transfers. */
public sealed interface RefundEvent extends Event {

  /** The intent is recorded; no provider knows of it yet. */
  record RefundStarted(RefundCommand.Terms terms) implements RefundEvent {}

  /** A new reference, to be sent. */
  record AttemptStarted(int attempt, String reference) implements RefundEvent {}

  /** The provider has never heard of the reference: the same one is sent once more. */
  record AttemptRepeated(int attempt, String reference) implements RefundEvent {}

  /** Somebody has won the right to call; from here on only the provider knows. */
  record CallBegan(String reference) implements RefundEvent {}

  /** No usable answer; that is not a failure. */
  record OutcomeUnknown(String reference, String why) implements RefundEvent {
    @Override
    public boolean benchOnly() {
      return true;
    }
  }

  /** The provider is to be asked what became of the reference. */
  record AskOrdered(String reference, int asks) implements RefundEvent {}

  /** Proven: the buyer does not have the money and will not get it by this reference. */
  record AttemptFailed(int attempt, String reference, String code, boolean last)
      implements RefundEvent {}

  /** The buyer has the money. */
  record RefundSettled(String reference, String origin, Money amount, List<Transfer> transfers)
      implements RefundEvent {}

  /** Asked some time later, the provider still says so. */
  record SettlementConfirmed(String reference) implements RefundEvent {}

  /** The provider says now that the settled payment failed after all. */
  record RefundReversed(
      String reference, String origin, String code, boolean last, List<Transfer> transfers)
      implements RefundEvent {}

  /** The provider says what cannot be true beside what it said before; a person has to look. */
  record DoubtRaised(String reference, String what) implements RefundEvent {
    @Override
    public boolean benchOnly() {
      return true;
    }
  }

  /** A person has looked; the refund stands as it is and is not asked about any more. */
  record DoubtCleared(String explanation) implements RefundEvent {
    @Override
    public boolean benchOnly() {
      return true;
    }
  }
}
