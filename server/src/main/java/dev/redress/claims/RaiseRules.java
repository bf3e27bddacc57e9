package dev.redress.claims;

import dev.redress.cases.Case;
import dev.redress.claims.MatterEvent.MatterRaised;
import dev.redress.claims.MatterFile.Around;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Money;
import dev.redress.kernel.Refused;
import dev.redress.policy.Afterwards;
import dev.redress.policy.Afterwards.PriceReason;
import dev.redress.policy.Terms;
import dev.redress.refunds.PaidRefund;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Raising a matter (J1, J2, M6): who may, until when, how much, on what evidence. */
final class RaiseRules {

  private RaiseRules() {}

  static Decision<MatterEvent> raise(MatterFile file, Plea plea, Actor actor, Instant now) {
    Around around = file.around();
    if (around == null || !around.isFor(actor)) {
      return Decision.refuse(ClaimRefusal.MATTER_NOT_FOUND);
    }
    if (actor.role() != plea.kind().raises()) {
      return Decision.refuse(ClaimRefusal.NOT_YOUR_MATTER);
    }
    Terms terms = around.live();
    Optional<Refused> closed =
        switch (plea.kind()) {
          case MISTAKEN_REFUND -> refundBack(file, around, plea, now);
          case PRICE_DIFFERENCE -> price(file, around, plea);
          case COMPLAINT -> complaint(file, terms.afterwards(), plea);
          case FREIGHT -> FreightRules.check(file, around, plea, now);
        };
    int pieces = plea.kind() == MatterKind.PRICE_DIFFERENCE ? 0 : 1;
    return closed
        .or(() -> WordRules.check(around, actor, plea.statement(), plea.evidence()))
        .or(() -> WordRules.enough(plea.evidence(), pieces))
        .<Decision<MatterEvent>>map(Decision.Refuse::new)
        .orElseGet(
            () ->
                Decision.accept(
                    raised(
                        file,
                        around,
                        new MatterRaised(
                            file.next(), terms.version(), plea, answer(terms, plea, now)))));
  }

  /** D6: what is not the merchant's to pay is paid at once. */
  private static List<MatterEvent> raised(MatterFile file, Around around, MatterRaised raised) {
    return raised.plea().kind() == MatterKind.FREIGHT
        ? FreightRules.raised(file, around, raised)
        : List.of(raised);
  }

  private static Until answer(Terms terms, Plea plea, Instant now) {
    Afterwards after = terms.afterwards();
    Instant due =
        switch (plea.kind()) {
          case MISTAKEN_REFUND -> now.plus(after.mistakenAnswer());
          case PRICE_DIFFERENCE -> now.plus(after.priceConsent());
          case FREIGHT -> now.plus(after.freight().answer());
          case COMPLAINT -> after.calendar().after(now, after.complaintDays(), terms.zone());
        };
    return Until.of(now, due, terms.clocks().reminders());
  }

  /** J1: a refund of a case that nobody ruled, whole or part, once, within its time. */
  private static Optional<Refused> refundBack(
      MatterFile file, Around around, Plea plea, Instant now) {
    Optional<PaidRefund> found =
        around.refunds().stream()
            .filter(refund -> refund.id().text().equals(plea.about()))
            .findFirst();
    Optional<Refused> closed =
        found.isEmpty()
            ? Optional.of(ClaimRefusal.REFUND_NOT_PAID.with())
            : refundClosed(file, around, found.get(), now);
    return closed.isPresent() ? closed : amount(plea, found.orElseThrow().amount());
  }

  /** Why a refund cannot be claimed back, whatever is said of it. */
  static Optional<Refused> refundClosed(
      MatterFile file, Around around, PaidRefund refund, Instant now) {
    Optional<Case> origin =
        around.cases().values().stream()
            .filter(each -> each.id().text().equals(refund.origin()))
            .findFirst();
    if (origin.isEmpty() || refund.lines().isEmpty()) {
      return Optional.of(ClaimRefusal.REFUND_NOT_PAID.with());
    }
    if (origin.get().ruling() != null) {
      return Optional.of(ClaimRefusal.FINAL_RULING_ON_LINES.with("case", refund.origin()));
    }
    Instant last = refund.at().plus(around.live().afterwards().mistakenWindow());
    if (!now.isBefore(last)) {
      return Optional.of(ClaimRefusal.MISTAKEN_REFUND_TOO_LATE.with("until", last));
    }
    return file.matters().values().stream()
        .filter(each -> each.kind() == MatterKind.MISTAKEN_REFUND)
        .filter(each -> refund.id().text().equals(each.plea().about()))
        .filter(each -> each.state() != MatterState.WITHDRAWN)
        .findFirst()
        .map(each -> ClaimRefusal.REFUND_CLAIMED_ALREADY.with("matter", each.id().text()));
  }

  /** J2: never after a ruling on the same lines, never for the merchant's own risk. */
  private static Optional<Refused> price(MatterFile file, Around around, Plea plea) {
    boolean known =
        !plea.lines().isEmpty()
            && new HashSet<>(plea.lines()).size() == plea.lines().size()
            && plea.lines().stream().allMatch(line -> isBought(around, line));
    if (!known) {
      return Optional.of(ClaimRefusal.PRICE_LINES_WRONG.with());
    }
    for (int line : plea.lines()) {
      Optional<Refused> closed = lineClosed(file, around, line);
      if (closed.isPresent()) {
        return closed;
      }
    }
    Afterwards after = around.live().afterwards();
    Optional<PriceReason> reason = after.priceReason(plea.code());
    if (reason.isEmpty()) {
      return Optional.of(ClaimRefusal.PRICE_REASON_UNKNOWN.with("reason", plea.code()));
    }
    return reason.get().merchantRisk()
        ? Optional.of(ClaimRefusal.PRICE_TAG_IS_YOUR_RISK.with())
        : amount(plea, Money.zero(around.order().currency()).withMinor(after.priceMost()));
  }

  private static boolean isBought(Around around, int number) {
    return around.order().captured().isPositive()
        && around.order().lines().stream().anyMatch(line -> line.line() == number);
  }

  /** Why nothing more can be asked for a line, whatever the reason. */
  static Optional<Refused> lineClosed(MatterFile file, Around around, int line) {
    Optional<Case> ruled =
        around.cases().values().stream()
            .filter(each -> each.ruling() != null)
            .filter(
                each ->
                    Objects.requireNonNull(each.ruling()).lines().stream()
                        .anyMatch(ruling -> ruling.line() == line))
            .findFirst();
    if (ruled.isPresent()) {
      return Optional.of(ClaimRefusal.FINAL_RULING_ON_LINES.with("case", ruled.get().id().text()));
    }
    return file.matters().values().stream()
        .filter(each -> each.kind() == MatterKind.PRICE_DIFFERENCE && each.stillOpen())
        .filter(each -> each.plea().lines().contains(line))
        .findFirst()
        .map(each -> ClaimRefusal.PRICE_REQUEST_OPEN.with("matter", each.id().text()));
  }

  private static Optional<Refused> complaint(MatterFile file, Afterwards after, Plea plea) {
    return after.complaintCategories().contains(plea.code())
        ? categoryClosed(file, plea.code())
        : Optional.of(ClaimRefusal.COMPLAINT_CATEGORY_UNKNOWN.with("category", plea.code()));
  }

  static Optional<Refused> categoryClosed(MatterFile file, String category) {
    return file.matters().values().stream()
        .filter(each -> each.kind() == MatterKind.COMPLAINT && each.stillOpen())
        .filter(each -> each.plea().code().equals(category))
        .findFirst()
        .map(each -> ClaimRefusal.COMPLAINT_OPEN.with("matter", each.id().text()));
  }

  private static Optional<Refused> amount(Plea plea, Money most) {
    return WordRules.amount(plea.amount(), most);
  }

  /** What can be chosen when asking for more: everything that is not the merchant's risk. */
  static List<String> priceReasons(Afterwards after) {
    return after.priceReasons().stream()
        .filter(reason -> !reason.merchantRisk())
        .map(PriceReason::code)
        .toList();
  }
}
