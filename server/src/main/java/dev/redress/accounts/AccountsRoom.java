package dev.redress.accounts;

import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** What this room is made of. Sessions end after twelve hours without a request. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 12 * 60 * 60)
class AccountsRoom {

  @Bean
  CommandLog<AccountCommand, AccountFile, AccountEvent> accountLog(
      CommandLogs logs, AccountStore store) {
    return logs.open(new AccountHandler(store), 1);
  }

  /** BCrypt today; the prefix of each stored hash says with what it was made. */
  @Bean
  PasswordEncoder passwords() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  /**
   * Changes nothing, but has the store of sessions made after its tables: from then on it clears up
   * each full minute, and a first start can take longer than is left of one.
   */
  @Bean
  @DependsOnDatabaseInitialization
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsAfterTheirTables() {
    return _ -> {};
  }

  /** {@code Secure} is set by itself whenever the request came over TLS. */
  @Bean
  CookieSerializer sessionCookie() {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName("REDRESS_SESSION");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setCookiePath("/");
    return cookie;
  }
}
