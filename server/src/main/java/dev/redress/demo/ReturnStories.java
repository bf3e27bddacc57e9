package dev.redress.demo;

import static dev.redress.demo.Scene.shot;
import static dev.redress.policy.CaseType.RETURN_REFUND;

import dev.redress.cases.CaseCommand;
import dev.redress.orders.ParcelState;
import java.util.List;

/** Goods on their way back: agreed, sent, counted, refused, missing. */
final class ReturnStories {

  private ReturnStories() {}

  static List<Story> all() {
    return List.of(
        agreedReturn(),
        twoOfThree(),
        toShipBack("PP-20201", Cast.LIN, Goods.TSHIRT, 150, 100),
        toShipBack("DE-30202", Cast.JONAS, Goods.SHIRT, 90, 70),
        onItsWay("PP-20203", Cast.WEI, Cast.QINGSHAN, Goods.BEDDING),
        arrived("PP-20204", Cast.LIN, Cast.QINGSHAN, Goods.LAMP),
        arrived("DE-30204", Cast.JONAS, Cast.NORDLICHT, Goods.HUB),
        goodsRefused(),
        neverSent(),
        takenBack(),
        confirmed("DE-30207", Cast.JONAS, Cast.NORDLICHT, Goods.BEANIE),
        confirmed("PP-20207", Cast.BUYERS_CN.get(6), Cast.SUYI, Goods.SOCKS),
        stepByStep());
  }

  /** Story 2: agreed, sent, delivered; the merchant is silent for 72 hours. */
  private static Story agreedReturn() {
    return Story.of("PP-20002", Cast.WEI, Cast.QINGSHAN, Goods.BEDDING)
        .freight(1200)
        .received(300)
        .at(
            228,
            scene ->
                scene.apply(
                    RETURN_REFUND,
                    "NO_REASON",
                    "The colour does not go with the room. Never opened beyond the first fold."))
        .at(216, Scene::agreeReturn)
        .at(192, Scene::sendBack)
        .at(190, scene -> onTheWay(scene, 190))
        .at(120, scene -> atTheMerchant(scene, 120));
  }

  /** Story 3: three announced, two arrive; the third is a question to the buyer. */
  private static Story twoOfThree() {
    return new Story("PP-20003", Cast.LIN, Cast.SUYI)
        .with(new Story.Item(Goods.SOCKS, 3, 1002, 0, 0))
        .received(240)
        .at(
            160,
            scene ->
                scene.apply(
                    RETURN_REFUND,
                    "NOT_AS_DESCRIBED",
                    "写的是纯棉，吊牌上是聚酯纤维 80%，三双都退。",
                    shot(Photo.SOCKS_THREE, "三双都没穿过")))
        .at(150, Scene::agreeReturn)
        .at(130, Scene::sendBack)
        .at(128, scene -> onTheWay(scene, 128))
        .at(84, scene -> atTheMerchant(scene, 84))
        .at(60, scene -> scene.confirmReturn(new CaseCommand.Count(1, 2, 0, 1)))
        .at(
            56,
            scene ->
                scene.merchantSays("包裹里只有两双，开箱视频截图在此，请核对第三双是否漏放。", shot(Photo.SOCKS_TWO, "开箱")));
  }

  private static Story toShipBack(
      String number, Person buyer, Goods goods, int received, int applied) {
    return Story.of(number, buyer, EverydayStories.seller(goods), goods)
        .freight(490)
        .received(received)
        .at(
            applied,
            scene ->
                scene.apply(
                    RETURN_REFUND,
                    "NO_REASON",
                    buyer.equals(Cast.LIN) ? "尺码偏大，没有剪吊牌。" : "Too wide for me, not worn."))
        .at(applied - 10, Scene::agreeReturn);
  }

  private static Story onItsWay(String number, Person buyer, Person merchant, Goods goods) {
    return Story.of(number, buyer, merchant, goods)
        .received(120)
        .at(
            80,
            scene ->
                scene.apply(
                    RETURN_REFUND,
                    "WRONG_ITEM",
                    "Ordered grey, a pink set came.",
                    shot(Photo.SHIRT, "What was in the bag")))
        .at(70, Scene::agreeReturn)
        .at(44, Scene::sendBack)
        .at(42, scene -> onTheWay(scene, 42));
  }

  private static Story arrived(String number, Person buyer, Person merchant, Goods goods) {
    boolean chinese = buyer.speaksChinese();
    return Story.of(number, buyer, merchant, goods)
        .freight(390)
        .received(190)
        .at(
            140,
            scene ->
                scene.apply(
                    RETURN_REFUND,
                    "QUALITY",
                    chinese ? "充满电只能亮十分钟。" : "One of the ports is dead on arrival.",
                    shot(chinese ? Photo.LAMP : Photo.PARCEL, "")))
        .at(128, Scene::agreeReturn)
        .at(100, Scene::sendBack)
        .at(98, scene -> onTheWay(scene, 98))
        .at(30, scene -> atTheMerchant(scene, 30));
  }

  private static Story goodsRefused() {
    return Story.of("PP-20205", Cast.LIN, Cast.XINGHE, Goods.PHONE)
        .received(230)
        .at(
            180,
            scene ->
                // B11: so costly a claim needs two photos.
                scene.apply(
                    RETURN_REFUND,
                    "QUALITY",
                    "通话时对方听不到声音，已重置仍无效。",
                    shot(Photo.PHONE, "收到时屏幕完好"),
                    shot(Photo.PARCEL, "收到时的包装")))
        .at(170, Scene::agreeReturn)
        .at(150, Scene::sendBack)
        .at(148, scene -> onTheWay(scene, 148))
        .at(90, scene -> atTheMerchant(scene, 90))
        .at(
            50,
            scene ->
                scene.refuseGoods(
                    "收到的手机屏幕碎裂，与申请的故障无关，属于人为损坏，拒绝收货。",
                    shot(Photo.PHONE_CRACKED, "仓库开箱"),
                    shot(Photo.PARCEL_DENTED, "外箱有压痕")));
  }

  /** The buyer never sends anything: the case expires. */
  private static Story neverSent() {
    return Story.of("PP-20206", Cast.WEI, Cast.SUYI, Goods.TSHIRT)
        .received(400)
        .at(320, scene -> scene.apply(RETURN_REFUND, "NO_REASON", "Changed my mind."))
        .at(300, Scene::agreeReturn);
  }

  private static Story takenBack() {
    return Story.of("PP-20208", Cast.BUYERS_CN.get(8), Cast.XINGHE, Goods.KEYBOARD)
        .received(350)
        .at(
            300,
            scene ->
                scene.apply(RETURN_REFUND, "QUALITY", "空格键失灵。", shot(Photo.PACKING_RECORD, "检测单")))
        .at(290, Scene::agreeReturn)
        .at(270, Scene::sendBack)
        .at(210, scene -> atTheMerchant(scene, 210))
        .at(180, scene -> scene.refuseGoods("键盘内有明显进水痕迹，不属于质量问题，无法接受退货。", shot(Photo.PARCEL, "拆机")))
        .at(140, scene -> scene.buyerSends(CaseCommand.TakeGoodsBack::new));
  }

  private static Story confirmed(String number, Person buyer, Person merchant, Goods goods) {
    boolean chinese = buyer.speaksChinese();
    return Story.of(number, buyer, merchant, goods)
        .freight(390)
        .received(380)
        .at(
            310,
            scene ->
                scene.apply(
                    RETURN_REFUND,
                    "NO_REASON",
                    chinese ? "买多了，未拆封。" : "Day 3, simply not what I hoped for."))
        .at(300, Scene::agreeReturn)
        .at(280, Scene::sendBack)
        .at(278, scene -> onTheWay(scene, 278))
        .at(230, scene -> atTheMerchant(scene, 230))
        .at(210, Scene::confirmReturn);
  }

  /** Two cases on one order, one after the other, each on its own line. */
  private static Story stepByStep() {
    return new Story("PP-20209", Cast.LIN, Cast.QINGSHAN)
        .with(new Story.Item(Goods.MUG, 2, 400, 200, 180))
        .with(Goods.KETTLE, 1)
        .freight(700)
        .received(220)
        .at(
            170,
            scene -> scene.apply(new Wish(RETURN_REFUND, "NO_REASON", "多买了一只，退一只杯子。").units(1, 1)))
        .at(160, Scene::agreeReturn)
        .at(140, Scene::sendBack)
        .at(138, scene -> onTheWay(scene, 138))
        .at(96, scene -> atTheMerchant(scene, 96))
        .at(80, Scene::confirmReturn)
        .at(
            28,
            scene ->
                scene.apply(
                    new Wish(RETURN_REFUND, "QUALITY", "水壶开关弹不起来，存在安全隐患。").units(2, 1),
                    shot(Photo.PARCEL_DENTED, "底座")));
  }

  private static void onTheWay(Scene scene, int hours) {
    scene.returnParcel(ParcelState.SHIPPED, hours, "退货包裹已揽收", "Return picked up");
  }

  private static void atTheMerchant(Scene scene, int hours) {
    scene.returnParcel(ParcelState.DELIVERED, hours, "退货包裹已签收", "Return delivered");
  }
}
