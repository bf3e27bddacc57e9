package dev.redress.notify;

import dev.redress.cases.Words;
import dev.redress.kernel.ReaderZone;
import dev.redress.kernel.Texts;
import dev.redress.notify.InboxStore.Item;
import dev.redress.policy.Policies;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A message's words, made for its reader when they read it. */
@Component
final class MessageText {

  private final Texts texts;
  private final Policies policies;

  MessageText(Texts texts, Policies policies) {
    this.texts = texts;
    this.policies = policies;
  }

  String of(Item item, Locale language) {
    return of(item, language, ReaderZone.or(zone(item.details().market())));
  }

  /** For a reader who does not ask just now, with times in their zone. */
  String of(Item item, Locale language, ZoneId reader) {
    Details details = item.details();
    Map<String, Object> values = new HashMap<>();
    values.put("order", details.order());
    values.put("title", details.title());
    values.put("buyer", details.buyer());
    values.put("merchant", details.merchant());
    put(values, "amount", details.amount());
    put(values, "due", time(details.due(), reader));
    put(values, "hours", details.hours());
    put(values, "words", details.words());
    if (details.penalty() != null) {
      put(values, details.penalty(), new Words(texts, language, reader));
    }
    return texts.text(language, item.notice().key(item.role()), values);
  }

  private static void put(Map<String, Object> values, Penalty penalty, Words words) {
    put(values, "points", penalty.points());
    put(values, "score", penalty.score());
    if (penalty.cause() != null) {
      values.put("cause", words.orCode("standing.cause.", penalty.cause()));
    }
    if (penalty.restriction() != null) {
      values.put("restriction", words.say("standing.restriction." + penalty.restriction()));
    }
    if (penalty.verdict() != null) {
      values.put("verdict", words.say("standing.verdict." + penalty.verdict()));
    }
    if (penalty.brings() != null) {
      values.put("brings", penalty.brings().text(words));
    }
  }

  private static @Nullable String time(@Nullable Instant at, ZoneId reader) {
    return at == null ? null : Times.text(at, reader);
  }

  private ZoneId zone(String market) {
    return policies.hasMarket(market) ? policies.live(market).zone() : ZoneOffset.UTC;
  }

  private static void put(Map<String, Object> values, String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value);
    }
  }
}
