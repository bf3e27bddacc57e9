package dev.redress.demo;

import static dev.redress.demo.Scene.shot;
import static dev.redress.policy.CaseType.RETURN_REFUND;

import dev.redress.claims.MatterKind;
import dev.redress.claims.Plea;
import dev.redress.kernel.Money;
import dev.redress.orders.Order;
import java.util.List;

/** Who pays for sending goods back (D6). */
final class FreightStories {

  private FreightStories() {}

  static List<Story> all() {
    return List.of(claimed(), insured());
  }

  private static Story sentBack(String number, Person buyer, Goods goods, String reason) {
    return Story.of(number, buyer, Cast.QINGSHAN, goods)
        .received(150)
        .at(
            120,
            scene ->
                scene.apply(
                    RETURN_REFUND,
                    reason,
                    "杯口有裂纹。",
                    shot(Photo.MUG_CRACKED, "裂纹"),
                    shot(Photo.MUG_CRACKED, "近看")))
        .at(110, Scene::agreeReturn)
        .at(100, Scene::sendBack)
        .at(60, Scene::confirmReturn);
  }

  /** The merchant's fault: it pays, disputes, or says nothing and pays. */
  private static Story claimed() {
    return sentBack("PP-20741", Cast.LIN, Goods.MUG, "QUALITY")
        .at(
            20,
            scene ->
                scene
                    .claims()
                    .buyerRaises(
                        freight("PP-20741", 1400, "寄回付了 14 元运费，付款凭证见照片，请商家承担。"),
                        shot(Photo.PACKING_RECORD, "运费凭证")));
  }

  /** Insured: the insurer pays first, and the merchant the rest. */
  private static Story insured() {
    return sentBack("PP-20742", Cast.LIN, Goods.MUG, "QUALITY")
        .insured(1000)
        .at(
            24,
            scene ->
                scene
                    .claims()
                    .buyerRaises(
                        freight("PP-20742", 1600, "寄回付了 16 元运费，订单买了运费险，凭证见照片。"),
                        shot(Photo.PACKING_RECORD, "运费凭证")));
  }

  private static Plea freight(String number, long minor, String words) {
    return new Plea(
        MatterKind.FREIGHT,
        Order.id("CN", number).text() + "-1",
        List.of(),
        Money.of("CNY", minor),
        "",
        words,
        List.of());
  }
}
