package dev.redress.governance;

import dev.redress.evidence.EvidenceView;
import dev.redress.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A merchant's standing as one reader sees it. Times are UTC.
 *
 * @param merchantName what the shop is called on its newest entry's order; its id where none tells
 * @param version of the record; 0: nothing was ever entered
 * @param best the full score
 * @param nextPointAt when a point comes back (M1); null: none is missing
 * @param leastWords characters that contesting and deciding take at least
 * @param entries what counts and what was taken back, newest first
 * @param restrictions in force, coming or held, in this order
 * @param table what the next entry for each cause would bring, worst first (M2)
 * @param history every change with its cause, newest first
 */
public record StandingView(
    String market,
    String merchant,
    String merchantName,
    long version,
    int score,
    int best,
    @Nullable Instant nextPointAt,
    Instant now,
    int leastWords,
    List<EntryView> entries,
    List<RestrictionView> restrictions,
    List<NextView> table,
    List<ChangeView> history) {

  /** Whether what an entry brings has begun. */
  public enum Bite {
    /** It begins at a known moment. */
    COMING,
    /** It waits for the platform's decision. */
    HELD,
    BEGUN,
    /** It counts no more. */
    TAKEN_BACK
  }

  /**
   * One entry.
   *
   * @param about id of the case or complaint it follows from
   * @param orderId the order of that
   * @param step how often, of how many steps of the table
   * @param points taken
   * @param fine null: none
   * @param brings all of it in words
   * @param bitesAt when fine and restrictions begin; null: held or taken back
   * @param contestUntil until when it can be contested
   * @param whyNot why it cannot be contested now; null: it can
   * @param undoneBecause what overturned it; null: it stands
   */
  public record EntryView(
      int number,
      String cause,
      String causeText,
      Source.Kind kind,
      String about,
      String orderId,
      Instant at,
      int step,
      int steps,
      int points,
      @Nullable Money fine,
      String brings,
      Bite bite,
      @Nullable Instant bitesAt,
      Instant contestUntil,
      boolean mayContest,
      @Nullable String whyNot,
      @Nullable ContestView contest,
      @Nullable String undoneBecause,
      List<LessonView> lessons) {}

  /**
   * The merchant's word against an entry, and the platform's.
   *
   * @param verdict null: not decided yet
   * @param evidence what the merchant shows; left out of lists
   */
  public record ContestView(
      String statement,
      Instant at,
      Instant dueAt,
      @Nullable Verdict verdict,
      @Nullable String verdictText,
      String reasons,
      @Nullable Instant decidedAt,
      List<EvidenceView> evidence) {}

  /**
   * Something the merchant is or will be kept from (M3).
   *
   * @param entry number of the entry that brings it
   * @param why the cause in words, and the threshold where one brought it
   * @param begins null: held until the platform has decided
   * @param ends null: likewise
   */
  public record RestrictionView(
      int entry,
      RestrictionKind kind,
      String text,
      Bite state,
      String why,
      @Nullable Instant begins,
      @Nullable Instant ends) {}

  /** What the next entry for a cause would bring, now. */
  public record NextView(
      String cause, String causeText, int step, int points, int score, String brings) {}

  /** One change; points are negative where they were taken. */
  public record ChangeView(
      long version,
      Instant at,
      String by,
      String type,
      String text,
      @Nullable Integer entry,
      @Nullable Integer points,
      @Nullable Integer score) {}

  /** M7: a short lesson. */
  public record LessonView(String code, String title, String text) {}
}
