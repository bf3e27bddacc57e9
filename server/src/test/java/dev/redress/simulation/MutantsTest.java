package dev.redress.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.Plant;
import dev.redress.refunds.Answer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The auditor can fail: every planted bug is seen, by the check that is there for it. */
@ExtendWith(Quiet.class)
@Tag("slow")
class MutantsTest {

  private static final int CASES = 400;

  /** Goodwill, insured returns and overturned rulings are rare: much has to have happened first. */
  private static final int MANY = 1500;

  /** A bug, and the check that has to see it. */
  record Mutant(Check check, Plant plant) {
    @Override
    public String toString() {
      return plant.getClass().getSimpleName() + " is seen by " + check;
    }
  }

  static Stream<Mutant> mutants() {
    return Stream.of(
        new Mutant(Check.CHAIN_INTACT, new Mutants.RemovedLock()),
        new Mutant(Check.MONEY_CONSERVED, new Mutants.DoubledTransfer()),
        new Mutant(Check.ONE_DEADLINE, new Mutants.ForgottenDeadline()),
        new Mutant(Check.CHAIN_INTACT, new Mutants.DroppedEvent()),
        new Mutant(Check.CHAIN_INTACT, new Mutants.AlteredText()),
        new Mutant(Check.REPEAT_HARMLESS, new Mutants.SkippedIdempotency()),
        new Mutant(Check.ACKNOWLEDGED_KEPT, new Mutants.LostCommit()),
        new Mutant(Check.RULING_ONCE, new Mutants.RulingTwice()),
        new Mutant(Check.WITHIN_CAPTURED, new Mutants.RefundAboveCaptured()),
        new Mutant(Check.ROLE_ALLOWED, new Mutants.NoRoleCheck()),
        new Mutant(Check.LEGAL_STATE, new Mutants.SilenceCloses()),
        new Mutant(Check.WAIT_ENDED, new Mutants.WakingIsBelieved()),
        new Mutant(Check.MONEY_CONSERVED, new Mutants.PlatformPays()),
        new Mutant(Check.MONEY_CONSERVED, new Mutants.DepositCountsTwice()),
        new Mutant(Check.MONEY_CONSERVED, new MutantsOfFunding.PlatformFundsInWords()),
        new Mutant(Check.ROLE_ALLOWED, new MutantsBeside.SilenceIsConsent()),
        new Mutant(Check.LEGAL_STATE, new MutantsBeside.SilenceIsGuilt()),
        new Mutant(Check.STANDING_RIGHT, new MutantsBeside.OverturnedStillCounts()),
        new Mutant(Check.STANDING_RIGHT, new MutantsBeside.RestrictedForEver()),
        new Mutant(Check.TOLD_MASKED, new MutantsBeside.Unmasked()),
        new Mutant(Check.CLAIMS_LIMITED, new MutantsOfClaims.OtherOrdersForgotten()),
        new Mutant(Check.CLAIMS_LIMITED, new MutantsOfClaims.CountedForEver()),
        new Mutant(Check.CLAIMS_LIMITED, new MutantsOfClaims.MeetingUnnoticed()),
        new Mutant(Check.ONE_DEADLINE, new MutantsOfDesk.ForgottenDeskDeadline()),
        new Mutant(Check.LEGAL_STATE, new MutantsOfDesk.ClaimedByTwo()),
        new Mutant(Check.NAMED_AGENT, new MutantsOfDesk.RecordedAsTheBuyers()),
        new Mutant(Check.NAMED_AGENT, new MutantsOfDesk.ServesForEver()));
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void aBugInRulesOrStoreIsCaught(Mutant mutant) {
    assertThat(seen(mutant.check(), deaths -> new MemoryStore(deaths, mutant.plant()::into)))
        .isTrue();
  }

  /** C7, D6, F12: whose money it is, where that is rare. */
  static Stream<Mutant> payers() {
    return Stream.of(
        new Mutant(Check.GOODWILL_BOUNDED, new Mutants.GoodwillFromEscrow()),
        new Mutant(Check.GOODWILL_BOUNDED, new MutantsBeside.InsurerSpared()),
        new Mutant(Check.MONEY_CONSERVED, new MutantsOfFunding.RestoredToTheWrongOne()));
  }

  @ParameterizedTest
  @MethodSource("payers")
  void moneyOfTheWrongPocketIsCaught(Mutant mutant) {
    List<Violation> seen =
        violations(
            deaths -> new MemoryStore(deaths, mutant.plant()::into),
            all -> all.stream().noneMatch(each -> each.check() == mutant.check()),
            MANY);
    assertThat(seen).anyMatch(each -> each.check() == mutant.check());
  }

  /** F8, F11: an appeal over the limit that one alone decides. */
  @Test
  void aMissingSecondSignatureIsCaught() {
    assertThat(
            violations(
                deaths -> new MemoryStore(deaths, new MutantsOfSigning.AppealDecidedByOne()::into),
                all -> all.stream().noneMatch(MutantsTest::isByTooFew)))
        .anyMatch(MutantsTest::isByTooFew);
  }

  private static boolean isByTooFew(Violation violation) {
    return violation.check() == Check.ROLE_ALLOWED && violation.toString().contains("too few");
  }

  @Test
  void withoutABugNothingIsFound() {
    assertThat(violations(deaths -> new MemoryStore(deaths, new Plant()::into), List::isEmpty))
        .isEmpty();
  }

  /** TRAPS 13: the retry goes out under a number of its own. */
  @Test
  void aRetryWithANewReferenceIsCaught() {
    World.Ground ground =
        new World.Ground() {
          @Override
          public Backing backing(Deaths deaths) {
            return new MemoryStore(deaths);
          }

          @Override
          public Bank bank(World world) {
            return new Bank(world) {
              private final Map<String, Integer> sent = new HashMap<>();

              @Override
              public Answer refund(Payout payout) {
                int time = sent.merge(payout.reference(), 1, Integer::sum);
                String fresh = payout.reference() + (time == 1 ? "" : "-again");
                return super.refund(
                    new Payout(
                        fresh, payout.order(), payout.market(), payout.buyer(), payout.amount()));
              }
            };
          }
        };
    assertThat(seen(Check.PAID_ONCE, ground)).isTrue();
  }

  /** A reader whose position is lost does its work twice. */
  @Test
  void aLostReaderPositionIsCaught() {
    World.Ground ground =
        readers(
            "merchant-funds",
            (reader, entries) -> {
              reader.accept(entries);
              reader.accept(entries);
              return null;
            });
    assertThat(seen(Check.READERS_AGREE, ground)).isTrue();
  }

  /** C3: what the buyer writes in the chat never reaches the case that waits for it. */
  @Test
  void aGateThatHearsNothingIsCaught() {
    World.Ground ground =
        readers(
            "gate-keeper",
            (reader, entries) -> {
              reader.accept(
                  entries.stream().filter(entry -> !entry.room().equals("chat")).toList());
              return null;
            });
    assertThat(seen(Check.TALK_HEARD, ground)).isTrue();
  }

  /** S2: the assistant is asked, and never hears of it. */
  @Test
  void anAssistantThatHearsNothingIsCaught() {
    World.Ground ground = readers("desk.assistant", (reader, entries) -> null);
    assertThat(seen(Check.ASKED_ANSWERED, ground)).isTrue();
  }

  /** TRAPS 35: a ruling is recorded, and its money is never sent. */
  @Test
  void aGrantThatNobodyStartsIsCaught() {
    World.Ground ground =
        readers(
            "refund-starter",
            (reader, entries) -> {
              reader.accept(
                  entries.stream().filter(entry -> !entry.stream().endsWith("-1")).toList());
              return null;
            });
    assertThat(seen(Check.GRANT_STARTED, ground)).isTrue();
  }

  /** What a reader does with a batch. */
  private interface Batch {
    void accept(List<JournalEntry> entries);
  }

  private static World.Ground readers(
      String name, BiFunction<Batch, List<JournalEntry>, Void> planted) {
    return deaths -> {
      MemoryStore real = new MemoryStore(deaths);
      return (Backing)
          Proxy.newProxyInstance(
              MutantsTest.class.getClassLoader(),
              new Class<?>[] {Backing.class},
              (self, method, arguments) -> {
                try {
                  if (method.getName().equals("turn")
                      && arguments[0] instanceof JournalReader reader
                      && reader.name().equals(name)) {
                    return real.turn(new Planted(reader, planted), (boolean) arguments[1]);
                  }
                  return method.invoke(real, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    };
  }

  private record Planted(JournalReader real, BiFunction<Batch, List<JournalEntry>, Void> planted)
      implements JournalReader {

    @Override
    public String name() {
      return real.name();
    }

    @Override
    public Interest interest() {
      return real.interest();
    }

    @Override
    public void read(Connection tx, List<JournalEntry> entries) {
      planted.apply(
          some -> {
            try {
              real.read(tx, some);
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          },
          entries);
    }
  }

  /** Whether a world on this ground comes to a violation of that check; it ends when it has. */
  private static boolean seen(Check check, World.Ground ground) {
    return violations(ground, all -> all.stream().noneMatch(each -> each.check() == check)).stream()
        .anyMatch(each -> each.check() == check);
  }

  /** What the auditor saw on the days on which somebody wanted to see more. */
  private static List<Violation> violations(
      World.Ground ground, Predicate<List<Violation>> wantMore) {
    return violations(ground, wantMore, CASES);
  }

  private static List<Violation> violations(
      World.Ground ground, Predicate<List<Violation>> wantMore, int cases) {
    Scenario scenario = new Scenario(5, cases, 20, EnumSet.allOf(Fault.class), Set.of());
    try (World world = new World(scenario, ground)) {
      world.run((time, opened) -> wantMore.test(world.auditor().violations()));
      return world.auditor().violations();
    }
  }
}
