package dev.redress.carriers;

import dev.redress.carriers.Push.Item;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Our own JSON shape of a push, for carriers and for whoever translates for one. */
final class PlainForm {

  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_ID = 80;

  private PlainForm() {}

  record Body(
      @Nullable String carrier, @Nullable String tracking, @Nullable List<@Nullable Said> events) {}

  record Said(
      @Nullable String id, @Nullable String at, @Nullable String code, @Nullable String text) {}

  /** Reads a body; what is no push throws. */
  static Push read(String body) {
    Body told = Push.parsed("", body, Body.class);
    if (told == null || told.events() == null) {
      throw new BadInput("events: what happened to the parcel is expected.");
    }
    String number = name("tracking", told.tracking());
    if (told.events().size() > Push.MOST_ITEMS) {
      throw new BadInput("events: at most " + Push.MOST_ITEMS + " are expected.");
    }
    List<Item> items = new ArrayList<>();
    for (Said said : told.events()) {
      if (said == null) {
        throw new BadInput("events: an entry is missing.");
      }
      items.add(item(number, said));
    }
    items.sort(Comparator.comparing(item -> Objects.requireNonNull(item.at())));
    return new Push(name("carrier", told.carrier()), number, List.copyOf(items));
  }

  private static Item item(String number, Said said) {
    Instant at = time(said.at());
    String code = code(said.code());
    String text = Push.shown(said.text());
    String own = Push.shown(said.id());
    if (own.length() > LONGEST_ID || own.chars().anyMatch(Character::isISOControl)) {
      throw new BadInput("events.id: 1 to " + LONGEST_ID + " printable characters are expected.");
    }
    // Carriers number what happens to each parcel; an order may have several.
    String id =
        own.isEmpty() ? Push.idOf(number, at.toString(), code, text) : Push.idOf(number, own);
    return new Item(id, at, code, "", text);
  }

  private static Instant time(@Nullable String text) {
    try {
      return Moment.read(text == null ? "" : text);
    } catch (DateTimeException e) {
      throw new BadInput("events.at: a time like 2026-11-22T09:30:00Z is expected.");
    }
  }

  /** A number or a name that an order can keep. */
  static String name(String field, @Nullable String text) {
    String name = text == null ? "" : text.strip();
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new BadInput(field + ": 1 to " + LONGEST_NAME + " printable characters are expected.");
    }
    return name;
  }

  /** A code as it is looked up and kept. */
  static String code(@Nullable String text) {
    String code = Push.shown(text);
    if (code.length() > LONGEST_CODE || code.chars().anyMatch(Character::isISOControl)) {
      throw new BadInput("A code has at most " + LONGEST_CODE + " printable characters.");
    }
    return code;
  }
}
