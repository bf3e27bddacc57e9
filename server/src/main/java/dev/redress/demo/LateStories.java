package dev.redress.demo;

import static dev.redress.policy.CaseType.REFUND_ONLY;

import java.util.List;

/** Promised within 48 hours and not shipped. */
final class LateStories {

  private LateStories() {}

  static List<Story> all() {
    return List.of(compensated(), late());
  }

  /** Story 10: agreed at once, with 5 % beside the refund. */
  private static Story compensated() {
    return Story.of("PP-20010", Cast.LIN, Cast.QINGSHAN, Goods.LAMP)
        .placed(110)
        .at(
            60,
            scene ->
                scene.apply(
                    new Wish(REFUND_ONLY, "NOT_WANTED", "说好两天发货，到现在还没发，不等了。")
                        .units(1, 1)
                        .notReceived()));
  }

  /** Nobody has applied yet: for whoever wants to see what happens then. */
  private static Story late() {
    return Story.of("PP-20821", Cast.LIN, Cast.QINGSHAN, Goods.MUG).placed(70);
  }
}
