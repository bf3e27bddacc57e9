package dev.redress.demo;

import dev.redress.cases.Ask;
import dev.redress.cases.CaseCommand;
import dev.redress.desk.DeskCommand;
import dev.redress.desk.Entry;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What the people of one story say to each other and to the service desk. */
record Talking(Scene scene, Rooms rooms, Story story) {

  void buyerWrites(String text, Shot... shots) {
    write(story.buyer(), text, shots);
  }

  void merchantWrites(String text, Shot... shots) {
    write(story.merchant(), text, shots);
  }

  private void write(Person who, String text, Shot... shots) {
    List<String> shown = scene.show(who, shots);
    rooms.conversations().say(story.order(), text, shown, who.actor(), scene.key()).orThrow();
  }

  /** S1: the buyer comes to the service desk with this order. */
  void picksAtDesk(Entry entry) {
    Person buyer = story.buyer();
    rooms.desk().pick(story.order(), entry, buyer.actor(), language(), scene.key()).orThrow();
  }

  void asksDesk(String text) {
    Person buyer = story.buyer();
    desk(
        new DeskCommand.Ask(
            buyer.market(), buyer.id(), text, List.of(), language().toLanguageTag()),
        buyer);
  }

  /** What an agent does with this buyer's conversation at the desk. */
  void agent(Person who, Function<LockKey, DeskCommand> command) {
    desk(command.apply(DeskCommand.id(story.buyer().market(), story.buyer().id())), who);
  }

  private void desk(DeskCommand command, Person who) {
    rooms.desk().run(command, who.actor(), scene.key()).orThrow();
  }

  /** S3: an agent applies in the buyer's name, with what the buyer has shown. */
  void appliedBy(Person agent, Wish wish, Shot... shots) {
    Ask ask = wish.everything(story).ask(scene.show(story.buyer(), shots));
    Actor acting = rooms.desk().buyer(agent.actor(), story.order()).orElseThrow();
    CaseCommand apply = new CaseCommand.Apply(story.order(), ask);
    scene.opened(rooms.cases().run(apply, acting, scene.key(), null).orThrow());
  }

  /** In which the buyer reads. */
  private Locale language() {
    return !story.buyer().speaksChinese() || story.buyer().equals(Cast.WEI)
        ? Locale.ENGLISH
        : Locale.SIMPLIFIED_CHINESE;
  }
}
