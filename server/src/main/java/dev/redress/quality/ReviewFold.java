package dev.redress.quality;

import dev.redress.kernel.StreamHead;
import dev.redress.quality.Review.Drawn;
import dev.redress.quality.Review.Judge;
import dev.redress.quality.Review.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A review after one more event. */
record ReviewFold(Review was, StreamHead head) {

  Review drawn(Drawn what) {
    return new Review(
        was.key(),
        head,
        what,
        was.state(),
        was.assigned(),
        was.passed(),
        was.rounds(),
        was.due(),
        was.opinion(),
        was.agreement(),
        was.givenAt());
  }

  Review placed(State state, @Nullable Judge to, Instant until) {
    return new Review(
        was.key(),
        head,
        was.drawn(),
        state,
        to,
        was.passed(),
        was.rounds() + 1,
        until,
        was.opinion(),
        was.agreement(),
        was.givenAt());
  }

  /** Whoever gives it back before it is due did not let it lie: that is no round of its own. */
  Review left(String by, Instant at) {
    boolean lay = was.due() == null || !at.isBefore(was.due());
    List<String> passed = new ArrayList<>(was.passed());
    passed.add(by);
    return new Review(
        was.key(),
        head,
        was.drawn(),
        State.UNPLACED,
        null,
        List.copyOf(passed),
        lay ? was.rounds() : was.rounds() - 1,
        null,
        was.opinion(),
        was.agreement(),
        was.givenAt());
  }

  Review lapsed() {
    return new Review(
        was.key(),
        head,
        was.drawn(),
        State.LAPSED,
        null,
        was.passed(),
        was.rounds(),
        null,
        was.opinion(),
        was.agreement(),
        was.givenAt());
  }

  Review given(Opinion opinion, Agreement agreement, Instant at) {
    return new Review(
        was.key(),
        head,
        was.drawn(),
        State.GIVEN,
        was.assigned(),
        was.passed(),
        was.rounds(),
        null,
        opinion,
        agreement,
        at);
  }
}
