package dev.redress.cases;

import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LockKey;
import dev.redress.orders.Direction;
import dev.redress.orders.OrderEvent.ParcelMoved;
import dev.redress.orders.ParcelState;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** D2: tells a case that tracking has seen its return delivered. */
@Component
final class ReturnTracker implements JournalReader {

  private static final Actor CARRIERS = Actor.system("carriers");

  private final Cases cases;

  ReturnTracker(Cases cases) {
    this.cases = cases;
  }

  @Override
  public String name() {
    return "return-tracker";
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) {
    List<CompletableFuture<?>> sent = new ArrayList<>();
    for (JournalEntry entry : entries) {
      if (entry.room().equals("order") && entry.is(ParcelMoved.class)) {
        ParcelMoved moved = entry.as(ParcelMoved.class);
        if (moved.direction() == Direction.RETURN && moved.state() == ParcelState.DELIVERED) {
          sent.addAll(tell(LockKey.parse(entry.stream()), moved));
        }
      }
    }
    CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
  }

  private List<CompletableFuture<?>> tell(LockKey order, ParcelMoved moved) {
    List<CompletableFuture<?>> sent = new ArrayList<>();
    for (Case each : cases.file(order).cases().values()) {
      if (each.returned() != null && each.returned().tracking().equals(moved.tracking())) {
        sent.add(
            cases.submit(
                new CaseCommand.ReturnDelivered(each.id(), moved.tracking(), moved.at()),
                CARRIERS,
                null));
      }
    }
    return sent;
  }
}
