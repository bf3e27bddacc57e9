package dev.redress.cases;

import dev.redress.kernel.Money;
import dev.redress.orders.Order;
import dev.redress.policy.CaseType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ruling as the public may read it (F9): no ids, no names, no titles, nothing that a party wrote;
 * the arbitrator's own reasons with names and numbers blacked out.
 *
 * @param funder whose money goes back; null: it orders none, or was published before this was kept
 * @param reasons by language tag; empty for automatic rulings
 */
record PublishedRuling(
    String market,
    CaseType type,
    String reason,
    Money asked,
    boolean automatic,
    String reasonCode,
    List<PublishedLine> lines,
    Ruling.Responsibility responsibility,
    @Nullable Funder funder,
    List<String> rules,
    Map<String, String> reasons) {

  /** Where items were decided differently. */
  static final String MIXED = "MIXED";

  /** What became of one line; numbered within the ruling, 0 is freight. */
  record PublishedLine(int line, Ruling.Verdict outcome, Money amount) {}

  static PublishedRuling of(CaseFile file, Case c, Ruling ruling) {
    Order order = Objects.requireNonNull(file.order());
    Blackout blackout = Blackout.of(file, ruling.by());
    Map<String, String> reasons = new HashMap<>();
    ruling.reasons().forEach((language, text) -> reasons.put(language, blackout.of(text)));
    List<PublishedLine> lines = new ArrayList<>();
    int goods = 0;
    for (Ruling.Line line : ruling.lines()) {
      int number = line.line() == 0 ? 0 : ++goods;
      lines.add(new PublishedLine(number, line.outcome(), line.amount()));
    }
    return new PublishedRuling(
        order.market(),
        c.application().type(),
        c.application().reason(),
        c.application().amount(),
        ruling.automatic(),
        ruling.reasonCode(),
        List.copyOf(lines),
        ruling.responsibility(),
        ruling.fundedBy(),
        ruling.rules(),
        Map.copyOf(reasons));
  }

  /** What came back to the buyer. */
  Money awarded() {
    return lines.stream().map(PublishedLine::amount).reduce(asked.withMinor(0), Money::plus);
  }

  /** The one outcome of all lines, or {@link #MIXED}. */
  String outcome() {
    List<String> outcomes = lines.stream().map(line -> line.outcome().name()).distinct().toList();
    return outcomes.size() == 1 ? outcomes.getFirst() : MIXED;
  }

  /** Codes of the rules cited, and of the automatic reason, whose text is not the arbitrator's. */
  List<String> codes() {
    return automatic ? Stream.concat(rules.stream(), Stream.of(reasonCode)).toList() : rules;
  }

  /** What a search looks through. */
  DocketWords words() {
    Stream<String> said =
        reasons.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
    return DocketWords.of(Stream.concat(said, codes().stream()).collect(Collectors.joining(" ")));
  }
}
