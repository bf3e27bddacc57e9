package dev.redress.notify;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time as a message names it: in the market's zone, with the offset, so that it is not misread.
 */
final class Times {

  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private Times() {}

  static String text(Instant at, ZoneId zone) {
    ZoneOffset offset = zone.getRules().getOffset(at);
    String hours = offset.equals(ZoneOffset.UTC) ? "" : offset.getId().replaceFirst(":00$", "");
    String name = "UTC" + hours.replaceFirst("([+-])0", "$1");
    return TEXT.format(at.atOffset(offset)) + " (" + name + ")";
  }
}
