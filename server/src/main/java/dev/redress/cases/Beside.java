package dev.redress.cases;

import dev.redress.cases.CaseView.PriorCase;
import dev.redress.cases.RefundProgress.Progress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What other rooms know that belongs beside a case on its page.
 *
 * @param refunds where the order's refunds are, by number
 * @param callNumber over which the two can call each other during a hold (C3); null: none
 * @param between other cases of the two parties (F5); null: not for this viewer
 */
record Beside(
    Map<Integer, Progress> refunds,
    @Nullable List<PriorCase> between,
    @Nullable String callNumber) {

  static final Beside NOTHING = new Beside(Map.of(), null, null);
}
