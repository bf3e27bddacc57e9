package dev.redress.quality;

import dev.redress.cases.Funder;
import dev.redress.cases.Ruling;
import dev.redress.cases.Ruling.DraftLine;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Money;
import dev.redress.kernel.Stamped;
import dev.redress.policy.Quality.Rejudging;
import dev.redress.quality.Review.Claimed;
import dev.redress.quality.Review.Drawn;
import dev.redress.quality.Review.State;
import dev.redress.quality.ReviewCommand.Candidate;
import dev.redress.quality.ReviewCommand.Draw;
import dev.redress.quality.ReviewCommand.Judge;
import dev.redress.quality.ReviewCommand.StepAside;
import dev.redress.quality.ReviewCommand.WakeReview;
import dev.redress.quality.ReviewEvent.OpinionGiven;
import dev.redress.quality.ReviewEvent.ReviewAssigned;
import dev.redress.quality.ReviewEvent.ReviewDrawn;
import dev.redress.quality.ReviewEvent.ReviewLapsed;
import dev.redress.quality.ReviewEvent.ReviewLeft;
import dev.redress.quality.ReviewEvent.ReviewUnplaced;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who judges a drawn ruling again, until when, and what counts as an opinion. Pure. */
final class ReviewRules {

  private static final int SHORTEST_REASONS = 10;
  private static final int LONGEST_REASONS = 4000;
  private static final int WHOLLY = 100;

  private ReviewRules() {}

  static Decision<ReviewEvent> decide(
      ReviewFile file, ReviewCommand command, Actor actor, Instant now) {
    return switch (command) {
      case Draw draw -> draw(file, draw, now);
      case Judge judge -> judge(file, judge, actor);
      case StepAside aside ->
          file.review().state() == State.ASSIGNED && file.review().isWith(aside.by())
              ? Decision.accept(handOn(file, aside.candidates(), now))
              : Decision.accept(List.of());
      case WakeReview wake -> wake(file, wake, now);
    };
  }

  /** A ruling is drawn once, however often its reader tells of it. */
  private static Decision<ReviewEvent> draw(ReviewFile file, Draw draw, Instant now) {
    if (file.review().drawn() != null) {
      return Decision.accept(List.of());
    }
    List<ReviewEvent> events = new ArrayList<>(List.of(new ReviewDrawn(draw.what())));
    events.add(place(file, file.rejudging(draw.what()), draw.candidates(), now));
    return Decision.accept(events);
  }

  /** To whoever has least of it; among equals nobody can say beforehand to whom. */
  private static ReviewEvent place(
      ReviewFile file, Rejudging policy, List<Candidate> candidates, Instant now) {
    Instant until = now.plus(policy.time());
    Comparator<Candidate> least =
        Comparator.comparingInt(Candidate::load).thenComparing(each -> lot(file, each));
    Optional<Candidate> next = candidates.stream().min(least);
    return next.isPresent()
        ? new ReviewAssigned(new Review.Judge(next.get().id(), next.get().name()), until)
        : new ReviewUnplaced(until);
  }

  private static String lot(ReviewFile file, Candidate candidate) {
    String both = file.review().key().text() + candidate.id();
    return Hash.sum(both.getBytes(StandardCharsets.UTF_8)).hex();
  }

  private static Decision<ReviewEvent> wake(ReviewFile file, WakeReview wake, Instant now) {
    Review review = file.review();
    Instant due = review.due();
    if (!review.waits() || due == null || now.isBefore(due)) {
      return Decision.accept(List.of());
    }
    return passOn(file, wake.candidates(), now);
  }

  /** To another, or it is given up when it has been left lying often enough. */
  private static Decision<ReviewEvent> passOn(
      ReviewFile file, List<Candidate> candidates, Instant now) {
    Review review = file.review();
    if (review.rounds() < file.rejudging(file.drawn()).rounds()) {
      return Decision.accept(handOn(file, candidates, now));
    }
    List<ReviewEvent> events = new ArrayList<>(left(review));
    events.add(new ReviewLapsed());
    return Decision.accept(events);
  }

  /** To another, however often; somebody who only tries to act in the case ends no review. */
  private static List<ReviewEvent> handOn(
      ReviewFile file, List<Candidate> candidates, Instant now) {
    Review review = file.review();
    List<ReviewEvent> events = new ArrayList<>(left(review));
    List<Candidate> others = others(candidates, review.assigned());
    events.add(place(file, file.rejudging(file.drawn()), others, now));
    return events;
  }

  private static List<ReviewEvent> left(Review review) {
    Review.Judge had = review.assigned();
    return had == null ? List.of() : List.of(new ReviewLeft(had.id()));
  }

  private static List<Candidate> others(List<Candidate> candidates, Review.@Nullable Judge had) {
    return candidates.stream().filter(each -> had == null || !each.id().equals(had.id())).toList();
  }

  private static Decision<ReviewEvent> judge(ReviewFile file, Judge judge, Actor actor) {
    Review review = file.review();
    if (review.drawn() == null || !review.isWith(actor.id())) {
      return Decision.refuse(QualityRefusal.REVIEW_NOT_FOUND);
    }
    if (review.state() != State.ASSIGNED) {
      return Decision.refuse(QualityRefusal.REVIEW_OVER);
    }
    List<Ruling.Line> lines = new ArrayList<>();
    return lines(file, judge, lines)
        .or(() -> words(judge))
        .or(() -> funder(judge, lines))
        .orElseGet(() -> Decision.accept(given(file, judge, lines)));
  }

  private static ReviewEvent given(ReviewFile file, Judge judge, List<Ruling.Line> lines) {
    Drawn drawn = file.drawn();
    boolean pays = lines.stream().anyMatch(line -> line.amount().isPositive());
    int near = file.rejudging(drawn).near();
    return new OpinionGiven(
        new Opinion(
            List.copyOf(lines),
            judge.responsibility(),
            pays ? judge.funder() : null,
            judge.reasons().strip()),
        Agreement.of(drawn.first(), lines, drawn.asked(), near));
  }

  /** Every line that was ruled on, once, and never for more than was asked. */
  private static Optional<Decision<ReviewEvent>> lines(
      ReviewFile file, Judge judge, List<Ruling.Line> into) {
    List<Claimed> claimed = file.drawn().claimed();
    List<Integer> named = judge.lines().stream().map(DraftLine::line).sorted().toList();
    List<Integer> wanted = claimed.stream().map(Claimed::line).sorted().toList();
    if (!named.equals(wanted)) {
      return refuse(QualityRefusal.REVIEW_LINES_WRONG, "lines", wanted.toString());
    }
    for (DraftLine line : judge.lines()) {
      Money most =
          claimed.stream()
              .filter(each -> each.line() == line.line())
              .findFirst()
              .orElseThrow()
              .amount();
      Optional<Money> amount = line.comesTo(most);
      if (amount.isEmpty()) {
        return refuse(
            QualityRefusal.REVIEW_AMOUNT_WRONG, "line", line.line(), "most", (Object) most);
      }
      into.add(new Ruling.Line(line.line(), line.outcome(), amount.get()));
    }
    return Optional.empty();
  }

  private static Optional<Decision<ReviewEvent>> words(Judge judge) {
    if (!judge.responsibility().isWhole()) {
      return refuse(QualityRefusal.REVIEW_SHARES_WRONG);
    }
    int length = judge.reasons().strip().length();
    if (length < SHORTEST_REASONS) {
      return refuse(QualityRefusal.REVIEW_REASONS_REQUIRED, "least", SHORTEST_REASONS);
    }
    return length > LONGEST_REASONS
        ? refuse(QualityRefusal.REVIEW_REASONS_TOO_LONG, "most", LONGEST_REASONS)
        : Optional.empty();
  }

  /** As where it is ruled: the platform does not pay for what the merchant alone has done. */
  private static Optional<Decision<ReviewEvent>> funder(Judge judge, List<Ruling.Line> lines) {
    boolean pays = lines.stream().anyMatch(line -> line.amount().isPositive());
    boolean platform = pays && judge.funder() == Funder.PLATFORM;
    return platform && judge.responsibility().merchant() == WHOLLY
        ? refuse(QualityRefusal.REVIEW_FUNDER_WRONG)
        : Optional.empty();
  }

  private static Optional<Decision<ReviewEvent>> refuse(QualityRefusal why, Object... details) {
    return Optional.of(Decision.refuse(why, details));
  }

  static Review evolve(Review review, Stamped<ReviewEvent> stamped) {
    ReviewFold fold = new ReviewFold(review, stamped.head());
    return switch (stamped.event()) {
      case ReviewDrawn e -> fold.drawn(e.what());
      case ReviewAssigned e -> fold.placed(State.ASSIGNED, e.to(), e.until());
      case ReviewUnplaced e -> fold.placed(State.UNPLACED, null, e.until());
      case ReviewLeft e -> fold.left(e.by(), stamped.at());
      case OpinionGiven e ->
          fold.given(
              Objects.requireNonNull(e.opinion()),
              Objects.requireNonNull(e.agreement()),
              stamped.at());
      case ReviewLapsed _ -> fold.lapsed();
    };
  }
}
