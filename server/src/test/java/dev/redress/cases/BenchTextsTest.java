package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.cases.Ruling.Verdict;
import dev.redress.policy.Reason;
import dev.redress.policy.Stage;
import dev.redress.policy.Terms;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bench is offered is there for every reason, and in both languages. */
class BenchTextsTest {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private final BenchTexts texts = new BenchTexts();

  @ParameterizedTest
  @ValueSource(strings = {"CN-1", "DE-1", "UK-TRADE-1"})
  void f8_everyReasonHasParagraphsForAndAgainst(String terms) {
    for (Reason reason : CaseWorld.terms(terms).reasons()) {
      Set<Verdict> outcomes = EnumSet.noneOf(Verdict.class);
      texts.paragraphs(reason.code()).forEach(each -> outcomes.addAll(each.outcomes()));
      assertThat(outcomes).as(reason.code()).contains(Verdict.REFUND, Verdict.DISMISS);
    }
  }

  @Test
  void f8_everyParagraphIsThereInBothLanguagesOnce() {
    Set<String> codes = new HashSet<>();
    for (Reason reason : CaseWorld.terms("CN-1").reasons()) {
      for (BenchTexts.Paragraph each : texts.paragraphs(reason.code())) {
        codes.add(each.code());
        inBoth(each.code(), each.title(), 2);
        inBoth(each.code(), each.text(), 30);
        assertThat(each.outcomes()).as(each.code()).isNotEmpty();
      }
    }
    assertThat(codes).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void f5_everyReasonAndStageRaisesQuestionsInBothLanguages() {
    Terms terms = CaseWorld.terms("CN-1");
    for (Reason reason : terms.reasons()) {
      for (Stage stage : reason.stages()) {
        List<BenchTexts.Question> raised = texts.questions(reason.code(), stage);
        assertThat(raised).as(reason.code() + stage).hasSizeGreaterThanOrEqualTo(3);
        assertThat(raised.getLast().code()).isEqualTo("WHO_ANSWERS");
        assertThat(raised.stream().map(BenchTexts.Question::shownBy))
            .as("each side's pieces have a question to begin under")
            .contains(Side.BUYER, Side.MERCHANT);
        raised.forEach(each -> inBoth(each.code(), each.text(), 5));
      }
    }
  }

  private static void inBoth(String code, BenchTexts.InBoth words, int least) {
    assertThat(words.zh()).as(code).containsPattern(CHINESE).hasSizeGreaterThanOrEqualTo(least);
    assertThat(words.en()).as(code).doesNotContainPattern(CHINESE);
    assertThat(words.en().length()).as(code).isGreaterThanOrEqualTo(least);
  }
}
