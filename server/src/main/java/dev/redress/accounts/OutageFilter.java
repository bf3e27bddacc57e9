package dev.redress.accounts;

import dev.redress.kernel.DatabaseException;
import dev.redress.kernel.KernelRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything else that asks the database, sessions and keys included: while it does
 * not answer, whoever knocks is told to come again, in the same form as by every route.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class OutageFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

  private final Refusals refusals;

  OutageFilter(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      // However it is wrapped: a session that is stored while the answer is written fails inside
      // the servlet, after its own handlers of exceptions.
      if (response.isCommitted() || !DatabaseException.isOutage(e)) {
        throw e;
      }
      LOG.warn("The database does not answer a question about who is at the door", e);
      response.reset();
      refusals.answer(request, response, KernelRefusal.DATABASE_UNAVAILABLE);
    }
  }
}
