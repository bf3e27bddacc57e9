package dev.redress.conversations;

import dev.redress.evidence.EvidenceItem;
import dev.redress.evidence.EvidenceView;
import dev.redress.kernel.LockKey;
import dev.redress.orders.Order;
import dev.redress.policy.Terms;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything under one order's lock that deciding about its conversation needs.
 *
 * @param order null: the shop told of no such order
 * @param evidence what was shown on the order, by id
 * @param terms the market's; null when there is no order
 */
record ChatFile(
    LockKey key,
    @Nullable Order order,
    Map<String, EvidenceItem> evidence,
    Terms.@Nullable Desk terms,
    Talk talk) {

  ChatFile with(Talk now) {
    return new ChatFile(key, order, evidence, terms, now);
  }

  /** Those of the named pieces that exist, as pages show them. */
  List<EvidenceView> shown(List<String> ids) {
    return EvidenceView.of(evidence, ids);
  }
}
