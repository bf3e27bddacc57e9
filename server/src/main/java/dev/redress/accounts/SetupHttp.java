package dev.redress.accounts;

import dev.redress.kernel.Receipt;
import dev.redress.kernel.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first start: whoever can read the log makes the first operator. */
@RestController
@RequestMapping("/api/v1/setup")
class SetupHttp {

  private final Accounts accounts;

  SetupHttp(Accounts accounts) {
    this.accounts = accounts;
  }

  record Setup(boolean needed) {}

  /**
   * @param code the one-time code from the server's log
   */
  record FirstOperator(String code, String login, String name, String password) {

    /** Without code and password, so that they never get into a log. */
    @Override
    public String toString() {
      return login;
    }
  }

  /** Whether the first operator is still missing. */
  @GetMapping
  @PermitAll
  Setup needed() {
    return new Setup(accounts.needsSetUp());
  }

  /** Opens the first operator's account. */
  @PostMapping
  @PermitAll
  @ResponseStatus(HttpStatus.CREATED)
  Receipt setUp(
      @RequestBody FirstOperator first,
      @RequestHeader("Idempotency-Key") String key,
      HttpServletRequest request) {
    NewAccount operator =
        NewAccount.staff(
            Fields.required("login", first.login(), 200),
            Fields.password(first.password()),
            Fields.required("name", first.name(), 80),
            Role.OPERATOR);
    return accounts.setUp(
        operator, Fields.required("code", first.code(), 100), request.getRemoteAddr());
  }
}
