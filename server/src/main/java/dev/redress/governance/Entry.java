package dev.redress.governance;

import dev.redress.kernel.LockKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something a merchant lost, and what became of it since. What it brings is reckoned, not kept.
 *
 * @param number 1, 2, … within the merchant
 * @param cause code of the penalty table (M2)
 * @param terms policy version under which it was made (P1)
 * @param lessons what would have helped, by code (M7)
 * @param contest null: nobody contested it
 * @param undone null: what it follows from stands
 */
public record Entry(
    int number,
    String cause,
    Source source,
    Instant at,
    String terms,
    List<String> lessons,
    @Nullable Contest contest,
    @Nullable Undone undone) {

  /**
   * The merchant's own word against it.
   *
   * @param due by when the platform decides
   * @param verdict null: not decided yet
   * @param reasons the platform's; empty until it has decided
   * @param evidence what the merchant shows, by id
   */
  public record Contest(
      String statement,
      Instant at,
      Instant due,
      @Nullable Verdict verdict,
      String reasons,
      @Nullable Instant decidedAt,
      List<String> evidence) {

    /** Rows of older programs know of none. */
    public Contest {
      evidence = Objects.requireNonNullElse(evidence, List.of());
    }

    Contest postponed(Instant until) {
      return new Contest(statement, at, until, null, "", null, evidence);
    }

    Contest decided(Verdict now, String why, Instant when) {
      return new Contest(statement, at, due, now, why, when, evidence);
    }
  }

  /**
   * What it followed from was overturned (F12).
   *
   * @param because what overturned it
   */
  public record Undone(String because, Instant at) {}

  /** The order on which it happened. */
  LockKey order() {
    return LockKey.parse(source.stream().substring(0, LockKey.TEXT_LENGTH));
  }

  /** Whether it takes anything. */
  boolean counts() {
    return undone == null && verdict() != Verdict.LIFTED;
  }

  @Nullable Verdict verdict() {
    return contest == null ? null : contest.verdict();
  }

  boolean awaitsDecision() {
    return contest != null && contest.verdict() == null && undone == null;
  }

  Entry contested(Contest now) {
    return new Entry(number, cause, source, at, terms, lessons, now, undone);
  }

  Entry undone(Undone now) {
    return new Entry(number, cause, source, at, terms, lessons, contest, now);
  }
}
