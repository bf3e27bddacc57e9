package dev.redress.demo;

import static dev.redress.demo.Scene.shot;
import static dev.redress.policy.CaseType.REFUND_ONLY;

import dev.redress.cases.CaseId;
import dev.redress.cases.OfferCommand.AcceptOffer;
import dev.redress.cases.OfferCommand.CounterOffer;
import dev.redress.cases.OfferCommand.MakeOffer;
import dev.redress.cases.OfferKind;
import dev.redress.kernel.Market;
import dev.redress.kernel.Money;
import java.util.List;

/** Haggled over, and settled with goodwill money. */
final class OfferStories {

  private OfferStories() {}

  static List<Story> all() {
    return List.of(earned(), fruit(), scratch(), countered(), goodwill());
  }

  /** Went well; a merchant without a balance could offer no goodwill. */
  private static Story earned() {
    return Story.of("PP-20801", Cast.BUYERS_CN.get(2), Cast.QINGSHAN, Goods.BEDDING)
        .received(400)
        .at(220, Scene::release);
  }

  /** Story 12: ¥12 offered, ¥18 named instead, accepted. */
  private static Story fruit() {
    return Story.of("PP-20012", Cast.LIN, Cast.GUOYUAN, Goods.MANGO)
        .placed(90)
        .shipped(70)
        .at(
            44,
            scene ->
                scene.apply(
                    REFUND_ONLY, "DAMAGED_IN_TRANSIT", "压坏了大半，不能吃了。", shot(Photo.FRUIT_ROTTEN, "")))
        .at(40, scene -> scene.merchantSends(id -> part(id, 1200, "坏了几个，先补您 12 元可以吗？")))
        .at(
            36,
            scene ->
                scene.buyerSends(id -> new CounterOffer(id, 1, yuan(1800), null, "坏的超过一半，18 元。")))
        .at(30, scene -> scene.merchantSends(id -> new AcceptOffer(id, 2)));
  }

  /** Story 13: ¥8 for a scratch; the lamp stays refundable in full. */
  private static Story scratch() {
    return Story.of("PP-20013", Cast.LIN, Cast.QINGSHAN, Goods.LAMP)
        .received(120)
        .at(
            90,
            scene ->
                scene.apply(
                    REFUND_ONLY, "QUALITY", "灯座上有一道划痕，能用。", shot(Photo.LAMP_SCRATCHED, "灯座")))
        .at(88, scene -> scene.merchantSends(id -> small(id, 800, "给您添麻烦了，补您 8 元，灯您留着用。")))
        .at(80, scene -> scene.buyerSends(id -> new AcceptOffer(id, 1)));
  }

  /** The buyer's counter-offer lies open; it is the merchant's turn. */
  private static Story countered() {
    return Story.of("PP-20802", Cast.LIN, Cast.QINGSHAN, Goods.KETTLE)
        .received(60)
        .at(
            20,
            scene ->
                scene.apply(
                    REFUND_ONLY, "QUALITY", "壶盖合不严，烧水时漏汽。", shot(Photo.PARCEL_DENTED, "开箱时")))
        .at(14, scene -> scene.merchantSends(id -> part(id, 3000, "壶您留着，退您 30 元可以吗？")))
        .at(
            9,
            scene ->
                scene.buyerSends(id -> new CounterOffer(id, 1, yuan(4500), null, "退一半吧，45 元。")));
  }

  /** A small payment lies open; it is the buyer's to take. */
  private static Story goodwill() {
    return Story.of("PP-20803", Cast.LIN, Cast.QINGSHAN, Goods.MUG)
        .received(50)
        .at(
            18,
            scene ->
                scene.apply(REFUND_ONLY, "QUALITY", "杯底釉面有一个小黑点。", shot(Photo.MUG_CRACKED, "")))
        .at(12, scene -> scene.merchantSends(id -> small(id, 600, "釉面小瑕疵，补您 6 元，杯子照常使用。")));
  }

  private static MakeOffer part(CaseId id, long minor, String words) {
    return new MakeOffer(id, OfferKind.PARTIAL_REFUND, yuan(minor), null, words);
  }

  private static MakeOffer small(CaseId id, long minor, String words) {
    return new MakeOffer(id, OfferKind.SMALL_PAYMENT, yuan(minor), null, words);
  }

  private static Money yuan(long minor) {
    return new Money(Market.of("CN").orElseThrow().currency(), minor);
  }
}
