package dev.redress.notify;

import dev.redress.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One notice with what only its event knows.
 *
 * @param due until when the addressee may act, or by when it is decided
 * @param words what somebody wrote or what is to be named: a question, a statement, a tracking
 *     number
 * @param hours what is left of a wait, rounded up
 * @param penalty null: it is not about a merchant's standing
 */
record News(
    Notice notice,
    @Nullable Money amount,
    @Nullable Instant due,
    @Nullable String words,
    @Nullable Long hours,
    @Nullable Penalty penalty) {

  private static final int LONGEST = 140;

  static News of(Notice notice) {
    return new News(notice, null, null, null, null, null);
  }

  News amount(Money of) {
    return new News(notice, of, due, words, hours, penalty);
  }

  News due(Instant at) {
    return new News(notice, amount, at, words, hours, penalty);
  }

  /** What somebody wrote, or its beginning: a message points to the case, it does not repeat it. */
  News words(String said) {
    int length = said.codePointCount(0, said.length());
    String shown =
        length <= LONGEST ? said : said.substring(0, said.offsetByCodePoints(0, LONGEST)) + "…";
    return new News(notice, amount, due, shown, hours, penalty);
  }

  News left(long seconds) {
    long rounded = Math.max(1, Math.ceilDiv(seconds, 3600L));
    return new News(notice, amount, due, words, rounded, penalty);
  }

  News penalty(Penalty of) {
    return new News(notice, amount, due, words, hours, of);
  }
}
