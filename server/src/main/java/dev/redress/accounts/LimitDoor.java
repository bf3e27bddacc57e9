package dev.redress.accounts;

import dev.redress.accounts.Limits.Taken;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.RefusedException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/** Counts every request to the API and tells in each answer what is left. */
final class LimitDoor implements HandlerInterceptor {

  private final Limits limits;

  LimitDoor(Limits limits) {
    this.limits = limits;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() != DispatcherType.REQUEST) {
      return true;
    }
    boolean byProgram = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    @Nullable Taken taken =
        limits.take(RoleDoor.visitor().orElse(null), byProgram, request.getRemoteAddr());
    if (taken == null) {
      return true;
    }
    response.setHeader("RateLimit-Limit", Long.toString(taken.limit()));
    response.setHeader("RateLimit-Remaining", Long.toString(taken.left()));
    response.setHeader("RateLimit-Reset", Long.toString(taken.reset()));
    if (taken.isRefused()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(taken.pause()));
      throw new RefusedException(KernelRefusal.TOO_MANY_REQUESTS.with("retryAfter", taken.pause()));
    }
    return true;
  }
}
