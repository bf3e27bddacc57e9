package dev.redress.precedents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.policy.Terms;
import dev.redress.precedents.Precedent.Said;
import dev.redress.precedents.Similar.Likeness;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is near and why, by traits and by words in both languages; and what advice comes of it. */
class PrecedentIndexTest {

  private static final Terms.Precedents TERMS = new Terms.Precedents(9, 60, 3, 70);

  private final PrecedentIndex index = new PrecedentIndex();

  @AfterEach
  void close() {
    index.close();
  }

  private void decided(int n, Reading reading, Outcome outcome) {
    index.put(Decision.of(n, reading, outcome));
    index.refresh();
  }

  private static Reading quality(String buyer, String merchant) {
    return Decision.reading("QUALITY", 3990, new Said(buyer, merchant));
  }

  private static List<String> words(Similar near) {
    return near.parts().stream()
        .filter(each -> each.part() == Part.WORDS)
        .map(Likeness::words)
        .findFirst()
        .orElse(List.of());
  }

  @Test
  void thePointsOfAllPartsAreAHundred() {
    int all = 0;
    for (Part part : Part.values()) {
      all += part.points();
    }
    assertThat(all).isEqualTo(100);
  }

  @Test
  void whatIsAlikeInMoreIsCloser() {
    decided(1, Decision.reading("NOT_RECEIVED", 3990, Said.NOTHING), Outcome.DISMISS);
    decided(2, quality("", ""), Outcome.REFUND);
    List<Similar> near = index.near(quality("", ""), null, 9);
    assertThat(near.getFirst().closeness()).isEqualTo(92);
    assertThat(near.getLast().closeness()).isBetween(60, 72);
    assertThat(near.getFirst().has(Part.REASON)).isTrue();
    assertThat(near.getLast().has(Part.REASON)).isFalse();
  }

  @Test
  void chineseWordsDecideWhereTraitsDoNot() {
    decided(1, quality("第二次用杯子就裂了，手柄掉下来", ""), Outcome.REFUND);
    decided(2, quality("颜色和页面上的图片完全不一样", ""), Outcome.PARTIAL);
    Similar first = index.near(quality("刚用两次，手柄就裂了", ""), null, 9).getFirst();
    assertThat(first.precedent().decided().outcome()).isEqualTo(Outcome.REFUND);
    assertThat(words(first)).contains("手柄");
    Similar other = index.near(quality("收到的颜色跟图片差太多", ""), null, 9).getFirst();
    assertThat(other.precedent().decided().outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(words(other)).contains("颜色");
  }

  @Test
  void englishWordsAreFoundByTheirStem() {
    decided(1, quality("The handle cracked after two days.", ""), Outcome.REFUND);
    decided(2, quality("The colour differs from the picture.", ""), Outcome.PARTIAL);
    Similar first = index.near(quality("Handles cracking everywhere!", ""), null, 9).getFirst();
    assertThat(first.precedent().decided().outcome()).isEqualTo(Outcome.REFUND);
    assertThat(words(first)).containsExactlyInAnyOrder("Handles", "cracking");
  }

  @Test
  void aWordOfTheBuyerIsNotOneOfTheMerchant() {
    decided(1, quality("", "packed unbroken"), Outcome.DISMISS);
    assertThat(words(index.near(quality("unbroken", ""), null, 9).getFirst())).isEmpty();
    assertThat(words(index.near(quality("", "unbroken"), null, 9).getFirst()))
        .containsExactly("unbroken");
  }

  @Test
  void numbersAreNoWords() {
    decided(1, quality("call 13800138000", ""), Outcome.REFUND);
    assertThat(words(index.near(quality("13800138000", ""), null, 9).getFirst())).isEmpty();
  }

  @Test
  void amountsOnNeighbouringStepsAreSimilar() {
    decided(1, Decision.reading("QUALITY", 4200, Said.NOTHING), Outcome.REFUND);
    decided(2, Decision.reading("QUALITY", 42_000, Said.NOTHING), Outcome.REFUND);
    List<Similar> near = index.near(quality("", ""), null, 9);
    assertThat(near.getFirst().precedent().decided().asked().minor()).isEqualTo(4200);
    assertThat(near.getFirst().has(Part.AMOUNT)).isTrue();
    assertThat(near.getLast().has(Part.AMOUNT)).isFalse();
  }

  @Test
  void ofTwoEquallyAlikeTheNewerComesFirst() {
    decided(2, quality("", ""), Outcome.PARTIAL);
    decided(3, quality("", ""), Outcome.REFUND);
    decided(1, quality("", ""), Outcome.DISMISS);
    assertThat(index.near(quality("", ""), null, 9))
        .extracting(each -> each.precedent().decided().outcome())
        .containsExactly(Outcome.REFUND, Outcome.PARTIAL, Outcome.DISMISS);
  }

  @Test
  void aCaseCountsOnceIsNotItsOwnPrecedentAndCanBeDropped() {
    Precedent first = Decision.of(1, quality("", ""), Outcome.REFUND);
    decided(1, quality("", ""), Outcome.REFUND);
    decided(1, quality("", ""), Outcome.DISMISS);
    assertThat(index.near(quality("", ""), null, 9))
        .extracting(each -> each.precedent().decided().outcome())
        .containsExactly(Outcome.DISMISS);
    assertThat(index.near(quality("", ""), first.id(), 9)).isEmpty();
    index.drop(first.id());
    index.refresh();
    assertThat(index.size("CN")).isZero();
  }

  /** What rulings have turned on counts for more, what they have not for less. */
  @Test
  void howMuchAPartCountsIsLearned() {
    for (int n = 0; n < 400; n++) {
      boolean asked = n % 2 == 0;
      long minor = 1000L << (n / 2 % 8);
      String reason = asked ? "QUALITY" : "NOT_RECEIVED";
      index.put(
          Decision.of(
              n,
              Decision.reading(reason, minor, Said.NOTHING),
              asked ? Outcome.REFUND : Outcome.DISMISS));
    }
    index.refresh();
    Similar near = index.near(quality("", ""), null, 1).getFirst();
    assertThat(near.parts().getFirst().part()).isEqualTo(Part.REASON);
    assertThat(near.parts().getFirst().points()).isGreaterThan(60);
    assertThat(near.closeness()).isEqualTo(92);
  }

  @Test
  void adviceIsGivenWherePrecedentsAgreeAndSaysInWhat() {
    for (int n = 1; n <= 7; n++) {
      decided(n, quality("", ""), Outcome.REFUND);
    }
    decided(8, quality("", ""), Outcome.DISMISS);
    decided(9, quality("", ""), Outcome.PARTIAL);
    Advice advice = Advice.of(index.near(quality("", ""), null, 9), TERMS);
    assertThat(advice.kind()).isEqualTo(Advice.Kind.SUGGESTS);
    assertThat(advice.outcome()).isEqualTo(Outcome.REFUND);
    assertThat(advice.agree()).isEqualTo(7);
    assertThat(advice.near()).hasSize(9);
    assertThat(advice.because())
        .containsExactly(Part.REASON, Part.TYPE, Part.STAGE, Part.MERCHANT_SHOWED);
  }

  @Test
  void thereIsNoAdviceWherePrecedentsDisagreeAreFewOrFar() {
    for (int n = 1; n <= 2; n++) {
      decided(n, quality("", ""), Outcome.REFUND);
    }
    Reading asked = quality("", "");
    assertThat(Advice.of(index.near(asked, null, 9), TERMS).kind()).isEqualTo(Advice.Kind.TOO_FEW);
    decided(3, quality("", ""), Outcome.DISMISS);
    Advice split = Advice.of(index.near(asked, null, 9), TERMS);
    assertThat(split.kind()).isEqualTo(Advice.Kind.DISAGREE);
    assertThat(split.outcome()).isNull();
    assertThat(split.agree()).isEqualTo(2);
    Terms.Precedents strict = new Terms.Precedents(9, 93, 3, 60);
    assertThat(Advice.of(index.near(asked, null, 9), strict).kind()).isEqualTo(Advice.Kind.TOO_FEW);
  }
}
