package dev.redress.quality;

import dev.redress.cases.CaseView.Happening;
import dev.redress.cases.CaseView.Utterance;
import dev.redress.conversations.Conversations.Saying;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.orders.Direction;
import dev.redress.orders.ParcelState;
import dev.redress.orders.Party;
import java.time.Instant;
import java.util.List;

/**
 * A case as it was before it was ruled on, for whoever judges it again: nothing of the ruling, of
 * who made it, and of what came after.
 *
 * @param dueAt until when an opinion counts; then it goes to another
 * @param asked what the buyer asked for
 * @param said by the two and by the platform, without the names of its people
 * @param timeline what the two did
 * @param outcomes what a line can come to
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
    List<BlindParcel> parcels,
    List<OutcomeView> outcomes) {

  /**
   * A line that is to be judged; 0 is freight.
   *
   * @param quantity as ordered
   * @param claimed what is claimed on it
   */
  record BlindLine(int line, String title, int quantity, Money paid, Money claimed) {}

  /** A parcel, as far as it was known then. */
  record BlindParcel(
      String carrier, String tracking, Direction direction, List<BlindParcelEvent> events) {}

  /** What the carrier said. */
  record BlindParcelEvent(Instant at, ParcelState state, String text) {}

  /**
   * An outcome to choose.
   *
   * @param amount whether it leaves the amount open
   */
  record OutcomeView(String code, String text, boolean amount) {}
}
