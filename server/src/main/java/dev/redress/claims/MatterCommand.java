package dev.redress.claims;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.refunds.Answer;
import java.util.List;

/** What can be asked of an order's matters; locks the order. */
public sealed interface MatterCommand extends Command {

  /** By whoever raises this kind. */
  record Raise(LockKey key, Plea plea) implements MatterCommand {}

  /** On a matter that is there. */
  sealed interface OnMatter extends MatterCommand {
    MatterId id();

    @Override
    default LockKey key() {
      return id().order();
    }
  }

  /** By the answering side: all of what is asked. */
  record Agree(MatterId id) implements OnMatter {}

  /** J1, by the buyer: this much; the rest is disputed. */
  record PayPart(MatterId id, Money amount, String statement, List<String> evidence)
      implements OnMatter {}

  /** By the answering side: nothing of it. */
  record Decline(MatterId id, String statement, List<String> evidence) implements OnMatter {}

  /** M6, by the merchant: what it has to say. */
  record Reply(MatterId id, String statement, List<String> evidence) implements OnMatter {}

  /** By whoever raised it. */
  record Withdraw(MatterId id) implements OnMatter {}

  /**
   * By an arbitrator.
   *
   * @param amount of what is disputed; zero dismisses
   * @param reasons for both sides
   * @param interested whether the arbitrator has declared an interest in a party (F6)
   */
  record Rule(
      MatterId id,
      Money amount,
      String reasons,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) boolean interested)
      implements OnMatter {

    public Rule(MatterId id, Money amount, String reasons) {
      this(id, amount, reasons, false);
    }

    Rule by(boolean isInterested) {
      return new Rule(id, amount, reasons, isInterested);
    }
  }

  /**
   * M6, by an operator.
   *
   * @param reasons for both sides
   */
  record Decide(MatterId id, boolean upheld, String reasons) implements OnMatter {}

  /** By the caller of providers: this is what it said. */
  record RecordCharge(MatterId id, String reference, Answer answer) implements OnMatter {}

  /** By the clock. */
  record Wake(MatterId id) implements OnMatter {}
}
