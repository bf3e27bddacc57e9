package dev.redress.record;

import dev.redress.cases.CaseId;
import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.Hash;
import dev.redress.record.CaseReceipt.ReceiptEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Receipts of cases, and what is so of a receipt that somebody holds. */
@RestController
class ReceiptHttp {

  private static final int MOST_EVENTS = 10_000;
  private static final int MOST_HASHES = 63;

  private final Receipts receipts;
  private final ReceiptCheck check;

  ReceiptHttp(Receipts receipts, ReceiptCheck check) {
    this.receipts = receipts;
    this.check = check;
  }

  /** A receipt as somebody sends it; every field may be missing. */
  record ReceiptRequest(
      @Nullable String format,
      @Nullable String caseId,
      @Nullable List<@Nullable ReceiptEvent> events,
      @Nullable List<@Nullable Hash> inclusion,
      @Nullable String checkpoint,
      @Nullable String verifierKey) {

    CaseReceipt read() {
      CaseId id = caseId == null ? null : CaseId.find(caseId).orElse(null);
      if (!CaseReceipt.FORMAT.equals(format)
          || id == null
          || events == null
          || events.isEmpty()
          || events.size() > MOST_EVENTS
          || events.stream().anyMatch(each -> each == null || each.hash() == null)
          || inclusion == null
          || inclusion.size() > MOST_HASHES
          || inclusion.stream().anyMatch(Objects::isNull)
          || checkpoint == null) {
        throw new BadInput("A receipt is expected as it was downloaded.");
      }
      List<ReceiptEvent> told = events.stream().map(Objects::requireNonNull).toList();
      List<Hash> proof = inclusion.stream().map(Objects::requireNonNull).toList();
      return new CaseReceipt(CaseReceipt.FORMAT, id, told, proof, checkpoint, "");
    }
  }

  /** V2: the receipt of a case, for whoever may see it. */
  @GetMapping("/api/v1/cases/{id}/receipt")
  @RolesAllowed({"BUYER", "MERCHANT", "ARBITRATOR", "OPERATOR"})
  CaseReceipt receipt(@PathVariable String id, Actor viewer) {
    return receipts.of(id, viewer);
  }

  /** V2: holds a receipt against the record as it is now. Nothing is kept. */
  @PostMapping("/api/v1/record/check")
  @PermitAll
  ReceiptCheck.Checked checkReceipt(@RequestBody ReceiptRequest receipt, Locale language) {
    return check.check(receipt.read(), language);
  }
}
