package dev.redress.cases;

import dev.redress.cases.CaseRequests.ModifyRequest;
import dev.redress.cases.CaseRequests.PlainRequest;
import dev.redress.cases.CaseRequests.ShipReturnRequest;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only the buyer may do with a case, or a service agent for the buyer it serves (S3). */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class BuyerCaseHttp {

  private final CaseDesk desk;

  BuyerCaseHttp(CaseDesk desk) {
    this.desk = desk;
  }

  /** B7: a new version of the application. */
  @PostMapping("/modify")
  @RolesAllowed({"BUYER", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> modify(
      @PathVariable String id, @RequestBody ModifyRequest request, Call call) {
    return desk.send(id, call, known -> new CaseCommand.Modify(known, request.read()));
  }

  /** B8. */
  @PostMapping("/withdraw")
  @RolesAllowed({"BUYER", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> withdraw(
      @PathVariable String id, @RequestBody PlainRequest request, Call call) {
    return desk.send(id, call, CaseCommand.Withdraw::new);
  }

  /** S4: nudges whoever's turn it is. */
  @PostMapping("/urge")
  @RolesAllowed({"BUYER", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> urge(
      @PathVariable String id, @RequestBody PlainRequest request, Call call) {
    return desk.send(id, call, CaseCommand.Urge::new);
  }

  /** D1: the goods are on their way back. */
  @PostMapping("/ship-return")
  @RolesAllowed({"BUYER", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> shipReturn(
      @PathVariable String id, @RequestBody ShipReturnRequest request, Call call) {
    String carrier = Given.text(request.carrier());
    String tracking = Given.text(request.tracking());
    return desk.send(id, call, known -> new CaseCommand.ShipReturn(known, carrier, tracking));
  }

  /** D4. */
  @PostMapping("/take-goods-back")
  @RolesAllowed({"BUYER", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> takeGoodsBack(
      @PathVariable String id, @RequestBody PlainRequest request, Call call) {
    return desk.send(id, call, CaseCommand.TakeGoodsBack::new);
  }

  /** D3. */
  @PostMapping("/concede-missing")
  @RolesAllowed({"BUYER", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> concedeMissing(
      @PathVariable String id, @RequestBody PlainRequest request, Call call) {
    return desk.send(id, call, CaseCommand.ConcedeMissing::new);
  }

  /** D5: what was sent in place of the goods is there. */
  @PostMapping("/confirm-receipt")
  @RolesAllowed({"BUYER", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> confirmReceipt(
      @PathVariable String id, @RequestBody PlainRequest request, Call call) {
    return desk.send(id, call, CaseCommand.ConfirmReceipt::new);
  }

  /** D5: nothing came, so the money goes back instead. */
  @PostMapping("/turn-into-refund")
  @RolesAllowed({"BUYER", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> turnIntoRefund(
      @PathVariable String id, @RequestBody PlainRequest request, Call call) {
    return desk.send(id, call, CaseCommand.TurnIntoRefund::new);
  }

  /** F3. */
  @PostMapping("/withdraw-hearing")
  @RolesAllowed({"BUYER", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> withdrawHearing(
      @PathVariable String id, @RequestBody PlainRequest request, Call call) {
    return desk.send(id, call, CaseCommand.WithdrawHearing::new);
  }
}
