package dev.redress.demo;

import static dev.redress.demo.Scene.shot;
import static dev.redress.policy.CaseType.REFUND_ONLY;
import static dev.redress.policy.CaseType.RETURN_REFUND;

import dev.redress.cases.CaseCommand;
import dev.redress.cases.CaseCommand.HearingRefusal;
import dev.redress.cases.Side;
import java.util.List;

/** Cases before the platform: evidence, questions, rulings. */
final class HearingStories {

  private static final List<String> QUALITY = List.of("B3", "F8", "CN-CPL-24");

  private HearingStories() {}

  static List<Story> all() {
    return List.of(
        escalation(),
        evidenceRound("PP-20301", Cast.LIN, Cast.QINGSHAN, 20),
        evidenceRound("PP-20302", Cast.BUYERS_CN.get(10), Cast.QINGSHAN, 38),
        stepIn(),
        asksMerchant(),
        asksBuyer(),
        waitingForRuling("PP-20303", Cast.WEI, Cast.XINGHE, 18).at(12, takenBy(Cast.ZHOU)),
        waitingForRuling("PP-20304", Cast.BUYERS_CN.get(12), Cast.QINGSHAN, 30),
        waitingForRuling("PP-20305", Cast.BUYERS_CN.get(13), Cast.HAITUN, 8),
        waitingForRuling("PP-20306", Cast.LIN, Cast.YUNSHANG, 26).at(20, takenBy(Cast.KELLER)),
        germanHearing(),
        merchantCalls(),
        refusedOnce(),
        goodsAfterRuling(),
        BenchStories.waitsForSecond(),
        BenchStories.appealOverturns(),
        BenchStories.appealToDecide());
  }

  static Story.Act takenBy(Person judge) {
    return scene -> scene.bench(judge, CaseCommand.TakeHearing::new);
  }

  /** Rejected, and the buyer called the platform, so many hours before the opening. */
  static Story called(String number, Person buyer, Person merchant, Goods goods, int hours) {
    boolean chinese = buyer.speaksChinese() && !buyer.equals(Cast.WEI);
    return Story.of(number, buyer, merchant, goods)
        .received(hours + 96)
        .at(
            hours + 50,
            scene ->
                scene.apply(
                    REFUND_ONLY,
                    "QUALITY",
                    chinese ? "收到就是坏的，照片是签收当天拍的。" : "Broken on arrival; photo taken the same day.",
                    shot(problem(goods), chinese ? "签收当天" : "On the day"),
                    shot(Photo.PARCEL, chinese ? "外包装" : "As it came")))
        .at(
            hours + 24,
            scene ->
                scene.reject(
                    "NOT_A_QUALITY_PROBLEM",
                    merchant.speaksChinese()
                        ? "出库前逐件检验并留有记录，商品发出时完好，损坏应发生在签收之后。"
                        : "Every piece is checked before dispatch; it left our house intact.",
                    shot(Photo.PACKING_RECORD, "出库质检记录")))
        .at(
            hours,
            scene ->
                scene.callPlatform(
                    chinese
                        ? "商家没有看照片就拒绝，请平台裁决。"
                        : "They did not look at the photo. Please decide.",
                    shot(Photo.LABEL, chinese ? "面单" : "Shipping label")));
  }

  private static Photo problem(Goods goods) {
    return switch (goods) {
      case MUG, PAN -> Photo.MUG_CRACKED;
      case LAMP, LIGHTS -> Photo.LAMP_SCRATCHED;
      case PHONE -> Photo.PHONE_CRACKED;
      case SHOES -> Photo.SHOES_ODD;
      case STRAWBERRY, MANGO -> Photo.FRUIT_ROTTEN;
      case TSHIRT, DOWN, SHIRT -> Photo.SHIRT_STAINED;
      case BEDDING,
          SOCKS,
          BACKPACK,
          EARBUDS,
          CHARGER,
          KEYBOARD,
          KETTLE,
          THERMOS,
          BLOCKS,
          BRUSH,
          KEYRING,
          VIDEO,
          BEANIE,
          HUB,
          TENT,
          MATCHA ->
          Photo.PARCEL_DENTED;
    };
  }

  /** Story 5: two rounds, a question without an answer, judged on the papers. */
  private static Story escalation() {
    return Story.of("PP-20005", Cast.LIN, Cast.QINGSHAN, Goods.LAMP)
        .freight(800)
        .received(400)
        .at(
            360,
            scene ->
                scene.apply(REFUND_ONLY, "QUALITY", "灯罩边缘开裂。", shot(Photo.LAMP_SCRATCHED, "灯罩")))
        .at(
            340,
            scene ->
                scene.reject(
                    "NOT_A_QUALITY_PROBLEM",
                    "灯罩为手工拼接，接缝属于正常工艺，不属于质量问题。",
                    shot(Photo.LAMP, "同款正常接缝")))
        .at(
            330,
            scene ->
                scene.modify(
                    REFUND_ONLY,
                    "NOT_AS_DESCRIBED",
                    "页面写的是一体成型，实物是拼接的，而且有划痕。",
                    shot(Photo.LAMP_SCRATCHED, "放大的划痕")))
        .at(
            310,
            scene ->
                scene.reject(
                    "SHIPPED_AS_ORDERED",
                    "页面描述为一体式造型，并非一体成型工艺，我方按订单发货。",
                    shot(Photo.PACKING_RECORD, "发货记录")))
        .at(300, scene -> scene.callPlatform("两次被拒，商家在玩文字游戏，请平台介入。"))
        .at(280, scene -> scene.merchantSays("补充仓库发货前的照片。", shot(Photo.LAMP, "发货前")))
        .at(250, takenBy(Cast.ZHOU))
        .at(
            249,
            scene ->
                scene.bench(
                    Cast.ZHOU,
                    id -> new CaseCommand.AskMore(id, Side.BUYER, "请补充外箱面单的照片，以确认照片中的灯来自本订单。", 24)))
        .at(
            220,
            scene ->
                scene.rule(
                    Cast.ZHOU,
                    Verdict.refund(
                        60,
                        List.of("B3", "F5", "F8", "CN-ECL-32"),
                        "页面用语容易使人误解为一体成型，商家应承担主要责任；买家未在期限内补充面单照片，" + "划痕的来源无法完全确认，故退还六成货款。",
                        "The listing's wording suggests one-piece moulding, so the merchant bears most"
                            + " of it. The buyer did not show the label when asked, so where the scratch"
                            + " came from stays open: 60 % is refunded.")));
  }

  private static Story evidenceRound(String number, Person buyer, Person merchant, int hours) {
    return called(number, buyer, merchant, Goods.MUG, hours)
        .at(hours - 6, scene -> scene.merchantSays("补充同批次的质检照片。", shot(Photo.MUG, "同批次留样")))
        .at(hours - 10, Scene::merchantDone);
  }

  private static Story stepIn() {
    return Story.of("PP-20307", Cast.BUYERS_CN.get(15), Cast.KELE, Goods.BLOCKS)
        .received(80)
        .at(
            40,
            scene ->
                scene.apply(
                    REFUND_ONLY, "QUALITY", "积木边缘有毛刺，孩子划伤了手。", shot(Photo.PARCEL_DENTED, "毛刺的零件")))
        .at(
            16,
            scene ->
                scene.bench(Cast.OPS, id -> new CaseCommand.StepIn(id, "涉及儿童安全，同款已有三起投诉，平台主动介入。")));
  }

  private static Story asksMerchant() {
    return heard("PP-20308", Cast.WEI, Cast.QINGSHAN, Goods.KETTLE, 60)
        .at(14, takenBy(Cast.KELLER))
        .at(
            10,
            scene ->
                scene.bench(
                    Cast.KELLER,
                    id -> new CaseCommand.AskMore(id, Side.MERCHANT, "请提供该批次电热水壶的漏水测试记录。", 48)));
  }

  private static Story asksBuyer() {
    return heard("PP-20309", Cast.LIN, Cast.XINGHE, Goods.EARBUDS, 70)
        .at(24, takenBy(Cast.ZHOU))
        .at(
            20,
            scene ->
                scene.bench(
                    Cast.ZHOU, id -> new CaseCommand.AskMore(id, Side.BUYER, "请拍摄左耳机充电时的视频。", 72)));
  }

  /** Both are done with their evidence at once; from here on somebody may hear it. */
  static Story heard(String number, Person buyer, Person merchant, Goods goods, int hours) {
    return called(number, buyer, merchant, goods, hours)
        .at(hours - 4, Scene::merchantDone)
        .at(hours - 8, Scene::buyerDone);
  }

  private static Story waitingForRuling(
      String number, Person buyer, Person merchant, int evidenceClosed) {
    Goods goods = merchant.equals(Cast.YUNSHANG) ? Goods.TSHIRT : Goods.SHOES;
    return called(number, buyer, merchant, goods, evidenceClosed + 14)
        .at(evidenceClosed + 6, Scene::merchantDone)
        .at(evidenceClosed, Scene::buyerDone);
  }

  private static Story germanHearing() {
    return called("DE-30310", Cast.JONAS, Cast.NORDLICHT, Goods.LIGHTS, 30)
        .at(22, Scene::merchantDone)
        .at(16, Scene::buyerDone)
        .at(10, takenBy(Cast.KELLER));
  }

  /** F1: long after the first application, withdrawn and applied again, the merchant calls. */
  private static Story merchantCalls() {
    return Story.of("PP-20311", Cast.BUYERS_CN.get(17), Cast.QINGSHAN, Goods.BEDDING)
        .placed(490)
        .shipped(470)
        .at(
            440,
            scene ->
                scene.apply(
                    new Wish(REFUND_ONLY, "NOT_RECEIVED", "物流一直不动。").units(1, 1).notReceived()))
        .at(420, Scene::withdraw)
        .at(
            40,
            scene ->
                scene.apply(
                    new Wish(REFUND_ONLY, "NOT_RECEIVED", "又等了两周还是没有。").units(1, 1).notReceived()))
        .at(
            24,
            scene ->
                scene.merchantCallsPlatform(
                    "快递已确认丢件并向我方理赔，买家与我方对金额反复协商半月无果，请平台裁决。", shot(Photo.PACKING_RECORD, "快递理赔单")));
  }

  /** F2: the platform refused to hear it once; the buyer may ask again with something new. */
  private static Story refusedOnce() {
    return heard("PP-20312", Cast.BUYERS_CN.get(18), Cast.XINGHE, Goods.CHARGER, 90)
        .at(78, takenBy(Cast.KELLER))
        .at(
            60,
            scene ->
                scene.bench(
                    Cast.KELLER,
                    id ->
                        new CaseCommand.RefuseHearing(
                            id,
                            HearingRefusal.INSUFFICIENT_EVIDENCE,
                            "照片看不出充电器的型号与故障，请补充能看到铭牌的照片后再申请。")));
  }

  /** Ruled: the goods come back first, then the money. */
  private static Story goodsAfterRuling() {
    return Story.of("PP-20313", Cast.WEI, Cast.XINGHE, Goods.KEYBOARD)
        .received(200)
        .at(
            150,
            scene ->
                scene.apply(
                    RETURN_REFUND,
                    "NOT_AS_DESCRIBED",
                    "The switches cannot be swapped; the listing says hot-swap.",
                    shot(Photo.PARCEL, "The board")))
        .at(
            130,
            scene ->
                scene.reject(
                    "SHIPPED_AS_ORDERED",
                    "该款有热插拔与焊接两个版本，买家下单的是焊接版。",
                    shot(Photo.PACKING_RECORD, "订单规格")))
        .at(110, scene -> scene.callPlatform("There was only one version in the listing."))
        .at(104, Scene::merchantDone)
        .at(100, Scene::buyerDone)
        .at(80, takenBy(Cast.KELLER))
        .at(
            60,
            scene ->
                scene.rule(
                    Cast.KELLER,
                    Verdict.afterReturn(
                        QUALITY,
                        "下单时的页面快照只有一个版本，且标注热插拔，商家发错版本，应退货退款。",
                        "The listing as it was at order time shows one version only, marked hot-swap;"
                            + " the merchant sent another. Return and full refund.")));
  }
}
