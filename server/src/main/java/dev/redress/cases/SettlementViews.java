package dev.redress.cases;

import dev.redress.cases.CaseView.RulingLineView;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.cases.SettlementEvent.*;
import dev.redress.cases.SettlementView.ProposalOutcome;
import dev.redress.cases.SettlementView.ProposalView;
import dev.redress.kernel.Money;
import dev.redress.policy.Reason.FreightPayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts proposals to settle a hearing into words (F7). */
final class SettlementViews {

  private SettlementViews() {}

  static SettlementView of(Looking look) {
    List<ProposalView> all = proposals(look);
    return new SettlementView(
        last(all, ProposalOutcome.OPEN),
        look.c().agreed() == null ? null : last(all, ProposalOutcome.SIGNED),
        all,
        goodwill(look));
  }

  private static @Nullable ProposalView last(List<ProposalView> all, ProposalOutcome outcome) {
    return all.stream()
        .filter(each -> each.outcome() == outcome)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  /** The sentence of one event. */
  static String text(SettlementEvent event, Words words) {
    return switch (event) {
      case SettlementProposed e ->
          words.say(
              "event.SettlementProposed." + e.settlement().by(),
              "terms",
              terms(e.settlement(), words),
              "due",
              e.settlement().due());
      case SettlementSigned e -> side("event.SettlementSigned", e.by(), words);
      case SettlementDeclined e -> side("event.SettlementDeclined", e.by(), words);
      case SettlementWithdrawn _, SettlementLapsed _ -> words.say("event." + event.type());
      case SettlementMade e ->
          words.say("event.SettlementMade", "terms", terms(e.settlement(), words));
    };
  }

  private static String side(String key, Side side, Words words) {
    return words.say(key, "side", words.say("turn." + side));
  }

  /** What it comes to for both sides, in a sentence without an end. */
  static String terms(Settlement settlement, Words words) {
    List<String> parts = new ArrayList<>();
    sum(settlement, List.of(Verdict.REFUND, Verdict.PARTIAL))
        .ifPresent(amount -> parts.add(words.say("settlement.now", "amount", amount)));
    sum(settlement, List.of(Verdict.RETURN_THEN_REFUND))
        .ifPresent(amount -> parts.add(words.say("settlement.afterReturn", "amount", amount)));
    if (has(settlement, Verdict.EXCHANGE)) {
      parts.add(words.say("settlement.exchange"));
    }
    if (has(settlement, Verdict.RESEND)) {
      parts.add(words.say("settlement.resend"));
    }
    if (settlement.goodwill() != null) {
      parts.add(words.say("settlement.goodwill", "amount", settlement.goodwill()));
    }
    if (has(settlement, Verdict.RETURN_THEN_REFUND) || has(settlement, Verdict.EXCHANGE)) {
      boolean buyer = settlement.freightPayer() == FreightPayer.BUYER;
      parts.add(words.say("settlement.freight." + (buyer ? "BUYER" : "MERCHANT")));
    }
    return String.join(words.say("settlement.and"), parts);
  }

  private static Optional<Money> sum(Settlement settlement, List<Verdict> outcomes) {
    return settlement.lines().stream()
        .filter(line -> outcomes.contains(line.outcome()))
        .map(Ruling.Line::amount)
        .reduce(Money::plus);
  }

  private static boolean has(Settlement settlement, Verdict outcome) {
    return settlement.lines().stream().anyMatch(line -> line.outcome() == outcome);
  }

  /** What lies open belongs to where a case stands. */
  static String headline(Looking look, String where) {
    Settlement open = open(look);
    return open == null
        ? where
        : look.toViewer()
            .say(
                "headline.settlement." + open.by(),
                "where",
                where,
                "terms",
                terms(open, look.toViewer()),
                "due",
                open.due());
  }

  /** The terms that the viewer would sign; empty: none lie open. */
  static String openTerms(Looking look) {
    Settlement open = open(look);
    return open == null ? "" : terms(open, look.toViewer());
  }

  private static @Nullable Settlement open(Looking look) {
    Settlement proposed = SettlementRules.of(look.c().state());
    return proposed == null || proposed.lapsed(look.now()) ? null : proposed;
  }

  private static List<ProposalView> proposals(Looking look) {
    List<ProposalView> all = new ArrayList<>();
    look.history()
        .forEach(
            each -> {
              if (each.event() instanceof SettlementEvent event) {
                take(look, event, all);
              }
            });
    Settlement open = open(look);
    if (open == null) {
      end(look, all, ProposalOutcome.LAPSED, "");
    } else {
      all.removeLast();
      all.add(view(look, open, ProposalOutcome.OPEN));
    }
    return List.copyOf(all);
  }

  private static void take(Looking look, SettlementEvent event, List<ProposalView> all) {
    switch (event) {
      case SettlementProposed e -> {
        end(look, all, ProposalOutcome.REPLACED, "");
        all.add(view(look, e.settlement(), ProposalOutcome.OPEN));
      }
      case SettlementDeclined e -> end(look, all, ProposalOutcome.DECLINED, e.text());
      case SettlementWithdrawn _ -> end(look, all, ProposalOutcome.WITHDRAWN, "");
      case SettlementLapsed _ -> end(look, all, ProposalOutcome.LAPSED, "");
      case SettlementMade e -> {
        all.removeLast();
        all.add(view(look, e.settlement(), ProposalOutcome.SIGNED));
      }
      case SettlementSigned _ -> {
        // Who has signed what lies open is told by the case itself.
      }
    }
  }

  /** The last proposal, if it is still open, ends like this. */
  private static void end(
      Looking look, List<ProposalView> all, ProposalOutcome outcome, String answer) {
    if (all.isEmpty() || all.getLast().outcome() != ProposalOutcome.OPEN) {
      return;
    }
    ProposalView last = all.removeLast();
    all.add(
        new ProposalView(
            last.number(),
            last.by(),
            last.name(),
            last.terms(),
            last.lines(),
            last.freightPayer(),
            last.goodwill(),
            last.words(),
            last.at(),
            last.dueAt(),
            "",
            last.buyerSigned(),
            last.merchantSigned(),
            outcome,
            look.words().say("settlementOutcome." + outcome),
            answer));
  }

  private static ProposalView view(Looking look, Settlement settlement, ProposalOutcome outcome) {
    Words words = look.words();
    boolean open = outcome == ProposalOutcome.OPEN;
    return new ProposalView(
        settlement.number(),
        settlement.by(),
        settlement.name(),
        terms(settlement, look.toViewer()),
        settlement.lines().stream().map(line -> line(look, line)).toList(),
        settlement.freightPayer(),
        settlement.goodwill(),
        settlement.text(),
        settlement.at(),
        settlement.due(),
        open ? words.say("settlement.otherwise", "due", settlement.due()) : "",
        settlement.buyerSigned(),
        settlement.merchantSigned(),
        outcome,
        words.say("settlementOutcome." + outcome),
        "");
  }

  /** What nobody dismissed is given up. */
  private static RulingLineView line(Looking look, Ruling.Line line) {
    return new RulingLineView(
        line.line(),
        look.title(line.line()),
        line.outcome(),
        look.words()
            .say(
                line.outcome() == Verdict.DISMISS
                    ? "settlement.nothing"
                    : "verdict." + line.outcome()),
        line.amount());
  }

  /** C7: asked of the rules of offers, with the least there is. */
  private static @Nullable Money goodwill(Looking look) {
    if (!(look.c().state() instanceof CaseState.Held held) || held.hearing().isAppeal()) {
      return null;
    }
    Deciding d = new Deciding(look.file(), look.c(), look.terms(), look.viewer(), look.now());
    Money least = look.c().application().amount().withMinor(1);
    return SettlementTerms.closed(d, least).isPresent()
        ? null
        : OfferLimits.most(d, OfferKind.SMALL_PAYMENT);
  }
}
