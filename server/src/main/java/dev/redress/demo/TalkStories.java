package dev.redress.demo;

import static dev.redress.demo.Scene.shot;
import static dev.redress.policy.CaseType.REFUND_ONLY;
import static dev.redress.policy.CaseType.RETURN_REFUND;

import dev.redress.desk.DeskCommand;
import dev.redress.desk.Entry;
import java.util.List;

/** What people say to each other, and to the platform (S1–S5). */
final class TalkStories {

  private TalkStories() {}

  static List<Story> all() {
    return List.of(lamp(), jacket(), parcel(), handedOver(), waitingForPerson());
  }

  /** A conversation in Chinese, with a number that was hidden, and a case that waits. */
  private static Story lamp() {
    return Story.of("PP-20721", Cast.LIN, Cast.QINGSHAN, Goods.LAMP)
        .received(70)
        .at(
            40,
            scene ->
                scene
                    .talk()
                    .buyerWrites("您好，灯罩边上缺了一小块，照片您看一下。", shot(Photo.LAMP_SCRATCHED, "灯罩右侧")))
        .at(38, scene -> scene.talk().merchantWrites("抱歉给您添麻烦了！您加我微信 qs_home88，我给您私下补偿？"))
        .at(37, scene -> scene.talk().buyerWrites("还是在平台上处理吧，我申请退款了。"))
        .at(
            36,
            scene ->
                scene.apply(
                    REFUND_ONLY,
                    "QUALITY",
                    "灯罩边缘缺损，影响使用，与商家沟通过。",
                    shot(Photo.LAMP_SCRATCHED, "灯罩右侧缺口")))
        .at(20, scene -> scene.talk().merchantWrites("收到，我们仓库核对一下出库照片，今天内答复您。"));
  }

  /** The same in English, on the way to a return. */
  private static Story jacket() {
    return Story.of("DE-30601", Cast.JONAS, Cast.NORDLICHT, Goods.BEANIE)
        .received(60)
        .at(
            30,
            scene ->
                scene.apply(
                    RETURN_REFUND, "NO_REASON", "Too small for me, unworn, with all its labels."))
        .at(
            28,
            scene ->
                scene.talk().buyerWrites("Can I return it in a parcel box, or do you pick it up?"))
        .at(
            26,
            scene ->
                scene
                    .talk()
                    .merchantWrites(
                        "A parcel box is fine. Please put the order number inside; we answer today."));
  }

  /** The assistant tells where a parcel is. */
  private static Story parcel() {
    return Story.of("PP-20722", Cast.WEI, Cast.HAITUN, Goods.THERMOS)
        .placed(80)
        .shipped(50)
        .at(8, scene -> scene.talk().picksAtDesk(Entry.TRACK_PARCEL))
        .at(7, scene -> scene.talk().asksDesk("How long does it take?"));
  }

  /** Story 23: handed over with the transcript; the agent applies in the buyer's name. */
  private static Story handedOver() {
    return Story.of("PP-20023", Cast.LIN, Cast.KELE, Goods.BLOCKS)
        .received(40)
        .at(12, scene -> scene.talk().picksAtDesk(Entry.APPLY_REFUND))
        .at(11, scene -> scene.talk().asksDesk("我要退款"))
        .at(10, scene -> scene.talk().asksDesk("人工"))
        .at(9, scene -> scene.talk().asksDesk("agent"))
        .at(
            7,
            scene -> {
              scene.talk().agent(Cast.HE, DeskCommand.Claim::new);
              scene.talk().agent(Cast.HE, desk -> new DeskCommand.AddNote(desk, "买家说少了一袋积木，有照片。"));
              scene
                  .talk()
                  .appliedBy(
                      Cast.HE,
                      new Wish(REFUND_ONLY, "MISSING_ITEM", "少了一袋积木，由客服代为申请。"),
                      shot(Photo.PARCEL, "收到的全部东西"));
              scene
                  .talk()
                  .agent(Cast.HE, desk -> new DeskCommand.Reply(desk, "已代您提交退款申请，商家会在 48 小时内处理。"));
            });
  }

  /** Waits for a person when the demo opens. */
  private static Story waitingForPerson() {
    return Story.of("DE-30602", Cast.JONAS, Cast.KIEZ, Goods.PAN)
        .received(90)
        .at(2, scene -> scene.talk().picksAtDesk(Entry.DISPUTE))
        .at(
            1,
            scene -> scene.talk().asksDesk("The merchant rejected it on the phone. Human please!"))
        .at(0, scene -> scene.talk().asksDesk("I would like to talk to an agent"));
  }
}
