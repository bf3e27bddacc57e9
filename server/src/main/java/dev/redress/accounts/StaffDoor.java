package dev.redress.accounts;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Needs;
import dev.redress.kernel.Permission;
import dev.redress.kernel.RefusedException;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * C8: lets a member of a merchant's staff through where the owner allowed it. How much money they
 * may agree to only the rules of a case can say, which know it.
 */
final class StaffDoor {

  private static final Set<String> READS = Set.of("GET", "HEAD");

  private StaffDoor() {}

  /** Refused: PERMISSION_MISSING. */
  static void pass(Actor visitor, HandlerMethod route, String method) {
    if (visitor.grants() == null) {
      return;
    }
    for (Permission each : needed(route, method)) {
      visitor
          .lacks(each)
          .ifPresent(
              refused -> {
                throw new RefusedException(refused);
              });
    }
  }

  private static Permission[] needed(HandlerMethod route, String method) {
    Needs needs = route.getMethodAnnotation(Needs.class);
    if (needs == null) {
      needs = AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), Needs.class);
    }
    if (needs != null) {
      return needs.value();
    }
    return new Permission[] {
      READS.contains(method) ? Permission.CASES_READ : Permission.CASES_ANSWER
    };
  }
}
