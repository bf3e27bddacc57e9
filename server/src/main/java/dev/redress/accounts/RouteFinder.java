package dev.redress.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds who answers a request. Spring holds a request against every route with a variable in turn,
 * and there are hundreds: a fifth of what HTTP costs. What cannot fit is passed over here by
 * method, number of parts and last part; whether the few that are left fit is Spring's to say.
 */
final class RouteFinder extends RequestMappingHandlerMapping {

  private static final ScopedValue<Shape> ASKED = ScopedValue.newInstance();

  /** Methods that mean themselves only: HEAD is answered by GET, OPTIONS by all. */
  private static final Set<String> PLAIN = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final Map<RequestMappingInfo, List<Shape>> shapes = new HashMap<>();

  /**
   * What can be told of a route or a request at a glance.
   *
   * @param parts how many slashes there are
   * @param last what is behind the last one; null: whatever is there
   */
  private record Shape(String method, int parts, @Nullable String last) {

    static Shape of(String method, String path) {
      int parts = Math.toIntExact(path.chars().filter(each -> each == '/').count());
      return new Shape(method, parts, path.substring(path.lastIndexOf('/') + 1));
    }

    static Shape ofRoute(String method, String pattern) {
      Shape shape = of(method, pattern);
      return shape.last != null && shape.last.contains("{")
          ? new Shape(method, shape.parts, null)
          : shape;
    }

    boolean mayBe(Shape route) {
      return parts == route.parts
          && method.equals(route.method)
          && (route.last == null || route.last.equals(last));
    }
  }

  @Override
  protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo route) {
    Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
    Set<String> patterns = route.getPatternValues();
    boolean ofAnyLength = patterns.stream().anyMatch(path -> path.contains("*"));
    if (!methods.isEmpty() && !ofAnyLength) {
      shapes.put(
          route,
          methods.stream()
              .flatMap(each -> patterns.stream().map(path -> Shape.ofRoute(each.name(), path)))
              .toList());
    }
    super.registerHandlerMethod(handler, method, route);
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    return PLAIN.contains(request.getMethod())
        ? ScopedValue.where(ASKED, Shape.of(request.getMethod(), path))
            .call(() -> super.lookupHandlerMethod(path, request))
        : super.lookupHandlerMethod(path, request);
  }

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo route, HttpServletRequest request) {
    return mayBe(route) ? super.getMatchingMapping(route, request) : null;
  }

  private boolean mayBe(RequestMappingInfo route) {
    List<Shape> known = shapes.get(route);
    if (known == null || !ASKED.isBound()) {
      return true;
    }
    Shape asked = ASKED.get();
    for (Shape each : known) {
      if (asked.mayBe(each)) {
        return true;
      }
    }
    return false;
  }
}
