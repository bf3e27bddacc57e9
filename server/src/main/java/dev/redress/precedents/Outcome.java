package dev.redress.precedents;

import dev.redress.cases.Ruling;
import java.util.List;

/** What was ruled on a case as a whole. Names are stored. */
public enum Outcome {
  REFUND,
  PARTIAL,
  RETURN_THEN_REFUND,
  DISMISS,
  EXCHANGE,
  RESEND,
  /** Not the same on every item. */
  MIXED;

  private static final int FREIGHT = 0;

  /** The one outcome of all items; of the freight only where nothing else was ruled on. */
  public static Outcome of(Ruling ruling) {
    List<Ruling.Line> goods =
        ruling.lines().stream().filter(line -> line.line() != FREIGHT).toList();
    List<String> outcomes =
        (goods.isEmpty() ? ruling.lines() : goods)
            .stream().map(line -> line.outcome().name()).distinct().toList();
    return outcomes.size() == 1 ? valueOf(outcomes.getFirst()) : MIXED;
  }
}
