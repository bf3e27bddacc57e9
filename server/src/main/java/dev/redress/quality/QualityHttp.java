package dev.redress.quality;

import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.CsvFile;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * How the bench does, for seniors and operators: refused with SENIORS_ONLY to other arbitrators.
 */
@RestController
@RequestMapping("/api/v1/bench")
class QualityHttp {

  private final Members members;
  private final Samples samples;
  private final QualityViews views;
  private final ReviewViews reviews;
  private final QualityCsv csv;
  private final Clock clock;

  QualityHttp(
      Members members,
      Samples samples,
      QualityViews views,
      ReviewViews reviews,
      QualityCsv csv,
      Clock clock) {
    this.members = members;
    this.samples = samples;
    this.views = views;
    this.reviews = reviews;
    this.csv = csv;
    this.clock = clock;
  }

  /** What an arbitrator is versed in, by code, in place of what was said before. */
  record SkillsRequest(@Nullable List<@Nullable String> skills) {}

  /** Whether an arbitrator leads the others. */
  record SeniorRequest(@Nullable Boolean senior) {}

  /** How many of a hundred rulings of a market are judged again from now on. */
  record SampleRequest(@Nullable String market, @Nullable Integer percent) {}

  /** What holds of an arbitrator now. */
  record MemberView(String id, boolean senior, List<String> skills) {}

  /** What holds in every market now. */
  record SampleList(List<QualityView.SampleView> items) {}

  /**
   * F6, F8, F11: what is overdue, what waits, and what each arbitrator's rulings come to.
   *
   * @param from first day to count, UTC; without it thirty days
   * @param to last day to count, UTC; without it today
   */
  @GetMapping("/quality")
  @RolesAllowed({"ARBITRATOR", "OPERATOR"})
  @Operation(description = "With Accept: text/csv overturned rulings come as a table.")
  QualityView quality(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      Actor viewer,
      Locale language) {
    members.requireLead(viewer);
    return views.of(Period.of(from, to, clock.instant()), viewer, language);
  }

  /** F11: overturned rulings per arbitrator and ground of appeal, as a table for spreadsheets. */
  @Operation(hidden = true)
  @GetMapping(path = "/quality", produces = CsvFile.TYPE)
  @RolesAllowed({"ARBITRATOR", "OPERATOR"})
  void qualityAsCsv(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      Actor viewer,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    members.requireLead(viewer);
    csv.overturned(Period.of(from, to, clock.instant()), language, response);
  }

  /** F8: a ruling and the second opinion, side by side; not before there is one. */
  @GetMapping("/quality/reviews/{id}")
  @RolesAllowed({"ARBITRATOR", "OPERATOR"})
  PairView pair(@PathVariable String id, Actor viewer, Locale language) {
    members.requireLead(viewer);
    return reviews.pair(known(id), language);
  }

  /** F6: what an arbitrator is versed in; the queue shows them such cases first. */
  @PostMapping("/members/{id}/skills")
  @RolesAllowed({"ARBITRATOR", "OPERATOR"})
  MemberView setSkills(@PathVariable String id, @RequestBody SkillsRequest request, Actor by) {
    List<@Nullable String> skills = request.skills();
    if (skills == null || skills.stream().anyMatch(Objects::isNull)) {
      throw new BadInput("skills: a list of codes, it may be empty.");
    }
    members.versed(id, skills.stream().map(Objects::requireNonNull).toList(), by);
    return member(id);
  }

  /** Lets an arbitrator lead the others, or no longer. */
  @PostMapping("/members/{id}/senior")
  @RolesAllowed("OPERATOR")
  MemberView setSenior(@PathVariable String id, @RequestBody SeniorRequest request, Actor by) {
    if (request.senior() == null) {
      throw new BadInput("senior: true or false is expected.");
    }
    members.senior(id, request.senior(), by);
    return member(id);
  }

  /** F8: more rulings are judged again than the policy wants; its own number ends that. */
  @PostMapping("/quality/sample")
  @RolesAllowed("OPERATOR")
  SampleList setSample(@RequestBody SampleRequest request, Actor by) {
    if (request.market() == null || request.percent() == null) {
      throw new BadInput("market, percent: a market's code and a whole number.");
    }
    samples.raise(request.market(), request.percent(), by);
    return new SampleList(samples.now());
  }

  private MemberView member(String id) {
    MemberStore.Member now = members.of(id);
    return new MemberView(id, now.senior(), now.skills());
  }

  /** Anything that is no id at all names nothing. */
  static LockKey known(String id) {
    if (!id.matches("[0-9a-f]{32}")) {
      throw new RefusedException(KernelRefusal.NOT_FOUND.with());
    }
    return LockKey.parse(id);
  }
}
