package dev.redress.ledger;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Money;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The books for operators, and merchants' deposits. */
@RestController
@RequestMapping("/api/v1")
class LedgerHttp {

  private final Audit audit;
  private final Deposits deposits;

  LedgerHttp(Audit audit, Deposits deposits) {
    this.audit = audit;
    this.deposits = deposits;
  }

  /**
   * A deposit as it is sent.
   *
   * @param provider the wallet when left out
   */
  record Told(@Nullable Money amount, @Nullable String reference, @Nullable String provider) {}

  /** All accounts. */
  record AccountsView(List<Audit.Balance> accounts) {}

  @GetMapping("/operations/ledger")
  @RolesAllowed("OPERATOR")
  AccountsView accounts() {
    return new AccountsView(audit.accounts());
  }

  @GetMapping("/operations/ledger/check")
  @RolesAllowed("OPERATOR")
  Audit.Verdict check() {
    return audit.check();
  }

  @PostMapping("/merchants/{market}/{merchant}/deposits")
  @RolesAllowed({"INTEGRATION", "OPERATOR"})
  Receipt deposit(
      @PathVariable String market,
      @PathVariable String merchant,
      @RequestBody Told told,
      @RequestHeader(name = "Idempotency-Key") String key,
      Actor actor) {
    if (told.amount() == null || told.reference() == null) {
      throw new RefusedException(LedgerRefusal.DEPOSIT_INCOMPLETE.with());
    }
    String provider = told.provider() == null ? "wallet" : told.provider();
    DepositCommand command =
        new DepositCommand(market, merchant, told.amount(), told.reference(), provider);
    return deposits.run(command, actor, key).orThrow();
  }
}
