package dev.redress.refunds;

import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.refunds.RefundEvent.AskOrdered;
import dev.redress.refunds.RefundEvent.AttemptRepeated;
import dev.redress.refunds.RefundEvent.AttemptStarted;
import java.sql.Connection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Hands committed orders to pay and to ask over to {@link ProviderCalls}. What is lost between the
 * hand-over and the call is found by the refund's deadline.
 */
@Component
final class RefundCaller implements JournalReader {

  private final ProviderCalls calls;

  RefundCaller(ProviderCalls calls) {
    this.calls = calls;
  }

  @Override
  public String name() {
    return "refund-caller";
  }

  @Override
  public Interest interest() {
    return Interest.of(
        RefundHandler.ROOM, AttemptStarted.class, AttemptRepeated.class, AskOrdered.class);
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) {
    for (JournalEntry entry : entries) {
      if (RefundHandler.ROOM.equals(entry.room())) {
        handOver(RefundId.parse(entry.stream()), entry.among(RefundEvent.class));
      }
    }
  }

  private void handOver(RefundId id, RefundEvent event) {
    switch (event) {
      case AttemptStarted started -> calls.pay(id, started.reference());
      case AttemptRepeated repeated -> calls.pay(id, repeated.reference());
      case AskOrdered ask -> calls.ask(id, ask.reference());
      case RefundEvent.RefundStarted other -> {}
      case RefundEvent.CallBegan other -> {}
      case RefundEvent.OutcomeUnknown other -> {}
      case RefundEvent.AttemptFailed other -> {}
      case RefundEvent.RefundSettled other -> {}
      case RefundEvent.SettlementConfirmed other -> {}
      case RefundEvent.RefundReversed other -> {}
      case RefundEvent.DoubtRaised other -> {}
      case RefundEvent.DoubtCleared other -> {}
    }
  }
}
