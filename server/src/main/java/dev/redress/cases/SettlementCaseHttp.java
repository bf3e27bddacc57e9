package dev.redress.cases;

import dev.redress.cases.CaseRequests.PlainRequest;
import dev.redress.cases.RulingRequests.RuledLine;
import dev.redress.kernel.Money;
import dev.redress.policy.Reason.FreightPayer;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** F7: what may be done at a hearing about ending it by agreement. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class SettlementCaseHttp {

  private static final String A_NUMBER = "the number of the proposal that was read";

  private final CaseDesk desk;

  SettlementCaseHttp(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Terms to settle on.
   *
   * @param lines what becomes of every line that is still claimed, freight as line 0
   * @param freightPayer BUYER or MERCHANT, for goods that come back
   * @param goodwill missing: none
   */
  record ProposeSettlementRequest(
      @Nullable List<@Nullable RuledLine> lines,
      @Nullable FreightPayer freightPayer,
      @Nullable Money goodwill,
      @Nullable String text) {

    Settlement.Draft read() {
      return new Settlement.Draft(
          RulingRequests.lines(lines),
          Given.required("freightPayer", freightPayer, "BUYER or MERCHANT"),
          goodwill,
          Given.text(text));
    }
  }

  /** A signature under the proposal of this number, and under no other. */
  record SignSettlementRequest(@Nullable Long number) {}

  /** A no to the proposal of this number. */
  record DeclineSettlementRequest(@Nullable Long number, @Nullable String text) {}

  /** Takes the place of whatever lies on the table; a party has signed it by that. */
  @PostMapping("/propose-settlement")
  @RolesAllowed({"BUYER", "MERCHANT", "ARBITRATOR", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> proposeSettlement(
      @PathVariable String id, @RequestBody ProposeSettlementRequest request, Call call) {
    Settlement.Draft draft = request.read();
    return desk.send(id, call, known -> new SettlementCommand.ProposeSettlement(known, draft));
  }

  /** With the second signature it is carried out at once. */
  @PostMapping("/sign-settlement")
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> signSettlement(
      @PathVariable String id, @RequestBody SignSettlementRequest request, Call call) {
    Long number = Given.required("number", request.number(), A_NUMBER);
    return desk.send(id, call, known -> new SettlementCommand.SignSettlement(known, number));
  }

  @PostMapping("/decline-settlement")
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> declineSettlement(
      @PathVariable String id, @RequestBody DeclineSettlementRequest request, Call call) {
    Long number = Given.required("number", request.number(), A_NUMBER);
    String text = Given.text(request.text());
    return desk.send(
        id, call, known -> new SettlementCommand.DeclineSettlement(known, number, text));
  }

  @PostMapping("/withdraw-settlement")
  @RolesAllowed({"BUYER", "MERCHANT", "ARBITRATOR", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> withdrawSettlement(
      @PathVariable String id, @RequestBody PlainRequest request, Call call) {
    return desk.send(id, call, SettlementCommand.WithdrawSettlement::new);
  }
}
