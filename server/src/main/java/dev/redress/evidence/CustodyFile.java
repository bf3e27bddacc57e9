package dev.redress.evidence;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.StreamHead;
import java.util.List;

/**
 * What is on record of an order's evidence.
 *
 * @param shown ids of the pieces on record
 */
record CustodyFile(LockKey order, StreamHead head, List<String> shown) {

  static CustodyFile none(LockKey order) {
    return new CustodyFile(order, StreamHead.begin(order.text() + "-custody"), List.of());
  }
}
