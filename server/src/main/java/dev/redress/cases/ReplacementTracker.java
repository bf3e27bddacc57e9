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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/**
 * D5: tells a case that tracking has seen delivered what was sent in place of the goods. Nearly all
 * parcels are no such thing, so a batch's orders are looked at together.
 */
@Component
final class ReplacementTracker implements JournalReader {

  private static final Actor CARRIERS = Actor.system("carriers");

  private final Cases cases;

  ReplacementTracker(Cases cases) {
    this.cases = cases;
  }

  @Override
  public String name() {
    return "replacement-tracker";
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) {
    Map<LockKey, List<ParcelMoved>> delivered = new LinkedHashMap<>();
    for (JournalEntry entry : entries) {
      if (entry.room().equals("order") && entry.is(ParcelMoved.class)) {
        ParcelMoved moved = entry.as(ParcelMoved.class);
        if (moved.direction() == Direction.OUTBOUND && moved.state() == ParcelState.DELIVERED) {
          delivered
              .computeIfAbsent(LockKey.parse(entry.stream()), order -> new ArrayList<>())
              .add(moved);
        }
      }
    }
    if (!delivered.isEmpty()) {
      tell(delivered);
    }
  }

  private void tell(Map<LockKey, List<ParcelMoved>> delivered) {
    List<CompletableFuture<?>> sent = new ArrayList<>();
    Map<LockKey, CaseFile> files = cases.files(delivered.keySet());
    delivered.forEach(
        (order, parcels) -> {
          for (Case each : Objects.requireNonNull(files.get(order)).cases().values()) {
            if (each.stillOpen() && each.replaces()) {
              parcels.forEach(moved -> sent.add(tell(each.id(), moved)));
            }
          }
        });
    CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
  }

  private CompletableFuture<?> tell(CaseId id, ParcelMoved moved) {
    return cases.submit(
        new CaseCommand.ReplacementDelivered(id, moved.tracking(), moved.at()), CARRIERS, null);
  }
}
