package dev.redress.accounts;

import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The outer doors: who a request comes from, forged requests kept out, headers that browsers obey.
 * Which role may use which route is decided by {@link RoleDoor}, where the route is known.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {

  /**
   * Everything from here only. Styles may stand in the page because Ant Design writes them there;
   * scripts may not. Pictures and films of evidence are shown from memory before they are sent.
   */
  private static final String CONTENT =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self' data:;"
          + " connect-src 'self'; object-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private static final String SENSORS = "camera=(), microphone=(), geolocation=(), payment=()";

  @Bean
  CookieCsrfTokenRepository csrfTokens() {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return tokens;
  }

  /** Each filter's own time would cost as much as the filters; the whole request is measured. */
  @Bean
  SecurityObservationSettings quietDoors() {
    return SecurityObservationSettings.noObservations();
  }

  /** Programs show their key with every request; no browser sends one without being asked. */
  @Bean
  @Order(1)
  SecurityFilterChain programsDoor(HttpSecurity http, Visitors visitors, Refusals refusals) {
    return everyDoor(http, refusals)
        .securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null)
        .csrf(AbstractHttpConfigurer::disable)
        .addFilterAfter(new VisitorFilter(visitors, refusals), HeaderWriterFilter.class)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain peoplesDoor(
      HttpSecurity http, CookieCsrfTokenRepository tokens, Visitors visitors, Refusals refusals) {
    return everyDoor(http, refusals)
        .addFilterBefore(new VisitorFilter(visitors, refusals), CsrfFilter.class)
        .csrf(
            csrf ->
                csrf.spa()
                    .csrfTokenRepository(tokens)
                    .requireCsrfProtectionMatcher(Doors::forgeable))
        .build();
  }

  /** Addresses that no honest program sends: refused before any door, in the form of all others. */
  @Bean
  RequestRejectedHandler twistedAddresses(Refusals refusals) {
    Refused twisted =
        KernelRefusal.MALFORMED_REQUEST.with(
            "detail", "The address or a header is not well-formed.");
    return (request, response, why) -> refusals.answer(request, response, twisted);
  }

  private static HttpSecurity everyDoor(HttpSecurity http, Refusals refusals) {
    return http.sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(
            context ->
                context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            on ->
                on.authenticationEntryPoint(
                        (request, response, e) ->
                            refusals.answer(request, response, KernelRefusal.LOGIN_REQUIRED))
                    .accessDeniedHandler(
                        (request, response, e) ->
                            refusals.answer(request, response, AccountRefusal.CSRF_TOKEN_MISSING)))
        .headers(Doors::headers);
  }

  /**
   * Only what a cookie lets in can be forged by another site's page. Logging in is not: it takes
   * JSON, which no form of another site can send, and proves itself by the password.
   */
  private static boolean forgeable(HttpServletRequest request) {
    boolean reads = READS.contains(request.getMethod());
    boolean logsIn =
        "POST".equals(request.getMethod()) && SessionHttp.PATH.equals(request.getRequestURI());
    return !reads && !logsIn && VisitorFilter.isBySession(request);
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions -> permissions.policy(SENSORS))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
  }
}
