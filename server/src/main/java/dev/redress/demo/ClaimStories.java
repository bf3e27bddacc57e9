package dev.redress.demo;

import static dev.redress.demo.Scene.shot;
import static dev.redress.policy.CaseType.REFUND_ONLY;

import dev.redress.claims.MatterCommand;
import dev.redress.claims.MatterKind;
import dev.redress.claims.Plea;
import dev.redress.kernel.Market;
import dev.redress.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows orders and cases (J1, J2, M6). */
final class ClaimStories {

  private ClaimStories() {}

  static List<Story> all() {
    return List.of(clickedTwice(), lapsed(), asked(), punish(), punishAbroad());
  }

  /** Story 19: agreed by mistake; the buyer paid half, and an arbitrator decides on the rest. */
  private static Story clickedTwice() {
    return Story.of("PP-20019", Cast.LIN, Cast.SUYI, Goods.TSHIRT)
        .received(200)
        .at(150, scene -> scene.apply(REFUND_ONLY, "NOT_RECEIVED", "显示已签收，但我没有收到包裹，请退款。"))
        .at(148, Scene::agreeRefund)
        .at(
            100,
            scene ->
                scene
                    .claims()
                    .merchantRaises(
                        plea(
                            MatterKind.MISTAKEN_REFUND,
                            scene.claims().refund(),
                            yuan(5990),
                            "",
                            "客服点错了订单，误同意了这笔退款；签收底单上有买家本人签名，请退回。"),
                        shot(Photo.PACKING_RECORD, "签收底单")))
        .at(
            60,
            scene ->
                scene
                    .claims()
                    .buyerAnswers(
                        id ->
                            new MatterCommand.PayPart(
                                id, yuan(2995), "家人后来找到了包裹，但两件里只有一件，所以只退回一半。", List.of())));
  }

  /** Story 18: more was asked, nobody consented, nothing changed. */
  private static Story lapsed() {
    return Story.of("PP-20018", Cast.WEI, Cast.QINGSHAN, Goods.BEDDING)
        .received(160)
        .at(
            120,
            scene ->
                scene
                    .claims()
                    .merchantRaises(
                        more(yuan(12000), "UPGRADED_GOODS", "发货时为您升级成了 2.0m 床的规格，差价 120 元请补一下。")));
  }

  private static Story asked() {
    return Story.of("PP-20851", Cast.LIN, Cast.QINGSHAN, Goods.MUG)
        .received(50)
        .at(
            20,
            scene ->
                scene
                    .claims()
                    .merchantRaises(
                        more(
                            yuan(600),
                            "REMOTE_DELIVERY",
                            "您后来改到新疆收货，运费多出 6 元，愿意补的话请点同意，不愿意也没关系。")));
  }

  /** Story 25: the merchant has its working days to answer. */
  private static Story punish() {
    return Story.of("PP-20025", Cast.LIN, Cast.KELE, Goods.BLOCKS)
        .received(70)
        .at(
            24,
            scene ->
                scene
                    .claims()
                    .buyerRaises(
                        plea(
                            MatterKind.COMPLAINT,
                            null,
                            null,
                            "COUNTERFEIT",
                            "盒子上的防伪码查不到，积木的标志也印错了，是假货，请处罚商家。"),
                        shot(Photo.PARCEL, "外包装和防伪码")));
  }

  private static Story punishAbroad() {
    return Story.of("DE-30851", Cast.JONAS, Cast.KIEZ, Goods.PAN)
        .received(80)
        .at(
            30,
            scene ->
                scene
                    .claims()
                    .buyerRaises(
                        plea(
                            MatterKind.COMPLAINT,
                            null,
                            null,
                            "ASKED_OFF_PLATFORM",
                            "They wrote to my private number and asked me to delete my review."),
                        shot(Photo.LABEL, "Their message")))
        .at(
            10,
            scene ->
                scene
                    .claims()
                    .merchantAnswers(
                        id ->
                            new MatterCommand.Reply(
                                id,
                                "A new colleague did not know our rules; we have apologised.",
                                List.of())));
  }

  private static Plea plea(
      MatterKind kind,
      @Nullable String about,
      @Nullable Money amount,
      String code,
      String statement) {
    return new Plea(kind, about, List.of(), amount, code, statement, List.of());
  }

  private static Plea more(Money amount, String code, String statement) {
    return new Plea(
        MatterKind.PRICE_DIFFERENCE, null, List.of(1), amount, code, statement, List.of());
  }

  private static Money yuan(long minor) {
    return new Money(Market.of("CN").orElseThrow().currency(), minor);
  }
}
