package dev.redress.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A parcel of an order, in either direction.
 *
 * @param state the newest by the carrier's time, anomalies apart
 * @param at the carrier's time of that state
 * @param events everything heard, by the carrier's time
 */
public record Parcel(
    String carrier,
    String tracking,
    Direction direction,
    ParcelState state,
    Instant at,
    List<ParcelEvent> events) {

  private static final Comparator<ParcelEvent> BY_TIME =
      Comparator.comparing(ParcelEvent::at)
          .thenComparing(ParcelEvent::state)
          .thenComparing(ParcelEvent::id);

  boolean is(String ofCarrier, String number, Direction way) {
    return carrier.equals(ofCarrier) && tracking.equals(number) && direction == way;
  }

  /** Whether an event of that time and state is newer than what is known. */
  boolean isNews(ParcelState next, Instant when) {
    int later = when.compareTo(at);
    return later > 0 || (later == 0 && next.compareTo(state) > 0);
  }

  Parcel with(ParcelEvent event, boolean moves) {
    List<ParcelEvent> all = new ArrayList<>(events);
    all.add(event);
    all.sort(BY_TIME);
    return new Parcel(
        carrier,
        tracking,
        direction,
        moves ? event.state() : state,
        moves ? event.at() : at,
        List.copyOf(all));
  }
}
