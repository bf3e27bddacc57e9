package dev.redress.cases;

import dev.redress.cases.CaseEvent.RefundGranted;
import dev.redress.cases.CaseEvent.RulingMade;
import dev.redress.cases.CaseView.FundedBy;
import dev.redress.cases.CaseView.RulingBy;
import dev.redress.cases.CaseView.RulingLineView;
import dev.redress.cases.CaseView.RulingView;
import dev.redress.kernel.Texts;
import dev.redress.ledger.Grant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ruling as both sides read it (F8, F9): outcome, money, who pays, rules and reasons. */
final class RulingViews {

  private RulingViews() {}

  static @Nullable RulingView of(Looking look) {
    Ruling ruling = look.c().ruling();
    return ruling == null ? null : of(look, ruling);
  }

  static RulingView of(Looking look, Ruling ruling) {
    return of(look, ruling, funding(look));
  }

  /** One that nobody pays yet, whatever was paid for another before it. */
  static RulingView proposed(Looking look, Ruling ruling) {
    return of(look, ruling, List.of());
  }

  private static RulingView of(Looking look, Ruling ruling, List<FundedBy> funding) {
    Words words = look.words();
    return new RulingView(
        ruling.at(),
        new RulingBy(
            ruling.automatic() ? words.say("turn.PLATFORM") : ruling.by(), ruling.approvedBy()),
        ruling.automatic(),
        ruling.reasonCode(),
        ruling.lines().stream().map(line -> line(look, line)).toList(),
        ruling.freightPayer(),
        ruling.responsibility(),
        ruling.funder(),
        rules(ruling.rules(), words),
        ruling.believed(),
        ruling.notBelieved(),
        reasons(ruling, words),
        funding);
  }

  private static RulingLineView line(Looking look, Ruling.Line line) {
    return new RulingLineView(
        line.line(),
        look.title(line.line()),
        line.outcome(),
        look.words().say("verdict." + line.outcome()),
        line.amount());
  }

  static List<CitedRule> rules(List<String> codes, Words words) {
    return codes.stream()
        .map(code -> new CitedRule(code, words.orCode("rule.", code), words.wording(code)))
        .toList();
  }

  /** Why, by language tag: a person's own words, or the text of the automatic reason. */
  static Map<String, String> reasons(Ruling ruling, Words words) {
    if (!ruling.automatic()) {
      return ruling.reasons();
    }
    Map<String, String> reasons = new HashMap<>();
    for (Locale language : Texts.LANGUAGES) {
      reasons.put(
          Words.tag(language),
          words.in(language).say("ruling." + ruling.reasonCode(), "at", ruling.at()));
    }
    return Map.copyOf(reasons);
  }

  /** Who pays what the ruling granted, at once or after the goods came back. */
  private static List<FundedBy> funding(Looking look) {
    return look.history().stream()
        .dropWhile(each -> !(each.event() instanceof RulingMade))
        .filter(each -> each.event() instanceof RefundGranted)
        .flatMap(each -> funding(((RefundGranted) each.event()).grant(), look.words()).stream())
        .toList();
  }

  static List<FundedBy> funding(Grant grant, Words words) {
    return grant.transfers().stream()
        .map(each -> new FundedBy(each.debit(), words.account(each.debit()), each.amount()))
        .toList();
  }
}
