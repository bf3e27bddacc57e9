package dev.redress.quality;

import dev.redress.cases.Funder;
import dev.redress.cases.RulingRequests;
import dev.redress.cases.RulingRequests.RuledLine;
import dev.redress.cases.RulingRequests.SharesRequest;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.RefusedException;
import dev.redress.quality.ReviewCommand.Judge;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** F8: what an arbitrator judges without knowing how it was ruled; nobody else's is there. */
@RestController
@RequestMapping("/api/v1/bench/reviews")
@RolesAllowed("ARBITRATOR")
class ReviewHttp {

  private final Reviews reviews;
  private final BlindViews views;
  private final Members members;

  ReviewHttp(Reviews reviews, BlindViews views, Members members) {
    this.reviews = reviews;
    this.views = views;
    this.members = members;
  }

  /**
   * What the caller is to judge.
   *
   * @param leads whether the caller may look at how the bench does
   */
  record ReviewList(boolean leads, List<ReviewItem> items) {}

  /** One of them; which case it is, it does not say. */
  record ReviewItem(String id, String market, Money asked, Instant dueAt) {}

  /**
   * What the caller would have decided, and why.
   *
   * @param funder whose money should go back; missing: the merchant's
   */
  record OpinionRequest(
      @Nullable List<@Nullable RuledLine> lines,
      @Nullable SharesRequest responsibility,
      @Nullable Funder funder,
      @Nullable String reasons) {}

  /** The oldest first. */
  @GetMapping
  ReviewList reviews(Actor viewer) {
    return new ReviewList(
        members.leads(viewer),
        reviews.assignedTo(viewer).stream()
            .map(
                each ->
                    new ReviewItem(
                        each.key().text(),
                        Objects.requireNonNull(each.drawn()).market(),
                        each.drawn().asked(),
                        Objects.requireNonNull(each.due())))
            .toList());
  }

  /** The case as it was before it was ruled on. */
  @GetMapping("/{id}")
  BlindView review(@PathVariable String id, Actor viewer, Locale language) {
    Review review = reviews.of(QualityHttp.known(id));
    if (!review.waits() || !review.isWith(viewer.id())) {
      throw new RefusedException(QualityRefusal.REVIEW_NOT_FOUND.with());
    }
    return views.of(review, language);
  }

  /** Gives the opinion; it changes nothing of the case, and is given once. */
  @PostMapping("/{id}/judge")
  Receipt judge(
      @PathVariable String id,
      @RequestBody OpinionRequest request,
      @RequestHeader("Idempotency-Key") String key,
      Actor by) {
    LockKey known = QualityHttp.known(id);
    if (!reviews.of(known).isWith(by.id())) {
      throw new RefusedException(QualityRefusal.REVIEW_NOT_FOUND.with());
    }
    Judge judge =
        new Judge(
            known,
            RulingRequests.lines(request.lines()),
            RulingRequests.shares(request.responsibility()),
            Objects.requireNonNullElse(request.funder(), Funder.MERCHANT),
            request.reasons() == null ? "" : request.reasons());
    return reviews.run(judge, by, key);
  }
}
