package dev.redress.carriers;

import dev.redress.carriers.Push.Item;
import dev.redress.kernel.BadInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The JSON in a kuaidi100 push: a parcel's whole way each time, newest first. Without {@code
 * resultv2} its steps have no codes of their own; then the state of the whole belongs to the
 * newest.
 */
final class Kuaidi100Form {

  /** Said when kuaidi100 has given a number up. */
  private static final String ABORT = "abort";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final int FIRST_YEAR = 1995;
  private static final int LAST_YEAR = 9999;

  private Kuaidi100Form() {}

  record Param(@Nullable String status, @Nullable String message, @Nullable Last lastResult) {}

  record Last(
      @Nullable String state,
      @Nullable String com,
      @Nullable String nu,
      @Nullable List<@Nullable Step> data) {}

  record Step(
      @Nullable String context,
      @Nullable String time,
      @Nullable String ftime,
      @Nullable String status,
      @Nullable String statusCode) {}

  /** Reads the field {@code param}; what is no push throws. */
  static Push read(String param, ZoneId zone) {
    Param told = Push.parsed("param: ", param, Param.class);
    Last last = told == null ? null : told.lastResult();
    if (told == null || last == null) {
      throw new BadInput("param.lastResult: what is known of the parcel is expected.");
    }
    String number = PlainForm.name("param.lastResult.nu", last.nu());
    List<@Nullable Step> steps = new ArrayList<>();
    if (last.data() != null) {
      steps.addAll(last.data());
    }
    if (steps.size() > Push.MOST_ITEMS) {
      throw new BadInput("param.lastResult.data: too many steps.");
    }
    List<Item> items = new ArrayList<>();
    if (ABORT.equals(told.status())) {
      String why = Push.shown(told.message());
      items.add(new Item(Push.idOf(number, ABORT, why), null, "", "", ABORT + " " + why));
    }
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      if (step == null) {
        throw new BadInput("param.lastResult.data: an entry is missing.");
      }
      items.add(item(number, step, i == 0 ? PlainForm.code(last.state()) : "", zone));
    }
    return new Push(Push.shown(last.com()), number, List.copyOf(items));
  }

  private static Item item(String number, Step step, String otherwise, ZoneId zone) {
    String own = PlainForm.code(step.statusCode());
    String name = PlainForm.code(step.status());
    String code = own.isEmpty() && name.isEmpty() ? otherwise : own;
    String text = Push.shown(step.context());
    Instant at = time(step.ftime() == null ? step.time() : step.ftime(), zone);
    // A step that is told with another code later is told anew.
    return new Item(Push.idOf(number, at.toString(), code, name, text), at, code, name, text);
  }

  private static Instant time(@Nullable String text, ZoneId zone) {
    try {
      LocalDateTime at = LocalDateTime.parse(text == null ? "" : text.strip(), TIME);
      if (at.getYear() >= FIRST_YEAR && at.getYear() <= LAST_YEAR) {
        return at.atZone(zone).toInstant();
      }
    } catch (DateTimeException e) {
      throw wrongTime();
    }
    throw wrongTime();
  }

  private static BadInput wrongTime() {
    return new BadInput(
        "param.lastResult.data.ftime: a time like 2026-11-22 09:30:00 is expected.");
  }
}
