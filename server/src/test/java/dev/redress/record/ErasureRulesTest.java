package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Hash;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.policy.Retention;
import dev.redress.record.ErasureCommand.Erase;
import dev.redress.record.ErasureEvent.Erased;
import dev.redress.record.ErasureEvent.ErasedText;
import dev.redress.record.ErasureEvent.Ground;
import dev.redress.record.ErasureEvent.Kept;
import dev.redress.record.ErasureEvent.Kind;
import dev.redress.record.ErasureEvent.Why;
import dev.redress.record.ErasureFile.Facts;
import dev.redress.record.ErasureFile.Personal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** V5: what goes, what stays, and why, in order of precedence. */
class ErasureRulesTest {

  private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");
  private static final LockKey ORDER = LockKey.named("order", "CN", "erasure");
  private static final Retention TERMS =
      new Retention(
          Duration.ofDays(100), Duration.ofDays(50), Duration.ofDays(70), Duration.ofDays(10));
  private static final EvidenceItem PIECE =
      new EvidenceItem(
          "p1", ORDER, "ab".repeat(32), "image/png", 9, 1, 1, "", Role.BUYER, "Li", END);

  private static Facts facts(boolean onHold, boolean waiting, Set<String> elsewhere) {
    return new Facts(TERMS, onHold, waiting, END, List.of(PIECE), elsewhere, List.of(), List.of());
  }

  private static List<Erased> decided(Facts facts, Ground ground, int day) {
    return decided(facts, ground, Duration.ofDays(day));
  }

  private static List<Erased> decided(Facts facts, Ground ground, Duration later) {
    Erase erase = new Erase(ORDER, ground, "because");
    return switch (ErasureRules.decide(facts, erase, END.plus(later))) {
      case Decision.Accept<ErasureEvent> accepted ->
          accepted.events().stream().map(Erased.class::cast).toList();
      case Decision.Refuse<ErasureEvent> refused -> throw new AssertionError(refused.toString());
    };
  }

  @Test
  void aRequestIsAlwaysAnswered() {
    Facts free = facts(false, false, Set.of());
    assertThat(decided(free, Ground.REQUEST, 9).getFirst().kept())
        .containsExactly(new Kept(Kind.FILES, 1, Why.TOO_EARLY, END.plus(Duration.ofDays(10))));
    assertThat(decided(free, Ground.REQUEST, 10).getFirst().files()).hasSize(1);
  }

  @Test
  void thePolicySaysNothingBeforeItsTime() {
    Facts free = facts(false, false, Set.of());
    assertThat(decided(free, Ground.RETENTION, 99)).isEmpty();
    assertThat(decided(free, Ground.RETENTION, 100).getFirst().files()).hasSize(1);
  }

  /** What is over goes at its very moment, each kind at its own, and not a moment before. */
  @Test
  void eachKindHasItsTimeToTheMoment() {
    Facts all =
        new Facts(
            TERMS,
            false,
            false,
            END,
            List.of(PIECE),
            Set.of(),
            List.of(personal(ORDER.text())),
            List.of(personal(ORDER.text() + "-chat")));
    Duration moment = Duration.ofNanos(1000);
    Duration address = TERMS.addresses();
    assertThat(decided(all, Ground.RETENTION, address.minus(moment))).isEmpty();
    Erased first = decided(all, Ground.RETENTION, address).getFirst();
    assertThat(first.texts()).extracting(ErasedText::stream).containsExactly(ORDER.text());
    assertThat(first.files()).isEmpty();
    assertThat(first.kept())
        .containsExactly(
            new Kept(Kind.FILES, 1, Why.TOO_EARLY, END.plus(TERMS.files())),
            new Kept(Kind.WORDS, 1, Why.TOO_EARLY, END.plus(TERMS.words())));

    Duration words = TERMS.words();
    assertThat(decided(all, Ground.RETENTION, words.minus(moment)).getFirst().texts()).hasSize(1);
    assertThat(decided(all, Ground.RETENTION, words).getFirst().texts()).hasSize(2);
    Duration files = TERMS.files();
    assertThat(decided(all, Ground.RETENTION, files.minus(moment)).getFirst().files()).isEmpty();
    assertThat(decided(all, Ground.RETENTION, files).getFirst().files()).hasSize(1);

    Duration asked = TERMS.onRequest();
    assertThat(decided(all, Ground.REQUEST, asked.minus(moment)).getFirst().kept()).hasSize(3);
    assertThat(decided(all, Ground.REQUEST, asked).getFirst().kept()).isEmpty();
  }

  private static Personal personal(String stream) {
    JournalEntry event =
        new JournalEntry(
            ORDER.bucket(),
            stream,
            1,
            "order",
            END,
            "OrderPlaced",
            Actor.CLOCK,
            "{}",
            Hash.NONE,
            Hash.NONE,
            "{}",
            null);
    return new Personal(event, "{}");
  }

  @Test
  void legalHoldWinsOverEverything() {
    for (boolean waiting : new boolean[] {false, true}) {
      Facts held = facts(true, waiting, Set.of());
      assertThat(decided(held, Ground.REQUEST, 5000).getFirst().kept())
          .containsExactly(new Kept(Kind.FILES, 1, Why.LEGAL_HOLD, null));
      assertThat(decided(held, Ground.RETENTION, 5000)).isEmpty();
    }
    assertThat(decided(facts(false, true, Set.of()), Ground.REQUEST, 5000).getFirst().kept())
        .containsExactly(new Kept(Kind.FILES, 1, Why.STILL_OPEN, null));
  }

  @Test
  void whatAnotherOrderShowsIsErasedHereAndSaidToStayThere() {
    Erased erased =
        decided(facts(false, false, Set.of(PIECE.sha256())), Ground.REQUEST, 20).getFirst();
    assertThat(erased.files()).hasSize(1);
    assertThat(erased.kept()).containsExactly(new Kept(Kind.FILES, 1, Why.SHOWN_ELSEWHERE, null));
  }
}
