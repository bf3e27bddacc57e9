package dev.redress.cases;

import dev.redress.cases.CaseRequests.AgreeReturnRequest;
import dev.redress.cases.CaseRequests.AnswerStopRequest;
import dev.redress.cases.CaseRequests.ConfirmReturnRequest;
import dev.redress.cases.CaseRequests.PlainRequest;
import dev.redress.cases.CaseRequests.RejectRequest;
import dev.redress.cases.CaseRequests.SendReplacementRequest;
import dev.redress.cases.CaseRequests.SendScriptRequest;
import dev.redress.cases.CaseRequests.StatementRequest;
import dev.redress.kernel.Named;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only the merchant may do with a case. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class MerchantCaseHttp {

  private final CaseDesk desk;

  MerchantCaseHttp(CaseDesk desk) {
    this.desk = desk;
  }

  /** C2: the money goes back. */
  @PostMapping("/agree-refund")
  @RolesAllowed("MERCHANT")
  @CommandRoute
  ResponseEntity<Object> agreeRefund(
      @PathVariable String id, @RequestBody PlainRequest request, Call call) {
    return desk.send(id, call, CaseCommand.AgreeRefund::new);
  }

  /** C2: the goods come back first. */
  @PostMapping("/agree-return")
  @RolesAllowed("MERCHANT")
  @CommandRoute
  ResponseEntity<Object> agreeReturn(
      @PathVariable String id, @RequestBody AgreeReturnRequest request, Call call) {
    String address = Given.text(request.address());
    return desk.send(id, call, known -> new CaseCommand.AgreeReturn(known, address));
  }

  /** C2: to the exchange, the resend or the repair that was asked for. */
  @PostMapping("/agree-replacement")
  @RolesAllowed("MERCHANT")
  @CommandRoute
  ResponseEntity<Object> agreeReplacement(
      @PathVariable String id, @RequestBody AgreeReturnRequest request, Call call) {
    String address = Given.text(request.address());
    return desk.send(id, call, known -> new CaseCommand.AgreeReplacement(known, address));
  }

  /** D5: the goods are on their way to the buyer. */
  @PostMapping("/send-replacement")
  @RolesAllowed("MERCHANT")
  @CommandRoute
  ResponseEntity<Object> sendReplacement(
      @PathVariable String id, @RequestBody SendReplacementRequest request, Call call) {
    String carrier = Given.text(request.carrier());
    String tracking = Given.text(request.tracking());
    return desk.send(id, call, known -> new CaseCommand.SendReplacement(known, carrier, tracking));
  }

  /** C3: the prepared words for a reject reason go to the buyer; the negotiation hold begins. */
  @PostMapping("/send-script")
  @RolesAllowed("MERCHANT")
  @CommandRoute
  ResponseEntity<Object> sendScript(
      @PathVariable String id, @RequestBody SendScriptRequest request, Call call) {
    String reason = Given.words("reason", request.reason());
    return desk.send(id, call, known -> new CaseCommand.SendScript(known, reason));
  }

  /** C3. */
  @PostMapping("/reject")
  @RolesAllowed("MERCHANT")
  @CommandRoute
  ResponseEntity<Object> reject(
      @PathVariable String id, @RequestBody RejectRequest request, Call call) {
    return desk.send(
        id,
        call,
        known ->
            new CaseCommand.Reject(
                known,
                Given.words("reason", request.reason()),
                Given.text(request.statement()),
                Named.evidence(request.evidence())));
  }

  /** C5: the carrier shall stop the parcel. */
  @PostMapping("/intercept-parcel")
  @RolesAllowed("MERCHANT")
  @CommandRoute
  ResponseEntity<Object> interceptParcel(
      @PathVariable String id, @RequestBody PlainRequest request, Call call) {
    return desk.send(id, call, CaseCommand.InterceptParcel::new);
  }

  /** C6: the buyer refuses the parcel at the door. */
  @PostMapping("/agree-refusal")
  @RolesAllowed("MERCHANT")
  @CommandRoute
  ResponseEntity<Object> agreeRefusal(
      @PathVariable String id, @RequestBody PlainRequest request, Call call) {
    return desk.send(id, call, CaseCommand.AgreeRefusal::new);
  }

  /** B9: whether the goods could be kept from leaving; the shop's program may answer too. */
  @PostMapping("/answer-stop")
  @RolesAllowed({"MERCHANT", "INTEGRATION"})
  @CommandRoute
  ResponseEntity<Object> answerStop(
      @PathVariable String id, @RequestBody AnswerStopRequest request, Call call) {
    CaseCommand.Warehouse answer =
        Given.required(
            "answer", request.answer(), "STOPPED, NOT_SYNCED, LABEL_PRINTED or ALREADY_SHIPPED");
    return desk.send(id, call, known -> new CaseCommand.AnswerStop(known, answer));
  }

  /** D2, D3: what arrived. */
  @PostMapping("/confirm-return")
  @RolesAllowed("MERCHANT")
  @CommandRoute
  ResponseEntity<Object> confirmReturn(
      @PathVariable String id, @RequestBody ConfirmReturnRequest request, Call call) {
    return desk.send(
        id,
        call,
        known ->
            new CaseCommand.ConfirmReturn(
                known,
                request.counts(),
                Given.text(request.statement()),
                Named.evidence(request.evidence())));
  }

  /** D2: what arrived is not what was sold, or not as it was sold. */
  @PostMapping("/refuse-goods")
  @RolesAllowed("MERCHANT")
  @CommandRoute
  ResponseEntity<Object> refuseGoods(
      @PathVariable String id, @RequestBody StatementRequest request, Call call) {
    return desk.send(
        id,
        call,
        known ->
            new CaseCommand.RefuseGoods(
                known, Given.text(request.statement()), Named.evidence(request.evidence())));
  }
}
