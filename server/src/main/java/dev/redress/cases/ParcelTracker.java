package dev.redress.cases;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Interest;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells cases what carriers say of their order's parcels: goods on their way to the buyer (B9, C5,
 * C6), on their way back (D2), or sent in place of others (D5). Nearly all news concern no case, so
 * a batch's orders are looked at together.
 */
@Component
final class ParcelTracker implements JournalReader {

  private static final Actor CARRIERS = Actor.system("carriers");

  /** Parcels that only travel on decide nothing. */
  private static final Set<ParcelState> DECISIVE =
      EnumSet.range(ParcelState.INTERCEPT_FAILED, ParcelState.RETURNED);

  private final Cases cases;

  ParcelTracker(Cases cases) {
    this.cases = cases;
  }

  /**
   * One thing that carriers said.
   *
   * @param moved null: the order's first parcel has left
   */
  private record News(@Nullable ParcelMoved moved) {

    boolean delivered(Direction way) {
      return moved != null && moved.direction() == way && moved.state() == ParcelState.DELIVERED;
    }

    String tracking() {
      return Objects.requireNonNull(moved).tracking();
    }
  }

  @Override
  public String name() {
    return "parcel-tracker";
  }

  @Override
  public Interest interest() {
    return Interest.of("order", ParcelMoved.class, OrderShipped.class);
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) {
    Map<LockKey, List<News>> told = new LinkedHashMap<>();
    for (JournalEntry entry : entries) {
      if (isDecisive(entry)) {
        told.computeIfAbsent(LockKey.parse(entry.stream()), order -> new ArrayList<>())
            .add(new News(entry.is(ParcelMoved.class) ? entry.as(ParcelMoved.class) : null));
      }
    }
    if (told.isEmpty()) {
      return;
    }
    Map<LockKey, CaseFile> files = cases.files(told.keySet());
    List<CompletableFuture<?>> sent = new ArrayList<>();
    // In the order of the news, whatever the order in which a store finds the files.
    told.forEach(
        (order, news) ->
            Objects.requireNonNull(files.get(order)).cases().values().stream()
                .flatMap(each -> news.stream().flatMap(one -> commands(each, one)).distinct())
                .forEach(command -> sent.add(cases.submit(command, CARRIERS, null))));
    CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
  }

  private static boolean isDecisive(JournalEntry entry) {
    if (!entry.room().equals("order")) {
      return false;
    }
    return entry.is(ParcelMoved.class)
        ? DECISIVE.contains(entry.as(ParcelMoved.class).state())
        : entry.is(OrderShipped.class);
  }

  /** What this news means to this case; nothing to most. */
  private static Stream<CaseCommand> commands(Case c, News news) {
    List<CaseCommand> commands = new ArrayList<>();
    if (looksAgain(c.state())) {
      commands.add(new CaseCommand.ParcelNews(c.id()));
    }
    if (news.delivered(Direction.OUTBOUND) && c.stillOpen() && c.replaces()) {
      ParcelMoved moved = Objects.requireNonNull(news.moved());
      commands.add(new CaseCommand.ReplacementDelivered(c.id(), moved.tracking(), moved.at()));
    }
    if (news.delivered(Direction.RETURN)
        && c.returned() != null
        && c.returned().tracking().equals(news.tracking())) {
      ParcelMoved moved = Objects.requireNonNull(news.moved());
      commands.add(new CaseCommand.ReturnDelivered(c.id(), moved.tracking(), moved.at()));
    }
    return commands.stream();
  }

  private static boolean looksAgain(CaseState state) {
    return state instanceof OutboundState
        || state instanceof CaseState.BuyerToShipBack
        || state instanceof CaseState.MerchantToInspect;
  }
}
