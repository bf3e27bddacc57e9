package dev.redress.workbench;

import dev.redress.kernel.Actor;
import dev.redress.policy.Policies;
import dev.redress.policy.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** F6: gathers what the order of one arbitrator's queue depends on. */
@Component
final class QueueOrders {

  private final Suited suited;
  private final Policies policies;

  QueueOrders(Suited suited, Policies policies) {
    this.suited = suited;
    this.policies = policies;
  }

  QueueOrder of(Actor viewer, List<CaseRow> rows, Instant now) {
    Map<String, Duration> urgent =
        policies.markets().stream()
            .collect(Collectors.toMap(Terms::market, terms -> terms.quality().urgent()));
    return new QueueOrder(
        suited.skillsOf(viewer.id()),
        suited.asked(rows.stream().map(CaseRow::id).toList()),
        urgent,
        now);
  }
}
