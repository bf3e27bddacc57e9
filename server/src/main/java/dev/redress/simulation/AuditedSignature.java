package dev.redress.simulation;

import dev.redress.cases.ApprovalEvent.RulingProposed;
import dev.redress.cases.Ruling;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** F8: what one of the bench has proposed, and whether that is what another one signs. */
final class AuditedSignature {

  private final long limit;
  private @Nullable RulingProposed proposed;

  AuditedSignature(String market) {
    this.limit = Objects.requireNonNull(HearingChart.FOUR_EYES.get(market), market);
  }

  void proposed(RulingProposed event) {
    proposed = event;
  }

  boolean isOf(Ruling made, boolean fraud) {
    return proposed != null
        && made.lines().equals(proposed.ruling().lines())
        && made.funder() == proposed.ruling().funder()
        && fraud == proposed.fraud();
  }

  /** Whether one alone may make it. */
  boolean isOfOne(Ruling ruling) {
    return isOfOne(ruling.lines().stream().mapToLong(line -> line.amount().minor()).sum());
  }

  boolean isOfOne(long moved) {
    return moved <= limit;
  }
}
