package dev.redress.accounts;

import dev.redress.kernel.Actor;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.Refusal;
import dev.redress.kernel.RefusedException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Each route's own door: lets in whom the route names and nobody else, before anything of the
 * request's body is read, so that a stranger learns nothing from how it would have been read.
 */
final class RoleDoor implements HandlerInterceptor {

  private static final String KEY = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;

  private final Map<Method, RouteRule> rules = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod route
        && request.getDispatcherType() == DispatcherType.REQUEST) {
      RouteRule rule = rules.computeIfAbsent(route.getMethod(), method -> RouteRule.of(route));
      rule.refusal(visitor().orElse(null)).ifPresent(RoleDoor::refuse);
      if (rule instanceof RouteRule.Only) {
        visitor().ifPresent(who -> StaffDoor.pass(who, route, request.getMethod()));
      }
      String key = request.getHeader(KEY);
      if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
        refuse(KernelRefusal.IDEMPOTENCY_KEY_MISSING);
      }
    }
    return true;
  }

  /** Who makes the request that this thread serves. */
  static Optional<Actor> visitor() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null && known.getPrincipal() instanceof Actor actor
        ? Optional.of(actor)
        : Optional.empty();
  }

  private static void refuse(Refusal reason) {
    throw new RefusedException(reason.with());
  }
}
