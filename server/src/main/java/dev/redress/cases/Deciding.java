package dev.redress.cases;

import dev.redress.cases.CaseEvent.CaseClosed;
import dev.redress.cases.CaseEvent.RefundAwaited;
import dev.redress.cases.CaseEvent.RefundGranted;
import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Money;
import dev.redress.kernel.Refused;
import dev.redress.ledger.GrantLine;
import dev.redress.policy.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a rule about an existing case sees. Pure; helpers that several phases share. */
record Deciding(CaseFile file, Case c, Terms terms, Actor actor, Instant now) {

  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_TRACKING = 64;

  static Decision<CaseEvent> refuse(CaseRefusal reason, Object... details) {
    return Decision.refuse(reason, details);
  }

  static Decision<CaseEvent> nothing() {
    return Decision.accept(List.of());
  }

  /** The refusal for what is a step of this case, but not now. */
  Decision<CaseEvent> notNow() {
    return refuse(CaseRefusal.NOT_NOW, "state", c.state().code());
  }

  Wait wait(Duration time) {
    return Wait.of(now, time, terms.clocks().reminders());
  }

  Wait bench() {
    return Wait.silent(now, terms.clocks().ruling());
  }

  /** The order's parcels to the buyer. */
  Outbound outbound() {
    return new Outbound(Objects.requireNonNull(file.order()));
  }

  Side side() {
    return Side.of(actor.role());
  }

  /** Refuses what cannot be a carrier's number of a parcel; without spaces around it. */
  static Optional<Refused> checkTracking(String carrier, String tracking) {
    boolean fits =
        Stream.of(carrier, tracking)
            .allMatch(each -> !each.isEmpty() && each.length() <= LONGEST_TRACKING);
    return fits
        ? Optional.empty()
        : Optional.of(CaseRefusal.TRACKING_REQUIRED.with("most", LONGEST_TRACKING));
  }

  /**
   * Refuses words that are too long, and evidence that this side has not uploaded for this order.
   */
  Optional<Refused> checkWords(String text, List<String> evidence) {
    return checkWords(file, actor, text, evidence);
  }

  static Optional<Refused> checkWords(
      CaseFile file, Actor actor, String text, List<String> evidence) {
    if (text.length() > LONGEST_TEXT) {
      return Optional.of(CaseRefusal.TEXT_TOO_LONG.with("most", LONGEST_TEXT));
    }
    for (String id : evidence) {
      EvidenceItem item = file.evidence().get(id);
      if (item == null || item.byRole() != actor.role()) {
        return Optional.of(CaseRefusal.EVIDENCE_UNKNOWN.with("evidence", id));
      }
    }
    return Optional.empty();
  }

  /**
   * Grants these claims; the case then waits for the money. Where nothing is left to pay (TRAPS 26)
   * the provider is never asked and the case ends.
   */
  CaseEvent grant(List<Claim> claims) {
    return grant(claims, Funder.MERCHANT);
  }

  CaseEvent grant(List<Claim> claims, Funder funder) {
    return grantLines(
        claims.stream().filter(claim -> claim.amount().isPositive()).map(Claim::grant).toList(),
        funder);
  }

  CaseEvent grantLines(List<GrantLine> lines) {
    return grantLines(lines, Funder.MERCHANT);
  }

  private CaseEvent grantLines(List<GrantLine> lines, Funder funder) {
    if (lines.isEmpty()) {
      return end(Ending.REFUNDED);
    }
    return new RefundGranted(
        funder.grant(file.book(), lines), Wait.silent(now, terms.clocks().refundArrives()));
  }

  /**
   * What the first {@code count} units of a claim come to: B5 on the whole line when all of it is
   * asked.
   */
  Claim first(Claim claim, int count) {
    var line = file.book().line(claim.line());
    Money whole = line.refundable(claim.units());
    Money exact = line.refundable(count);
    Money share = claim.amount().equals(whole) ? exact : claim.first(count).amount().min(exact);
    return new Claim(claim.line(), count, share);
  }

  /** The end when nothing is claimed any more: the money's arrival, or now. */
  CaseEvent end(Ending whenNothingWasGranted) {
    return over(c.done(c.refunds().isEmpty() ? whenNothingWasGranted : Ending.REFUNDED));
  }

  /** The same, where something else than what was agreed before decides how it ends. */
  CaseEvent over(Ending ending) {
    if (c.isMoneyUnderWay()) {
      return new RefundAwaited(Wait.silent(now, terms.clocks().refundArrives()));
    }
    return new CaseClosed(ending);
  }
}
