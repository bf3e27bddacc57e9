package dev.redress.cases;

import dev.redress.cases.CaseOptions.ReasonOption;
import dev.redress.cases.EligibilityView.ClaimLimit;
import dev.redress.cases.EligibilityView.ClosedDoor;
import dev.redress.cases.EligibilityView.EligibleLine;
import dev.redress.cases.EligibilityView.EligibleType;
import dev.redress.cases.EligibilityView.TieredProof;
import dev.redress.kernel.Money;
import dev.redress.kernel.Refused;
import dev.redress.ledger.Entitlement;
import dev.redress.orders.OrderLine;
import dev.redress.policy.CaseType;
import dev.redress.policy.Eligibility;
import dev.redress.policy.Eligibility.Door;
import dev.redress.policy.Reason;
import dev.redress.policy.Terms;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts eligibility into words; what is open is the policy's to say. */
final class EligibilityViews {

  private static final int FREIGHT = 0;
  private static final int MOST_UNITS = 500;

  private EligibilityViews() {}

  static EligibilityView of(Eligibility doors, int claimed, Words words) {
    List<ReasonOption> reasons =
        doors.terms().reasons().stream().flatMap(reason -> open(doors, reason, words)).toList();
    return new EligibilityView(
        doors.order().id(),
        doors.now(),
        doors.order().lines().stream().map(line -> line(doors, line, words)).toList(),
        freight(doors, reasons),
        reasons,
        proof(doors, words),
        claims(doors.terms(), claimed, words));
  }

  private static TieredProof proof(Eligibility doors, Words words) {
    Terms terms = doors.terms();
    Money from = new Money(terms.currency(), terms.proof().from());
    return new TieredProof(
        from,
        terms.proof().photos(),
        terms.reasons().stream().filter(Reason::quality).map(Reason::code).toList(),
        words.say("eligibility.proof", "from", from, "count", terms.proof().photos()));
  }

  private static ClaimLimit claims(Terms terms, int claimed, Words words) {
    int most = terms.proof().refundsOnly();
    return new ClaimLimit(
        claimed,
        most,
        terms.reasons().stream().filter(Reason::limited).map(Reason::code).toList(),
        claimed >= most,
        words.say(
            "eligibility.claims",
            "count",
            claimed,
            "most",
            most,
            "within",
            terms.proof().within()));
  }

  private static EligibleLine line(Eligibility doors, OrderLine line, Words words) {
    return new EligibleLine(
        line.line(),
        line.title(),
        Arrays.stream(CaseType.values()).map(type -> type(doors, line, type, words)).toList());
  }

  private static EligibleType type(Eligibility doors, OrderLine line, CaseType type, Words words) {
    Door door = doors.door(line.line(), type);
    if (door.closed() != null) {
      return new EligibleType(
          type,
          false,
          null,
          0,
          line.paid().withMinor(0),
          List.of(),
          List.of(),
          closed(door.closed(), words));
    }
    Entitlement left = doors.book().line(line.line());
    return new EligibleType(
        type,
        true,
        door.until(),
        left.unitsLeft(),
        left.refundable(left.unitsLeft()),
        IntStream.rangeClosed(1, Math.min(left.unitsLeft(), MOST_UNITS))
            .mapToObj(left::refundable)
            .toList(),
        door.reasons(),
        null);
  }

  private static @Nullable ClosedDoor closed(Refused refused, Words words) {
    return new ClosedDoor(
        refused.reason().name(), words.why(refused), words.next(refused), Actions.retryAt(refused));
  }

  /** The reason with the types for which some line takes it. */
  private static Stream<ReasonOption> open(Eligibility doors, Reason reason, Words words) {
    Set<CaseType> types = EnumSet.noneOf(CaseType.class);
    for (OrderLine line : doors.order().lines()) {
      for (CaseType type : CaseType.values()) {
        if (doors.closed(line, type, reason).isEmpty()) {
          types.add(type);
        }
      }
    }
    return types.isEmpty()
        ? Stream.empty()
        : Stream.of(ReasonOption.of(reason, types, doors.stage(), words));
  }

  private static boolean freight(Eligibility doors, List<ReasonOption> reasons) {
    Entitlement freight = doors.book().line(FREIGHT);
    return freight.openCase() == 0
        && freight.refundable().isPositive()
        && reasons.stream()
            .map(option -> doors.terms().reason(option.code()).orElseThrow())
            .anyMatch(doors::freightRefundable);
  }
}
