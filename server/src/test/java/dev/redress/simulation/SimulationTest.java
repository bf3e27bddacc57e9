package dev.redress.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.cases.CaseCommand;
import dev.redress.claims.MatterCommand;
import dev.redress.conversations.ChatCommand;
import dev.redress.desk.DeskCommand;
import dev.redress.desk.Entry;
import dev.redress.desk.Intent;
import dev.redress.governance.StandingCommand;
import dev.redress.kernel.Command;
import dev.redress.launch.TestDatabase;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The made-up marketplace with every fault, small; {@code ./redress simulate} plays it large. */
@ExtendWith(Quiet.class)
@Tag("slow")
class SimulationTest {

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void nothingIsViolatedInMemory(long seed) {
    Report report = play(scenario(seed, 500), MemoryStore::new);
    assertThat(report.first()).isEmpty();
    assertThat(report.cases()).isGreaterThanOrEqualTo(500);
    assertThat(report.endings()).doesNotContainKey("OPEN");
  }

  /**
   * What no person sends: a reader enters and undoes what rulings cost, the payment provider tells
   * of a charge, the clock wakes.
   */
  private static final Set<Class<? extends Command>> NEVER_SENT =
      Set.of(
          StandingCommand.Enter.class,
          StandingCommand.UndoEntry.class,
          StandingCommand.WakeStanding.class,
          DeskCommand.Answer.class,
          DeskCommand.Wake.class,
          MatterCommand.RecordCharge.class,
          MatterCommand.Wake.class);

  /**
   * Whatever is listed as a fault also happens, and not only on paper; and whatever people can ask
   * of a case, of claims, of a chat, of a standing and of the service desk is asked and done.
   */
  @Test
  void everyKindOfFaultStrikes() {
    Set<Class<? extends Command>> accepted = new HashSet<>();
    Report report;
    try (World world = new World(scenario(15, 1200), MemoryStore::new)) {
      world.run((time, opened) -> true);
      report = Report.of(world, Report.Took.NOTHING);
      accepted.addAll(world.tally().accepted());
    }
    everyCommandOfAPersonWas(accepted);
    assertThat(report.first()).isEmpty();
    assertThat(report.faults().keySet()).containsExactly(Fault.values());
    assertThat(report.faults().values()).allMatch(times -> times > 0);
    assertThat(report.money())
        .containsKeys("DEPOSIT", "GRANT", "EXECUTION", "RELEASE")
        .containsKeys("REFUND_RETURNED", "PRICE_DIFFERENCE", "RETURN_FREIGHT", "FINE");
    assertThat(report.claims())
        .containsKeys("MISTAKEN_REFUND PAID", "PRICE_DIFFERENCE PAID", "PRICE_DIFFERENCE LAPSED")
        .containsKeys("FREIGHT PAID", "COMPLAINT UPHELD", "COMPLAINT NOT_UPHELD");
    assertThat(report.standings())
        .containsKeys("EntryMade DISPUTE_LOST", "EntryMade SILENCE_LOST", "EntryUndone")
        .containsKeys("RestrictionBegan CAMPAIGNS", "RestrictionEnded IN_TIME")
        .containsKeys("ContestDecided LIFTED", "ContestDecided REDUCED", "ScoreRecovered");
    assertThat(report.limits()).containsKeys("WITHIN", "BEYOND", "FREE_AGAIN");
    assertThat(report.desk())
        .containsKeys("HandedOver", "DeskClaimed", "DeskOverdue", "DeskOverdue AGAIN")
        .containsKeys("DeskResolved BY_AGENT", "DeskResolved BY_SILENCE")
        .containsKeys("FOR_BUYER Applied", "FOR_BUYER MessageSaid", "FOR_BUYER MatterRaised");
    for (Entry entry : Entry.values()) {
      assertThat(report.desk()).containsKey("OrderPicked " + entry);
    }
    for (Intent intent : Intent.values()) {
      assertThat(report.desk()).containsKey("AssistantAnswered " + intent);
    }
  }

  @Test
  void aSeedPlaysTheSameAgain() {
    Report once = play(scenario(21, 200), MemoryStore::new);
    Report again = play(scenario(21, 200), MemoryStore::new);
    assertThat(again.books()).isEqualTo(once.books());
    assertThat(again.commands()).isEqualTo(once.commands());
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32})
  void postgresComesToTheSameBooks(long seed) {
    Report memory = play(scenario(seed, 40), MemoryStore::new);
    Report postgres =
        play(
            scenario(seed, 40),
            deaths -> new PostgresStore(TestDatabase.empty().dataSource(), deaths));
    assertThat(postgres.first()).isEmpty();
    assertThat(postgres.books()).isEqualTo(memory.books());
    assertThat(postgres.endings()).isEqualTo(memory.endings());
    assertThat(postgres.faults()).isEqualTo(memory.faults());
    assertThat(postgres.claims()).isEqualTo(memory.claims());
    assertThat(postgres.standings()).isEqualTo(memory.standings());
    assertThat(postgres.limits()).isEqualTo(memory.limits());
    assertThat(postgres.desk()).isEqualTo(memory.desk());
  }

  /**
   * B11: one buyer's orders of some weeks: the limit is met, and free again when time has passed;
   * two claims meet in one transaction, and on two servers.
   */
  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43})
  void aBuyersClaimsAreCountedAlikeInMemoryAndOnPostgres(long seed) {
    Scenario scenario = new Scenario(seed, 400, 20, EnumSet.allOf(Fault.class), Set.of(3, 43));
    Report memory = play(scenario, MemoryStore::new);
    Report postgres =
        play(scenario, deaths -> new PostgresStore(TestDatabase.empty().dataSource(), deaths));
    assertThat(memory.first()).isEmpty();
    assertThat(postgres.first()).isEmpty();
    assertThat(memory.limits()).containsKeys("WITHIN", "BEYOND", "FREE_AGAIN");
    assertThat(memory.faults())
        .containsKeys(Fault.ORDERS_CLAIMED_TOGETHER, Fault.ORDERS_CLAIMED_MEANWHILE);
    assertThat(postgres.books()).isEqualTo(memory.books());
    assertThat(postgres.limits()).isEqualTo(memory.limits());
    assertThat(postgres.endings()).isEqualTo(memory.endings());
  }

  private static void everyCommandOfAPersonWas(Set<Class<? extends Command>> accepted) {
    Set<Class<?>> asked = new HashSet<>();
    for (Class<?> room :
        List.of(
            CaseCommand.class,
            MatterCommand.class,
            ChatCommand.class,
            StandingCommand.class,
            DeskCommand.class)) {
      kinds(room, asked);
    }
    asked.removeAll(NEVER_SENT);
    asked.removeAll(accepted);
    assertThat(asked).as("kinds of command that were never accepted").isEmpty();
    assertThat(accepted).as("sent after all").doesNotContainAnyElementsOf(NEVER_SENT);
  }

  private static void kinds(Class<?> type, Set<Class<?>> into) {
    if (type == CaseCommand.BySystem.class) {
      return;
    }
    if (!type.isSealed()) {
      into.add(type);
      return;
    }
    for (Class<?> each : type.getPermittedSubclasses()) {
      kinds(each, into);
    }
  }

  private static Scenario scenario(long seed, int cases) {
    return new Scenario(seed, cases, 20, EnumSet.allOf(Fault.class), Set.of());
  }

  private static Report play(Scenario scenario, World.Ground ground) {
    try (World world = new World(scenario, ground)) {
      world.run((time, opened) -> true);
      return Report.of(world, Report.Took.NOTHING);
    }
  }
}
