package dev.redress.demo;

import static dev.redress.demo.Scene.shot;
import static dev.redress.policy.CaseType.REFUND_ONLY;

import java.util.List;

/** What the bench does among its own: second signatures. */
final class BenchStories {

  private BenchStories() {}

  /** F8: two phones, over the limit; one arbitrator has proposed a ruling, another is to sign. */
  static Story waitsForSecond() {
    return Story.of("PP-20330", Cast.BUYERS_CN.get(4), Cast.XINGHE, Goods.PHONE)
        .with(Goods.PHONE, 1)
        .received(160)
        .at(
            90,
            scene ->
                scene.apply(
                    REFUND_ONLY,
                    "QUALITY",
                    "两台手机开箱屏幕都有裂纹。",
                    shot(Photo.PHONE_CRACKED, "第一台"),
                    shot(Photo.PHONE_CRACKED, "第二台")))
        .at(
            70,
            scene ->
                scene.reject(
                    "NOT_A_QUALITY_PROBLEM",
                    "出库时逐台通电检测，屏幕完好，怀疑签收后摔落。",
                    shot(Photo.PACKING_RECORD, "出库检测记录")))
        .at(60, scene -> scene.callPlatform("开箱有录像，请平台裁决。"))
        .at(54, Scene::merchantDone)
        .at(50, Scene::buyerDone)
        .at(30, HearingStories.takenBy(Cast.ZHOU))
        .at(
            6,
            scene ->
                scene.rule(
                    Cast.ZHOU,
                    Verdict.refund(
                        100,
                        List.of("B3", "F8", "CN-CPL-24"),
                        "开箱照片与签收时间一致，两台同时开裂不像使用造成，应全额退款。",
                        "The photographs were taken as the parcel was opened; two screens cracked at"
                            + " once are not from use. Full refund.")));
  }
}
