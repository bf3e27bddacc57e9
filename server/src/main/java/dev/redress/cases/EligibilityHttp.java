package dev.redress.cases;

import dev.redress.kernel.Actor;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.ReaderZone;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Texts;
import dev.redress.orders.Order;
import dev.redress.policy.Eligibility;
import dev.redress.policy.Terms;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** B10: which doors are open to the buyer of an order. */
@RestController
@RequestMapping("/api/v1/orders/{id}/eligibility")
class EligibilityHttp {

  private final Cases cases;
  private final Texts texts;
  private final Clock clock;

  EligibilityHttp(Cases cases, Texts texts, Clock clock) {
    this.cases = cases;
    this.texts = texts;
    this.clock = clock;
  }

  /** Per line and type: open until when, how much, or why not. */
  @GetMapping
  @RolesAllowed({"BUYER", "OPERATOR"})
  EligibilityView eligibility(@PathVariable String id, Actor actor, Locale language) {
    CaseFile file = cases.file(id(id));
    Order order = file.order();
    Terms terms = file.live();
    if (order == null || terms == null || !CaseRules.maySee(order, actor)) {
      throw new RefusedException(KernelRefusal.NOT_FOUND.with());
    }
    Eligibility doors = new Eligibility(order, file.book(), terms, clock.instant());
    return EligibilityViews.of(doors, new Words(texts, language, ReaderZone.or(terms.zone())));
  }

  private static LockKey id(String text) {
    try {
      return LockKey.parse(text);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(KernelRefusal.NOT_FOUND.with());
    }
  }
}
