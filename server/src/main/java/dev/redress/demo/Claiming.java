package dev.redress.demo;

import dev.redress.claims.MatterCommand;
import dev.redress.claims.MatterId;
import dev.redress.claims.Plea;
import dev.redress.governance.Entry;
import dev.redress.governance.Merchant;
import dev.redress.governance.StandingCommand;
import dev.redress.record.Proceeding;
import dev.redress.record.ProceedingCommand;
import dev.redress.record.ProceedingCommand.EndProceeding;
import dev.redress.record.ProceedingCommand.RecordProceeding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the people of one story ask of each other besides the case; one matter per story. */
record Claiming(Scene scene, Rooms rooms, Story story) {

  void buyerRaises(Plea plea, Shot... shots) {
    raise(story.buyer(), plea, shots);
  }

  void merchantRaises(Plea plea, Shot... shots) {
    raise(story.merchant(), plea, shots);
  }

  void buyerAnswers(Function<MatterId, MatterCommand> command) {
    send(story.buyer(), command.apply(new MatterId(story.order(), 1)));
  }

  void merchantAnswers(Function<MatterId, MatterCommand> command) {
    send(story.merchant(), command.apply(new MatterId(story.order(), 1)));
  }

  void platformDecides(Function<MatterId, MatterCommand> command) {
    send(Cast.OPS, command.apply(new MatterId(story.order(), 1)));
  }

  /** M2: the merchant's word against what the complaint brought. */
  void merchantContests(String words) {
    Person person = story.merchant();
    Merchant merchant = new Merchant(person.market(), person.id());
    String complaint = new MatterId(story.order(), 1).text();
    int entry =
        rooms.standings().entries(merchant).stream()
            .filter(each -> each.source().stream().equals(complaint))
            .mapToInt(Entry::number)
            .findFirst()
            .orElseThrow();
    rooms
        .standings()
        .run(new StandingCommand.ContestEntry(merchant, entry, words), person.actor(), scene.key());
  }

  /** J4: somebody takes the case to a court, an authority or a mediator. */
  void goesBefore(Proceeding.Kind kind, String reference, Instant deadline, String statement) {
    proceeding(
        story.merchant(), new RecordProceeding(scene.id(), kind, reference, deadline, statement));
  }

  /** J4: it is over; the platform has seen the paper that says so. */
  void ended(Proceeding.Outcome outcome, String statement) {
    proceeding(Cast.OPS, new EndProceeding(scene.id(), 1, outcome, statement));
  }

  private void proceeding(Person who, ProceedingCommand command) {
    rooms.proceedings().run(command, who.actor(), scene.key());
  }

  /** The order's first refund. */
  String refund() {
    return story.order().text() + "-R1";
  }

  private void raise(Person who, Plea plea, Shot... shots) {
    List<String> shown = new ArrayList<>(plea.evidence());
    shown.addAll(scene.show(who, shots));
    Plea whole =
        new Plea(
            plea.kind(),
            plea.about(),
            plea.lines(),
            plea.amount(),
            plea.code(),
            plea.statement(),
            shown);
    send(who, new MatterCommand.Raise(story.order(), whole));
  }

  private void send(Person who, MatterCommand command) {
    rooms.matters().run(command, who.actor(), scene.key(), null).orThrow();
  }
}
