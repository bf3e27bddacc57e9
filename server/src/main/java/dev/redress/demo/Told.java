package dev.redress.demo;

import dev.redress.kernel.Hash;
import dev.redress.kernel.Market;
import dev.redress.kernel.Money;
import dev.redress.orders.OrderContent;
import dev.redress.orders.OrderContent.Address;
import dev.redress.orders.OrderContent.GroupTerms;
import dev.redress.orders.OrderContent.Listing;
import dev.redress.orders.OrderLine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story's order in the shop's words, and its parcels' numbers. */
final class Told {

  private static final Duration SHIPS_WITHIN = Duration.ofDays(2);
  private static final List<String> CARRIERS_CN = List.of("中通快递", "圆通速递", "顺丰速运", "韵达快递");
  private static final List<String> CARRIERS_DE = List.of("DHL", "Hermes", "DPD");

  private final Story story;
  private final Instant end;

  Told(Story story, Instant end) {
    this.story = story;
    this.end = end;
  }

  OrderContent order() {
    List<OrderLine> lines = new ArrayList<>();
    List<Listing> listings = new ArrayList<>();
    for (Story.Item item : story.items()) {
      lines.add(line(lines.size() + 1, item));
      listings.add(new Listing(lines.size(), item.goods().listing(), ""));
    }
    Instant placed = when(Math.toIntExact(story.placedBefore().toHours()), "placed");
    return new OrderContent(
        story.market(),
        story.number(),
        currency(),
        story.buyer().party(),
        story.merchant().party(),
        placed,
        placed.plus(SHIPS_WITHIN),
        lines,
        money(story.freightPaid()),
        group(),
        address(),
        listings,
        story.insurance() == 0 ? null : money(story.insurance()));
  }

  Money paid() {
    return order().lines().stream()
        .map(OrderLine::paid)
        .reduce(money(story.freightPaid()), Money::plus);
  }

  Money money(long minor) {
    return new Money(currency(), minor);
  }

  /** So many hours before the opening, and some minutes more, so that not all is on the hour. */
  Instant when(int hours, String about) {
    Instant whole = end.minus(Duration.ofHours(hours));
    return story.group() == null ? whole.minusSeconds(number(about, 3500)) : whole;
  }

  /** Whoever carries this order's parcels. */
  String carrier() {
    if (story.demoNumber() != null) {
      return DemoCarrier.NAME;
    }
    List<String> carriers = chinese() ? CARRIERS_CN : CARRIERS_DE;
    return carriers.get(number("carrier", carriers.size()));
  }

  String tracking() {
    if (story.demoNumber() != null) {
      return story.demoNumber();
    }
    return (chinese() ? "7" : "0034") + "%011d".formatted(number("out", 1_000_000_000));
  }

  String returnTracking() {
    if (story.demoNumber() != null) {
      return "JDR" + story.demoNumber().substring(2);
    }
    return (chinese() ? "SF" : "RET") + "%010d".formatted(number("back", 1_000_000_000));
  }

  String secondTracking() {
    return (chinese() ? "7" : "0034") + "%011d".formatted(number("again", 1_000_000_000));
  }

  boolean chinese() {
    return "CN".equals(story.market());
  }

  /** A number that looks like chance and is the same every time. */
  int number(String about, int below) {
    byte[] hash = Hash.sum((story.number() + about).getBytes(StandardCharsets.UTF_8)).bytes();
    int bits = (hash[0] & 0x7f) << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8;
    return (bits | (hash[3] & 0xff)) % below;
  }

  private Currency currency() {
    return Market.of(story.market()).orElseThrow().currency();
  }

  private OrderLine line(int number, Story.Item item) {
    Money list = money(item.goods().price() * item.quantity());
    Money merchant = money(item.merchantCoupon());
    Money platform = money(item.platformCoupon());
    Money points = money(item.points());
    return new OrderLine(
        number,
        item.goods().sku(),
        item.goods().title(),
        item.goods().category(),
        item.quantity(),
        list,
        merchant,
        platform,
        points,
        list.minus(merchant).minus(platform).minus(points));
  }

  private @Nullable GroupTerms group() {
    Story.Group of = story.group();
    return of == null
        ? null
        : new GroupTerms(of.id(), of.size(), end.minus(Duration.ofHours(of.hours())));
  }

  private Address address() {
    String house = Integer.toString(1 + number("house", 120));
    return chinese()
        ? new Address(
            story.buyer().name(),
            "138" + "%08d".formatted(number("phone", 99_999_999)),
            "上海市徐汇区虹桥路 " + house + " 弄 6 号 1102 室")
        : new Address(
            story.buyer().name(),
            "+49 30 " + (1_000_000 + number("phone", 8_999_999)),
            "Sonnenallee " + house + ", 12045 Berlin");
  }
}
