package dev.redress.accounts;

import dev.redress.kernel.Actor;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.Refusal;
import dev.redress.kernel.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Who may use a route, as its method (else its class) says by {@code @RolesAllowed} or
 * {@code @PermitAll}. What says nothing is closed to everybody.
 */
sealed interface RouteRule {

  /** Anybody, logged in or not. */
  record Everybody() implements RouteRule {}

  /** Only these roles. */
  record Only(Set<Role> roles) implements RouteRule {}

  /** Nobody: denied, or nobody thought about it. */
  record Nobody() implements RouteRule {}

  /** Routes of the API's description, which is public; they cannot carry our annotations. */
  String DESCRIPTION = "org.springdoc.";

  static RouteRule of(HandlerMethod route) {
    if (route.getBeanType().getName().startsWith(DESCRIPTION)) {
      return new Everybody();
    }
    return Optional.ofNullable(onMethod(route)).orElseGet(() -> onClass(route));
  }

  /** Why this visitor (null: nobody known) may not pass; empty: may. */
  default Optional<Refusal> refusal(@Nullable Actor visitor) {
    return switch (this) {
      case Everybody everybody -> Optional.empty();
      case Only only when visitor == null -> Optional.of(KernelRefusal.LOGIN_REQUIRED);
      case Only only when only.roles().contains(visitor.role()) -> Optional.empty();
      case Only only -> Optional.of(KernelRefusal.FORBIDDEN);
      case Nobody nobody ->
          Optional.of(visitor == null ? KernelRefusal.LOGIN_REQUIRED : KernelRefusal.FORBIDDEN);
    };
  }

  private static @Nullable RouteRule onMethod(HandlerMethod route) {
    for (Class<? extends Annotation> type :
        List.of(DenyAll.class, RolesAllowed.class, PermitAll.class)) {
      Annotation found = route.getMethodAnnotation(type);
      if (found != null) {
        return read(found);
      }
    }
    return null;
  }

  private static RouteRule onClass(HandlerMethod route) {
    for (Class<? extends Annotation> type :
        List.of(DenyAll.class, RolesAllowed.class, PermitAll.class)) {
      Annotation found = AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), type);
      if (found != null) {
        return read(found);
      }
    }
    return new Nobody();
  }

  private static RouteRule read(Annotation rule) {
    return switch (rule) {
      case PermitAll all -> new Everybody();
      case RolesAllowed some -> {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(some.value()).map(Role::valueOf).forEach(roles::add);
        yield new Only(roles);
      }
      default -> new Nobody();
    };
  }
}
