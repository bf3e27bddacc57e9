package dev.redress.demo;

import static dev.redress.demo.Scene.shot;
import static dev.redress.policy.CaseType.RETURN_REFUND;

import java.util.List;

/** What goes on and on between two people. */
final class PatienceStories {

  private PatienceStories() {}

  static List<Story> all() {
    return List.of(fifteenDays());
  }

  /** Story 14: applied, withdrawn, applied again, talked about; then the merchant calls. */
  private static Story fifteenDays() {
    Story story =
        Story.of("PP-20014", Cast.WEI, Cast.QINGSHAN, Goods.MUG)
            .received(420)
            .at(
                408,
                scene ->
                    scene.apply(
                        RETURN_REFUND,
                        "QUALITY",
                        "There is a crack below the rim.",
                        shot(Photo.MUG_CRACKED, "The rim"),
                        shot(Photo.MUG_CRACKED, "From the side")))
            .at(390, Scene::withdraw)
            .at(
                388,
                scene ->
                    scene.apply(
                        RETURN_REFUND,
                        "QUALITY",
                        "It has grown since.",
                        shot(Photo.MUG_CRACKED, "The rim again"),
                        shot(Photo.MUG_CRACKED, "From the side again")));
    for (int hours = 350; hours >= 70; hours -= 40) {
      String words = "Day %d: still the same.".formatted(1 + (408 - hours) / 24);
      story.at(hours, scene -> scene.modify(RETURN_REFUND, "QUALITY", words));
    }
    return story.at(40, scene -> scene.merchantCallsPlatform("谈了半个多月，双方都说服不了对方，请平台看一看。"));
  }
}
