package dev.redress.quality;

import dev.redress.cases.Funder;
import dev.redress.cases.Ruling;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ruling beside what a second arbitrator, who did not know it, would have decided.
 *
 * @param near by how many percent of what was asked two amounts may differ and still agree
 * @param difference what the second gave more than the first; less than nothing: less
 */
record PairView(
    LockKey id,
    String caseId,
    String shopOrderId,
    String title,
    Money asked,
    Judgment first,
    Judgment second,
    boolean exact,
    boolean near,
    int nearPercent,
    Money difference) {

  /**
   * What one of the two decided.
   *
   * @param funder whose money goes back; null: none does, or nobody was asked then
   * @param reasons by language tag; with the empty tag in the writer's own
   */
  record Judgment(
      String by,
      Instant at,
      List<JudgedLine> lines,
      Money sum,
      Ruling.Responsibility responsibility,
      @Nullable Funder funder,
      Map<String, String> reasons) {}

  /** What became of a line. */
  record JudgedLine(
      int line, String title, Ruling.Verdict outcome, String outcomeText, Money amount) {}
}
