package dev.redress.accounts;

import dev.redress.kernel.Actor;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.RefusedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who makes a request: the bearer of an API key, or the holder of a session. A key that
 * is not good is refused here and now; without key and session the visitor is nobody.
 */
final class VisitorFilter extends OncePerRequestFilter {

  /** Session attribute: text of the account's id. Only that, so that an upgrade can read it. */
  static final String ACCOUNT = "account";

  private static final String BY_SESSION = VisitorFilter.class.getName() + ".session";
  private static final String BEARER = "Bearer ";

  private final Visitors visitors;
  private final Refusals refusals;

  VisitorFilter(Visitors visitors, Refusals refusals) {
    this.visitors = visitors;
    this.refusals = refusals;
  }

  /** Whether a cookie, which browsers send without being asked, is what lets this request in. */
  static boolean isBySession(HttpServletRequest request) {
    return request.getAttribute(BY_SESSION) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    Optional<Actor> actor;
    if (authorization == null) {
      actor = bySession(request);
    } else {
      try {
        actor = Optional.of(byKey(authorization));
      } catch (RefusedException e) {
        refusals.answer(request, response, e.refused());
        return;
      }
    }
    actor.ifPresent(VisitorFilter::admit);
    chain.doFilter(request, response);
  }

  private Actor byKey(String authorization) {
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw new RefusedException(KernelRefusal.LOGIN_REQUIRED.with());
    }
    return visitors.program(authorization.substring(BEARER.length()).strip());
  }

  private Optional<Actor> bySession(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(ACCOUNT) instanceof String id)) {
      return Optional.empty();
    }
    Optional<Actor> actor = visitors.person(LockKey.parse(id));
    if (actor.isPresent()) {
      request.setAttribute(BY_SESSION, true);
    }
    return actor;
  }

  private static void admit(Actor actor) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        new PreAuthenticatedAuthenticationToken(
            actor, "", AuthorityUtils.createAuthorityList("ROLE_" + actor.role())));
    SecurityContextHolder.setContext(context);
  }
}
