package dev.redress.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.cases.Funder;
import dev.redress.cases.Ruling;
import dev.redress.cases.Ruling.DraftLine;
import dev.redress.cases.Ruling.Verdict;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.policy.PolicyFiles;
import dev.redress.quality.ReviewCommand.Candidate;
import dev.redress.quality.ReviewCommand.Draw;
import dev.redress.quality.ReviewCommand.Judge;
import dev.redress.quality.ReviewCommand.StepAside;
import dev.redress.quality.ReviewCommand.WakeReview;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** F8: who judges a drawn ruling again, until when, and how the two are compared. */
class ReviewRulesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final LockKey KEY = Review.key("CN", "case-1", 9);
  private static final Candidate XU = new Candidate("xu", "Xu", 2);
  private static final Candidate HE = new Candidate("he", "He", 1);
  private static final Duration TIME = Duration.ofDays(3);

  private ReviewFile file = new ReviewFile(Review.none(KEY), PolicyFiles.all()::version);

  private static Money yuan(long minor) {
    return Money.of("CNY", minor);
  }

  private static Draw draw(Candidate... able) {
    Review.Drawn what =
        new Review.Drawn(
            "case-1",
            9,
            "CN",
            "CN-1",
            List.of(new Review.Claimed(1, yuan(10000)), new Review.Claimed(0, yuan(1000))),
            List.of(
                new Ruling.Line(1, Verdict.PARTIAL, yuan(6000)),
                new Ruling.Line(0, Verdict.DISMISS, yuan(0))),
            "wu",
            "Wu",
            NOW.minusSeconds(5));
    return new Draw(KEY, what, List.of(able));
  }

  private List<String> does(ReviewCommand command, String who, Instant at) {
    Actor actor = new Actor(Role.ARBITRATOR, who, who, "", "");
    return switch (ReviewRules.decide(file, command, actor, at)) {
      case Decision.Refuse<ReviewEvent>(var refused) -> List.of(refused.reason().name());
      case Decision.Accept<ReviewEvent>(List<ReviewEvent> events) -> {
        for (ReviewEvent each : events) {
          StreamHead head = file.review().head();
          StreamHead next = new StreamHead(head.stream(), head.version() + 1, Hash.NONE);
          file = file.with(ReviewRules.evolve(file.review(), new Stamped<>(next, at, actor, each)));
        }
        yield events.stream().map(ReviewEvent::type).toList();
      }
    };
  }

  private static Judge judge(Verdict goods, Money amount, int share, String why) {
    return new Judge(
        KEY,
        List.of(new DraftLine(1, goods, amount), new DraftLine(0, Verdict.DISMISS, null)),
        new Ruling.Responsibility(share, 60, 0, 0),
        Funder.MERCHANT,
        why);
  }

  /** F8: as where it is ruled, and a funder is kept only where there is something to fund. */
  @Test
  void whoShouldFundItIsPartOfTheOpinion() {
    does(draw(HE), "", NOW);
    assertThat(does(funded(Verdict.REFUND, 100), "he", NOW)).containsExactly("REVIEW_FUNDER_WRONG");
    assertThat(does(funded(Verdict.REFUND, 60), "he", NOW)).containsExactly("OpinionGiven");
    assertThat(file.review().opinion().funder()).isEqualTo(Funder.PLATFORM);
    file = new ReviewFile(Review.none(KEY), PolicyFiles.all()::version);
    does(draw(HE), "", NOW);
    assertThat(does(funded(Verdict.DISMISS, 100), "he", NOW)).containsExactly("OpinionGiven");
    assertThat(file.review().opinion().funder()).isNull();
  }

  private static Judge funded(Verdict goods, int merchant) {
    return new Judge(
        KEY,
        List.of(new DraftLine(1, goods, null), new DraftLine(0, Verdict.DISMISS, null)),
        new Ruling.Responsibility(0, merchant, 100 - merchant, 0),
        Funder.PLATFORM,
        "The carrier is to blame as well.");
  }

  @Test
  void itGoesToWhoHasLeastAndOnceOnly() {
    assertThat(does(draw(XU, HE), "", NOW)).containsExactly("ReviewDrawn", "ReviewAssigned");
    assertThat(file.review().isWith("he")).isTrue();
    assertThat(file.review().due()).isEqualTo(NOW.plus(TIME));
    assertThat(does(draw(XU, HE), "", NOW)).isEmpty();
  }

  @Test
  void whereNobodyMayItIsTriedAgain() {
    assertThat(does(draw(), "", NOW)).containsExactly("ReviewDrawn", "ReviewUnplaced");
    Instant due = NOW.plus(TIME);
    assertThat(does(new WakeReview(KEY, List.of(XU)), "", due.minusMillis(1))).isEmpty();
    assertThat(does(new WakeReview(KEY, List.of(XU)), "", due)).containsExactly("ReviewAssigned");
    assertThat(file.review().isWith("xu")).isTrue();
  }

  @Test
  void whoStepsAsideIsNotGivenItAgain() {
    does(draw(HE), "", NOW);
    assertThat(does(new StepAside(KEY, "xu", List.of(HE)), "", NOW)).isEmpty();
    assertThat(does(new StepAside(KEY, "he", List.of(HE)), "", NOW))
        .containsExactly("ReviewLeft", "ReviewUnplaced");
    assertThat(file.review().passed()).containsExactly("he");
  }

  /** Only what is left lying is given up in the end (F8). */
  @Test
  void steppingAsideIsNoRound() {
    does(draw(HE), "", NOW);
    String has = "he";
    for (int i = 0; i < 8; i++) {
      Candidate next = new Candidate("judge-" + i, "Judge", 0);
      assertThat(does(new StepAside(KEY, has, List.of(next)), "", NOW.plusSeconds(i)))
          .containsExactly("ReviewLeft", "ReviewAssigned");
      has = next.id();
    }
    int left = 0;
    while (file.review().waits()) {
      left++;
      does(new WakeReview(KEY, List.of(XU, HE)), "", file.review().due());
    }
    assertThat(left).isEqualTo(file.rejudging(file.drawn()).rounds());
  }

  @Test
  void anOpinionIsWholeOrNone() {
    does(draw(HE), "", NOW);
    String why = "It looks like wear and tear.";
    assertThat(does(judge(Verdict.REFUND, null, 40, why), "xu", NOW))
        .containsExactly("REVIEW_NOT_FOUND");
    assertThat(does(judge(Verdict.PARTIAL, null, 40, why), "he", NOW))
        .containsExactly("REVIEW_AMOUNT_WRONG");
    assertThat(does(judge(Verdict.PARTIAL, yuan(10001), 40, why), "he", NOW))
        .containsExactly("REVIEW_AMOUNT_WRONG");
    assertThat(does(judge(Verdict.DISMISS, yuan(1), 40, why), "he", NOW))
        .containsExactly("REVIEW_AMOUNT_WRONG");
    assertThat(does(judge(Verdict.REFUND, null, 41, why), "he", NOW))
        .containsExactly("REVIEW_SHARES_WRONG");
    assertThat(does(judge(Verdict.REFUND, null, 40, " short  "), "he", NOW))
        .containsExactly("REVIEW_REASONS_REQUIRED");
    assertThat(does(judge(Verdict.REFUND, null, 40, "x".repeat(4001)), "he", NOW))
        .containsExactly("REVIEW_REASONS_TOO_LONG");
    assertThat(does(judge(Verdict.REFUND, null, 40, why), "he", NOW))
        .containsExactly("OpinionGiven");
    assertThat(does(judge(Verdict.REFUND, null, 40, why), "he", NOW))
        .containsExactly("REVIEW_OVER");
    assertThat(file.review().waits()).isFalse();
  }

  /** Outcomes and money agree or not, each by itself; near is ten percent of what was asked. */
  @Test
  void twoAreComparedByOutcomeAndByMoney() {
    List<Ruling.Line> first = List.of(new Ruling.Line(1, Verdict.PARTIAL, yuan(6000)));
    Money asked = yuan(10000);
    assertThat(agreement(first, Verdict.PARTIAL, 7000, asked))
        .isEqualTo(new Agreement(true, true, yuan(1000)));
    assertThat(agreement(first, Verdict.PARTIAL, 4999, asked))
        .isEqualTo(new Agreement(true, false, yuan(-1001)));
    assertThat(agreement(first, Verdict.RETURN_THEN_REFUND, 6000, asked))
        .isEqualTo(new Agreement(false, true, yuan(0)));
  }

  private static Agreement agreement(
      List<Ruling.Line> first, Verdict outcome, long minor, Money asked) {
    return Agreement.of(first, List.of(new Ruling.Line(1, outcome, yuan(minor))), asked, 10);
  }
}
