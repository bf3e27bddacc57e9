package dev.redress.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/**
 * Turns whatever goes wrong into an RFC 9457 problem in the reader's language: a refusal with its
 * code and next step, bad input with what is wrong, a bug with a reference and nothing of its
 * inside.
 */
@Component
@RestControllerAdvice
public final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final int RETRY_SECONDS = 5;

  private final Texts texts;

  Problems(Texts texts) {
    this.texts = texts;
  }

  /** The body for a refusal. */
  public ProblemDetail problem(Locale language, Refused refused) {
    Refusal reason = refused.reason();
    ProblemDetail problem = ProblemDetail.forStatus(reason.status());
    problem.setType(URI.create("/problems/" + reason.name()));
    problem.setTitle(texts.text(language, "refusal." + reason.name(), refused.details()));
    problem.setProperty("code", reason.name());
    problem.setProperty(
        "nextStep", texts.text(language, "refusal." + reason.name() + ".next", refused.details()));
    refused.details().forEach(problem::setProperty);
    return problem;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(RefusedException e, Locale language) {
    return answer(language, e.refused());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, Locale language) {
    return malformed(language, BadInput.describe(e));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> invalid(BadInput e, Locale language) {
    return malformed(language, String.valueOf(e.getMessage()));
  }

  /** The header that every POST needs gets its own code; any other is bad input. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> headerless(MissingRequestHeaderException e, Locale language) {
    return "Idempotency-Key".equals(e.getHeaderName())
        ? answer(language, KernelRefusal.IDEMPOTENCY_KEY_MISSING.with())
        : malformed(language, "The header " + e.getHeaderName() + " is missing.");
  }

  /** A number that is none, in the address or the query. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException e, Locale language) {
    return malformed(language, e.getName() + ": this value is not of the kind expected.");
  }

  /** Container and firewall read the query only when somebody asks for a parameter. */
  @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
  ResponseEntity<ProblemDetail> undecodable(RuntimeException e, Locale language) {
    return malformed(language, "The query of the address cannot be read.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> database(
      DatabaseException e, Locale language, HttpServletRequest to) {
    return e.isUnavailable() ? unavailable(e, language) : bug(e, language, to);
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<ProblemDetail> database(
      NestedRuntimeException e, Locale language, HttpServletRequest to) {
    return DatabaseException.isOutage(e) ? unavailable(e, language) : bug(e, language, to);
  }

  private ResponseEntity<ProblemDetail> unavailable(Exception e, Locale language) {
    LOG.warn("The database does not answer", e);
    return answer(language, KernelRefusal.DATABASE_UNAVAILABLE.with());
  }

  /**
   * What Spring refuses itself (wrong method, type, missing part) keeps its status and gets our
   * form.
   */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> other(Exception e, Locale language, HttpServletRequest to)
      throws Exception {
    if (e instanceof org.springframework.security.core.AuthenticationException
        || e instanceof org.springframework.security.access.AccessDeniedException
        || isGone(e)) {
      throw e;
    }
    if (DatabaseException.isOutage(e)) {
      // However deep inside: rows of an intake wait for their answers in futures.
      return unavailable(e, language);
    }
    if (e instanceof MultipartException && !(e instanceof ErrorResponse)) {
      return malformed(language, "The upload cannot be read.");
    }
    return e instanceof ErrorResponse known
        ? answer(language, refusal(known.getStatusCode().value()).with("detail", detail(known)))
        : bug(e, language, to);
  }

  /** Whoever asked has gone away: there is nobody to tell, and nothing went wrong here. */
  private static boolean isGone(@Nullable Throwable e) {
    return e instanceof ClientAbortException
        || e instanceof AsyncRequestNotUsableException
        || (e != null && isGone(e.getCause()));
  }

  private static String detail(ErrorResponse known) {
    return String.valueOf(known.getBody().getDetail());
  }

  private static KernelRefusal refusal(int status) {
    for (KernelRefusal each : KernelRefusal.values()) {
      if (each.status() == status) {
        return each;
      }
    }
    return status < 500 ? KernelRefusal.MALFORMED_REQUEST : KernelRefusal.INTERNAL;
  }

  private ResponseEntity<ProblemDetail> malformed(Locale language, String detail) {
    return answer(language, KernelRefusal.MALFORMED_REQUEST.with("detail", detail));
  }

  private ResponseEntity<ProblemDetail> bug(Exception e, Locale language, HttpServletRequest to) {
    if (DatabaseException.isUnstorableText(e)) {
      return malformed(language, "A text holds a character that no text may hold.");
    }
    String reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    LOG.error("Bug {} at {} {}", reference, to.getMethod(), to.getRequestURI(), e);
    return answer(language, KernelRefusal.INTERNAL.with("reference", reference));
  }

  private ResponseEntity<ProblemDetail> answer(Locale language, Refused refused) {
    int status = refused.reason().status();
    ResponseEntity.BodyBuilder response =
        ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status == 503) {
      response.header(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS));
    }
    return response.body(problem(language, refused));
  }
}
