package dev.redress.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a name under which the log speaks of it: the trace of W3C's {@code
 * traceparent} that came with it, or a new one. It is told in the answer's {@code Trace-Id}, and
 * stands in the log beside the case or order that the address names.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TraceFilter extends OncePerRequestFilter {

  private static final Pattern PARENT =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-.*");
  private static final Pattern SUBJECT =
      Pattern.compile("/api/v1/(case|order)s/([0-9a-f]{32}(?:-[0-9]{1,9})?)(?:/.*)?");
  private static final String TRACE = "traceId";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String trace = trace(request.getHeader("traceparent"));
    Matcher subject = SUBJECT.matcher(request.getRequestURI());
    MDC.put(TRACE, trace);
    if (subject.matches()) {
      MDC.put(subject.group(1), subject.group(2));
    }
    response.setHeader("Trace-Id", trace);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(TRACE);
      MDC.remove("case");
      MDC.remove("order");
    }
  }

  private static String trace(@Nullable String parent) {
    Matcher told = PARENT.matcher(parent == null ? "" : parent);
    if (told.matches()) {
      return told.group(1);
    }
    HexFormat hex = HexFormat.of();
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
  }
}
