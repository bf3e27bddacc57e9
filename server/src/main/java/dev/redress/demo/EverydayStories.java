package dev.redress.demo;

import dev.redress.demo.Story.Group;
import dev.redress.orders.ParcelState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Orders on which nothing went wrong so far, and groups with their one way of going wrong. */
final class EverydayStories {

  private static final int ORDERS = 66;
  private static final long SEED = 20_261_122;

  /** Orders of one kind are told together, every half day. */
  private static final int TICK = 12;

  private EverydayStories() {}

  static List<Story> all() {
    List<Story> all = new ArrayList<>();
    Random chance = new Random(SEED);
    for (int i = 0; i < ORDERS; i++) {
      all.add(story(i, chance));
    }
    all.addAll(groups());
    all.addAll(odd());
    return all;
  }

  private static Story story(int i, Random chance) {
    boolean german = i % 5 == 4;
    List<Goods> goods = Goods.of(german ? "DE" : "CN");
    Goods first = goods.get(chance.nextInt(goods.size()));
    Story story =
        new Story((german ? "DE-3" : "PP-2") + (1000 + i), buyer(i, german, chance), seller(first))
            .with(item(first, 1 + chance.nextInt(2), chance));
    Goods second = goods.get(chance.nextInt(goods.size()));
    if (second != first && seller(second).equals(seller(first))) {
      story.with(item(second, 1, chance));
    }
    story.freight(chance.nextInt(3) == 0 ? 0 : 390 + 100L * chance.nextInt(6));
    return course(story, i % 10, chance);
  }

  /** How far the order has come: one in ten unpaid, two unshipped, two shipped, five delivered. */
  private static Story course(Story story, int kind, Random chance) {
    int half = 1 + chance.nextInt(4);
    return switch (kind) {
      case 0 -> story.told(half * TICK);
      case 1, 2 -> story.placed(half * TICK);
      case 3, 6 -> story.placed((2 + half) * TICK).shipped((1 + half) * TICK);
      default -> {
        int received = half * TICK + 24 * chance.nextInt(14);
        story.placed(received + 72).shipped(received + 48).delivered(received);
        yield received > 240 ? story.at(received - 192, Scene::release) : story;
      }
    };
  }

  private static Person buyer(int i, boolean german, Random chance) {
    if (german) {
      return i % 2 == 0 ? Cast.JONAS : Cast.BUYERS_DE.get(chance.nextInt(Cast.BUYERS_DE.size()));
    }
    return switch (i % 9) {
      case 0, 5 -> Cast.LIN;
      case 3 -> Cast.WEI;
      default -> Cast.BUYERS_CN.get(chance.nextInt(Cast.BUYERS_CN.size()));
    };
  }

  private static Story.Item item(Goods goods, int quantity, Random chance) {
    long list = goods.price() * quantity;
    return new Story.Item(
        goods,
        quantity,
        list / 100 * (5L * chance.nextInt(4)),
        list / 200 * chance.nextInt(8),
        chance.nextInt(4) == 0 ? 10L * chance.nextInt(30) : 0);
  }

  static Person seller(Goods goods) {
    return switch (goods) {
      case MUG, LAMP, BEDDING, KETTLE -> Cast.QINGSHAN;
      case EARBUDS, CHARGER, KEYBOARD, PHONE, VIDEO -> Cast.XINGHE;
      case STRAWBERRY, MANGO -> Cast.GUOYUAN;
      case DOWN, SHOES, BACKPACK -> Cast.YUNSHANG;
      case SOCKS, TSHIRT -> Cast.SUYI;
      case BLOCKS, KEYRING -> Cast.KELE;
      case THERMOS, BRUSH -> Cast.HAITUN;
      case HUB, BEANIE, SHIRT, LIGHTS -> Cast.NORDLICHT;
      case TENT -> Cast.ALPENGLANZ;
      case PAN, MATCHA -> Cast.KIEZ;
    };
  }

  private static List<Story> groups() {
    Group open = new Group("PT-9001", 3, 10);
    Group formed = new Group("PT-9002", 2, 120);
    Group expired = new Group("PT-9003", 3, 60);
    return List.of(
        member("PP-20501", Cast.LIN, Goods.MANGO, open).placed(9),
        member("PP-20502", Cast.BUYERS_CN.get(21), Goods.MANGO, open).placed(6),
        member("PP-20503", Cast.WEI, Goods.MUG, formed).placed(118).shipped(90).delivered(40),
        member("PP-20504", Cast.LIN, Goods.MUG, formed).placed(112).shipped(90).delivered(42),
        // Story 9: two of three joined in time; the third friend's money comes an hour too late.
        member("PP-20009", Cast.LIN, Goods.TSHIRT, expired).placed(58),
        member("PP-20505", Cast.BUYERS_CN.get(22), Goods.TSHIRT, expired).placed(55),
        member("PP-20506", Cast.WEI, Goods.TSHIRT, expired).told(40).at(35, Scene::pay));
  }

  private static Story member(String number, Person buyer, Goods goods, Group group) {
    return Story.of(number, buyer, seller(goods), goods).inGroup(group);
  }

  private static List<Story> odd() {
    return List.of(
        // Story 17: marked paid by the shop, but no money was ever captured.
        Story.of("PP-20017", Cast.WEI, Cast.XINGHE, Goods.PHONE).told(80).at(50, Scene::cancel),
        Story.of("PP-20507", Cast.LIN, Cast.KELE, Goods.BLOCKS).placed(72).at(66, Scene::cancel),
        // Promised in two days and still not shipped.
        Story.of("PP-20508", Cast.LIN, Cast.HAITUN, Goods.BRUSH).placed(75),
        Story.of("PP-20509", Cast.WEI, Cast.KELE, Goods.KEYRING)
            .placed(210)
            .shipped(150)
            .at(
                100,
                scene ->
                    scene.parcel(
                        ParcelState.EXCEPTION, 100, "包裹在中转站滞留", "Held at the sorting centre")),
        Story.of("PP-20510", Cast.LIN, Cast.XINGHE, Goods.VIDEO).received(20));
  }
}
