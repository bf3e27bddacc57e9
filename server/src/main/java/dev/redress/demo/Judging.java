package dev.redress.demo;

import dev.redress.accounts.Account;
import dev.redress.cases.Case;
import dev.redress.cases.CaseId;
import dev.redress.kernel.Actor;
import dev.redress.quality.Reviews.Awaited;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** How the demo's bench sees to its own quality. */
record Judging(Scene scene, Rooms rooms, Story story) {

  /** The demo keeps no secrets, and every demo draws the same rulings. */
  private static final byte[] SEED = "the demo keeps no secrets".getBytes(StandardCharsets.UTF_8);

  static Judging of(Scene scene) {
    Claiming beside = scene.claims();
    return new Judging(scene, beside.rooms(), beside.story());
  }

  /** Who leads, and who is versed in what. */
  static void begin(Rooms rooms) {
    Actor ops = Cast.OPS.actor();
    rooms.samples().plant(SEED);
    rooms.members().senior(account(Cast.SHEN), true, ops);
    rooms.members().versed(account(Cast.ZHOU), List.of("ELECTRONICS", "FRESH_FOOD"), ops);
    rooms.members().versed(account(Cast.KELLER), List.of("LOGISTICS"), ops);
  }

  private static String account(Person person) {
    return Account.idOf(person.login()).text();
  }

  /** From now on so many of a hundred rulings are judged again. */
  void sample(int percent) {
    rooms.samples().raise(story.market(), percent, Cast.OPS.actor());
  }

  /** Whoever the ruling of the story's case was given to decides as they would have. */
  void secondOpinion(Verdict verdict) {
    CaseId id = scene.id();
    Case ruled = rooms.cases().file(story.order()).find(id).orElseThrow();
    String key = scene.key();
    // Told again, the opinion is given already and nobody is awaited.
    rooms.reviews().awaited(id).forEach(each -> give(each, ruled, verdict, key));
  }

  private void give(Awaited awaited, Case ruled, Verdict verdict, String key) {
    Person judge =
        Stream.of(Cast.ZHOU, Cast.KELLER, Cast.SHEN, Cast.GAO)
            .filter(each -> account(each).equals(awaited.judge()))
            .findFirst()
            .orElseThrow();
    rooms
        .reviews()
        .judge(
            awaited,
            verdict.draft(ruled.application().claims(), List.of(), List.of()),
            verdict.chinese(),
            judge.actor(),
            key);
  }
}
