package dev.redress.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The first language of {@code Accept-Language} that we speak, by language alone (zh-TW reads
 * Chinese, en-GB English); Chinese for whoever asks for none of ours.
 */
@Component("localeResolver")
final class Languages implements LocaleResolver {

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
