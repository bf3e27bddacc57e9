package dev.redress.cases;

import dev.redress.cases.CaseRequests.OpenCaseRequest;
import dev.redress.kernel.Acting;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.Role;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opening a case, and looking at one. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseHttp {

  private final CaseDesk desk;
  private final CaseViews views;
  private final Acting acting;
  private final BenchTexts texts;

  CaseHttp(CaseDesk desk, CaseViews views, Acting acting, BenchTexts texts) {
    this.acting = acting;
    this.texts = texts;
    this.desk = desk;
    this.views = views;
  }

  /** B: applies for lines of an order. */
  @PostMapping
  @RolesAllowed({"BUYER", "SERVICE_AGENT"})
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      required = true,
      description = "Unique to this request; a repeat under it gets the same answer.",
      schema = @Schema(type = "string", maxLength = 200))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "dryRun",
      description = "true: only say what would happen, with 200.",
      schema = @Schema(type = "boolean", defaultValue = "false"))
  @ApiResponse(
      responseCode = "200",
      description = "With dryRun: what would happen. Nothing has.",
      content = @Content(schema = @Schema(implementation = CasePreview.class)))
  @ApiResponse(
      responseCode = "201",
      description = "What happened; the case's address is in Location.",
      content = @Content(schema = @Schema(implementation = Receipt.class)))
  ResponseEntity<Object> openCase(@RequestBody OpenCaseRequest request, Call call) {
    return desk.open(new CaseCommand.Apply(request.order(), request.read()), call);
  }

  /** Everything the viewer may see of a case, and what they may do; the ETag is its version. */
  @GetMapping("/{id}")
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  CaseView viewCase(
      @PathVariable String id, Actor actor, Locale language, HttpServletResponse response) {
    CaseId known = CaseDesk.id(id);
    Actor viewer = acting.on(known.order(), actor);
    CaseFile file = desk.file(known, viewer);
    CaseView view = views.view(file, known, viewer, language, desk.facts(file, viewer));
    response.setHeader(HttpHeaders.ETAG, CaseDesk.tag(view.version()));
    return view;
  }

  /** What the forms of this case may choose from. */
  @GetMapping("/{id}/options")
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  CaseOptions options(@PathVariable String id, Actor actor, Locale language) {
    CaseId known = CaseDesk.id(id);
    CaseFile file = desk.file(known, actor);
    CaseOptions options = views.options(file, known, language);
    return actor.role() == Role.ARBITRATOR
        ? options.with(paragraphs(file, known, language))
        : options;
  }

  private List<CaseOptions.ReasonParagraph> paragraphs(CaseFile file, CaseId id, Locale language) {
    return texts.paragraphs(file.get(id).application().reason()).stream()
        .map(
            each ->
                new CaseOptions.ReasonParagraph(
                    each.code(), each.title().in(language), each.outcomes(), each.text()))
        .toList();
  }
}
