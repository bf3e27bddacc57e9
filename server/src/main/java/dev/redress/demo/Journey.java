package dev.redress.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.StreamHead;
import dev.redress.orders.Direction;
import dev.redress.orders.ParcelState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that the made-up carrier moves.
 *
 * @param state the last that it has said; null: nothing so far
 * @param steps what is still to come, the next first
 */
record Journey(
    Id id,
    String carrier,
    String tracking,
    Direction direction,
    @Nullable ParcelState state,
    List<Step> steps,
    StreamHead head) {

  /** Something that will happen to the parcel. */
  record Step(ParcelState state, Instant at) {}

  /** The n-th journey of an order; text {@code <order>-j<n>}, which is also its stream. */
  record Id(LockKey order, int number) {

    @JsonCreator
    static Id parse(String text) {
      int at = LockKey.TEXT_LENGTH;
      if (text.length() < at + 3 || !text.startsWith("-j", at)) {
        throw new IllegalArgumentException("Not a journey: " + text);
      }
      return new Id(LockKey.parse(text.substring(0, at)), Integer.parseInt(text.substring(at + 2)));
    }

    @JsonValue
    String text() {
      return order.text() + "-j" + number;
    }
  }

  Journey with(@Nullable ParcelState now, List<Step> left, StreamHead at) {
    return new Journey(id, carrier, tracking, direction, now, left, at);
  }

  @Nullable Instant wakeAt() {
    return steps.isEmpty() ? null : steps.getFirst().at();
  }
}
