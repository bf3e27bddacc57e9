package dev.redress.demo;

import static dev.redress.demo.Scene.shot;
import static dev.redress.policy.CaseType.REFUND_ONLY;
import static dev.redress.policy.CaseType.RETURN_REFUND;

import java.util.List;

/** Applications that wait for the merchant, or got their first answer. */
final class AnswerStories {

  private AnswerStories() {}

  static List<Story> all() {
    return List.of(
        silence(),
        waiting("PP-20101", Cast.LIN, Goods.LAMP, 44, "灯杆有三道明显划痕，包装完好，应是出厂问题。"),
        waiting("PP-20102", Cast.BUYERS_CN.get(3), Goods.KETTLE, 20, "壶底漏水，用了两次就漏。"),
        waiting("PP-20103", Cast.WEI, Goods.EARBUDS, 9, "The left earbud does not charge."),
        waiting("PP-20104", Cast.BUYERS_CN.get(20), Goods.THERMOS, 30, "The lid leaks."),
        returnWaiting(),
        unshipped(),
        berries(),
        claimable());
  }

  /** Story 1: the merchant says nothing for 48 hours. */
  private static Story silence() {
    return Story.of("PP-20001", Cast.LIN, Cast.QINGSHAN, Goods.MUG)
        .received(168)
        .at(
            130,
            scene ->
                scene.apply(
                    REFUND_ONLY,
                    "QUALITY",
                    "杯身有一道裂缝，倒热水会渗出来，开箱就发现了。",
                    shot(Photo.MUG_CRACKED, "裂缝从杯口一直到杯底"),
                    shot(Photo.PARCEL, "外箱完好")));
  }

  private static Story waiting(String number, Person buyer, Goods goods, int hours, String words) {
    Photo photo = goods == Goods.LAMP ? Photo.LAMP_SCRATCHED : Photo.PARCEL_DENTED;
    return Story.of(number, buyer, EverydayStories.seller(goods), goods)
        .received(hours + 40)
        .at(hours, scene -> scene.apply(REFUND_ONLY, "QUALITY", words, shot(photo, "")));
  }

  private static Story returnWaiting() {
    return Story.of("PP-20105", Cast.WEI, Cast.YUNSHANG, Goods.DOWN)
        .freight(800)
        .received(96)
        .at(
            26,
            scene ->
                scene.apply(
                    RETURN_REFUND, "NO_REASON", "Size M is too tight at the shoulders, unworn."));
  }

  private static Story unshipped() {
    return Story.of("PP-20106", Cast.LIN, Cast.XINGHE, Goods.CHARGER)
        .freight(600)
        .placed(14)
        .at(
            6,
            scene ->
                scene.apply(
                    new Wish(REFUND_ONLY, "NOT_WANTED", "拍错了型号，还没发货，麻烦退一下。")
                        .units(1, 1)
                        .withFreight()
                        .notReceived()));
  }

  private static Story berries() {
    return Story.of("PP-20107", Cast.LIN, Cast.GUOYUAN, Goods.STRAWBERRY)
        .received(30)
        .at(
            24,
            scene ->
                scene.apply(
                    REFUND_ONLY,
                    "QUALITY",
                    "底层一半都烂了，流汁发霉，只能扔掉。",
                    shot(Photo.FRUIT_ROTTEN, "底层"),
                    shot(Photo.LABEL, "面单和箱子")));
  }

  /** Nothing has gone wrong here yet: for whoever wants to try an application. */
  private static Story claimable() {
    return new Story("PP-20108", Cast.LIN, Cast.QINGSHAN)
        .with(new Story.Item(Goods.MUG, 2, 500, 300, 0))
        .freight(500)
        .received(52);
  }
}
