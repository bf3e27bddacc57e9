package dev.redress.precedents;

import dev.redress.cases.Appeal;
import dev.redress.cases.CaseId;
import dev.redress.cases.Ruling;
import dev.redress.cases.Words;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Money;
import dev.redress.kernel.Texts;
import dev.redress.policy.CaseType;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Precedents, for who hears a case. */
@RestController
class PrecedentsHttp {

  private final Precedents precedents;
  private final Texts texts;

  PrecedentsHttp(Precedents precedents, Texts texts) {
    this.precedents = precedents;
    this.texts = texts;
  }

  /**
   * Decided cases like this one, and what they come to.
   *
   * @param advice fills in nothing: who rules, rules
   * @param decided how many decided cases of the market there are in all
   * @param complete false: decided cases are still being read after a start
   * @param items those that are near enough, the closest first
   */
  record PrecedentsView(
      CaseId caseId, AdviceView advice, int decided, boolean complete, List<Item> items) {}

  /**
   * What the precedents come to.
   *
   * @param outcome null: nothing is suggested
   * @param text the advice and why, or why there is none
   * @param agree how many of the near ones were ruled on alike
   * @param share how loud they are among all, in percent: the closer, the louder
   * @param awarded how much of what was asked for they awarded, in percent; null: no suggestion
   * @param merchant how much of the responsibility they laid on the merchant, in percent
   */
  record AdviceView(
      Advice.Kind kind,
      @Nullable Outcome outcome,
      @Nullable String outcomeText,
      String text,
      int agree,
      int share,
      Advice.@Nullable Range awarded,
      Advice.@Nullable Range merchant,
      List<Often> spread) {}

  /** What was ruled, and how often. */
  record Often(Outcome outcome, String outcomeText, int count) {}

  /**
   * One precedent; names nobody.
   *
   * @param closeness of a hundred: the sum of the points of the parts
   * @param parts in what it is like the case at hand
   * @param reasons the arbitrator's, in the reader's language, with names and numbers blacked out
   * @param appeal what an appeal made of it; null: there was none
   */
  record Item(
      CaseId caseId,
      Instant ruledAt,
      CaseType type,
      String typeText,
      String reasonText,
      Outcome outcome,
      String outcomeText,
      Money asked,
      Money awarded,
      Ruling.Responsibility responsibility,
      int closeness,
      List<Alike> parts,
      String reasons,
      Appeal.@Nullable Outcome appeal,
      @Nullable String appealText) {}

  /** One part in which two cases are alike. */
  record Alike(Part part, String text, int points) {}

  /** Decided cases like this one: what was ruled, how often, and why they are like it. */
  @GetMapping("/api/v1/cases/{id}/precedents")
  @RolesAllowed("ARBITRATOR")
  PrecedentsView precedents(@PathVariable String id, Actor viewer, Locale language) {
    Precedents.Advised advised = precedents.on(id, viewer);
    return new PrecedentWords(new Words(texts, language, ZoneOffset.UTC)).view(advised);
  }
}
