package dev.redress.cases;

import dev.redress.orders.Order;
import dev.redress.orders.Parcel;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out of a text what leads to the people of a case (F9): names, ids, titles, tracking
 * numbers, whatever looks like a number to call or an address to write to.
 *
 * @param names what is named; the longest first, so that no half of a name stays
 */
public record Blackout(List<String> names) {

  /** What stands where a name or a number stood. */
  static final String BLACKED = "▇▇▇";

  private static final Pattern NUMBERS = Pattern.compile("\\+?\\d[\\d -]{5,}\\d");
  private static final Pattern ADDRESSES = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

  /**
   * For texts about an order's cases.
   *
   * @param by who ruled, by name
   */
  public static Blackout of(CaseFile file, String by) {
    Order order = Objects.requireNonNull(file.order());
    Stream<String> known =
        Stream.of(
            order.buyer().name(),
            order.buyer().id(),
            order.merchant().name(),
            order.merchant().id(),
            order.shopOrderId(),
            order.id().text(),
            by);
    Stream<String> parcels = order.parcels().stream().map(Parcel::tracking);
    Stream<String> people = file.evidence().values().stream().map(item -> item.byName());
    Stream<String> titles = order.lines().stream().map(line -> line.title());
    return new Blackout(
        Stream.of(known, parcels, people, titles)
            .flatMap(each -> each)
            .map(String::strip)
            .filter(each -> each.length() > 1)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  /** The text without them. */
  public String of(String text) {
    String shown = text;
    for (String name : names) {
      shown =
          Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(shown)
              .replaceAll(Matcher.quoteReplacement(BLACKED));
    }
    shown = ADDRESSES.matcher(shown).replaceAll(BLACKED);
    return NUMBERS.matcher(shown).replaceAll(BLACKED);
  }
}
