package dev.redress.demo;

import static dev.redress.demo.Scene.shot;
import static dev.redress.policy.CaseType.EXCHANGE;
import static dev.redress.policy.CaseType.REPAIR;
import static dev.redress.policy.CaseType.RESEND;

import dev.redress.cases.CaseCommand;
import dev.redress.orders.ParcelState;
import java.util.List;

/** Goods in place of goods: exchanged, sent again, repaired, or never sent. */
final class ReplacementStories {

  private ReplacementStories() {}

  static List<Story> all() {
    return List.of(
        neverCame(), withdrawnHearing(), asked(), toSend(), underWay(), delivered(), exchanged());
  }

  /** Story 15: exchanged by agreement, returned, and nothing sent for 72 hours. */
  private static Story neverCame() {
    return Story.of("PP-20015", Cast.LIN, Cast.QINGSHAN, Goods.KETTLE)
        .received(300)
        .at(
            262,
            scene ->
                scene.apply(
                    EXCHANGE, "QUALITY", "壶盖合不上，烧水时一直漏汽，想换一个好的。", shot(Photo.PARCEL_DENTED, "外箱")))
        .at(250, Scene::agreeReplacement)
        .at(238, Scene::sendBack)
        .at(236, scene -> scene.returnParcel(ParcelState.SHIPPED, 236, "退货包裹已揽收", "Picked up"))
        .at(196, scene -> scene.returnParcel(ParcelState.DELIVERED, 196, "退货包裹已签收", "Delivered"))
        .at(180, Scene::confirmReturn)
        .at(150, scene -> scene.buyerSays("请问新的水壶什么时候寄出？"));
  }

  /** Story 24: silence in an exchange; the buyer withdraws the hearing that the system opened. */
  private static Story withdrawnHearing() {
    return Story.of("PP-20024", Cast.LIN, Cast.XINGHE, Goods.CHARGER)
        .received(90)
        .at(
            52,
            scene ->
                scene.apply(
                    EXCHANGE, "QUALITY", "两个口同时充电就断开，想换一个好的。", shot(Photo.PARCEL, "收到时的包装")))
        .at(2, scene -> scene.buyerSends(CaseCommand.WithdrawHearing::new));
  }

  private static Story asked() {
    return Story.of("PP-20601", Cast.WEI, Cast.QINGSHAN, Goods.LAMP)
        .received(60)
        .at(
            12,
            scene ->
                scene.apply(
                    EXCHANGE,
                    "QUALITY",
                    "The second brightness level flickers. I would like another one.",
                    shot(Photo.LAMP, "Flickers at level 2")));
  }

  private static Story toSend() {
    return Story.of("PP-20602", Cast.LIN, Cast.QINGSHAN, Goods.BEDDING)
        .received(70)
        .at(
            40,
            scene ->
                scene.apply(RESEND, "MISSING_ITEM", "四件套里少了一只枕套。", shot(Photo.PARCEL, "只有一只枕套")))
        .at(28, Scene::agreeReplacement);
  }

  private static Story underWay() {
    return Story.of("PP-20603", Cast.LIN, Cast.XINGHE, Goods.EARBUDS)
        .received(260)
        .at(
            220,
            scene -> scene.apply(REPAIR, "QUALITY", "右耳没有声音，其他都好，修好就行。", shot(Photo.PARCEL, "")))
        .at(205, Scene::agreeReplacement)
        .at(190, Scene::sendBack)
        .at(150, scene -> scene.returnParcel(ParcelState.DELIVERED, 150, "已签收", "Delivered"))
        .at(120, Scene::confirmReturn)
        .at(70, Scene::sendReplacement)
        .at(68, scene -> scene.replacement(ParcelState.IN_TRANSIT, 68));
  }

  private static Story delivered() {
    return Story.of("PP-20604", Cast.LIN, Cast.QINGSHAN, Goods.MUG)
        .received(160)
        .at(
            140,
            scene ->
                scene.apply(
                    RESEND, "DAMAGED_IN_TRANSIT", "杯子到手就碎了，麻烦补寄一只。", shot(Photo.MUG_CRACKED, "")))
        .at(130, Scene::agreeReplacement)
        .at(110, Scene::sendReplacement)
        .at(108, scene -> scene.replacement(ParcelState.IN_TRANSIT, 108))
        .at(20, scene -> scene.replacement(ParcelState.DELIVERED, 20));
  }

  private static Story exchanged() {
    return Story.of("PP-20605", Cast.WEI, Cast.QINGSHAN, Goods.LAMP)
        .received(380)
        .at(
            340,
            scene ->
                scene.apply(
                    EXCHANGE, "QUALITY", "Does not switch on.", shot(Photo.LAMP_SCRATCHED, "")))
        .at(330, Scene::agreeReplacement)
        .at(310, Scene::sendBack)
        .at(270, scene -> scene.returnParcel(ParcelState.DELIVERED, 270, "已签收", "Delivered"))
        .at(250, Scene::confirmReturn)
        .at(230, Scene::sendReplacement)
        .at(180, scene -> scene.replacement(ParcelState.DELIVERED, 180))
        .at(170, scene -> scene.buyerSends(CaseCommand.ConfirmReceipt::new));
  }
}
