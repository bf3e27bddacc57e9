package dev.redress.refunds;

import dev.redress.cases.RefundProgress;
import dev.redress.kernel.LockKey;
import dev.redress.refunds.RefundState.FailedRetrying;
import dev.redress.refunds.RefundState.Reversed;
import dev.redress.refunds.RefundState.Sending;
import dev.redress.refunds.RefundState.Settled;
import dev.redress.refunds.RefundState.Unknown;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells a case's page where its money is. */
@Component
final class RefundsOfCases implements RefundProgress {

  private final Refunds refunds;

  RefundsOfCases(Refunds refunds) {
    this.refunds = refunds;
  }

  @Override
  public Map<Integer, Progress> of(LockKey order) {
    Map<Integer, Progress> all = new HashMap<>();
    refunds.all(order).forEach(each -> all.put(each.id().number(), progress(each.state())));
    return all;
  }

  static Progress progress(RefundState state) {
    return switch (state) {
      // Until somebody has won the right to call, the provider has heard of nothing.
      case Sending sending ->
          new Progress(sending.called() ? Stage.SENT : Stage.GRANTED, sending.dueAt(), null);
      case Unknown unknown -> new Progress(Stage.UNKNOWN, unknown.dueAt(), null);
      case FailedRetrying failed -> new Progress(Stage.FAILED, failed.dueAt(), null);
      // That it is looked at once more is no business of the buyer's.
      case Settled settled -> new Progress(Stage.SETTLED, null, settled.at());
      case Reversed reversed -> new Progress(Stage.REVERSED, reversed.dueAt(), null);
    };
  }
}
