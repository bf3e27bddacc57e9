package dev.redress.quality;

import dev.redress.cases.Ruling;
import dev.redress.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far two people agree who decided the same.
 *
 * @param exact whether every line has the same outcome
 * @param near whether what they gave differs by no more than so many percent of what was asked
 * @param difference what the second gave more; less than nothing: less
 */
record Agreement(boolean exact, boolean near, Money difference) {

  private static final int PERCENT = 100;

  static Agreement of(List<Ruling.Line> first, List<Ruling.Line> second, Money asked, int percent) {
    Map<Integer, Ruling.Verdict> outcomes = outcomes(first);
    Money difference = sum(second, asked).minus(sum(first, asked));
    long apart = Math.multiplyExact(Math.abs(difference.minor()), PERCENT);
    return new Agreement(
        outcomes.equals(outcomes(second)),
        apart <= Math.multiplyExact(asked.minor(), percent),
        difference);
  }

  private static Map<Integer, Ruling.Verdict> outcomes(List<Ruling.Line> lines) {
    return lines.stream().collect(Collectors.toMap(Ruling.Line::line, Ruling.Line::outcome));
  }

  private static Money sum(List<Ruling.Line> lines, Money asked) {
    return lines.stream().map(Ruling.Line::amount).reduce(asked.withMinor(0), Money::plus);
  }
}
