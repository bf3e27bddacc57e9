package dev.redress.cases;

import dev.redress.cases.CaseEvent.RefundGranted;
import dev.redress.cases.CaseEvent.RulingMade;
import dev.redress.cases.Ruling.Draft;
import dev.redress.cases.Ruling.DraftLine;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Money;
import dev.redress.ledger.Grant;
import dev.redress.ledger.GrantLine;
import dev.redress.ledger.OrderBook;
import dev.redress.policy.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** F8, F10: a ruling per line, complete and with reasons, and what follows from it at once. */
final class RulingRules {

  private static final int FREIGHT = 0;
  private static final int SHORTEST_REASON = 10;
  private static final int WHOLLY = 100;
  private static final List<String> LANGUAGES = List.of("zh-CN", "en");

  private RulingRules() {}

  static Decision<CaseEvent> rule(Deciding d, Draft draft) {
    List<Ruling.Line> lines = new ArrayList<>();
    Optional<Decision<CaseEvent>> wrong = judge(d, draft.lines(), lines);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Optional<Decision<CaseEvent>> incomplete = checkReasons(d, draft);
    return incomplete.orElseGet(
        () -> {
          Ruling ruling = ruling(d, draft, lines);
          return ApprovalRules.needsTwo(d, ApprovalRules.weight(d, lines))
              ? ApprovalRules.propose(d, ruling, false)
              : execute(d, ruling);
        });
  }

  static Ruling ruling(Deciding d, Draft draft, List<Ruling.Line> lines) {
    boolean money = lines.stream().anyMatch(line -> line.amount().isPositive());
    return new Ruling(
        false,
        "HEARING",
        d.actor().name(),
        null,
        List.copyOf(lines),
        draft.freightPayer(),
        draft.responsibility(),
        money ? draft.funder() : Funder.MERCHANT,
        List.copyOf(draft.rules()),
        List.copyOf(draft.believed()),
        List.copyOf(draft.notBelieved()),
        draft.reasons(),
        d.now());
  }

  /** Every open claim is ruled on exactly once, and never for more than was asked. */
  private static Optional<Decision<CaseEvent>> judge(
      Deciding d, List<DraftLine> draft, List<Ruling.Line> into) {
    List<Integer> named = draft.stream().map(DraftLine::line).sorted().toList();
    List<Integer> open = d.c().open().stream().map(Claim::line).sorted().toList();
    if (!named.equals(open)) {
      return Optional.of(Deciding.refuse(CaseRefusal.RULING_LINES_WRONG, "lines", open.toString()));
    }
    for (DraftLine line : draft) {
      Claim claim =
          d.c().open().stream().filter(each -> each.line() == line.line()).findFirst().get();
      boolean stuck = line.outcome().movesGoods() && !canComeBack(d, claim.line());
      if (stuck || ways(draft) > 1) {
        return Optional.of(
            Deciding.refuse(CaseRefusal.RULING_LINES_WRONG, "lines", open.toString()));
      }
      Optional<Money> amount = line.comesTo(claim.amount());
      if (amount.isEmpty()) {
        return Optional.of(
            Deciding.refuse(
                CaseRefusal.RULING_AMOUNT_WRONG, "line", line.line(), "most", claim.amount()));
      }
      into.add(new Ruling.Line(line.line(), line.outcome(), amount.get()));
    }
    return Optional.empty();
  }

  /** Goods come back for money, or are exchanged, or are sent again: one of these in a case. */
  static long ways(List<DraftLine> draft) {
    return draft.stream().map(DraftLine::outcome).filter(Verdict::movesGoods).distinct().count();
  }

  static boolean canComeBack(Deciding d, int line) {
    return line != FREIGHT && Stage.of(Objects.requireNonNull(d.file().order())) != Stage.UNSHIPPED;
  }

  static Optional<Decision<CaseEvent>> checkReasons(Deciding d, Draft draft) {
    if (!draft.responsibility().isWhole()) {
      return Optional.of(Deciding.refuse(CaseRefusal.RESPONSIBILITY_NOT_WHOLE));
    }
    boolean platform = draft.funder() == Funder.PLATFORM && draft.pays();
    if (platform && draft.responsibility().merchant() == WHOLLY) {
      return Optional.of(Deciding.refuse(CaseRefusal.FUNDER_NOT_RESPONSIBLE));
    }
    if (draft.rules().isEmpty() || !d.terms().citable().containsAll(draft.rules())) {
      return Optional.of(Deciding.refuse(CaseRefusal.RULES_REQUIRED));
    }
    return checkWords(draft).or(() -> checkWeights(d, draft));
  }

  /** F8: why, in words that both sides can read. */
  static Optional<Decision<CaseEvent>> checkWords(Draft draft) {
    for (String language : LANGUAGES) {
      if (draft.reasons().getOrDefault(language, "").strip().length() < SHORTEST_REASON) {
        return Optional.of(Deciding.refuse(CaseRefusal.REASONS_REQUIRED, "least", SHORTEST_REASON));
      }
    }
    return Optional.empty();
  }

  private static Optional<Decision<CaseEvent>> checkWeights(Deciding d, Draft draft) {
    Set<String> weighed = new HashSet<>();
    List<Ruling.Weight> all = new ArrayList<>(draft.believed());
    all.addAll(draft.notBelieved());
    for (Ruling.Weight weight : all) {
      boolean known = d.file().evidence().containsKey(weight.evidenceId());
      if (!known || weight.why().isBlank() || !weighed.add(weight.evidenceId())) {
        return Optional.of(
            Deciding.refuse(CaseRefusal.EVIDENCE_UNKNOWN, "evidence", weight.evidenceId()));
      }
    }
    return Optional.empty();
  }

  /** F10: what goes back at once, what goes back after the goods, or nothing. */
  static Decision<CaseEvent> execute(Deciding d, Ruling ruling) {
    List<CaseEvent> events = new ArrayList<>(List.of(new RulingMade(ruling)));
    events.addAll(moves(d, ruling.lines(), ruling.funder(), null));
    if (events.size() == 1) {
      // What rounds to nothing is refunded without asking the provider (TRAPS 26).
      boolean nothing = ruling.lines().stream().allMatch(line -> line.outcome() == Verdict.DISMISS);
      boolean granted = !d.c().refunds().isEmpty();
      events.add(d.over(nothing && !granted ? Ending.DISMISSED : Ending.REFUNDED));
    }
    return Decision.accept(events);
  }

  /**
   * The money and the goods that such an outcome sets moving; nothing where it is over at once.
   *
   * @param funder whose money goes back at once
   * @param goodwill from the merchant's balance, beside the goods (C7); null: none
   */
  static List<CaseEvent> moves(
      Deciding d, List<Ruling.Line> lines, Funder funder, @Nullable Money goodwill) {
    List<CaseEvent> events = new ArrayList<>();
    Wait wait = Wait.silent(d.now(), d.terms().clocks().refundArrives());
    atOnce(d, lines, funder).ifPresent(grant -> events.add(new RefundGranted(grant, wait)));
    if (goodwill != null) {
      Grant beside = bookAfter(d, lines).smallPayment(goodwill);
      events.add(new OfferEvent.SmallPaymentGranted(beside, wait));
    }
    List<Claim> later =
        claims(d, lines, Verdict.RETURN_THEN_REFUND, Verdict.EXCHANGE, Verdict.RESEND);
    if (!later.isEmpty()) {
      boolean send = decides(lines, Verdict.RESEND) || d.c().returned() != null;
      events.add(
          send && !decides(lines, Verdict.RETURN_THEN_REFUND)
              ? ReplacementRules.due(d, later)
              : NegotiationRules.returnAgreed(d, d.file().returnAddress(), false));
    }
    return events;
  }

  /** F7: the book once what goes back at once is promised; goodwill is paid out of the rest. */
  static OrderBook bookAfter(Deciding d, List<Ruling.Line> lines) {
    OrderBook book = d.file().book();
    return atOnce(d, lines, Funder.MERCHANT).map(book::apply).orElse(book);
  }

  private static Optional<Grant> atOnce(Deciding d, List<Ruling.Line> lines, Funder funder) {
    List<GrantLine> now =
        claims(d, lines, Verdict.REFUND, Verdict.PARTIAL).stream()
            .filter(claim -> claim.amount().isPositive())
            .map(Claim::grant)
            .toList();
    return now.isEmpty() ? Optional.empty() : Optional.of(funder.grant(d.file().book(), now));
  }

  private static boolean decides(List<Ruling.Line> lines, Verdict outcome) {
    return lines.stream().anyMatch(line -> line.outcome() == outcome);
  }

  private static List<Claim> claims(Deciding d, List<Ruling.Line> lines, Verdict... outcomes) {
    List<Verdict> wanted = List.of(outcomes);
    List<Claim> claims = new ArrayList<>();
    for (Ruling.Line line : lines) {
      if (wanted.contains(line.outcome())) {
        d.c().open().stream()
            .filter(claim -> claim.line() == line.line())
            .forEach(
                claim -> claims.add(line.outcome().replaces() ? claim : claim.with(line.amount())));
      }
    }
    return claims;
  }
}
