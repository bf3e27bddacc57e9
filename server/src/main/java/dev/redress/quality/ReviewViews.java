package dev.redress.quality;

import dev.redress.cases.CaseEvent.RulingMade;
import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.cases.Ruling;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.RefusedException;
import dev.redress.orders.Order;
import dev.redress.orders.OrderLine;
import dev.redress.orders.Orders;
import dev.redress.policy.Policies;
import dev.redress.quality.PairView.JudgedLine;
import dev.redress.quality.PairView.Judgment;
import dev.redress.quality.QualityView.AgreementView;
import dev.redress.quality.QualityView.ReviewRow;
import dev.redress.quality.QualityViews.Words;
import dev.redress.quality.Review.State;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rulings that were judged again, for those who lead; whoever judges sees less than they do. */
@Component
final class ReviewViews {

  private static final int MOST = 100;
  private static final int FREIGHT = 0;

  private final ReviewStore store;
  private final Reviews reviews;
  private final Cases cases;
  private final Orders orders;
  private final Policies policies;
  private final Words words;

  ReviewViews(
      ReviewStore store,
      Reviews reviews,
      Cases cases,
      Orders orders,
      Policies policies,
      Words words) {
    this.store = store;
    this.reviews = reviews;
    this.cases = cases;
    this.orders = orders;
    this.policies = policies;
    this.words = words;
  }

  AgreementView agreement(Period period) {
    List<ReviewStore.Sum> sums = store.sums(period);
    long given = sums.stream().mapToLong(ReviewStore.Sum::given).sum();
    long exact = sums.stream().mapToLong(ReviewStore.Sum::exact).sum();
    long near = sums.stream().mapToLong(ReviewStore.Sum::near).sum();
    return new AgreementView(
        store.count(List.of(State.ASSIGNED, State.UNPLACED)),
        store.count(List.of(State.LAPSED)),
        given,
        exact,
        Percent.of(exact, given),
        near,
        Percent.of(near, given));
  }

  /** The newest first; one's own to judge does not say which case it is. */
  List<ReviewRow> newest(Actor viewer, Locale language) {
    return store.newest(MOST).stream().map(each -> row(each, viewer, language)).toList();
  }

  private ReviewRow row(Review review, Actor viewer, Locale language) {
    Review.Drawn drawn = Objects.requireNonNull(review.drawn());
    boolean own = review.waits() && review.isWith(viewer.id());
    Agreement agreement = review.agreement();
    return new ReviewRow(
        review.key().text(),
        own ? null : drawn.caseId(),
        drawn.market(),
        review.state().name(),
        words.text(language, "review.state." + review.state()),
        own ? null : drawn.byName(),
        review.assigned() == null ? null : review.assigned().name(),
        drawn.at(),
        review.due(),
        review.givenAt(),
        agreement == null ? null : agreement.exact(),
        agreement == null ? null : agreement.near());
  }

  /** Refused: REVIEW_NOT_FOUND, REVIEW_NOT_GIVEN as long as there is no second opinion. */
  PairView pair(LockKey key, Locale language) {
    Review review = reviews.of(key);
    Review.Drawn drawn = review.drawn();
    if (drawn == null) {
      throw new RefusedException(QualityRefusal.REVIEW_NOT_FOUND.with());
    }
    Opinion opinion = review.opinion();
    if (opinion == null) {
      throw new RefusedException(QualityRefusal.REVIEW_NOT_GIVEN.with());
    }
    CaseId id = CaseId.parse(drawn.caseId());
    Order order = orders.known(id.order());
    Ruling ruling =
        cases.history(id).stream()
            .filter(each -> each.version() == drawn.ruling())
            .map(each -> each.as(RulingMade.class).ruling())
            .findFirst()
            .orElseThrow();
    Agreement agreement = Objects.requireNonNull(review.agreement());
    Money none = drawn.asked().withMinor(0);
    return new PairView(
        key,
        drawn.caseId(),
        order.shopOrderId(),
        title(order, drawn.claimed().getFirst().line(), language),
        drawn.asked(),
        new Judgment(
            drawn.byName(),
            ruling.at(),
            lines(order, ruling.lines(), language),
            sum(ruling.lines(), none),
            ruling.responsibility(),
            ruling.fundedBy(),
            ruling.reasons()),
        new Judgment(
            Objects.requireNonNull(review.assigned()).name(),
            Objects.requireNonNull(review.givenAt()),
            lines(order, opinion.lines(), language),
            sum(opinion.lines(), none),
            opinion.responsibility(),
            opinion.funder(),
            Map.of("", opinion.reasons())),
        agreement.exact(),
        agreement.near(),
        policies.version(drawn.terms()).quality().rejudging().near(),
        agreement.difference());
  }

  private static Money sum(List<Ruling.Line> lines, Money none) {
    return lines.stream().map(Ruling.Line::amount).reduce(none, Money::plus);
  }

  private List<JudgedLine> lines(Order order, List<Ruling.Line> lines, Locale language) {
    return lines.stream()
        .map(
            each ->
                new JudgedLine(
                    each.line(),
                    title(order, each.line(), language),
                    each.outcome(),
                    words.text(language, "verdict." + each.outcome()),
                    each.amount()))
        .toList();
  }

  private String title(Order order, int line, Locale language) {
    @Nullable String title =
        order.lines().stream()
            .filter(each -> each.line() == line)
            .map(OrderLine::title)
            .findFirst()
            .orElse(null);
    return title == null || line == FREIGHT ? words.text(language, "line.freight") : title;
  }
}
