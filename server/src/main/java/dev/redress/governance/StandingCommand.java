package dev.redress.governance;

import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;
import java.util.List;

/** What can be asked of a merchant's standing; locks the merchant. */
public sealed interface StandingCommand extends Command {

  /**
   * By the platform's readers: the merchant lost something.
   *
   * @param name what the shop is called on the order
   * @param terms the market's policy version of now (P1)
   */
  record Enter(
      Merchant merchant,
      String name,
      String cause,
      Source source,
      String terms,
      List<String> lessons)
      implements StandingCommand {
    @Override
    public LockKey key() {
      return merchant.key();
    }
  }

  /**
   * By the merchant: this should not count.
   *
   * @param evidence files that it has shown on the entry's order, by id
   */
  record ContestEntry(Merchant merchant, int entry, String statement, List<String> evidence)
      implements StandingCommand {

    public ContestEntry(Merchant merchant, int entry, String statement) {
      this(merchant, entry, statement, List.of());
    }

    @Override
    public LockKey key() {
      return merchant.key();
    }
  }

  /** By an operator. */
  record DecideContest(Merchant merchant, int entry, Verdict verdict, String reasons)
      implements StandingCommand {
    @Override
    public LockKey key() {
      return merchant.key();
    }
  }

  /**
   * F12, by the platform's readers: what an entry followed from was overturned. Of a case that was
   * ruled twice, the other ruling stands.
   *
   * @param source the ruling or complaint
   * @param because what overturned it, for the record
   */
  record UndoEntry(Merchant merchant, Source source, String because) implements StandingCommand {
    @Override
    public LockKey key() {
      return merchant.key();
    }
  }

  /** By the clock. */
  record WakeStanding(LockKey key) implements StandingCommand {}
}
