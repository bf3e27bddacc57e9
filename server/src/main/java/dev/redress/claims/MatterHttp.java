package dev.redress.claims;

import dev.redress.cases.Call;
import dev.redress.cases.CommandRoute;
import dev.redress.claims.MatterRequests.ComplaintDecision;
import dev.redress.claims.MatterRequests.MatterRuleRequest;
import dev.redress.claims.MatterRequests.NothingRequest;
import dev.redress.claims.MatterRequests.PayPartRequest;
import dev.redress.claims.MatterRequests.SaidRequest;
import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.Named;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Matters: looked at, answered, decided. */
@RestController
@RequestMapping("/api/v1/matters")
class MatterHttp {

  private static final int MOST = 200;

  private final MatterDesk desk;

  MatterHttp(MatterDesk desk) {
    this.desk = desk;
  }

  /** The newest matters that the caller may see. */
  record MatterList(List<MatterView> items) {}

  /**
   * The newest matters that the caller may see: own ones, or all for platform staff.
   *
   * @param kind only of this kind
   * @param open true: only what is not over; false: only what is
   */
  @GetMapping
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  MatterList list(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable Boolean open,
      Actor viewer,
      Locale language) {
    return new MatterList(desk.list(viewer, language, kind(kind), open, MOST));
  }

  @GetMapping("/{id}")
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  ResponseEntity<MatterView> view(@PathVariable String id, Actor viewer, Locale language) {
    MatterView view = desk.view(id, viewer, language);
    return ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(view);
  }

  /** J1, J2: the buyer consents to paying all of it. D6: the merchant pays the freight. */
  @PostMapping("/{id}/agree")
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> agree(
      @PathVariable String id, @RequestBody NothingRequest request, Call call) {
    return desk.send(id, call, MatterCommand.Agree::new);
  }

  /** J1: the buyer pays a part; the platform decides about the rest. */
  @PostMapping("/{id}/pay-part")
  @RolesAllowed({"BUYER", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> payPart(
      @PathVariable String id, @RequestBody PayPartRequest request, Call call) {
    return desk.send(
        id,
        call,
        known ->
            new MatterCommand.PayPart(
                known,
                MatterRequests.needed("amount", request.amount()),
                MatterRequests.text(request.statement()),
                Named.evidence(request.evidence())));
  }

  /** J1, D6: disputed, the platform decides. J2: refused, nothing changes. */
  @PostMapping("/{id}/decline")
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> decline(
      @PathVariable String id, @RequestBody SaidRequest request, Call call) {
    return desk.send(
        id,
        call,
        known ->
            new MatterCommand.Decline(
                known,
                MatterRequests.text(request.statement()),
                Named.evidence(request.evidence())));
  }

  /** M6: the merchant answers a complaint. */
  @PostMapping("/{id}/reply")
  @RolesAllowed("MERCHANT")
  @CommandRoute
  ResponseEntity<Object> reply(
      @PathVariable String id, @RequestBody SaidRequest request, Call call) {
    return desk.send(
        id,
        call,
        known ->
            new MatterCommand.Reply(
                known,
                MatterRequests.text(request.statement()),
                Named.evidence(request.evidence())));
  }

  /** By whoever raised it, while nothing has been paid. */
  @PostMapping("/{id}/withdraw")
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT"})
  @CommandRoute
  ResponseEntity<Object> withdraw(
      @PathVariable String id, @RequestBody NothingRequest request, Call call) {
    return desk.send(id, call, MatterCommand.Withdraw::new);
  }

  /** J1: what of the disputed amount is owed, and why. */
  @PostMapping("/{id}/rule")
  @RolesAllowed("ARBITRATOR")
  @CommandRoute
  ResponseEntity<Object> rule(
      @PathVariable String id, @RequestBody MatterRuleRequest request, Call call) {
    return desk.send(
        id,
        call,
        known ->
            new MatterCommand.Rule(
                known,
                MatterRequests.needed("amount", request.amount()),
                MatterRequests.text(request.reasons())));
  }

  /** M6: whether a complaint is right, and why; upheld, it costs the merchant what M2 says. */
  @PostMapping("/{id}/decide")
  @RolesAllowed("OPERATOR")
  @CommandRoute
  ResponseEntity<Object> decide(
      @PathVariable String id, @RequestBody ComplaintDecision request, Call call) {
    return desk.send(
        id,
        call,
        known ->
            new MatterCommand.Decide(
                known,
                MatterRequests.needed("upheld", request.upheld()),
                MatterRequests.text(request.reasons())));
  }

  private static @Nullable MatterKind kind(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    return Arrays.stream(MatterKind.values())
        .filter(kind -> kind.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new BadInput("kind is one of " + Arrays.toString(MatterKind.values())));
  }
}
