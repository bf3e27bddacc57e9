package dev.redress.record;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.StreamHead;
import java.util.List;

/** The proceedings about an order's cases, by number. */
record ProceedingFile(LockKey order, StreamHead head, List<Proceeding> all) {

  static ProceedingFile none(LockKey order) {
    return new ProceedingFile(order, StreamHead.begin(order.text() + "-proceedings"), List.of());
  }
}
