package dev.redress.cases;

import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LockKey;
import dev.redress.orders.Direction;
import dev.redress.orders.OrderEvent.OrderShipped;
import dev.redress.orders.OrderEvent.ParcelMoved;
import dev.redress.orders.ParcelState;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** B9, C5, C6: makes cases look again at their order's parcels when carriers had news of them. */
@Component
final class OutboundTracker implements JournalReader {

  private static final Actor CARRIERS = Actor.system("carriers");

  /** Parcels that only travel on decide nothing. */
  private static final Set<ParcelState> DECISIVE =
      EnumSet.range(ParcelState.INTERCEPT_FAILED, ParcelState.RETURNED);

  private final Cases cases;

  OutboundTracker(Cases cases) {
    this.cases = cases;
  }

  @Override
  public String name() {
    return "outbound-tracker";
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) {
    Set<LockKey> orders = new LinkedHashSet<>();
    entries.stream()
        .filter(OutboundTracker::isDecisive)
        .forEach(entry -> orders.add(LockKey.parse(entry.stream())));
    if (orders.isEmpty()) {
      return;
    }
    List<CompletableFuture<?>> sent = new ArrayList<>();
    Map<LockKey, CaseFile> files = cases.files(orders);
    // In the order of the news, whatever the order in which a store finds the files.
    for (LockKey order : orders) {
      Objects.requireNonNull(files.get(order)).cases().values().stream()
          .filter(each -> listens(each.state()))
          .map(each -> new CaseCommand.ParcelNews(each.id()))
          .forEach(news -> sent.add(cases.submit(news, CARRIERS, null)));
    }
    CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
  }

  private static boolean isDecisive(JournalEntry entry) {
    if (!entry.room().equals("order")) {
      return false;
    }
    if (entry.is(ParcelMoved.class)) {
      ParcelMoved moved = entry.as(ParcelMoved.class);
      return moved.direction() == Direction.OUTBOUND && DECISIVE.contains(moved.state());
    }
    return entry.is(OrderShipped.class);
  }

  private static boolean listens(CaseState state) {
    return state instanceof OutboundState
        || state instanceof CaseState.BuyerToShipBack
        || state instanceof CaseState.MerchantToInspect;
  }
}
