package dev.redress.ledger;

import dev.redress.kernel.Money;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Adds the books up anew, from the transfers alone, and holds them against what is kept. */
@Component
public class Audit {

  private final AuditStore store;

  Audit(AuditStore store) {
    this.store = store;
  }

  /**
   * An account with what lies in it; the accounts of all orders are added up.
   *
   * @param account e.g. {@code order:*:escrow}
   */
  public record Balance(String account, Money balance) {}

  /**
   * Whether the books balance.
   *
   * @param wrong per check, in how many places it failed; empty when all is well. Merchants' sums
   *     are kept by a reader, so that they may lag behind for a moment
   */
  public record Verdict(boolean balanced, Map<String, Long> wrong) {}

  public List<Balance> accounts() {
    return store.accounts();
  }

  public Verdict check() {
    Map<String, Long> wrong = store.wrong();
    return new Verdict(wrong.isEmpty(), Map.copyOf(wrong));
  }
}
