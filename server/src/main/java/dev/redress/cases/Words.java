package dev.redress.cases;

import dev.redress.cases.CitedRule.Wording;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Role;
import dev.redress.kernel.Texts;
import dev.redress.ledger.Transfer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The room's texts for one reader: their language, and times in the reader's zone (the market's,
 * where nobody knows it) with the offset named, so that nobody misreads a deadline.
 *
 * @param reader who is spoken to; null: everybody
 */
public record Words(Texts texts, Locale language, ZoneId zone, @Nullable Role reader) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /** To everybody, as a record is written. */
  public Words(Texts texts, Locale language, ZoneId zone) {
    this(texts, language, zone, null);
  }

  /**
   * The same as they are said to one person: {@code key.to.ROLE} where there is one, because nobody
   * likes to read of himself as of a stranger; else as to everybody. An agent who acts for a buyer
   * reads of the buyer as of somebody else (S3).
   */
  public Words to(Actor actor) {
    return new Words(texts, language, zone, actor.agent() == null ? actor.role() : null);
  }

  /** A text; values come as name, value. */
  public String say(String key, Object... values) {
    Map<String, Object> named = new HashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      named.put((String) values[i], values[i + 1]);
    }
    return say(key, named);
  }

  private String say(String key, Map<String, Object> values) {
    Map<String, Object> readable = new HashMap<>();
    values.forEach((name, value) -> readable.put(name, readable(value)));
    return texts.text(language, told(key), readable);
  }

  private String told(String key) {
    String own = key + ".to." + reader;
    return reader != null && texts.has(language, own) ? own : key;
  }

  /** Why something was refused. */
  public String why(Refused refused) {
    return say("refusal." + refused.reason().name(), refused.details());
  }

  /** What may be done about a refusal. */
  public String next(Refused refused) {
    return say("refusal." + refused.reason().name() + ".next", refused.details());
  }

  /** A text of a code that a later policy may bring without one: then the code itself. */
  public String orCode(String prefix, String code) {
    String key = prefix + code;
    return texts.has(language, key) ? say(key) : code;
  }

  /** F8: what a rule of the platform or a statute says, and not in short; null: not known. */
  @Nullable Wording wording(String code) {
    String own = "rule." + code + ".wording";
    if (texts.has(language, own)) {
      return new Wording(
          say("rule.platform.title", "code", code),
          tag(language),
          say("rule.platform.version"),
          say(own));
    }
    return texts
        .original(code)
        .map(law -> new Wording(law.title(), law.language(), law.version(), law.text()))
        .orElse(null);
  }

  /** Who pays a grant: {@code the order's escrow}, or several with their amounts. */
  String funding(List<Transfer> transfers) {
    if (transfers.size() == 1) {
      return account(transfers.getFirst().debit());
    }
    return transfers.stream()
        .map(each -> say("funding.part", "amount", each.amount(), "from", account(each.debit())))
        .collect(Collectors.joining(say("funding.and")));
  }

  /** What people call an account of the ledger. */
  public String account(String name) {
    String kind = name.substring(name.lastIndexOf(':') + 1);
    return orCode("account.", name.startsWith("provider:") ? "provider" : kind);
  }

  /** What was written in several languages, in the reader's; empty: not in that one. */
  String of(Map<String, String> byTag) {
    return byTag.getOrDefault(tag(language), "");
  }

  /** The language's tag as the API writes it. */
  static String tag(Locale language) {
    return Texts.language(language).toLanguageTag();
  }

  Words in(Locale other) {
    return new Words(texts, other, zone, reader);
  }

  private Object readable(Object value) {
    return switch (value) {
      case Instant at -> time(at);
      default -> value;
    };
  }

  private String time(Instant at) {
    ZoneOffset offset = zone.getRules().getOffset(at);
    String name = offset.equals(ZoneOffset.UTC) ? "" : offset.getId().replaceFirst(":00$", "");
    return TIME.format(at.atOffset(offset)) + " (UTC" + name.replaceFirst("([+-])0", "$1") + ")";
  }
}
