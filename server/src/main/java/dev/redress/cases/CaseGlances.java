package dev.redress.cases;

import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.ReaderZone;
import dev.redress.kernel.Texts;
import dev.redress.orders.Order;
import dev.redress.policy.Eligibility;
import dev.redress.policy.Terms;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What other rooms may say to people about an order's cases: the very views that the pages show, so
 * that nobody tells it differently.
 */
@Component
public final class CaseGlances {

  private final Cases cases;
  private final CaseViews views;
  private final Texts texts;
  private final Clock clock;

  CaseGlances(Cases cases, CaseViews views, Texts texts, Clock clock) {
    this.cases = cases;
    this.views = views;
    this.texts = texts;
    this.clock = clock;
  }

  /** All cases of an order that this viewer may know of, the newest first. */
  public List<CaseView> of(LockKey order, Actor viewer, Locale language) {
    CaseFile file = cases.file(order);
    if (file.order() == null || !CaseRules.maySee(file.order(), viewer)) {
      return List.of();
    }
    return file.cases().values().stream()
        .map(each -> views.view(file, each.id(), viewer, language, command -> command))
        .toList()
        .reversed();
  }

  /** B10: what may be applied for on an order; empty where this viewer may not know of it. */
  public Optional<EligibilityView> eligibility(LockKey id, Actor viewer, Locale language) {
    CaseFile file = cases.file(id);
    Order order = file.order();
    Terms terms = file.live();
    if (order == null || terms == null || !CaseRules.maySee(order, viewer)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Eligibility doors = new Eligibility(order, file.book(), terms, now);
    Words words = new Words(texts, language, ReaderZone.or(terms.zone()));
    return Optional.of(EligibilityViews.of(doors, file.claimed().count(terms, now, null), words));
  }
}
