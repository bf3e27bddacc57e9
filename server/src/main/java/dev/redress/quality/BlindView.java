package dev.redress.quality;

import dev.redress.cases.CaseView.Happening;
import dev.redress.cases.CaseView.Utterance;
import dev.redress.conversations.Conversations.Saying;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.orders.Direction;
import dev.redress.orders.ListingView;
import dev.redress.orders.ParcelState;
import dev.redress.orders.Party;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as it was before it was ruled on, for whoever judges it again: nothing of the ruling, of
 * who made it, and of what came after.
 *
 * @param dueAt until when an opinion counts; then it goes to another
 * @param asked what the buyer asked for
 * @param said by the two and by the platform, without the names of its people
 * @param timeline what the two did
 */
record BlindView(
    LockKey id,
    Instant now,
    Instant dueAt,
    String market,
    String typeText,
    String reasonText,
    Party buyer,
    Party merchant,
    Money asked,
    List<BlindLine> lines,
    List<Utterance> said,
    List<Happening> timeline,
    List<Saying> chat,
    List<BlindParcel> parcels) {

  /**
   * A line that is to be judged; 0 is freight.
   *
   * @param quantity as ordered
   * @param claimed what is claimed on it
   * @param listing as the line was offered; null: not told
   */
  record BlindLine(
      int line, String title, int quantity, Money claimed, @Nullable ListingView listing) {}

  /** A parcel, as far as it was known then. */
  record BlindParcel(
      String carrier, String tracking, Direction direction, List<BlindParcelEvent> events) {}

  /** What the carrier said. */
  record BlindParcelEvent(Instant at, ParcelState state, String text) {}
}
