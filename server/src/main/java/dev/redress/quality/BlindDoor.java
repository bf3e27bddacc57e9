package dev.redress.quality;

import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * F8: as long as an arbitrator is to judge a ruling without knowing it, the pages of its case and
 * its order are closed to that arbitrator. A small bench must be able to hear its appeals: acting
 * in the case stays open, and so does looking while the platform holds it again; either gives what
 * was to be judged to another.
 */
@Component
final class BlindDoor implements HandlerInterceptor, WebMvcConfigurer {

  /** Routes whose id begins with that of an order. */
  private static final List<String> TELLING =
      List.of("/api/v1/cases/", "/api/v1/orders/", "/api/v1/matters/", "/api/v1/record/");

  private static final Pattern NAMED = Pattern.compile("([0-9a-fA-F]{32})(?:-.*)?");

  private static final Set<String> LOOKING = Set.of("GET", "HEAD");

  private final Reviews reviews;

  BlindDoor(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/v1/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Optional<LockKey> order = order(request);
    Optional<Actor> blind =
        order.flatMap(known -> visitor().filter(who -> reviews.blinds(who, known)));
    if (blind.isPresent()) {
      if (LOOKING.contains(request.getMethod()) && !reviews.isHeardAgain(order.get())) {
        throw new RefusedException(QualityRefusal.UNDER_BLIND_REVIEW.with());
      }
      reviews.stepAside(blind.get(), order.get());
    }
    return true;
  }

  /** What the route was given as its id, however it was written in the address. */
  private static Optional<LockKey> order(HttpServletRequest request) {
    Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    Object given = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (route == null || TELLING.stream().noneMatch(route.toString()::startsWith)) {
      return Optional.empty();
    }
    return given instanceof Map<?, ?> named
        ? order(String.valueOf(named.get("id")))
        : Optional.empty();
  }

  private static Optional<LockKey> order(String id) {
    Matcher named = NAMED.matcher(id);
    return named.matches()
        ? Optional.of(LockKey.parse(named.group(1).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private static Optional<Actor> visitor() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null && known.getPrincipal() instanceof Actor actor
        ? Optional.of(actor)
        : Optional.empty();
  }
}
