package dev.redress.cases;

import dev.redress.cases.CaseRequests.AskMoreRequest;
import dev.redress.cases.CaseRequests.DecideAppealRequest;
import dev.redress.cases.CaseRequests.PlainRequest;
import dev.redress.cases.CaseRequests.RefuseHearingRequest;
import dev.redress.cases.CaseRequests.ReturnRulingRequest;
import dev.redress.cases.CaseRequests.RuleRequest;
import dev.redress.cases.CaseRequests.StepInRequest;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only the platform's bench may do with a case. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class BenchCaseHttp {

  private final CaseDesk desk;

  BenchCaseHttp(CaseDesk desk) {
    this.desk = desk;
  }

  /** F1: the platform takes the case over, with a reason. */
  @PostMapping("/step-in")
  @RolesAllowed({"ARBITRATOR", "OPERATOR"})
  @CommandRoute
  ResponseEntity<Object> stepIn(
      @PathVariable String id, @RequestBody StepInRequest request, Call call) {
    String reason = Given.words("reason", request.reason());
    return desk.send(id, call, known -> new CaseCommand.StepIn(known, reason));
  }

  /** F6. */
  @PostMapping("/take-hearing")
  @RolesAllowed("ARBITRATOR")
  @CommandRoute
  ResponseEntity<Object> takeHearing(
      @PathVariable String id, @RequestBody PlainRequest request, Call call) {
    return desk.send(id, call, CaseCommand.TakeHearing::new);
  }

  /** F5. */
  @PostMapping("/ask-more")
  @RolesAllowed("ARBITRATOR")
  @CommandRoute
  ResponseEntity<Object> askMore(
      @PathVariable String id, @RequestBody AskMoreRequest request, Call call) {
    Side side = Given.required("side", request.side(), "BUYER or MERCHANT");
    int hours = Given.required("hours", request.hours(), "a whole number of hours");
    String question = Given.text(request.question());
    return desk.send(id, call, known -> new CaseCommand.AskMore(known, side, question, hours));
  }

  /** F2. */
  @PostMapping("/refuse-hearing")
  @RolesAllowed("ARBITRATOR")
  @CommandRoute
  ResponseEntity<Object> refuseHearing(
      @PathVariable String id, @RequestBody RefuseHearingRequest request, Call call) {
    CaseCommand.HearingRefusal reason =
        Given.required("reason", request.reason(), "a reason of the case's options");
    String explanation = Given.words("explanation", request.explanation());
    return desk.send(id, call, known -> new CaseCommand.RefuseHearing(known, reason, explanation));
  }

  /** F8. */
  @PostMapping("/rule")
  @RolesAllowed("ARBITRATOR")
  @CommandRoute
  ResponseEntity<Object> rule(
      @PathVariable String id, @RequestBody RuleRequest request, Call call) {
    return desk.send(id, call, known -> new CaseCommand.Rule(known, request.read()));
  }

  /** F8: the second person signs a ruling over the limit. */
  @PostMapping("/approve-ruling")
  @RolesAllowed("ARBITRATOR")
  @CommandRoute
  ResponseEntity<Object> approveRuling(
      @PathVariable String id, @RequestBody PlainRequest request, Call call) {
    return desk.send(id, call, ApprovalCommand.ApproveRuling::new);
  }

  /** F8: the second person gives it back. */
  @PostMapping("/return-ruling")
  @RolesAllowed("ARBITRATOR")
  @CommandRoute
  ResponseEntity<Object> returnRuling(
      @PathVariable String id, @RequestBody ReturnRulingRequest request, Call call) {
    String reason = Given.words("reason", request.reason());
    return desk.send(id, call, known -> new ApprovalCommand.ReturnRuling(known, reason));
  }

  /** F11: upheld, or overturned with another ruling in its place. */
  @PostMapping("/decide-appeal")
  @RolesAllowed("ARBITRATOR")
  @CommandRoute
  ResponseEntity<Object> decideAppeal(
      @PathVariable String id, @RequestBody DecideAppealRequest request, Call call) {
    boolean overturn = Given.required("overturn", request.overturn(), "true or false");
    boolean fraud = Boolean.TRUE.equals(request.fraud());
    return desk.send(
        id, call, known -> new CaseCommand.DecideAppeal(known, overturn, fraud, request.read()));
  }
}
