package dev.redress.cases;

import dev.redress.cases.CaseRequests.AddStatementRequest;
import dev.redress.cases.CaseRequests.FileAppealRequest;
import dev.redress.cases.CaseRequests.PlainRequest;
import dev.redress.cases.CaseRequests.StatementRequest;
import dev.redress.kernel.Named;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What both parties may do with a case, each for itself. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class PartyCaseHttp {

  private final CaseDesk desk;

  PartyCaseHttp(CaseDesk desk) {
    this.desk = desk;
  }

  /** F1: calls the platform. */
  @PostMapping("/request-intervention")
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> requestIntervention(
      @PathVariable String id, @RequestBody StatementRequest request, Call call) {
    return desk.send(
        id,
        call,
        known ->
            new CaseCommand.RequestIntervention(
                known, Given.text(request.statement()), Named.evidence(request.evidence())));
  }

  /** F5: words and evidence for everyone in the case. */
  @PostMapping("/add-statement")
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> addStatement(
      @PathVariable String id, @RequestBody AddStatementRequest request, Call call) {
    return desk.send(
        id,
        call,
        known ->
            new CaseCommand.AddStatement(
                known, Given.text(request.text()), Named.evidence(request.evidence())));
  }

  /** F5: nothing more from this side. */
  @PostMapping("/finish-evidence")
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> finishEvidence(
      @PathVariable String id, @RequestBody PlainRequest request, Call call) {
    return desk.send(id, call, CaseCommand.FinishEvidence::new);
  }

  /** F11: one more look at the ruling, by somebody else. */
  @PostMapping("/file-appeal")
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> fileAppeal(
      @PathVariable String id, @RequestBody FileAppealRequest request, Call call) {
    Appeal.Ground ground = Given.required("ground", request.ground(), "a ground of the options");
    return desk.send(
        id,
        call,
        known ->
            new CaseCommand.FileAppeal(
                known,
                ground,
                Given.text(request.statement()),
                Named.evidence(request.evidence())));
  }
}
