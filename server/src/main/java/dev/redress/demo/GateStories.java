package dev.redress.demo;

import static dev.redress.demo.Scene.shot;
import static dev.redress.policy.CaseType.REFUND_ONLY;

import dev.redress.cases.CaseCommand.SendScript;
import java.util.List;

/** Before a rejection: told why, waited for, answered; and what is too small to quarrel about. */
final class GateStories {

  private GateStories() {}

  static List<Story> all() {
    return List.of(holding(), answered(), small());
  }

  /** Story 4: the merchant has said why, and waits for the buyer's answer. */
  private static Story holding() {
    return doubted("PP-20004", Goods.KETTLE, "壶身有异味，煮了几次都散不掉。", Photo.PARCEL);
  }

  private static Story answered() {
    return doubted("PP-20811", Goods.LAMP, "灯光忽明忽暗，三档都这样。", Photo.LAMP)
        .at(2, scene -> scene.talk().buyerWrites("我再拍了一段，低档时闪得最明显，麻烦看一下。"));
  }

  private static Story doubted(String number, Goods goods, String words, Photo photo) {
    return Story.of(number, Cast.LIN, Cast.QINGSHAN, goods)
        .received(70)
        .at(22, scene -> scene.apply(REFUND_ONLY, "QUALITY", words, shot(photo, "")))
        .at(4, scene -> scene.merchantSends(id -> new SendScript(id, "NOT_A_QUALITY_PROBLEM")));
  }

  /** C9: less than ¥10. */
  private static Story small() {
    return new Story("PP-20812", Cast.LIN, Cast.QINGSHAN)
        .with(new Story.Item(Goods.KEYRING, 1, 1100, 0, 0))
        .received(60)
        .at(
            16,
            scene -> scene.apply(REFUND_ONLY, "WRONG_ITEM", "刻的字错了一个。", shot(Photo.PARCEL, "刻字")));
  }
}
