package dev.redress.quality;

import dev.redress.cases.CaseEvent.RulingMade;
import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.Outcome;
import dev.redress.policy.Policies;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
  private final Cases cases;
  private final Policies policies;
  private final Clock clock;

  SampleReader(Reviews reviews, Samples samples, Cases cases, Policies policies, Clock clock) {
    this.reviews = reviews;
    this.samples = samples;
    this.cases = cases;
    this.policies = policies;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "quality.sample";
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) {
    List<CompletableFuture<Outcome>> drawn = new ArrayList<>();
    for (JournalEntry entry : entries) {
      if ("case".equals(entry.room()) && entry.is(RulingMade.class) && isDrawn(entry)) {
        drawn.add(reviews.draw(entry.stream(), entry.version()));
      }
    }
    drawn.forEach(each -> each.join().orThrow());
  }

  private boolean isDrawn(JournalEntry entry) {
    if (entry.as(RulingMade.class).ruling().automatic()) {
      return false;
    }
    CaseId id = CaseId.parse(entry.stream());
    String market = Objects.requireNonNull(cases.file(id.order()).order()).market();
    boolean fresh =
        entry
            .at()
            .plus(policies.live(market).quality().rejudging().time())
            .isAfter(clock.instant());
    return fresh && samples.draws(market, entry.stream(), entry.version(), entry.at());
  }
}
