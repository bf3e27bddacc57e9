package dev.redress.demo;

import static dev.redress.demo.Scene.shot;
import static dev.redress.policy.CaseType.REFUND_ONLY;

import java.util.List;

/** Rulings that the lot fell on, and a hearing that is past its target (F6, F8). */
final class QualityStories {

  private static final int ALL = 100;

  /** What the policy wants; it ends the raising. */
  private static final int USUAL = 5;

  private QualityStories() {}

  static List<Story> all() {
    return List.of(judgedAgain(), toJudge(), overdue());
  }

  /** Two people who knew nothing of each other: both for a part of the price, not for the same. */
  private static Story judgedAgain() {
    return drawn("PP-20340", Cast.BUYERS_CN.get(20), Goods.KETTLE, 100, 70)
        .at(
            40,
            scene ->
                Judging.of(scene)
                    .secondOpinion(
                        Verdict.refund(
                            80,
                            List.of("B3", "F8"),
                            "照片能看到壶底渗水，出库记录没有漏水测试，商家应承担主要责任。",
                            "The picture shows water under the kettle; no leak test is on record.")));
  }

  /** Somebody else is to judge it, and sees nothing of what was ruled. */
  private static Story toJudge() {
    return drawn("PP-20341", Cast.BUYERS_CN.get(21), Goods.LAMP, 60, 32);
  }

  /**
   * Ruled by 周明 while operators wanted every ruling judged again.
   *
   * @param heard hours before the opening at which the platform was called
   * @param ruled and at which it was ruled
   */
  private static Story drawn(String number, Person buyer, Goods goods, int heard, int ruled) {
    return HearingStories.heard(number, buyer, Cast.QINGSHAN, goods, heard)
        .at(ruled + 10, HearingStories.takenBy(Cast.ZHOU))
        .at(ruled + 1, scene -> Judging.of(scene).sample(ALL))
        .at(
            ruled,
            scene ->
                scene.rule(
                    Cast.ZHOU,
                    Verdict.refund(
                        60,
                        List.of("B3", "F8"),
                        "照片显示商品有缺陷，但买家使用方式也有不当，退还六成货款。",
                        "The picture shows the fault, but use played its part: 60 % is refunded.")))
        .at(ruled - 1, scene -> Judging.of(scene).sample(USUAL));
  }

  /** Evidence closed more than two days ago and nobody has ruled: it asks for logistics. */
  private static Story overdue() {
    return Story.of("PP-20342", Cast.BUYERS_CN.get(22), Cast.KELE, Goods.BACKPACK)
        .placed(260)
        .shipped(240)
        .at(
            160,
            scene ->
                scene.apply(
                    new Wish(REFUND_ONLY, "NOT_RECEIVED", "Tracking has not moved for a week.")
                        .units(1, 1)
                        .notReceived()))
        .at(
            130,
            scene ->
                scene.reject(
                    "PARCEL_RECEIVED",
                    "物流显示已到达小区驿站，请买家先到驿站查找包裹。",
                    shot(Photo.PACKING_RECORD, "驿站入库截图")))
        .at(120, scene -> scene.callPlatform("The locker is empty. Please decide."))
        .at(90, Scene::merchantDone)
        .at(75, Scene::buyerDone);
  }
}
