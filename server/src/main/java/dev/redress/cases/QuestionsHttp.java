package dev.redress.cases;

import dev.redress.cases.BenchTexts.Question;
import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.Receipt;
import dev.redress.policy.Stage;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** F5: what is at issue in a case, and what each side shows to it; for the bench alone. */
@RestController
@RequestMapping("/api/v1/cases/{id}/questions")
@RolesAllowed({"ARBITRATOR", "OPERATOR"})
class QuestionsHttp {

  private final CaseDesk desk;
  private final BenchNotes notes;
  private final BenchTexts texts;
  private final Interests interests;

  QuestionsHttp(CaseDesk desk, BenchNotes notes, BenchTexts texts, Interests interests) {
    this.desk = desk;
    this.notes = notes;
    this.texts = texts;
    this.interests = interests;
  }

  /** The questions in the order in which they are asked. */
  record QuestionList(List<QuestionAtIssue> items) {}

  /**
   * One of them.
   *
   * @param shownBy whose part it is to show the answer; null: nobody's alone
   * @param evidence pieces that answer it, by id: those the bench put here, and those of the side
   *     whose part it is that were put nowhere
   */
  record QuestionAtIssue(String code, String text, @Nullable Side shownBy, List<String> evidence) {}

  /** Where a piece belongs. */
  record PlaceEvidenceRequest(@Nullable String evidence, @Nullable String question) {}

  /** What the reason of the application, and how far the goods have come, put at issue. */
  @GetMapping
  QuestionList questions(@PathVariable String id, Actor viewer, Locale language) {
    CaseId known = CaseDesk.id(id);
    CaseFile file = desk.file(known, viewer);
    List<Question> raised = raised(file, known);
    Map<String, String> placed = notes.placed(known);
    return new QuestionList(
        raised.stream()
            .map(
                each ->
                    new QuestionAtIssue(
                        each.code(),
                        each.text().in(language),
                        each.shownBy(),
                        file.evidence().values().stream()
                            .filter(item -> each.equals(of(item, raised, placed)))
                            .map(EvidenceItem::id)
                            .toList()))
            .toList());
  }

  /** Puts a piece of evidence under another question; kept like a note of the bench. */
  @PostMapping
  Receipt placeEvidence(
      @PathVariable String id,
      @RequestBody PlaceEvidenceRequest request,
      @RequestHeader("Idempotency-Key") String key,
      Actor viewer) {
    CaseId known = CaseDesk.id(id);
    CaseFile file = desk.file(known, viewer);
    interests.bar(viewer, Objects.requireNonNull(file.order()));
    String evidence = Given.words("evidence", request.evidence());
    String question = Given.words("question", request.question());
    if (!file.evidence().containsKey(evidence)) {
      throw new BadInput("evidence: a piece that was shown on this order is expected.");
    }
    if (raised(file, known).stream().noneMatch(each -> each.code().equals(question))) {
      throw new BadInput("question: one that is at issue is expected.");
    }
    return notes.place(known, new BenchNoteFile.Placed(evidence, question), viewer, key);
  }

  private List<Question> raised(CaseFile file, CaseId id) {
    return texts.questions(
        file.get(id).application().reason(), Stage.of(Objects.requireNonNull(file.order())));
  }

  /**
   * Where the bench put it; else the first question that is its side's to answer; else the last.
   */
  private static Question of(EvidenceItem item, List<Question> raised, Map<String, String> placed) {
    String put = placed.get(item.id());
    return raised.stream()
        .filter(each -> each.code().equals(put))
        .findFirst()
        .or(() -> raised.stream().filter(each -> isTheirs(each, item)).findFirst())
        .orElseGet(raised::getLast);
  }

  private static boolean isTheirs(Question question, EvidenceItem item) {
    return question.shownBy() != null && question.shownBy().name().equals(item.byRole().name());
  }
}
