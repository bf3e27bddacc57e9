package dev.redress.demo;

import dev.redress.claims.MatterCommand;
import dev.redress.claims.MatterKind;
import dev.redress.claims.Plea;
import java.util.List;

/** What merchants lose, what it costs them, and what they say against it (M1–M3, M6). */
final class StandingStories {

  private StandingStories() {}

  static List<Story> all() {
    return List.of(restricted(), contested());
  }

  /** Upheld a week ago: fined, and out of campaigns for some days more. */
  private static Story restricted() {
    return decided(
        complained(
            Story.of("PP-20861", Cast.WEI, Cast.XINGHE, Goods.EARBUDS).received(250),
            220,
            "FALSE_DESCRIPTION",
            "页面写着主动降噪，收到的根本没有这个功能，请处罚商家。",
            "我们的页面写的是通话降噪，可能让买家误会了。"),
        150,
        "页面标题与商品功能不符，平台认定为虚假描述，请及时修改页面。");
  }

  /** Upheld yesterday and contested since: nothing of it begins before the platform has decided. */
  private static Story contested() {
    return decided(
            complained(
                Story.of("PP-20862", Cast.WEI, Cast.SUYI, Goods.MUG).received(120),
                100,
                "RUDE_OR_THREATENING",
                "客服在聊天里骂人，还威胁要曝光我的地址，请处罚商家。",
                "客服当时语气不好，我们已经向买家道歉。"),
            40,
            "聊天记录显示商家使用了威胁性语言，投诉成立。")
        .at(20, scene -> scene.claims().merchantContests("威胁的话不是我们客服说的，当时账号被盗用，附上报警回执编号。"));
  }

  private static Story complained(
      Story story, int before, String category, String statement, String reply) {
    Plea plea =
        new Plea(MatterKind.COMPLAINT, null, List.of(), null, category, statement, List.of());
    return story
        .at(before, scene -> scene.claims().buyerRaises(plea, new Shot(Photo.LABEL, "投诉凭证")))
        .at(
            before - 10,
            scene ->
                scene
                    .claims()
                    .merchantAnswers(
                        id -> new MatterCommand.Reply(id, reply + "请平台核实后再作决定，谢谢。", List.of())));
  }

  private static Story decided(Story story, int before, String reasons) {
    return story.at(
        before,
        scene -> scene.claims().platformDecides(id -> new MatterCommand.Decide(id, true, reasons)));
  }
}
