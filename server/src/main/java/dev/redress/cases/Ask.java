package dev.redress.cases;

import dev.redress.kernel.Money;
import dev.redress.policy.CaseType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer asks for (B3, B4, B6), as sent.
 *
 * @param lines which lines and how many units of each; each line at most once
 * @param amount null: everything that is refundable for these units; otherwise positive and not
 *     more
 * @param includeFreight whether freight is asked back too
 * @param evidence ids of uploaded evidence
 */
public record Ask(
    CaseType type,
    String reason,
    boolean goodsReceived,
    List<AskLine> lines,
    @Nullable Money amount,
    boolean includeFreight,
    String statement,
    List<String> evidence) {

  /** Units of one order line. */
  public record AskLine(int line, int quantity) {}
}
