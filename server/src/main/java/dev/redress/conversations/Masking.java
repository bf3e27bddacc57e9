package dev.redress.conversations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds contact data in a message, however it is spelt – spaced, full width, in Chinese numerals –
 * so that a deal is not taken off the platform. What people need to say about an order (its number,
 * a tracking number, an amount, a date) stays. Pure.
 */
public final class Masking {

  /** What stands where something was taken out. */
  static final String MASK = "***";

  /** Between digits of one number people put spaces, dots, dashes and things that do not show. */
  private static final String GAP =
      "[\\s._·•*~,，、。/|()（）\\-\\u2010-\\u2015\\u200b-\\u200f\\u20e3\\ufe0f\\ufeff]{0,3}";

  private static final String NOT_IN_WORD = "(?<![A-Za-z0-9])";
  private static final String NO_DIGIT_AFTER = "(?!\\d)";
  private static final String CALL =
      "(?:" + NOT_IN_WORD + "|(?<=tel|call|mob|mobile|phone|vx|wx|qq))";

  /** Endings of addresses that are no words of the two languages. */
  private static final String ENDS =
      "(?:com|cn|net|org|top|xyz|shop|vip|club|info|biz|link|ltd|io|cc|tv|de|eu|uk|fr|ch)";

  private static final String LABEL = "[a-z0-9\\-]{1,63}";
  private static final String REST = "[^\\s,;)】，。；）]*";

  private static final String MESSENGER =
      "(?:微信|薇信|威信|徽信|v信|加微|加v|加我v|"
          + NOT_IN_WORD
          + "(?:we\\s?chat|wei\\s?xin|vx|wx|v\\s+x|whats\\s?app|telegram|skype|line\\s+id))";

  private static final String QQ = "(?:" + NOT_IN_WORD + "q\\s*q|扣扣|企鹅|球球)";

  private Masking() {}

  /** Kinds of contact data; names are for ever, because events keep them. */
  public enum Kind {
    EMAIL,
    URL,
    MESSENGER,
    PHONE,
    BANK
  }

  /**
   * A text as it is shown.
   *
   * @param kinds what was found in it; empty: the text is shown as it is
   */
  public record Masked(String shown, List<Kind> kinds) {}

  /** Something to look for; {@code group} is the part that is masked. */
  private record Search(Kind kind, Pattern pattern, String group, Predicate<String> really) {

    static Search of(Kind kind, String pattern) {
      return of(kind, pattern, found -> true);
    }

    static Search of(Kind kind, String pattern, Predicate<String> really) {
      String named = pattern.contains("(?<it>") ? pattern : "(?<it>" + pattern + ")";
      return new Search(kind, Pattern.compile(named), "it", really);
    }
  }

  private static final List<Search> SEARCHES =
      List.of(
          Search.of(
              Kind.EMAIL,
              "[a-z0-9._%+\\-]{1,64}\\s?(?:@|\\(at\\)|\\[at\\])\\s?(?:"
                  + LABEL
                  + "\\s?(?:[.。点]|\\(dot\\)|\\[dot\\])\\s?){1,4}"
                  + ENDS
                  + "(?![a-z])"),
          Search.of(
              Kind.EMAIL,
              "[a-z0-9._%+\\-]{1,64}\\s+at\\s+(?:" + LABEL + "(?:\\.|\\s+dot\\s+)){1,4}" + ENDS),
          Search.of(Kind.URL, "(?:https?|ftp)\\s?:\\s?//\\s?" + REST),
          Search.of(Kind.URL, NOT_IN_WORD + "www\\s?[.。点]\\s?" + LABEL + REST),
          Search.of(
              Kind.URL,
              NOT_IN_WORD + "(?:" + LABEL + "\\.){1,4}" + ENDS + "(?![a-z0-9])(?:/" + REST + ")?"),
          // An id with a digit in it, whatever leads to it; one without only where it is named.
          Search.of(
              Kind.MESSENGER,
              MESSENGER
                  + "(?:账号|帐号|号码|号|id|num(?:ber)?)?[\\s:=,]*(?:是|为|叫|is|me|at|on)?[\\s:=,]*"
                  + "(?<it>(?=[a-z_\\-]*[0-9_])@?[a-z0-9_][a-z0-9_\\-]{4,19}|\\d(?:"
                  + GAP
                  + "\\d){5,12})"),
          Search.of(
              Kind.MESSENGER,
              MESSENGER
                  + "(?:(?:账号|帐号|号码|号|id)\\s*(?:是|为|叫|is)?[\\s:=]*|\\s*[:=]\\s*)"
                  + "(?<it>@?[a-z][a-z0-9_\\-]{5,19})"),
          Search.of(
              Kind.MESSENGER,
              QQ
                  + "(?:号码|群号|号|群)?[\\s:=,]*(?:是|为|is)?[\\s:=]*(?<it>[1-9](?:"
                  + GAP
                  + "\\d){4,11})"),
          Search.of(
              Kind.PHONE,
              CALL
                  + "(?<it>(?:(?:\\+|00)?86"
                  + GAP
                  + ")?1"
                  + GAP
                  + "[3-9](?:"
                  + GAP
                  + "\\d){9})"
                  + NO_DIGIT_AFTER),
          Search.of(
              Kind.PHONE,
              CALL + "(?<it>(?:\\+|00)" + GAP + "[1-9](?:" + GAP + "\\d){8,13})" + NO_DIGIT_AFTER),
          Search.of(Kind.PHONE, CALL + "(?<it>0(?:[\\s()/\\-]{0,2}\\d){9,11})" + NO_DIGIT_AFTER),
          Search.of(
              Kind.BANK,
              NOT_IN_WORD + "(?<it>[3-6](?:[\\s\\-]{0,2}\\d){15,18})" + NO_DIGIT_AFTER,
              Masking::isCard),
          Search.of(
              Kind.BANK,
              NOT_IN_WORD + "(?<it>[a-z]{2}\\d{2}(?:\\s?[a-z0-9]{4}){3,7}(?:\\s?[a-z0-9]{1,3})?)",
              Masking::isIban));

  private record Span(int from, int to, Kind kind) {}

  /** The text with its contact data masked. */
  public static Masked of(String text) {
    String folded = folded(text);
    List<Span> spans = new ArrayList<>();
    for (Search search : SEARCHES) {
      Matcher found = search.pattern().matcher(folded);
      while (found.find()) {
        if (search.really().test(found.group(search.group()))) {
          spans.add(
              new Span(found.start(search.group()), found.end(search.group()), search.kind()));
        }
      }
    }
    return spans.isEmpty() ? new Masked(text, List.of()) : masked(text, spans);
  }

  private static Masked masked(String text, List<Span> spans) {
    spans.sort(
        Comparator.comparingInt(Span::from)
            .thenComparing(Comparator.comparingInt(Span::to).reversed()));
    StringBuilder shown = new StringBuilder();
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    int at = 0;
    for (Span span : spans) {
      if (span.to() > at) {
        kinds.add(span.kind());
      }
      if (span.from() >= at) {
        shown.append(text, at, span.from()).append(MASK);
      }
      at = Math.max(at, span.to());
    }
    return new Masked(shown.append(text.substring(at)).toString(), List.copyOf(kinds));
  }

  /** The same text with one plain character for each of its own, so that places stay the same. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(folded(text.charAt(i)));
    }
    return folded.toString();
  }

  private static char folded(char each) {
    int numeral = "〇一二三四五六七八九".indexOf(each);
    if (numeral >= 0) {
      return (char) ('0' + numeral);
    }
    int formal = "零壹贰叁肆伍陆柒捌玖".indexOf(each);
    if (formal >= 0) {
      return (char) ('0' + formal);
    }
    String plain =
        Character.isSurrogate(each)
            ? String.valueOf(each)
            : Normalizer.normalize(String.valueOf(each), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    return plain.length() == 1 ? plain.charAt(0) : each;
  }

  /** The check digit of payment cards (ISO/IEC 7812). */
  private static boolean isCard(String found) {
    String digits = found.replaceAll("\\D", "");
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0 && digits.chars().distinct().count() > 1;
  }

  /** The check digits of bank accounts (ISO 13616). */
  private static boolean isIban(String found) {
    String plain = found.replaceAll("\\s", "");
    int remainder = 0;
    for (char each : (plain.substring(4) + plain.substring(0, 4)).toCharArray()) {
      int value = Character.digit(each, 36);
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder == 1;
  }
}
