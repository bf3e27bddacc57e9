package dev.redress.demo;

import static dev.redress.demo.Scene.shot;
import static dev.redress.policy.CaseType.REFUND_ONLY;

import dev.redress.record.Proceeding;
import java.util.List;

/** What goes on outside the platform (J4). */
final class CourtStories {

  private CourtStories() {}

  static List<Story> all() {
    return List.of(mediated(), underWay());
  }

  /**
   * Story 20: ¥18.58, refunded after receipt; the shop asked the buyer, heard nothing, went to
   * court and settled there. The case was on hold meanwhile.
   */
  private static Story mediated() {
    return refunded("PP-20020", Cast.LIN)
        .at(
            200,
            scene ->
                scene
                    .claims()
                    .goesBefore(
                        Proceeding.Kind.COURT,
                        "(2026)沪0115民初1858号",
                        scene.when(20),
                        "买家收货后仅退款且不回复消息，起诉要求返还货款 18.58 元。"))
        .at(
            30,
            scene -> scene.claims().ended(Proceeding.Outcome.SETTLED, "经法院调解，买家返还 9.29 元，双方再无争议。"));
  }

  /** The same, a few days earlier: nothing of it may be erased. */
  private static Story underWay() {
    return refunded("PP-20871", Cast.WEI)
        .at(
            90,
            scene ->
                scene
                    .claims()
                    .goesBefore(
                        Proceeding.Kind.MEDIATION,
                        "浦东消调〔2026〕第 871 号",
                        scene.when(-150),
                        "请消费者保护委员会调解：买家收货后仅退款，商品没有寄回。"));
  }

  private static Story refunded(String number, Person buyer) {
    return new Story(number, buyer, Cast.QINGSHAN)
        .with(new Story.Item(Goods.KEYRING, 1, 132, 0, 0))
        .received(330)
        .at(
            320,
            scene ->
                scene.apply(REFUND_ONLY, "QUALITY", "钥匙扣的环断了，没法用。", shot(Photo.LABEL, "断开的扣环")))
        .at(310, Scene::agreeRefund);
  }
}
