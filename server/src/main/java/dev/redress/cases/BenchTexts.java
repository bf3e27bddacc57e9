package dev.redress.cases;

import dev.redress.cases.Ruling.Verdict;
import dev.redress.kernel.Json;
import dev.redress.policy.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the bench is offered to work with, kept as data: paragraphs that a ruling's reasons may
 * begin from, and the questions at issue. Both only suggest: nothing is filled in or decided.
 */
@Component
public final class BenchTexts {

  private final List<Paragraph> paragraphs;
  private final List<Question> questions;

  BenchTexts() {
    paragraphs = List.of(read("paragraphs.json", Paragraph[].class));
    questions = List.of(read("questions.json", Question[].class));
  }

  /** The same in the two languages of a ruling. */
  public record InBoth(String zh, String en) {

    String in(Locale language) {
      return "zh".equals(language.getLanguage()) ? zh : en;
    }
  }

  /**
   * A paragraph of reasons.
   *
   * @param reasons of applications that it fits; empty: any
   * @param outcomes with which it agrees
   */
  record Paragraph(
      String code, List<String> reasons, List<Verdict> outcomes, InBoth title, InBoth text) {}

  /**
   * A question at issue.
   *
   * @param reasons of applications that raise it; empty: any
   * @param stages of the order in which it arises; empty: any
   * @param shownBy whose part it is to show the answer; null: nobody's alone
   */
  record Question(
      String code, List<String> reasons, List<Stage> stages, @Nullable Side shownBy, InBoth text) {}

  /** Paragraphs for a case with this reason, those for it alone first. */
  List<Paragraph> paragraphs(String reason) {
    return paragraphs.stream().filter(each -> fits(each.reasons(), reason)).toList();
  }

  /** What is at issue where this is the reason and the goods have come so far. */
  List<Question> questions(String reason, Stage stage) {
    return questions.stream()
        .filter(each -> fits(each.reasons(), reason) && fits(each.stages(), stage))
        .toList();
  }

  private static <T> boolean fits(List<T> named, T one) {
    return named.isEmpty() || named.contains(one);
  }

  private static <T> T read(String file, Class<T> type) {
    try (InputStream in =
        Objects.requireNonNull(BenchTexts.class.getResourceAsStream("/bench/" + file), file)) {
      return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
