package dev.redress.quality;

import dev.redress.policy.Quality.Rejudging;
import dev.redress.policy.Terms;
import java.util.Objects;
import java.util.function.Function;

/**
 * Everything that deciding about a review needs.
 *
 * @param terms policy versions by name
 */
record ReviewFile(Review review, Function<String, Terms> terms) {

  ReviewFile with(Review now) {
    return new ReviewFile(now, terms);
  }

  Review.Drawn drawn() {
    return Objects.requireNonNull(review.drawn());
  }

  Rejudging rejudging(Review.Drawn of) {
    return terms.apply(of.terms()).quality().rejudging();
  }
}
