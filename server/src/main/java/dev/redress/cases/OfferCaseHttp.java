package dev.redress.cases;

import dev.redress.cases.CaseRequests.PlainRequest;
import dev.redress.kernel.Money;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** C4: what both parties may do about settling a case between themselves. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class OfferCaseHttp {

  private final CaseDesk desk;

  OfferCaseHttp(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Something to settle the case with.
   *
   * @param amount for PARTIAL_REFUND and SMALL_PAYMENT
   * @param hours for EXTENSION
   */
  record MakeOfferRequest(
      @Nullable OfferKind kind,
      @Nullable Money amount,
      @Nullable Integer hours,
      @Nullable String text) {}

  /**
   * Another amount, or another number of hours, than was offered.
   *
   * @param offer the number of the offer that is answered; missing: whichever is open
   */
  record CounterOfferRequest(
      @Nullable Integer offer,
      @Nullable Money amount,
      @Nullable Integer hours,
      @Nullable String text) {}

  /**
   * An answer to an offer.
   *
   * @param offer its number; missing: whichever is open
   */
  record AcceptOfferRequest(@Nullable Integer offer) {}

  /**
   * A no to an offer.
   *
   * @param offer its number; missing: whichever is open
   */
  record DeclineOfferRequest(@Nullable Integer offer, @Nullable String text) {}

  @PostMapping("/make-offer")
  @RolesAllowed({"BUYER", "MERCHANT"})
  @CommandRoute
  ResponseEntity<Object> makeOffer(
      @PathVariable String id, @RequestBody MakeOfferRequest request, Call call) {
    OfferKind kind =
        Given.required(
            "kind", request.kind(), "PARTIAL_REFUND, RETURN_REFUND, SMALL_PAYMENT or EXTENSION");
    return desk.send(
        id,
        call,
        known ->
            new OfferCommand.MakeOffer(
                known, kind, request.amount(), request.hours(), Given.text(request.text())));
  }

  @PostMapping("/counter-offer")
  @RolesAllowed({"BUYER", "MERCHANT"})
  @CommandRoute
  ResponseEntity<Object> counterOffer(
      @PathVariable String id, @RequestBody CounterOfferRequest request, Call call) {
    return desk.send(
        id,
        call,
        known ->
            new OfferCommand.CounterOffer(
                known,
                request.offer(),
                request.amount(),
                request.hours(),
                Given.text(request.text())));
  }

  /** What was offered is done at once. */
  @PostMapping("/accept-offer")
  @RolesAllowed({"BUYER", "MERCHANT"})
  @CommandRoute
  ResponseEntity<Object> acceptOffer(
      @PathVariable String id, @RequestBody AcceptOfferRequest request, Call call) {
    return desk.send(id, call, known -> new OfferCommand.AcceptOffer(known, request.offer()));
  }

  @PostMapping("/decline-offer")
  @RolesAllowed({"BUYER", "MERCHANT"})
  @CommandRoute
  ResponseEntity<Object> declineOffer(
      @PathVariable String id, @RequestBody DeclineOfferRequest request, Call call) {
    return desk.send(
        id,
        call,
        known -> new OfferCommand.DeclineOffer(known, request.offer(), Given.text(request.text())));
  }

  @PostMapping("/withdraw-offer")
  @RolesAllowed({"BUYER", "MERCHANT"})
  @CommandRoute
  ResponseEntity<Object> withdrawOffer(
      @PathVariable String id, @RequestBody PlainRequest request, Call call) {
    return desk.send(id, call, OfferCommand.WithdrawOffer::new);
  }
}
