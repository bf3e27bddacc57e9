package dev.redress.accounts;

import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Needs;
import dev.redress.kernel.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out, and who one is. */
@RestController
@RequestMapping(SessionHttp.PATH)
class SessionHttp {

  static final String PATH = "/api/v1/session";

  private final Accounts accounts;
  private final CsrfTokenRepository csrfTokens;
  private final ObjectProvider<Seniority> seniority;

  SessionHttp(
      Accounts accounts, CsrfTokenRepository csrfTokens, ObjectProvider<Seniority> seniority) {
    this.accounts = accounts;
    this.csrfTokens = csrfTokens;
    this.seniority = seniority;
  }

  /** What a person types to log in. */
  record Credentials(String login, String password) {

    /** Without the password, so that it never gets into a log. */
    @Override
    public String toString() {
      return login;
    }
  }

  /** Logs in. The old session, if any, ends; the new one has a new id and a new CSRF token. */
  @PostMapping
  @PermitAll
  Me logIn(
      @RequestBody Credentials typed, HttpServletRequest request, HttpServletResponse response) {
    Account account =
        accounts.logIn(
            Fields.required("login", typed.login(), 200),
            Fields.password(typed.password()),
            request.getRemoteAddr());
    end(request);
    request.getSession(true).setAttribute(VisitorFilter.ACCOUNT, account.id().text());
    csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
    return me(account);
  }

  /** Logs out, whether logged in or not. */
  @DeleteMapping
  @PermitAll
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void logOut(HttpServletRequest request, HttpServletResponse response) {
    end(request);
    csrfTokens.saveToken(null, request, response);
  }

  /** Who is logged in. */
  @Needs({})
  @GetMapping
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR", "INTEGRATION"})
  Me whoAmI(Actor actor, HttpServletRequest request) {
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      // Asking for its value is what makes a missing cookie be set.
      token.getToken();
    }
    return accounts
        .find(LockKey.parse(actor.id()))
        .map(this::me)
        .orElseGet(() -> Me.program(actor));
  }

  private Me me(Account account) {
    boolean senior =
        account.role() == Role.ARBITRATOR
            && seniority.stream().anyMatch(each -> each.isSenior(account.id().text()));
    return Me.of(account, senior);
  }

  private static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
