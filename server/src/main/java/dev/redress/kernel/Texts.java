package dev.redress.kernel;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Words for people, in Chinese and English, from every room's {@code messages/<room>_<language>
 * .properties}. Placeholders are named: {@code {amount}}. Words that go with a number follow it:
 * {@code {n} {n|day|days}} is "1 day" and "2 days". Money is written with its sign and decimals; a
 * text that does not exist is a bug and throws.
 */
@Component
public final class Texts {

  /** The languages in which everything exists. */
  public static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private static final Pattern COUNTED = Pattern.compile("\\{(\\w+)\\|([^|{}]*)\\|([^|{}]*)}");

  private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();
  private final Map<String, Original> originals;

  Texts() throws IOException {
    PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    originals = Original.all(resources.getResources("classpath*:statutes/*.txt"));
    Resource[] found = resources.getResources("classpath*:messages/*_en.properties");
    source.setBasenames(
        Arrays.stream(found)
            .map(each -> Objects.requireNonNull(each.getFilename()))
            .map(name -> "messages/" + name.replace("_en.properties", ""))
            .sorted()
            .toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(false);
  }

  /** The nearest language we speak: Chinese for any Chinese, English otherwise. */
  public static Locale language(Locale wanted) {
    return "zh".equals(wanted.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  public String text(Locale wanted, String key, Map<String, ?> values) {
    Locale language = language(wanted);
    String text = counted(source.getMessage(key, null, language), values);
    for (Map.Entry<String, ?> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", written(language, value.getValue()));
    }
    return text;
  }

  /** Before anything is filled in, which may hold braces of its own. */
  private static String counted(String text, Map<String, ?> values) {
    return COUNTED
        .matcher(text)
        .replaceAll(
            found -> {
              boolean one = "1".equals(String.valueOf(values.get(found.group(1))));
              return Matcher.quoteReplacement(found.group(one ? 2 : 3));
            });
  }

  public String text(Locale wanted, String key) {
    return text(wanted, key, Map.of());
  }

  /** Whether there is such a text in the given language. */
  public boolean has(Locale wanted, String key) {
    String text = source.getMessage(key, null, "", language(wanted));
    return text != null && !text.isEmpty();
  }

  /** A text that is in one language only; empty: none of this code. */
  public Optional<Original> original(String code) {
    return Optional.ofNullable(originals.get(code));
  }

  private String written(Locale language, Object value) {
    return switch (value) {
      case Money money -> money(language, money);
      case Instant at -> TIME.format(at);
      case Duration time -> duration(language, time);
      default -> String.valueOf(value);
    };
  }

  /** Whole days where they come out even, else hours, else minutes. */
  private String duration(Locale language, Duration time) {
    long minutes = Math.max(1, time.toMinutes());
    if (minutes % (24 * 60) == 0 && minutes > 72 * 60) {
      return text(language, "time.days", Map.of("n", minutes / (24 * 60)));
    }
    if (minutes < 90 && minutes != 60) {
      return text(language, "time.minutes", Map.of("n", minutes));
    }
    return text(language, "time.hours", Map.of("n", (minutes + 30) / 60));
  }

  /** {@code ¥39.90}, {@code £12.00}: sign and the currency's own decimals. */
  public static String money(Locale language, Money money) {
    Currency currency = money.currency();
    java.math.BigDecimal amount =
        java.math.BigDecimal.valueOf(money.minor(), currency.getDefaultFractionDigits());
    String symbol = "CNY".equals(currency.getCurrencyCode()) ? "¥" : currency.getSymbol(language);
    return amount.signum() < 0 ? "-" + symbol + amount.negate() : symbol + amount;
  }
}
