package dev.redress.cases;

import dev.redress.kernel.Actor;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** B10: which doors are open to the buyer of an order. */
@RestController
@RequestMapping("/api/v1/orders/{id}/eligibility")
class EligibilityHttp {

  private final CaseGlances glances;

  EligibilityHttp(CaseGlances glances) {
    this.glances = glances;
  }

  /** Per line and type: open until when, how much, or why not. */
  @GetMapping
  @RolesAllowed({"BUYER", "SERVICE_AGENT", "OPERATOR"})
  EligibilityView eligibility(@PathVariable String id, Actor actor, Locale language) {
    return glances
        .eligibility(id(id), actor, language)
        .orElseThrow(() -> new RefusedException(KernelRefusal.NOT_FOUND.with()));
  }

  private static LockKey id(String text) {
    try {
      return LockKey.parse(text);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(KernelRefusal.NOT_FOUND.with());
    }
  }
}
