package dev.redress.refunds;

import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.refunds.RefundEvent.RefundSettled;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/**
 * Tells the case that granted a refund when the buyer has the money. Orders keep nothing of it, so
 * their own grants have nobody to tell.
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
  public void read(Connection tx, List<JournalEntry> entries) {
    List<CompletableFuture<Void>> told = new ArrayList<>();
    // Told at once, so that they are decided in one group and not one by one.
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (JournalEntry entry : entries) {
        origin(entry)
            .map(origin -> tell(origin, RefundId.parse(entry.stream()), threads))
            .ifPresent(told::add);
      }
    }
    told.forEach(CompletableFuture::join);
  }

  private static Optional<CaseId> origin(JournalEntry entry) {
    return RefundHandler.ROOM.equals(entry.room()) && entry.is(RefundSettled.class)
        ? CaseId.find(entry.as(RefundSettled.class).origin())
        : Optional.empty();
  }

  private CompletableFuture<Void> tell(CaseId origin, RefundId refund, ExecutorService threads) {
    return CompletableFuture.runAsync(() -> cases.refundSettled(origin, refund.number()), threads);
  }
}
