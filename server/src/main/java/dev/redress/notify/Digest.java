package dev.redress.notify;

import dev.redress.kernel.Money;
import java.time.Instant;
import java.util.List;

/**
 * What a merchant has to do soon.
 *
 * @param lines by deadline, the first of them
 * @param total how many there are
 */
record Digest(List<Line> lines, long total) {

  /** A case that waits. */
  record Line(String caseId, String order, String title, Instant due, Money asked) {}
}
