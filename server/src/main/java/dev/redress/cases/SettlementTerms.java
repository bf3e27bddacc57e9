package dev.redress.cases;

import dev.redress.cases.Ruling.DraftLine;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Money;
import dev.redress.kernel.Refused;
import dev.redress.policy.Reason.FreightPayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** F7: what a settlement may say, and what follows from it at once. Pure. */
final class SettlementTerms {

  private SettlementTerms() {}

  /** Every open claim once, for no more than was asked; goodwill as in an offer (C7). */
  static Optional<Refused> wrong(Deciding d, Settlement.Draft draft) {
    return lines(d, draft.lines())
        .or(() -> amounts(d, draft.lines()))
        .or(() -> freight(draft.freightPayer()))
        .or(() -> something(draft))
        .or(() -> address(d, draft.lines()))
        .or(() -> draft.goodwill() == null ? Optional.<Refused>empty() : small(d, draft))
        .or(() -> d.checkWords(draft.text(), List.of()));
  }

  private static Optional<Refused> lines(Deciding d, List<DraftLine> draft) {
    List<Integer> named = draft.stream().map(DraftLine::line).sorted().toList();
    List<Integer> open = d.c().open().stream().map(Claim::line).sorted().toList();
    boolean right = named.equals(open) && RulingRules.ways(draft) <= 1;
    boolean goods =
        draft.stream()
            .filter(line -> line.outcome().movesGoods())
            .allMatch(line -> RulingRules.canComeBack(d, line.line()));
    return right && goods
        ? Optional.empty()
        : Optional.of(CaseRefusal.SETTLEMENT_LINES_WRONG.with("lines", open.toString()));
  }

  private static Optional<Refused> amounts(Deciding d, List<DraftLine> draft) {
    for (DraftLine line : draft) {
      Claim claim = claim(d, line.line());
      if (line.comesTo(claim.amount()).isEmpty()) {
        return Optional.of(
            CaseRefusal.SETTLEMENT_AMOUNT_WRONG.with("line", line.line(), "most", claim.amount()));
      }
    }
    return Optional.empty();
  }

  /** The platform is no side of it, and pays nothing. */
  private static Optional<Refused> freight(FreightPayer payer) {
    return payer == FreightPayer.PLATFORM
        ? Optional.of(CaseRefusal.SETTLEMENT_BINDS_TWO.with())
        : Optional.empty();
  }

  private static Optional<Refused> something(Settlement.Draft draft) {
    boolean nothing = draft.lines().stream().allMatch(line -> line.outcome() == Verdict.DISMISS);
    return nothing && draft.goodwill() == null
        ? Optional.of(CaseRefusal.SETTLEMENT_GIVES_NOTHING.with())
        : Optional.empty();
  }

  private static Optional<Refused> address(Deciding d, List<DraftLine> draft) {
    boolean back =
        draft.stream()
            .map(DraftLine::outcome)
            .anyMatch(way -> way == Verdict.RETURN_THEN_REFUND || way == Verdict.EXCHANGE);
    return back && d.file().returnAddress().isBlank()
        ? Optional.of(CaseRefusal.RETURN_ADDRESS_REQUIRED.with())
        : Optional.empty();
  }

  /**
   * Escrow that was released leaves both to the merchant's balance: refund first, then goodwill.
   */
  private static Optional<Refused> small(Deciding d, Settlement.Draft draft) {
    CaseFile after = d.file().with(RulingRules.bookAfter(d, decided(d, draft.lines())));
    return closed(new Deciding(after, d.c(), d.terms(), d.actor(), d.now()), draft.goodwill());
  }

  /** Why so much goodwill cannot be paid here; empty: it can (C7). */
  static Optional<Refused> closed(Deciding d, @Nullable Money goodwill) {
    Offer offer = new Offer(0, Side.MERCHANT, OfferKind.SMALL_PAYMENT, goodwill, null, "", d.now());
    return OfferLimits.impossible(d, offer).or(() -> OfferLimits.wrong(d, offer));
  }

  /** The draft with its amounts, once it is in order; a party that proposes it has signed. */
  static Settlement proposed(Deciding d, Settlement.Draft draft) {
    Settlement unsigned =
        new Settlement(
            d.c().head().version() + 1,
            d.actor().role(),
            d.actor().name(),
            decided(d, draft.lines()),
            draft.freightPayer(),
            draft.goodwill(),
            draft.text().strip(),
            d.now(),
            d.now().plus(d.terms().clocks().settlement()),
            null,
            null);
    return Side.isParty(d.actor().role()) ? unsigned.signed(d.side(), d.now()) : unsigned;
  }

  private static List<Ruling.Line> decided(Deciding d, List<DraftLine> lines) {
    return lines.stream()
        .map(
            line ->
                new Ruling.Line(
                    line.line(),
                    line.outcome(),
                    line.comesTo(claim(d, line.line()).amount()).orElseThrow()))
        .toList();
  }

  /** The same terms once more, to see whether they are still possible. */
  static Settlement.Draft again(Settlement settlement) {
    return new Settlement.Draft(
        settlement.lines().stream()
            .map(line -> new DraftLine(line.line(), line.outcome(), named(line)))
            .toList(),
        settlement.freightPayer(),
        settlement.goodwill(),
        settlement.text());
  }

  /** F10: what a ruling with these lines would lead to, with the goodwill beside it. */
  static Decision<CaseEvent> carriedOut(Deciding d, Settlement settlement) {
    List<CaseEvent> events = new ArrayList<>();
    events.add(new SettlementEvent.SettlementMade(settlement));
    events.addAll(RulingRules.moves(d, settlement.lines(), Funder.MERCHANT, settlement.goodwill()));
    if (events.size() == 1) {
      // What rounds to nothing is refunded without asking the provider (TRAPS 26).
      events.add(d.over(Ending.AGREED));
    }
    return Decision.accept(events);
  }

  /** What the buyer would have of it, at once or later. */
  static Money comesTo(Deciding d, List<DraftLine> lines, @Nullable Money goodwill) {
    Money all = d.c().application().amount().withMinor(0);
    for (DraftLine line : lines) {
      Optional<Money> amount =
          d.c().open().stream()
              .filter(claim -> claim.line() == line.line())
              .findFirst()
              .flatMap(claim -> line.comesTo(claim.amount()));
      all = all.plus(amount.orElse(all.withMinor(0)));
    }
    if (goodwill == null || !goodwill.currency().equals(all.currency())) {
      return all;
    }
    return all.plus(goodwill);
  }

  private static @Nullable Money named(Ruling.Line line) {
    boolean open =
        line.outcome() == Verdict.PARTIAL || line.outcome() == Verdict.RETURN_THEN_REFUND;
    return open && line.amount().isPositive() ? line.amount() : null;
  }

  private static Claim claim(Deciding d, int line) {
    return d.c().open().stream().filter(each -> each.line() == line).findFirst().orElseThrow();
  }
}
