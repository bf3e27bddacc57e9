package dev.redress.claims;

import dev.redress.cases.Call;
import dev.redress.cases.CommandRoute;
import dev.redress.claims.MatterRequests.ComplaintRequest;
import dev.redress.claims.MatterRequests.FreightClaimRequest;
import dev.redress.claims.MatterRequests.PriceRequest;
import dev.redress.claims.MatterRequests.RefundClaimRequest;
import dev.redress.kernel.Actor;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be raised on an order, each by its own role. */
@RestController
@RequestMapping("/api/v1/orders/{id}")
class RaiseHttp {

  private final MatterDesk desk;

  RaiseHttp(MatterDesk desk) {
    this.desk = desk;
  }

  /** Everything that was raised on the order, and what the caller may raise now. */
  @GetMapping("/matters")
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  MatterDesk.MattersOfOrder matters(@PathVariable String id, Actor viewer, Locale language) {
    return desk.of(id, viewer, language);
  }

  /** J1: the merchant claims back a refund that should not have gone out. */
  @PostMapping("/refund-claims")
  @RolesAllowed("MERCHANT")
  @CommandRoute
  ResponseEntity<Object> claimRefund(
      @PathVariable String id, @RequestBody RefundClaimRequest request, Call call) {
    return desk.raise(id, call, request.plea());
  }

  /** J2: the merchant asks for more; nothing changes unless the buyer consents. */
  @PostMapping("/price-requests")
  @RolesAllowed("MERCHANT")
  @CommandRoute
  ResponseEntity<Object> askMore(
      @PathVariable String id, @RequestBody PriceRequest request, Call call) {
    return desk.raise(id, call, request.plea());
  }

  /** M6: the buyer complains about the merchant. */
  @PostMapping("/complaints")
  @RolesAllowed({"BUYER", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> complain(
      @PathVariable String id, @RequestBody ComplaintRequest request, Call call) {
    return desk.raise(id, call, request.plea());
  }

  /** D6: the buyer claims what sending goods back cost, with the receipt. */
  @PostMapping("/freight-claims")
  @RolesAllowed({"BUYER", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> claimFreight(
      @PathVariable String id, @RequestBody FreightClaimRequest request, Call call) {
    return desk.raise(id, call, request.plea());
  }
}
