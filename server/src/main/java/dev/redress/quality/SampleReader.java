package dev.redress.quality;

import dev.redress.cases.CaseEvent.RulingMade;
import dev.redress.cases.CaseId;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.orders.Order;
import dev.redress.orders.Orders;
import dev.redress.policy.Policies;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/**
 * Draws among the rulings that people make. What was ruled longer ago than a review takes is left
 * alone, so that reading a long journal for the first time draws nothing.
 */
@Component
final class SampleReader implements JournalReader {

  private final Reviews reviews;
  private final Samples samples;
  private final Orders orders;
  private final Policies policies;
  private final Clock clock;

  SampleReader(Reviews reviews, Samples samples, Orders orders, Policies policies, Clock clock) {
    this.reviews = reviews;
    this.samples = samples;
    this.orders = orders;
    this.policies = policies;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "quality.sample";
  }

  @Override
  public Interest interest() {
    return Interest.of("case", RulingMade.class);
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) {
    List<JournalEntry> ruled = entries.stream().filter(SampleReader::isByPerson).toList();
    if (ruled.isEmpty()) {
      return;
    }
    Map<LockKey, Order> known = orders.find(ruled.stream().map(SampleReader::order).toList());
    List<CompletableFuture<Outcome>> drawn = new ArrayList<>();
    for (JournalEntry entry : ruled) {
      Order order = Objects.requireNonNull(known.get(order(entry)));
      if (isDrawn(entry, order.market())) {
        drawn.add(reviews.draw(order, entry.stream(), entry.version()));
      }
    }
    drawn.forEach(each -> each.join().orThrow());
  }

  private static boolean isByPerson(JournalEntry entry) {
    return "case".equals(entry.room())
        && entry.is(RulingMade.class)
        && !entry.as(RulingMade.class).ruling().automatic();
  }

  private static LockKey order(JournalEntry entry) {
    return CaseId.parse(entry.stream()).order();
  }

  private boolean isDrawn(JournalEntry entry, String market) {
    boolean fresh =
        entry
            .at()
            .plus(policies.live(market).quality().rejudging().time())
            .isAfter(clock.instant());
    return fresh && samples.draws(market, entry.stream(), entry.version(), entry.at());
  }
}
