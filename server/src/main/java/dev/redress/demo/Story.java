package dev.redress.demo;

import dev.redress.kernel.LockKey;
import dev.redress.orders.Order;
import dev.redress.orders.ParcelState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens around one order, told in hours before the demo opens. */
final class Story {

  /** Something that people, the shop or a carrier do. */
  @FunctionalInterface
  interface Act {
    void play(Scene scene);
  }

  /** An act and how long before the opening it happens. */
  record Step(Duration before, Act act) {}

  /**
   * One thing bought.
   *
   * @param merchantCoupon and the other two: deducted from the whole, in minor units
   */
  record Item(Goods goods, int quantity, long merchantCoupon, long platformCoupon, long points) {}

  /** The group an order is bought in, begun so many hours before the opening. */
  record Group(String id, int size, int hours) {}

  private final String number;
  private final Person buyer;
  private final Person merchant;
  private final List<Item> items = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private long freight;
  private long insurance;
  private int placedHours;
  private @Nullable Group group;
  private @Nullable String demoNumber;

  Story(String number, Person buyer, Person merchant) {
    this.number = number;
    this.buyer = buyer;
    this.merchant = merchant;
  }

  static Story of(String number, Person buyer, Person merchant, Goods goods) {
    return new Story(number, buyer, merchant).with(goods, 1);
  }

  Story with(Goods goods, int quantity) {
    return with(new Item(goods, quantity, 0, 0, 0));
  }

  Story with(Item item) {
    items.add(item);
    return this;
  }

  /** Bought with insurance for sending back, up to so much (D6). */
  Story insured(long minor) {
    insurance = minor;
    return this;
  }

  long insurance() {
    return insurance;
  }

  Story freight(long minor) {
    freight = minor;
    return this;
  }

  /** Its parcels go by the demo's own carrier, the one to the buyer under this number. */
  Story carriedAs(String number) {
    demoNumber = number;
    return this;
  }

  /** Handed over so many hours ago; what follows is the carrier's to tell. */
  Story handedOver(int hours) {
    return at(hours, scene -> scene.parcel(ParcelState.SHIPPED, hours, "快件已揽收", "Picked up"));
  }

  Story inGroup(Group of) {
    group = of;
    return this;
  }

  /** Told by the shop and not paid. */
  Story told(int hours) {
    placedHours = hours;
    return at(hours, Scene::place);
  }

  /** Told by the shop and paid at once. */
  Story placed(int hours) {
    placedHours = hours;
    return at(hours, Scene::placePaid);
  }

  Story shipped(int hours) {
    return at(hours, scene -> scene.ship(hours));
  }

  Story delivered(int hours) {
    return at(hours, scene -> scene.deliver(hours));
  }

  /** Placed, shipped within a day and delivered two days later, so many hours ago. */
  Story received(int hours) {
    return placed(hours + 72).shipped(hours + 48).delivered(hours);
  }

  Story at(int hours, Act act) {
    steps.add(new Step(Duration.ofHours(hours), act));
    return this;
  }

  String number() {
    return number;
  }

  Person buyer() {
    return buyer;
  }

  Person merchant() {
    return merchant;
  }

  String market() {
    return buyer.market();
  }

  LockKey order() {
    return Order.id(market(), number);
  }

  List<Item> items() {
    return List.copyOf(items);
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  long freightPaid() {
    return freight;
  }

  Duration placedBefore() {
    return Duration.ofHours(placedHours);
  }

  @Nullable String demoNumber() {
    return demoNumber;
  }

  @Nullable Group group() {
    return group;
  }
}
