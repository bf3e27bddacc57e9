package dev.redress.precedents;

import dev.redress.cases.Words;
import dev.redress.kernel.Texts;
import dev.redress.precedents.Advice.Range;
import dev.redress.precedents.Precedents.Advised;
import dev.redress.precedents.PrecedentsHttp.AdviceView;
import dev.redress.precedents.PrecedentsHttp.Alike;
import dev.redress.precedents.PrecedentsHttp.Item;
import dev.redress.precedents.PrecedentsHttp.Often;
import dev.redress.precedents.PrecedentsHttp.PrecedentsView;
import dev.redress.precedents.Similar.Likeness;
import dev.redress.precedents.Traits.Exhibit;
import java.util.List;
import java.util.stream.Collectors;

/** Precedents and advice in one reader's words. */
record PrecedentWords(Words words) {

  PrecedentsView view(Advised advised) {
    List<Item> items =
        advised.advice().near().stream().map(near -> item(near, advised.reading())).toList();
    return new PrecedentsView(
        advised.id(), advice(advised), advised.decided(), advised.complete(), items);
  }

  private AdviceView advice(Advised advised) {
    Advice advice = advised.advice();
    Outcome outcome = advice.outcome();
    return new AdviceView(
        advice.kind(),
        outcome,
        outcome == null ? null : outcome(outcome),
        text(advised),
        advice.agree(),
        advice.share(),
        advice.awarded(),
        advice.merchant(),
        advice.spread().stream()
            .map(each -> new Often(each.outcome(), outcome(each.outcome()), each.count()))
            .toList());
  }

  /** The advice in a sentence or two, or why there is none. */
  String text(Advised advised) {
    Advice advice = advised.advice();
    return switch (advice.kind()) {
      case TOO_FEW ->
          say(
              "TOO_FEW",
              "of",
              advice.near().size(),
              "fewest",
              advised.terms().fewest(),
              "decided",
              advised.decided());
      case DISAGREE ->
          say("DISAGREE", "of", advice.near().size(), "spread", spread(advice.spread()));
      case SUGGESTS -> suggestion(advised);
    };
  }

  private String suggestion(Advised advised) {
    Advice advice = advised.advice();
    String text =
        say(
            "SUGGESTS",
            "agree",
            advice.agree(),
            "of",
            advice.near().size(),
            "outcome",
            outcome(advice.spread().getFirst().outcome()),
            "because",
            advice.because().stream()
                .map(part -> part(new Likeness(part, 0, List.of()), advised.reading()))
                .collect(Collectors.joining(words.say("precedent.comma"))));
    if (advice.spread().size() > 1) {
      List<Advice.Count> others = advice.spread().subList(1, advice.spread().size());
      text += say("others", "spread", spread(others));
    }
    Range awarded = advice.awarded();
    if (advice.outcome() == Outcome.PARTIAL && awarded != null) {
      text += say("awarded", "percent", percent(awarded));
    }
    Range merchant = advice.merchant();
    return merchant == null ? text : text + say("merchant", "percent", percent(merchant));
  }

  private static String percent(Range range) {
    return range.from() == range.to() ? range.from() + "%" : range.from() + "–" + range.to() + "%";
  }

  private String spread(List<Advice.Count> counts) {
    return counts.stream()
        .map(
            each ->
                words.say("precedent.count", "outcome", outcome(each.outcome()), "n", each.count()))
        .collect(Collectors.joining(words.say("precedent.comma")));
  }

  private Item item(Similar near, Reading reading) {
    Precedent found = near.precedent();
    Precedent.Decided decided = found.decided();
    String language = Texts.language(words.language()).toLanguageTag();
    return new Item(
        found.id(),
        decided.at(),
        found.traits().type(),
        words.say("type." + found.traits().type()),
        words.orCode("reason.", found.traits().reason()),
        decided.outcome(),
        outcome(decided.outcome()),
        decided.asked(),
        decided.awarded(),
        decided.responsibility(),
        near.closeness(),
        near.parts().stream()
            .map(each -> new Alike(each.part(), part(each, reading), each.points()))
            .toList(),
        decided.reasons().getOrDefault(language, ""),
        decided.appeal(),
        decided.appeal() == null ? null : words.say("precedent.appeal." + decided.appeal()));
  }

  /** In what two cases are alike, told of the case at hand. */
  private String part(Likeness alike, Reading reading) {
    Traits traits = reading.traits();
    String key = "precedent.part." + alike.part();
    return switch (alike.part()) {
      case REASON -> words.say(key, "value", words.orCode("reason.", traits.reason()));
      case TYPE -> words.say(key, "value", words.say("type." + traits.type()));
      case STAGE -> words.say(key + "." + traits.stage());
      case MERCHANT_SHOWED -> words.say(key, "value", shown(traits.merchantShowed()));
      case BUYER_SHOWED -> words.say(key, "value", shown(traits.buyerShowed()));
      case SILENT -> words.say(key + "." + traits.silent());
      case SENT_BACK -> words.say(key + "." + traits.sentBack());
      case RECEIVED -> words.say(key + "." + traits.received());
      case CATEGORY -> words.say(key, "value", words.orCode("category.", traits.category()));
      case CAME, AMOUNT -> words.say(key);
      case WORDS ->
          words.say(
              key,
              "value",
              alike.words().stream().collect(Collectors.joining(words.say("precedent.comma"))));
    };
  }

  private String shown(List<Exhibit> kinds) {
    return kinds.isEmpty()
        ? words.say("precedent.showed.NOTHING")
        : kinds.stream()
            .map(each -> words.say("precedent.showed." + each))
            .collect(Collectors.joining(words.say("precedent.and")));
  }

  private String outcome(Outcome outcome) {
    return words.say("precedent.outcome." + outcome);
  }

  private String say(String key, Object... values) {
    return words.say("precedent.advice." + key, values);
  }
}
