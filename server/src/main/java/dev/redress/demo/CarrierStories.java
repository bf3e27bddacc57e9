package dev.redress.demo;

import static dev.redress.policy.CaseType.REFUND_ONLY;
import static dev.redress.policy.CaseType.RETURN_REFUND;

import dev.redress.cases.CaseCommand;
import java.util.List;

/** Parcels that the demo's own carrier moves on as the clock does. */
final class CarrierStories {

  private CarrierStories() {}

  static List<Story> all() {
    return List.of(stopping(), refusing(), losing(), comingBack(), arriving());
  }

  private static Story handedOver(
      String order, Person buyer, Goods goods, int hours, String number) {
    return Story.of(order, buyer, Cast.QINGSHAN, goods)
        .carriedAs(number)
        .placed(hours + 10)
        .handedOver(hours);
  }

  /** Stopped eight hours after the merchant wished it. */
  private static Story stopping() {
    return handedOver("PP-20731", Cast.LIN, Goods.MUG, 12, "JD0020731011")
        .at(4, scene -> scene.apply(REFUND_ONLY, "NOT_RECEIVED", "地址写成了以前的，麻烦拦截一下。"))
        .at(2, scene -> scene.merchantSends(CaseCommand.InterceptParcel::new));
  }

  /** Its number ends in 44: refused at the door, as was agreed. */
  private static Story refusing() {
    return handedOver("PP-20732", Cast.WEI, Goods.THERMOS, 36, "JD0020732044")
        .at(
            8,
            scene -> scene.apply(RETURN_REFUND, "NO_REASON", "I have bought another one by now."))
        .at(5, scene -> scene.merchantSends(CaseCommand.AgreeRefusal::new));
  }

  /** Its number ends in 77: never heard of again. */
  private static Story losing() {
    return handedOver("PP-20733", Cast.LIN, Goods.LAMP, 100, "JD0020733077")
        .at(10, scene -> scene.apply(REFUND_ONLY, "NOT_RECEIVED", "物流三天没有更新了。"));
  }

  /** On its way back; the merchant inspects when it is there. */
  private static Story comingBack() {
    return handedOver("PP-20734", Cast.WEI, Goods.BEDDING, 90, "JD0020734012")
        .at(30, scene -> scene.apply(RETURN_REFUND, "NO_REASON", "The colour is not mine."))
        .at(24, Scene::agreeReturn)
        .at(9, Scene::sendBack);
  }

  private static Story arriving() {
    return handedOver("PP-20735", Cast.LIN, Goods.KETTLE, 20, "JD0020735013");
  }
}
