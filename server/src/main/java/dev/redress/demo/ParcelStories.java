package dev.redress.demo;

import static dev.redress.policy.CaseType.REFUND_ONLY;
import static dev.redress.policy.CaseType.RETURN_REFUND;

import dev.redress.cases.CaseCommand;
import dev.redress.orders.ParcelState;
import java.util.List;

/** Goods on their way to the buyer, or about to leave: stopped, intercepted, refused. */
final class ParcelStories {

  private ParcelStories() {}

  static List<Story> all() {
    return List.of(
        intercepted(), intercepting(), takenInSpiteOfRefusal(), toRefuse(), packed(), stopping());
  }

  private static Story travelling(String number, Person buyer, Person merchant, Goods goods) {
    return Story.of(number, buyer, merchant, goods).placed(60).shipped(40);
  }

  /** Story 7: stopped by the carrier; a late "delivered" changes nothing. */
  private static Story intercepted() {
    return travelling("PP-20007", Cast.WEI, Cast.QINGSHAN, Goods.MUG)
        .at(30, scene -> scene.apply(REFUND_ONLY, "NOT_RECEIVED", "Ordered twice by mistake."))
        .at(28, scene -> scene.merchantSends(CaseCommand.InterceptParcel::new))
        .at(20, scene -> scene.parcel(ParcelState.INTERCEPTED, 20, "快件已拦截", "Stopped"))
        .at(10, scene -> scene.parcel(ParcelState.DELIVERED, 10, "已签收", "Delivered"));
  }

  private static Story intercepting() {
    return travelling("PP-20711", Cast.LIN, Cast.QINGSHAN, Goods.THERMOS)
        .at(8, scene -> scene.apply(REFUND_ONLY, "NOT_RECEIVED", "地址填错了，想重新下单。"))
        .at(6, scene -> scene.merchantSends(CaseCommand.InterceptParcel::new));
  }

  /** Story 8: could not be stopped, was to be refused, and was taken all the same. */
  private static Story takenInSpiteOfRefusal() {
    return travelling("PP-20008", Cast.LIN, Cast.QINGSHAN, Goods.LAMP)
        .at(34, scene -> scene.apply(REFUND_ONLY, "NOT_RECEIVED", "买重复了，不想要了。"))
        .at(32, scene -> scene.merchantSends(CaseCommand.InterceptParcel::new))
        .at(26, scene -> scene.parcel(ParcelState.INTERCEPT_FAILED, 26, "拦截失败", "Not stopped"))
        .at(24, scene -> scene.merchantSends(CaseCommand.AgreeRefusal::new))
        .at(12, scene -> scene.parcel(ParcelState.DELIVERED, 12, "已签收，家人代收", "Delivered"));
  }

  private static Story toRefuse() {
    return travelling("PP-20712", Cast.WEI, Cast.XINGHE, Goods.EARBUDS)
        .at(9, scene -> scene.apply(RETURN_REFUND, "NO_REASON", "I found them cheaper next door."))
        .at(5, scene -> scene.merchantSends(CaseCommand.AgreeRefusal::new));
  }

  /** Story 11: agreed before shipping, but the goods had left; nothing was paid. */
  private static Story packed() {
    return Story.of("PP-20011", Cast.LIN, Cast.QINGSHAN, Goods.KETTLE)
        .placed(30)
        .at(20, scene -> scene.apply(REFUND_ONLY, "NOT_WANTED", "下错单了，麻烦退款。"))
        .at(18, Scene::agreeRefund)
        .at(17, scene -> scene.warehouse(CaseCommand.Warehouse.LABEL_PRINTED))
        .at(15, scene -> scene.warehouse(CaseCommand.Warehouse.ALREADY_SHIPPED))
        .shipped(12);
  }

  private static Story stopping() {
    return Story.of("PP-20713", Cast.WEI, Cast.QINGSHAN, Goods.BEDDING)
        .placed(26)
        .at(6, scene -> scene.apply(REFUND_ONLY, "NOT_WANTED", "Wrong size, sorry."))
        .at(3, Scene::agreeRefund);
  }
}
