package dev.redress.desk;

import dev.redress.kernel.ReaderZone;
import dev.redress.kernel.Texts;
import dev.redress.orders.Order;
import dev.redress.orders.OrderStatus;
import dev.redress.orders.Parcel;
import dev.redress.orders.ParcelEvent;
import dev.redress.policy.Policies;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where an order's goods are, in sentences: what was promised and what the carriers said. */
@Component
final class ShippingWords {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Policies policies;
  private final Texts texts;
  private final Clock clock;

  ShippingWords(Policies policies, Texts texts, Clock clock) {
    this.policies = policies;
    this.texts = texts;
    this.clock = clock;
  }

  List<String> of(Order order, Locale language) {
    ZoneId zone = ReaderZone.or(policies.live(order.market()).zone());
    List<String> said = new ArrayList<>();
    if (order.parcels().isEmpty()) {
      said.add(unshipped(order, language, zone));
    }
    for (Parcel parcel : order.parcels()) {
      said.add(parcel(parcel, language, zone));
    }
    return said;
  }

  private String unshipped(Order order, Locale language, ZoneId zone) {
    if (order.status() != OrderStatus.UNSHIPPED) {
      return text(texts, language, "desk.say.NO_PARCEL");
    }
    if (order.waitsForGroup()) {
      return text(texts, language, "desk.say.GROUP_OPEN");
    }
    Instant promised = order.promisedShipAt();
    if (promised == null) {
      return text(texts, language, "desk.say.UNSHIPPED");
    }
    return text(
        texts,
        language,
        late(order) ? "desk.say.LATE" : "desk.say.PROMISED",
        "promised",
        time(promised, zone));
  }

  /** O5: not shipped although the time it was promised for is over. */
  boolean late(Order order) {
    Instant promised = order.promisedShipAt();
    return order.status() == OrderStatus.UNSHIPPED
        && promised != null
        && clock.instant().isAfter(promised);
  }

  private String parcel(Parcel parcel, Locale language, ZoneId zone) {
    ParcelEvent last = parcel.events().isEmpty() ? null : parcel.events().getLast();
    return text(
        texts,
        language,
        last == null ? "desk.say.PARCEL" : "desk.say.PARCEL_EVENT",
        "carrier",
        parcel.carrier(),
        "tracking",
        parcel.tracking(),
        "state",
        text(texts, language, "desk.parcel." + parcel.state()),
        "at",
        last == null ? "" : time(last.at(), zone),
        "text",
        last == null ? "" : last.text());
  }

  /** As the reader of this order's market reads it. */
  String time(Instant at, Order order) {
    return time(at, ReaderZone.or(policies.live(order.market()).zone()));
  }

  private static String time(Instant at, ZoneId zone) {
    ZoneOffset offset = zone.getRules().getOffset(at);
    String name = offset.equals(ZoneOffset.UTC) ? "" : offset.getId().replaceFirst(":00$", "");
    return TIME.format(at.atOffset(offset)) + " (UTC" + name.replaceFirst("([+-])0", "$1") + ")";
  }

  static String text(Texts texts, Locale language, String key, Object... values) {
    Map<String, Object> named = new HashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      named.put((String) values[i], values[i + 1]);
    }
    return texts.text(language, key, named);
  }
}
