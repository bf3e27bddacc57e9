package dev.redress.desk;

import dev.redress.desk.Answers.Question;
import dev.redress.desk.DeskCommand.Answered;
import dev.redress.desk.DeskEvent.BuyerAsked;
import dev.redress.desk.DeskEvent.OrderPicked;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Answers what a buyer asks while no person does (S2). A reader of the journal: what was asked is
 * answered although a server died in between, and once, because the rules take one answer for each
 * question.
 */
@Component
final class DeskAssistant implements JournalReader {

  private static final Actor ASSISTANT = Actor.system("assistant");

  private final Desk desk;
  private final Answers answers;

  DeskAssistant(Desk desk, Answers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  @Override
  public String name() {
    return "desk.assistant";
  }

  @Override
  public Interest interest() {
    return Interest.of(DeskHandler.ROOM, BuyerAsked.class, OrderPicked.class);
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) {
    for (JournalEntry entry : entries) {
      if (DeskHandler.ROOM.equals(entry.room())
          && (entry.is(BuyerAsked.class) || entry.is(OrderPicked.class))) {
        answer(entry);
      }
    }
  }

  private void answer(JournalEntry entry) {
    LockKey id = LockKey.parse(entry.stream());
    DeskFile file = desk.file(id);
    if (!(file.state() instanceof DeskState.Assistant with)
        || file.asked() != entry.version()
        || file.answered() >= entry.version()) {
      return;
    }
    Question question = question(file, entry, with.asked());
    Answers.Found found = answers.to(question);
    Answered answered =
        new Answered(entry.version(), question.intent(), found.text(), found.links());
    desk.run(new DeskCommand.Answer(id, answered), ASSISTANT, null).orThrow();
  }

  private static int terms(DeskFile file) {
    return file.terms().apply(file.market()).handOverWords();
  }

  private static Question question(DeskFile file, JournalEntry entry, int asked) {
    Actor buyer =
        new Actor(Role.BUYER, entry.actor().id(), file.name(), file.market(), file.buyer());
    if (entry.is(OrderPicked.class)) {
      OrderPicked picked = entry.as(OrderPicked.class);
      Locale language = Locale.forLanguageTag(picked.language());
      return new Question(
          buyer, Intent.of(picked.entry()), picked.order(), language, asked, terms(file));
    }
    BuyerAsked said = entry.as(BuyerAsked.class);
    return new Question(
        buyer,
        Intents.of(said.text()),
        said.order(),
        Locale.forLanguageTag(said.language()),
        asked,
        terms(file));
  }
}
