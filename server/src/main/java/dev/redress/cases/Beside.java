package dev.redress.cases;

import dev.redress.cases.RefundProgress.Progress;
import java.util.Map;

/**
 * What other rooms know that belongs beside a case on its page.
 *
 * @param refunds where the order's refunds are, by number
 */
record Beside(Map<Integer, Progress> refunds) {

  static final Beside NOTHING = new Beside(Map.of());
}
