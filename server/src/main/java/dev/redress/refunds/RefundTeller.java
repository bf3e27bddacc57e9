package dev.redress.refunds;

import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.Outcome;
import dev.redress.refunds.RefundEvent.RefundReversed;
import dev.redress.refunds.RefundEvent.RefundSettled;
import java.sql.Connection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells the case that granted a refund when the buyer has the money, and when the provider took it
 * back (TRAPS 18). Orders keep nothing of it, so their own grants have nobody to tell.
 */
@Component
final class RefundTeller implements JournalReader {

  private final Cases cases;

  RefundTeller(Cases cases) {
    this.cases = cases;
  }

  @Override
  public String name() {
    return "refund-teller";
  }

  @Override
  public Interest interest() {
    return Interest.of(RefundHandler.ROOM, RefundSettled.class, RefundReversed.class);
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) {
    // Sent at once, so that they are decided in one group and not one by one.
    List<CompletableFuture<?>> told = byRefund(entries).stream().map(this::tellInOrder).toList();
    told.forEach(CompletableFuture::join);
  }

  /** What cases have to hear, by refund: of one refund in its order, of several at once. */
  private static Collection<List<JournalEntry>> byRefund(List<JournalEntry> entries) {
    return entries.stream()
        .filter(entry -> RefundHandler.ROOM.equals(entry.room()))
        .filter(entry -> origin(entry).isPresent())
        .collect(
            Collectors.groupingBy(JournalEntry::stream, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private static Optional<CaseId> origin(JournalEntry entry) {
    if (entry.is(RefundSettled.class)) {
      return CaseId.find(entry.as(RefundSettled.class).origin());
    }
    return entry.is(RefundReversed.class)
        ? CaseId.find(entry.as(RefundReversed.class).origin())
        : Optional.empty();
  }

  private CompletableFuture<?> tellInOrder(List<JournalEntry> news) {
    CompletableFuture<Outcome> told = tell(news.getFirst());
    for (JournalEntry next : news.subList(1, news.size())) {
      told =
          told.thenCompose(
              before -> {
                before.orThrow();
                return tell(next);
              });
    }
    return told.thenApply(Outcome::orThrow);
  }

  private CompletableFuture<Outcome> tell(JournalEntry entry) {
    CaseId origin = origin(entry).orElseThrow();
    int refund = RefundId.parse(entry.stream()).number();
    return entry.is(RefundSettled.class)
        ? cases.refundSettled(origin, refund, entry.version())
        : cases.refundReversed(origin, refund, entry.version());
  }
}
