package dev.redress.demo;

import static dev.redress.demo.Scene.shot;
import static dev.redress.policy.CaseType.REFUND_ONLY;

import dev.redress.cases.Appeal;
import dev.redress.cases.CaseCommand;
import dev.redress.cases.Ruling;
import dev.redress.cases.Ruling.Draft;
import dev.redress.cases.Ruling.DraftLine;
import dev.redress.cases.Ruling.Responsibility;
import dev.redress.policy.Reason.FreightPayer;
import java.util.List;
import java.util.Map;

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
        .at(20, HearingStories.takenBy(Cast.ZHOU))
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

  /** Story 6: a ruling for the buyer is overturned, because the photo stood in another case. */
  static Story appealOverturns() {
    return ruled("PP-20006", Cast.BUYERS_CN.get(6), 300)
        .at(
            250,
            scene ->
                appeal(
                    scene,
                    Appeal.Ground.NEW_EVIDENCE,
                    "同一张照片在另一位买家的售后中出现过，拍摄时间早于本单签收。",
                    shot(Photo.MUG_CRACKED, "另一案件中的同一张照片")))
        .at(190, HearingStories.takenBy(Cast.KELLER))
        .at(
            180,
            scene ->
                scene.bench(
                    Cast.KELLER, id -> new CaseCommand.DecideAppeal(id, true, true, nothing())));
  }

  /** Nothing of it holds: the photo was another case's. */
  private static Draft nothing() {
    return new Draft(
        List.of(new DraftLine(1, Ruling.Verdict.DISMISS, null)),
        FreightPayer.BUYER,
        new Responsibility(100, 0, 0, 0),
        List.of("F8", "CN-ECL-32"),
        List.of(),
        List.of(),
        Map.of(
            "zh-CN",
            "两案照片的像素与裁剪完全一致，且早于本单签收，不能证明本单商品有瑕疵，原裁决予以推翻。",
            "en",
            "Both photographs are the same down to the crop, and older than this delivery: they prove"
                + " nothing about this mug. The ruling is overturned."));
  }

  private static void appeal(Scene scene, Appeal.Ground ground, String why, Shot... shots) {
    List<String> shown = scene.show(Cast.QINGSHAN, shots);
    scene.bench(Cast.QINGSHAN, id -> new CaseCommand.FileAppeal(id, ground, why, shown));
  }

  /** Evidence on the appeal is closed; anybody but the one who ruled may take it. */
  static Story appealToDecide() {
    return ruled("PP-20331", Cast.BUYERS_CN.get(7), 160)
        .at(70, scene -> appeal(scene, Appeal.Ground.RULE_MISAPPLIED, "运输险已覆盖该损坏，规则 B3 不应由商家全责。"));
  }

  /** Heard and ruled by 周明: sixty per cent for the buyer. */
  private static Story ruled(String number, Person buyer, int hours) {
    return HearingStories.heard(number, buyer, Cast.QINGSHAN, Goods.MUG, hours)
        .at(hours - 20, HearingStories.takenBy(Cast.ZHOU))
        .at(
            hours - 40,
            scene ->
                scene.rule(
                    Cast.ZHOU,
                    Verdict.refund(
                        60,
                        List.of("B3", "F8"),
                        "照片显示杯身开裂，商家未能证明出库时完好，退还六成货款。",
                        "The photograph shows the crack and the merchant could not show that the mug"
                            + " left intact: 60 % is refunded.")));
  }
}
