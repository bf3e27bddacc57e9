package dev.redress.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A parcel of an order, in either direction. Its state follows from the set of its events alone, so
 * that carriers may tell them late, twice and out of order (O4).
 *
 * @param state the newest by the carrier's time, anomalies apart
 * @param at the carrier's time of that state
 * @param events everything heard, by the carrier's time
 * @param remarks what was said that names no state, as it came
 */
public record Parcel(
    String carrier,
    String tracking,
    Direction direction,
    ParcelState state,
    Instant at,
    List<ParcelEvent> events,
    List<ParcelRemark> remarks) {

  /** Rows of older programs know of no remarks. */
  public Parcel {
    remarks = Objects.requireNonNullElse(remarks, List.of());
  }

  /** A parcel of which nothing was said that has no state. */
  public Parcel(
      String carrier,
      String tracking,
      Direction direction,
      ParcelState state,
      Instant at,
      List<ParcelEvent> events) {
    this(carrier, tracking, direction, state, at, events, List.of());
  }

  private static final Comparator<ParcelEvent> BY_TIME =
      Comparator.comparing(ParcelEvent::at)
          .thenComparing(ParcelEvent::state)
          .thenComparing(ParcelEvent::id);

  /** A parcel of which these events are known, whatever the order and number of times they came. */
  static Parcel of(String carrier, String tracking, Direction direction, List<ParcelEvent> heard) {
    List<ParcelEvent> sorted = heard.stream().sorted(BY_TIME).toList();
    List<ParcelEvent> events = new ArrayList<>();
    ParcelEvent newest = sorted.getFirst();
    for (ParcelEvent each : sorted) {
      boolean fits = newest.state().mayBecome(each.state()) || each.equals(sorted.getFirst());
      events.add(each.flagged(!fits));
      newest = fits ? each : newest;
    }
    return new Parcel(
        carrier, tracking, direction, newest.state(), newest.at(), List.copyOf(events), List.of());
  }

  boolean is(String ofCarrier, String number, Direction way) {
    return carrier.equals(ofCarrier) && tracking.equals(number) && direction == way;
  }

  boolean knows(String eventId) {
    return events.stream().anyMatch(event -> event.id().equals(eventId))
        || remarks.stream().anyMatch(remark -> remark.id().equals(eventId));
  }

  /**
   * Whether words without a code were said before, with one: aggregators lend the parcel's own code
   * to its newest step only, and tell the step again without it when another has followed.
   */
  boolean hasHeard(ParcelRemark said) {
    return said.code().isEmpty()
        && !said.text().isEmpty()
        && (events.stream().anyMatch(each -> said.saysAgain(each.at(), each.text()))
            || remarks.stream().anyMatch(each -> said.saysAgain(each.at(), each.text())));
  }

  boolean flags(String eventId) {
    return events.stream().anyMatch(event -> event.id().equals(eventId) && event.anomaly());
  }

  Parcel with(ParcelEvent event) {
    List<ParcelEvent> all = new ArrayList<>(events);
    all.add(event);
    return of(carrier, tracking, direction, all).remarked(remarks);
  }

  Parcel with(ParcelRemark remark) {
    List<ParcelRemark> all = new ArrayList<>(remarks);
    all.add(remark);
    return remarked(List.copyOf(all));
  }

  private Parcel remarked(List<ParcelRemark> all) {
    return new Parcel(carrier, tracking, direction, state, at, events, all);
  }
}
