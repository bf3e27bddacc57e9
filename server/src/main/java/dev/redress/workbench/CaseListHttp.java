package dev.redress.workbench;

import dev.redress.kernel.Actor;
import dev.redress.kernel.CsvFile;
import dev.redress.kernel.Texts;
import dev.redress.policy.Policies;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of cases: a merchant's to-do, the arbitrators' queue, a buyer's own. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseListHttp {

  private final CaseList cases;
  private final CaseCsv csv;
  private final Policies policies;
  private final Texts texts;
  private final Clock clock;

  CaseListHttp(CaseList cases, CaseCsv csv, Policies policies, Texts texts, Clock clock) {
    this.cases = cases;
    this.csv = csv;
    this.policies = policies;
    this.texts = texts;
    this.clock = clock;
  }

  /** Cases that the caller may see: own ones for buyers and merchants, all for platform staff. */
  @GetMapping
  @Operation(description = "With Accept: text/csv the whole list comes as a table (RFC 4180).")
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  Page<CaseSummaryView> cases(
      @ParameterObject @ModelAttribute CaseFilter filter,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit,
      Actor viewer,
      Locale language) {
    Instant now = clock.instant();
    Labels labels = new Labels(texts, language);
    return cases
        .page(viewer, filter, cursor, Page.limit(limit))
        .map(row -> CaseSummaryView.of(row, labels, now));
  }

  /** What the list can be filtered by. */
  @GetMapping("/choices")
  @RolesAllowed({"MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  CaseChoices choices(Actor viewer, Locale language) {
    return CaseChoices.of(policies, viewer, new Labels(texts, language));
  }

  /** The same list, whole, as a table for spreadsheets. */
  @Operation(hidden = true)
  @GetMapping(produces = CsvFile.TYPE)
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  void casesAsCsv(
      @ParameterObject @ModelAttribute CaseFilter filter,
      Actor viewer,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    csv.write(viewer, filter, new Labels(texts, language), response);
  }
}
