package dev.redress.crash;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Kills the product again and again while people use it, and looks at the record each time. */
final class CrashTest {

  private static final Duration TO_COME_BACK = Duration.ofSeconds(90);

  private final Machine machine;
  private final Town town;
  private final Notes notes;
  private final RandomGenerator dice;
  private final Consumer<String> say;
  private final Map<Blow, List<Long>> recoveries = new EnumMap<>(Blow.class);

  CrashTest(Machine machine, Town town, long seed, Consumer<String> say) {
    this.machine = machine;
    this.town = town;
    this.notes = town.notes();
    this.dice = new Random(seed);
    this.say = say;
  }

  /**
   * For each kind of blow, how many milliseconds it took until commands were acknowledged again.
   */
  Map<Blow, List<Long>> recoveries() {
    return recoveries;
  }

  /** Strikes so many times under load, then lets everything come to rest and proves it. */
  void run(int kills) throws SQLException, InterruptedException {
    Aftermath aftermath = new Aftermath(machine, town);
    try (Crowd crowd = new Crowd(town, dice.nextLong())) {
      for (int i = 1; i <= kills && notes.violations().isEmpty(); i++) {
        Thread.sleep(300 + dice.nextInt(2000));
        Blow blow = choose();
        long took = strike(blow);
        recoveries.computeIfAbsent(blow, each -> new ArrayList<>()).add(took);
        say.accept(
            "%3d killed %s; back after %,d ms; %,d commands acknowledged so far, all there"
                .formatted(i, blow.words(), took, aftermath.proveWhatIsNew()));
      }
      crowd.goHome();
    }
    aftermath.prove();
  }

  private Blow choose() {
    int chance = dice.nextInt(100);
    if (chance < 35) {
      return Blow.SERVER;
    }
    if (chance < 45) {
      return Blow.SERVER_TWICE;
    }
    if (chance < 70) {
      return Blow.BACKEND;
    }
    return chance < 88 ? Blow.DATABASE : Blow.EVERYTHING;
  }

  private long strike(Blow blow) throws SQLException, InterruptedException {
    long began = System.nanoTime();
    machine.strike(blow, dice);
    if (blow == Blow.SERVER_TWICE) {
      machine.startAgain(Duration.ZERO);
      Thread.sleep(dice.nextInt(4000));
      machine.program().kill();
    }
    if (!machine.program().isAlive()) {
      machine.startAgain(Duration.ofMinutes(dice.nextInt(12 * 60)));
      town.moved(machine.awaitReady(), machine.ahead());
    }
    new Pulse(town).awaitNext(TO_COME_BACK);
    return (System.nanoTime() - began) / 1_000_000;
  }
}
