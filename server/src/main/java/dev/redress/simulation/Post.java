package dev.redress.simulation;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Command;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.DatabaseException;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sends people's commands as a careful client does: with a key, and again under the same key until
 * somebody has answered.
 */
final class Post {

  private final World world;
  private final CommandLogs logs;

  Post(World world, CommandLogs logs) {
    this.world = world;
    this.logs = logs;
  }

  /** Where commands of one kind go, on the server that is there then. */
  @FunctionalInterface
  interface Room<C extends Command> {
    CompletableFuture<Outcome> submit(C command, Actor actor, @Nullable String key);
  }

  /** A command, whatever room it is for. */
  record Submit(
      Class<? extends Command> kind,
      BiFunction<Actor, @Nullable String, CompletableFuture<Outcome>> sending) {

    static <C extends Command> Submit of(C command, Room<C> room) {
      return new Submit(command.getClass(), (actor, key) -> room.submit(command, actor, key));
    }

    CompletableFuture<Outcome> with(Actor actor, @Nullable String key) {
      return sending.apply(actor, key);
    }
  }

  /** One command of one person under one key. */
  record Letter(Errand errand, Actor actor, Submit submit, String key) {
    static Letter of(Errand errand, Actor actor, Submit submit) {
      return new Letter(errand, actor, submit, errand.nextKey());
    }

    CompletableFuture<Outcome> post() {
      return submit.with(actor, key);
    }
  }

  void send(Errand errand, Actor actor, Submit submit) {
    Letter letter = Letter.of(errand, actor, submit);
    if (world.strikes(Fault.REQUESTS_AT_ONCE, errand.chance(), 8)) {
      sendAtOnce(List.of(letter, letter));
    } else {
      send(letter);
    }
  }

  /** All of them arrive while a transaction is under way, and are decided together. */
  void sendAtOnce(List<Letter> letters) {
    planDeath(letters.getFirst());
    List<CompletableFuture<Outcome>> answers = new ArrayList<>();
    logs.together(() -> letters.forEach(letter -> answers.add(letter.post())));
    world.deaths().stop();
    for (int i = 0; i < letters.size(); i++) {
      read(letters.get(i), answers.get(i));
    }
  }

  /** The second arrives at another server, while the first one is being decided. */
  void sendMeanwhile(Letter first, Letter second) {
    planDeath(first);
    List<CompletableFuture<Outcome>> between = new ArrayList<>();
    world.deaths().meanwhile(() -> between.add(second.post()));
    CompletableFuture<Outcome> answer = first.post();
    world.deaths().stop();
    if (between.isEmpty()) {
      // The first was refused, so nothing was written between which anything could come.
      between.add(second.post());
    }
    read(second, between.getFirst());
    read(first, answer);
  }

  private void send(Letter letter) {
    planDeath(letter);
    CompletableFuture<Outcome> answer = letter.post();
    world.deaths().stop();
    read(letter, answer);
  }

  private void planDeath(Letter letter) {
    world.planDeath(letter.errand().chance());
  }

  private void read(Letter letter, CompletableFuture<Outcome> answer) {
    world.tally().command();
    Outcome outcome;
    try {
      outcome = answer.join();
    } catch (CompletionException failed) {
      if (!(failed.getCause() instanceof DatabaseException)) {
        world.auditor().bug(letter.errand().ids().getFirst(), failed);
        return;
      }
      // Nobody knows whether it was done: the same again, under the same key.
      Duration later = Duration.ofSeconds(letter.errand().chance().between(2, 90));
      world.after(letter.errand(), later, () -> send(letter));
      return;
    }
    switch (outcome) {
      case Receipt receipt -> accepted(letter, receipt);
      case Refused refused -> world.tally().refused(refused.reason().name());
    }
  }

  private void accepted(Letter letter, Receipt receipt) {
    world.auditor().acknowledged(receipt, letter.actor());
    world.tally().accepted(letter.submit().kind());
    if (world.strikes(Fault.REQUEST_SENT_TWICE, letter.errand().chance(), 10)) {
      CompletableFuture<Outcome> again = letter.post();
      try {
        world.auditor().repeated(letter.key(), receipt, again.join().toString());
      } catch (CompletionException failed) {
        world.auditor().repeated(letter.key(), receipt, failed.toString());
      }
    }
  }
}
