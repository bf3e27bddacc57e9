package dev.redress.demo;

import static dev.redress.demo.Scene.shot;
import static dev.redress.policy.CaseType.REFUND_ONLY;

import dev.redress.cases.CaseCommand;
import dev.redress.cases.CaseCommand.HearingRefusal;
import java.util.List;

/** Cases that are over or nearly, and what was only answered. */
final class EndingStories {

  private EndingStories() {}

  static List<Story> all() {
    return List.of(
        agreed("PP-20401", Cast.LIN, Cast.GUOYUAN, Goods.MANGO, 190),
        agreed("PP-20402", Cast.BUYERS_CN.get(1), Cast.QINGSHAN, Goods.MUG, 120),
        agreed("DE-30403", Cast.BUYERS_DE.get(2), Cast.NORDLICHT, Goods.HUB, 260),
        agreed("PP-20404", Cast.BUYERS_CN.get(4), Cast.QINGSHAN, Goods.THERMOS, 310),
        rejected("PP-20405", Cast.LIN, Cast.YUNSHANG, Goods.DOWN, 60),
        rejected("PP-20406", Cast.BUYERS_CN.get(5), Cast.QINGSHAN, Goods.LAMP, 100),
        rejected("DE-30407", Cast.JONAS, Cast.NORDLICHT, Goods.PAN, 40),
        rejected("PP-20408", Cast.BUYERS_CN.get(7), Cast.SUYI, Goods.SOCKS, 330),
        withdrawn("PP-20409", Cast.LIN, Cast.XINGHE, Goods.CHARGER, 200),
        withdrawn("PP-20410", Cast.BUYERS_CN.get(9), Cast.KELE, Goods.BLOCKS, 90),
        agreed("PP-20411", Cast.LIN, Cast.QINGSHAN, Goods.KETTLE, 3),
        agreed("PP-20412", Cast.BUYERS_CN.get(11), Cast.XINGHE, Goods.EARBUDS, 2),
        dismissed(),
        ruledForBuyer(),
        refusedTwice(),
        hearingWithdrawn());
  }

  private static Story agreed(
      String number, Person buyer, Person merchant, Goods goods, int hours) {
    boolean chinese = buyer.speaksChinese();
    return Story.of(number, buyer, merchant, goods)
        .received(hours + 60)
        .at(
            hours + 20,
            scene ->
                scene.apply(
                    REFUND_ONLY,
                    "DAMAGED_IN_TRANSIT",
                    chinese ? "运输途中压坏了。" : "Crushed on the way.",
                    shot(Photo.PARCEL_DENTED, chinese ? "外箱" : "The box")))
        .at(hours, Scene::agreeRefund);
  }

  private static Story rejected(
      String number, Person buyer, Person merchant, Goods goods, int hours) {
    boolean chinese = buyer.speaksChinese();
    return Story.of(number, buyer, merchant, goods)
        .received(hours + 60)
        .at(
            hours + 30,
            scene ->
                scene.apply(
                    REFUND_ONLY,
                    "NOT_AS_DESCRIBED",
                    chinese ? "颜色和图片差太多。" : "Not the surface that was shown.",
                    shot(goods == Goods.LAMP ? Photo.LAMP : Photo.SHIRT, "")))
        .at(
            hours,
            scene ->
                scene.reject(
                    "SHIPPED_AS_ORDERED",
                    chinese
                        ? "商品与页面一致，不同屏幕会有轻微色差，详情页已注明。"
                        : "The piece is the one in the listing; a seasoned surface varies.",
                    shot(Photo.PACKING_RECORD, chinese ? "发货照片" : "Before dispatch")));
  }

  private static Story withdrawn(
      String number, Person buyer, Person merchant, Goods goods, int hours) {
    return Story.of(number, buyer, merchant, goods)
        .received(hours + 70)
        .at(
            hours + 30,
            scene -> scene.apply(REFUND_ONLY, "MISSING_ITEM", "少了配件。", shot(Photo.PARCEL, "全部配件")))
        .at(hours + 20, scene -> scene.merchantSays("配件在内盒夹层里，您再找找看。"))
        .at(hours, Scene::withdraw);
  }

  private static Story dismissed() {
    return HearingStories.heard("PP-20413", Cast.WEI, Cast.QINGSHAN, Goods.MUG, 250)
        .at(214, HearingStories.takenBy(Cast.ZHOU))
        .at(
            210,
            scene ->
                scene.rule(
                    Cast.ZHOU,
                    Verdict.refund(
                        0,
                        List.of("F5", "F8"),
                        "照片中的杯子花纹与本店该款不同，买家未能说明来源，故不予支持。",
                        "The pattern on the photographed mug is not this product's, and the buyer could"
                            + " not say where it comes from. The claim is dismissed.")));
  }

  private static Story ruledForBuyer() {
    return HearingStories.heard("PP-20414", Cast.BUYERS_CN.get(14), Cast.XINGHE, Goods.PHONE, 180)
        .at(136, HearingStories.takenBy(Cast.KELLER))
        .at(
            130,
            scene ->
                scene.rule(
                    Cast.KELLER,
                    Verdict.refund(
                        100,
                        List.of("B3", "F8", "CN-CPL-24"),
                        "开箱照片、面单与签收时间相互印证，屏幕在送达时已损坏，全额退款。",
                        "Unboxing photo, label and delivery time agree: the screen was broken on"
                            + " arrival. Full refund.")));
  }

  /** F2, F6: asked once more, by somebody else than who refused first. */
  private static Story refusedTwice() {
    return HearingStories.heard("PP-20415", Cast.BUYERS_CN.get(16), Cast.YUNSHANG, Goods.DOWN, 290)
        .at(278, HearingStories.takenBy(Cast.ZHOU))
        .at(260, refusedBy(Cast.ZHOU))
        .at(240, scene -> scene.callPlatform("再补充一张照片。", shot(Photo.SHIRT, "上身效果")))
        .at(236, HearingStories.takenBy(Cast.SHEN))
        .at(232, refusedBy(Cast.SHEN));
  }

  private static Story.Act refusedBy(Person judge) {
    return scene ->
        scene.bench(
            judge,
            id ->
                new CaseCommand.RefuseHearing(
                    id, HearingRefusal.OUTSIDE_POLICY, "主观不喜欢不属于质量问题，平台不予受理。"));
  }

  /** F3: the buyer took the case back from the platform; it is where it was. */
  private static Story hearingWithdrawn() {
    return HearingStories.called(
            "PP-20416", Cast.BUYERS_CN.get(19), Cast.QINGSHAN, Goods.BEDDING, 50)
        .at(30, scene -> scene.bench(scene.buyer(), CaseCommand.WithdrawHearing::new));
  }
}
