package dev.redress.quality;

import dev.redress.cases.Ruling;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.StreamHead;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ruling that was drawn to be judged again, as its events left it.
 *
 * @param drawn null: never drawn
 * @param assigned who has it; null: nobody
 * @param passed accounts of who had it and have it no more
 * @param rounds how often it was given out, or nobody was found; not counted: what came back early
 * @param due when it goes to another, or is given up
 */
record Review(
    LockKey key,
    StreamHead head,
    @Nullable Drawn drawn,
    State state,
    @Nullable Judge assigned,
    List<String> passed,
    int rounds,
    @Nullable Instant due,
    @Nullable Opinion opinion,
    @Nullable Agreement agreement,
    @Nullable Instant givenAt) {

  private static final String SUFFIX = "-review";

  /** Where it stands. */
  enum State {
    /** Somebody has it. */
    ASSIGNED,
    /** Nobody was found who may have it. */
    UNPLACED,
    GIVEN,
    /** Given up. */
    LAPSED
  }

  /** An arbitrator, by account. */
  record Judge(String id, String name) {}

  /** What is claimed on a line when it was ruled on. */
  record Claimed(int line, Money amount) {}

  /**
   * What was drawn.
   *
   * @param ruling number of the ruling in the case's stream
   * @param terms policy version of the case (P1)
   * @param claimed what was to be ruled on
   * @param first what was ruled
   * @param by account of who ruled
   */
  record Drawn(
      String caseId,
      long ruling,
      String market,
      String terms,
      List<Claimed> claimed,
      List<Ruling.Line> first,
      String by,
      String byName,
      Instant at) {

    Money asked() {
      return claimed.stream().map(Claimed::amount).reduce(Money::plus).orElseThrow();
    }
  }

  static LockKey key(String market, String caseId, long ruling) {
    return LockKey.named("review", market, caseId + "/" + ruling);
  }

  static LockKey key(String stream) {
    return LockKey.parse(stream.substring(0, LockKey.TEXT_LENGTH));
  }

  static Review none(LockKey key) {
    return new Review(
        key,
        StreamHead.begin(key.text() + SUFFIX),
        null,
        State.UNPLACED,
        null,
        List.of(),
        0,
        null,
        null,
        null,
        null);
  }

  boolean isWith(String account) {
    return assigned != null && assigned.id().equals(account);
  }

  boolean waits() {
    return drawn != null && (state == State.ASSIGNED || state == State.UNPLACED);
  }
}
