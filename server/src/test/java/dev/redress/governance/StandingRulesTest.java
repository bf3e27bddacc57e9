package dev.redress.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.governance.StandingCommand.ContestEntry;
import dev.redress.governance.StandingEvent.ContestDecided;
import dev.redress.governance.StandingEvent.EntryMade;
import dev.redress.governance.StandingEvent.EntryUndone;
import dev.redress.governance.StandingEvent.FineReturned;
import dev.redress.governance.StandingEvent.FineTaken;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Role;
import dev.redress.ledger.Transfer;
import dev.redress.ledger.TransferKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** M1–M3 and F12, rule by rule, on the shipped penalty table of CN. */
class StandingRulesTest {

  private static final String FAKE = "COMPLAINT_COUNTERFEIT";

  private final StandingWorld shop = new StandingWorld();

  @Test
  void m1_pointsAreTakenByCauseAndComeBackOnePerCleanWeek() {
    shop.lost("DISPUTE_LOST", "a");
    assertThat(shop.news()).containsExactly(entry("a", 1, "DISPUTE_LOST", 1, -3, 97));
    shop.days(6);
    assertThat(shop.score()).isEqualTo(97);
    shop.lost("LATE_SHIPMENT", "b");
    shop.days(6);
    assertThat(shop.score()).as("an entry begins the clean week anew").isEqualTo(96);
    shop.news();
    shop.days(22);
    assertThat(shop.types())
        .containsExactly("ScoreRecovered", "ScoreRecovered", "ScoreRecovered", "ScoreRecovered");
    assertThat(shop.score()).isEqualTo(100);
    assertThat(shop.file().wakeAt()).as("nothing more ever happens by itself").isNull();
  }

  @Test
  void m1_aScoreDoesNotFallBelowNothing() {
    for (int i = 1; i <= 5; i++) {
      shop.lost(FAKE, "fake-" + i);
    }
    assertThat(shop.score()).isZero();
    assertThat(shop.standing().missing()).isEqualTo(100);
    assertThat(shop.news()).last().isEqualTo(entry("fake-5", 5, FAKE, 2, 0, 0));
  }

  @Test
  void m1_oneSourceMakesOneEntry() {
    shop.lost("DISPUTE_LOST", "a").lost("DISPUTE_LOST", "a");
    assertThat(shop.types()).containsExactly("EntryMade");
  }

  @Test
  void m2_penaltiesGrowWithRepetitionWithinTheirTime() {
    shop.lost("SILENCE_LOST", "a").lost("SILENCE_LOST", "b").lost("SILENCE_LOST", "c");
    assertThat(shop.score()).isEqualTo(100 - 4 - 6 - 10);
    shop.days(91).news();
    shop.lost("SILENCE_LOST", "d");
    assertThat(((EntryMade) shop.news().getLast()).step())
        .as("long ago does not count")
        .isEqualTo(1);
  }

  @Test
  void m2_nothingBitesBeforeItsNoticeIsOver() {
    shop.lost(FAKE, "a");
    assertThat(shop.types()).containsExactly("EntryMade");
    shop.pass(Duration.ofHours(71));
    assertThat(shop.types()).isEmpty();
    shop.pass(Duration.ofHours(1));
    assertThat(shop.types()).containsExactly("RestrictionBegan", "FineTaken");
    assertThat(shop.standing().imposed()).singleElement().matches(Imposed::inForce);
  }

  @Test
  void m3_restrictionsEndByTheClock() {
    shop.lost(FAKE, "a").days(3).news();
    shop.days(30);
    assertThat(shop.types()).contains("RestrictionEnded");
    assertThat(shop.standing().imposed()).noneMatch(Imposed::inForce);
  }

  @Test
  void m2_aThresholdBringsItsRestrictionOnceItIsCrossed() {
    shop.lost("SILENCE_LOST", "a").lost("SILENCE_LOST", "b").lost("DISPUTE_LOST", "c");
    shop.days(3);
    assertThat(shop.score()).isEqualTo(87);
    assertThat(shop.standing().imposed()).isEmpty();
    shop.lost("COMPLAINT_ASKED_OFF_PLATFORM", "d").days(4).news();
    assertThat(shop.score()).isEqualTo(79);
    assertThat(shop.file().reckon(shop.now()).byEntry().get(4).limits())
        .containsExactly(new Reckoning.Limit(RestrictionKind.CAMPAIGNS, Duration.ofDays(7), null));
    shop.lost("DISPUTE_LOST", "e").lost("DISPUTE_LOST", "f");
    assertThat(shop.file().reckon(shop.now()).byEntry().get(5).limits())
        .as("below 80 before it already")
        .isEmpty();
  }

  @Test
  void m2_aFineIsTakenFromTheBalanceOnceAndGoesBackThere() {
    shop.lost(FAKE, "a").days(3);
    String balance = "merchant:CN/mug-shop:balance";
    assertThat(shop.news())
        .last()
        .isEqualTo(
            new FineTaken(
                1,
                StandingWorld.yuan(50_000),
                List.of(
                    new Transfer(
                        balance,
                        "platform:fines",
                        StandingWorld.yuan(50_000),
                        TransferKind.FINE))));
    shop.days(1).undone("a");
    assertThat(shop.news())
        .last()
        .isEqualTo(
            new FineReturned(
                1,
                StandingWorld.yuan(50_000),
                List.of(
                    new Transfer(
                        "platform:fines",
                        balance,
                        StandingWorld.yuan(50_000),
                        TransferKind.FINE_RETURNED))));
  }

  @Test
  void contestedInTimeNothingBitesUntilThePlatformHasDecided() {
    shop.lost(FAKE, "a").contested(1).news();
    shop.days(20);
    assertThat(shop.types())
        .contains("ContestOverdue", "ScoreRecovered")
        .doesNotContain("FineTaken");
    shop.decided(1, Verdict.UPHELD);
    assertThat(shop.types()).containsExactly("ContestDecided", "RestrictionBegan", "FineTaken");
  }

  @Test
  void aReducedEntryKeepsAPartOfItsPenaltyAndGivesTheRestBack() {
    shop.lost(FAKE, "a").days(4).news();
    shop.contested(1).decided(1, Verdict.REDUCED);
    assertThat(shop.types())
        .containsExactly("EntryContested", "ContestDecided", "RestrictionMoved", "FineReturned");
    assertThat(shop.score()).isEqualTo(100 - 7);
    assertThat(shop.standing().charged(1).orElseThrow().amount())
        .isEqualTo(StandingWorld.yuan(25_000));
    shop.days(14).news();
    assertThat(shop.standing().imposed()).as("half of thirty days").noneMatch(Imposed::inForce);
  }

  @Test
  void aLiftedEntryTakesNothingAndIsNoRepetition() {
    shop.lost(FAKE, "a").days(4).contested(1).news();
    shop.decided(1, Verdict.LIFTED);
    List<StandingEvent> news = shop.news();
    assertThat(news.getFirst())
        .isEqualTo(new ContestDecided(1, Verdict.LIFTED, StandingWorld.WORDS, 15, 100));
    assertThat(news.stream().map(StandingEvent::type))
        .containsExactly("ContestDecided", "RestrictionEnded", "FineReturned");
    shop.lost(FAKE, "b");
    assertThat(((EntryMade) shop.news().getFirst()).step()).isEqualTo(1);
  }

  @Test
  void f12_anOverturnedRulingTakesBackWhatLaterEntriesCostMoreBecauseOfIt() {
    shop.lost("SILENCE_LOST", "a")
        .lost("SILENCE_LOST", "b")
        .lost("SILENCE_LOST", "c")
        .days(4)
        .news();
    assertThat(shop.score()).isEqualTo(80);
    shop.undone("a");
    List<StandingEvent> news = shop.news();
    assertThat(news.getFirst())
        .isEqualTo(new EntryUndone(1, source("a"), "RULING_OVERTURNED", 10, 90));
    assertThat(news).filteredOn(each -> each instanceof FineReturned).hasSize(2);
    assertThat(shop.standing().imposed()).noneMatch(Imposed::inForce);
    shop.undone("a");
    assertThat(shop.news()).as("told twice").isEmpty();
  }

  /** F12: whatever else happened, every number is what it would have been. */
  @Test
  void f12_afterUndoingEveryNumberIsWhatItWouldHaveBeen() {
    List<String> causes =
        List.of(
            "DISPUTE_LOST", "SILENCE_LOST", FAKE, "COMPLAINT_ASKED_OFF_PLATFORM", "LATE_SHIPMENT");
    for (int seed = 0; seed < 400; seed++) {
      Random dice = new Random(seed);
      StandingWorld with = new StandingWorld();
      StandingWorld without = new StandingWorld();
      int wrong = dice.nextInt(6);
      for (int i = 0; i < 6; i++) {
        String cause = causes.get(dice.nextInt(causes.size()));
        Duration time = Duration.ofHours(dice.nextInt(24 * 20));
        with.lost(cause, "s" + i).pass(time);
        if (i != wrong) {
          without.lost(cause, "s" + i);
        }
        without.pass(time);
      }
      with.undone("s" + wrong);
      assertThat(with.numbers()).as("seed %d, at once", seed).isEqualTo(without.numbers());
      with.days(10);
      without.days(10);
      assertThat(with.numbers()).as("seed %d, later", seed).isEqualTo(without.numbers());
      with.lost("SILENCE_LOST", "last").days(30);
      without.lost("SILENCE_LOST", "last").days(30);
      assertThat(with.numbers()).as("seed %d, much later", seed).isEqualTo(without.numbers());
    }
  }

  @Test
  void onlyWhoseTurnItIsMaySendACommand() {
    shop.lost("DISPUTE_LOST", "a");
    Actor buyer = new Actor(Role.BUYER, "b", "Li", "CN", "li");
    assertThat(shop.send(new ContestEntry(StandingWorld.MERCHANT, 1, StandingWorld.WORDS), buyer))
        .map(each -> each.reason().name())
        .contains("STANDING_NOT_YOURS");
    assertThat(shop.send(StandingWorld.enter("DISPUTE_LOST", source("x"), List.of()), buyer))
        .isPresent();
  }

  @Test
  void wordsAreNeeded() {
    shop.lost("DISPUTE_LOST", "a");
    Actor owner = new Actor(Role.MERCHANT, "m", "Mug Shop", "CN", "mug-shop");
    assertThat(refused(shop.send(new ContestEntry(StandingWorld.MERCHANT, 1, "no"), owner)))
        .isEqualTo("STANDING_WORDS_REQUIRED");
    String long_ = "long ".repeat(1000);
    assertThat(refused(shop.send(new ContestEntry(StandingWorld.MERCHANT, 1, long_), owner)))
        .isEqualTo("STANDING_WORDS_TOO_LONG");
  }

  /** One row per state of an entry: what contesting it and deciding about it come to. */
  @Test
  void everyStateOfAnEntryAnswersEveryCommand() {
    row(new StandingWorld(), "ENTRY_NOT_FOUND", "ENTRY_NOT_FOUND");
    row(lost(), "", "ENTRY_NOT_CONTESTED");
    row(lost().days(4), "", "ENTRY_NOT_CONTESTED");
    row(lost().days(7), "CONTEST_TOO_LATE", "ENTRY_NOT_CONTESTED");
    row(lost().contested(1), "CONTEST_OPEN", "");
    row(lost().days(4).contested(1), "CONTEST_OPEN", "");
    row(lost().contested(1).days(20), "CONTEST_OPEN", "");
    row(lost().contested(1).decided(1, Verdict.UPHELD), "CONTEST_DECIDED", "CONTEST_DECIDED");
    row(lost().contested(1).decided(1, Verdict.REDUCED), "CONTEST_DECIDED", "CONTEST_DECIDED");
    row(lost().contested(1).decided(1, Verdict.LIFTED), "CONTEST_DECIDED", "CONTEST_DECIDED");
    row(lost().undone("a"), "ENTRY_UNDONE", "ENTRY_UNDONE");
    row(lost().contested(1).undone("a"), "ENTRY_UNDONE", "ENTRY_UNDONE");
  }

  private static StandingWorld lost() {
    return new StandingWorld().lost(FAKE, "a");
  }

  /** Deciding first: a refusal changes nothing. */
  private static void row(StandingWorld world, String contest, String decide) {
    if (!decide.isEmpty()) {
      assertThat(refused(world.decide(1))).isEqualTo(decide);
      assertThat(refused(world.contest(1))).isEqualTo(contest);
    } else {
      assertThat(refused(world.contest(1))).isEqualTo(contest);
      assertThat(refused(world.decide(1))).isEqualTo(decide);
    }
  }

  private static String refused(Optional<dev.redress.kernel.Refused> answer) {
    return answer.map(each -> each.reason().name()).orElse("");
  }

  private static Source source(String about) {
    return new Source(Source.Kind.RULING, about, 7);
  }

  private static EntryMade entry(
      String about, int number, String cause, int step, int points, int score) {
    return new EntryMade(
        StandingWorld.MERCHANT,
        "Mugs",
        number,
        cause,
        source(about),
        "CN-1",
        List.of("A_LESSON"),
        step,
        points,
        score);
  }
}
