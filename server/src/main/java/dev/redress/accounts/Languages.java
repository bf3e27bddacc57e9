package dev.redress.accounts;

import dev.redress.kernel.LockKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleContextResolver;

/**
 * The first language of {@code Accept-Language} that we speak, by language alone (zh-TW reads
 * Chinese, en-GB English); Chinese for whoever asks for none of ours. Times are told in the zone of
 * the account that asks.
 */
@Component("localeResolver")
final class Languages implements LocaleContextResolver {

  private final Visitors visitors;

  Languages(Visitors visitors) {
    this.visitors = visitors;
  }

  /** Language and zone of one request; no zone where it is not a person who asks. */
  private record Reading(Locale language, @Nullable ZoneId zone)
      implements TimeZoneAwareLocaleContext {

    @Override
    public Locale getLocale() {
      return language;
    }

    @Override
    public @Nullable TimeZone getTimeZone() {
      return zone == null ? null : TimeZone.getTimeZone(zone);
    }
  }

  @Override
  public LocaleContext resolveLocaleContext(HttpServletRequest request) {
    ZoneId zone =
        RoleDoor.visitor()
            .flatMap(visitor -> visitors.account(LockKey.parse(visitor.id())))
            .map(account -> ZoneId.of(account.zone()))
            .orElse(null);
    return new Reading(resolveLocale(request), zone);
  }

  @Override
  public void setLocaleContext(
      HttpServletRequest request,
      @Nullable HttpServletResponse response,
      @Nullable LocaleContext context) {
    throw new UnsupportedOperationException("The reader's program says its language each time");
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return Locale.SIMPLIFIED_CHINESE;
    }
    List<Locale> wanted = Collections.list(request.getLocales());
    for (Locale each : wanted) {
      switch (each.getLanguage()) {
        case "zh" -> {
          return Locale.SIMPLIFIED_CHINESE;
        }
        case "en" -> {
          return Locale.ENGLISH;
        }
        default -> {
          // The next choice of the reader may be one of ours.
        }
      }
    }
    return Locale.SIMPLIFIED_CHINESE;
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("The reader's program says its language each time");
  }
}
