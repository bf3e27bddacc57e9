package dev.redress.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
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
 * and there are hundreds: a fifth of what HTTP cost. Here they are looked up by method, number of
 * parts and last part; whether one fits is Spring's to say. Unless exactly one does, Spring chooses
 * or refuses as it always would.
 */
final class RouteFinder extends RequestMappingHandlerMapping {

  /** Methods that mean themselves only: HEAD is answered by GET, OPTIONS by all. */
  private static final Set<String> PLAIN = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final Map<Shape, List<Route>> shaped = new HashMap<>();

  /** Routes of any length, or that answer any method. */
  private final List<Route> shapeless = new ArrayList<>();

  private record Route(RequestMappingInfo mapping, HandlerMethod method) {}

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

    static Shape ofRoute(RequestMethod method, String pattern) {
      Shape shape = of(method.name(), pattern);
      return shape.last != null && shape.last.contains("{") ? shape.withAnyLast() : shape;
    }

    Shape withAnyLast() {
      return new Shape(method, parts, null);
    }
  }

  @Override
  protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> methods) {
    super.handlerMethodsInitialized(methods);
    methods.forEach((mapping, method) -> put(new Route(mapping, method)));
  }

  private void put(Route route) {
    Set<RequestMethod> methods = route.mapping.getMethodsCondition().getMethods();
    Set<String> patterns = route.mapping.getPatternValues();
    if (methods.isEmpty() || patterns.stream().anyMatch(path -> path.contains("*"))) {
      shapeless.add(route);
      return;
    }
    methods.stream()
        .flatMap(method -> patterns.stream().map(path -> Shape.ofRoute(method, path)))
        .distinct()
        .forEach(shape -> shaped.computeIfAbsent(shape, any -> new ArrayList<>()).add(route));
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    Route only = PLAIN.contains(request.getMethod()) ? only(path, request) : null;
    if (only == null) {
      return super.lookupHandlerMethod(path, request);
    }
    request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.method);
    handleMatch(only.mapping, path, request);
    return only.method;
  }

  /** The one route that fits; null where none does, or several do. */
  private @Nullable Route only(String path, HttpServletRequest request) {
    Route only = null;
    for (Route each : alike(Shape.of(request.getMethod(), path))) {
      RequestMappingInfo fitting = getMatchingMapping(each.mapping, request);
      if (fitting != null && only != null) {
        return null;
      }
      only = fitting == null ? only : new Route(fitting, each.method);
    }
    return only;
  }

  private List<Route> alike(Shape asked) {
    List<Route> alike = new ArrayList<>(shapeless);
    alike.addAll(shaped.getOrDefault(asked, List.of()));
    alike.addAll(shaped.getOrDefault(asked.withAnyLast(), List.of()));
    return alike;
  }
}
