package dev.redress.claims;

import dev.redress.kernel.BadInput;
import dev.redress.kernel.Money;
import dev.redress.kernel.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What routes take; nothing is bound to anything else. */
final class MatterRequests {

  private MatterRequests() {}

  /** J1. */
  record RefundClaimRequest(
      @Nullable String refundId,
      @Nullable Money amount,
      @Nullable String statement,
      @Nullable List<@Nullable String> evidence) {

    Plea plea() {
      return new Plea(
          MatterKind.MISTAKEN_REFUND,
          text(refundId),
          List.of(),
          needed("amount", amount),
          "",
          text(statement),
          Named.evidence(evidence));
    }
  }

  /** J2. */
  record PriceRequest(
      @Nullable List<@Nullable Integer> lines,
      @Nullable String reason,
      @Nullable Money amount,
      @Nullable String statement) {

    Plea plea() {
      return new Plea(
          MatterKind.PRICE_DIFFERENCE,
          null,
          Named.list("lines", lines),
          needed("amount", amount),
          text(reason),
          text(statement),
          List.of());
    }
  }

  /** M6. */
  record ComplaintRequest(
      @Nullable String category,
      @Nullable String statement,
      @Nullable List<@Nullable String> evidence) {

    Plea plea() {
      return new Plea(
          MatterKind.COMPLAINT,
          null,
          List.of(),
          null,
          text(category),
          text(statement),
          Named.evidence(evidence));
    }
  }

  /** D6. */
  record FreightClaimRequest(
      @Nullable String caseId,
      @Nullable Money amount,
      @Nullable String statement,
      @Nullable List<@Nullable String> evidence) {

    Plea plea() {
      return new Plea(
          MatterKind.FREIGHT,
          text(caseId),
          List.of(),
          needed("amount", amount),
          "",
          text(statement),
          Named.evidence(evidence));
    }
  }

  /** An answer in words. */
  record SaidRequest(@Nullable String statement, @Nullable List<@Nullable String> evidence) {}

  /** J1: a part, and why not the rest. */
  record PayPartRequest(
      @Nullable Money amount,
      @Nullable String statement,
      @Nullable List<@Nullable String> evidence) {}

  /** What the platform gives of what is disputed; zero dismisses. */
  record MatterRuleRequest(@Nullable Money amount, @Nullable String reasons) {}

  /** M6: whether the complaint is right, and why. */
  record ComplaintDecision(@Nullable Boolean upheld, @Nullable String reasons) {}

  /** An empty body. */
  record NothingRequest() {}

  static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  static <T> T needed(String field, @Nullable T value) {
    if (value == null) {
      throw new BadInput(field + ": a value is expected.");
    }
    return value;
  }
}
