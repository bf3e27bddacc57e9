package dev.redress.record;

import dev.redress.cases.CaseId;
import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.Receipt;
import dev.redress.record.ProceedingCommand.EndProceeding;
import dev.redress.record.ProceedingCommand.RecordProceeding;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** J4: courts, authorities and mediators that a case is before. */
@RestController
@RequestMapping("/api/v1/cases/{id}/proceedings")
class ProceedingHttp {

  private static final int LONGEST_REFERENCE = 100;
  private static final int LONGEST_STATEMENT = 4000;

  private final Proceedings proceedings;

  ProceedingHttp(Proceedings proceedings) {
    this.proceedings = proceedings;
  }

  /** What is to be recorded. */
  record ProceedingRequest(
      Proceeding.@Nullable Kind kind,
      @Nullable String reference,
      @Nullable Instant deadline,
      @Nullable String statement) {}

  /** How it ended. */
  record ProceedingEndRequest(
      @Nullable Integer number, Proceeding.@Nullable Outcome outcome, @Nullable String statement) {}

  /**
   * What is on record.
   *
   * @param onHold V5: while one is under way nothing of the case is erased
   */
  record ProceedingsView(boolean onHold, List<Proceeding> items) {}

  /** J4: the proceedings about a case. */
  @GetMapping
  @RolesAllowed({"BUYER", "MERCHANT", "ARBITRATOR", "OPERATOR"})
  ProceedingsView proceedings(@PathVariable String id, Actor viewer) {
    CaseId known = proceedings.known(id, viewer);
    return new ProceedingsView(proceedings.onHold(known), proceedings.of(known));
  }

  /**
   * J4: records one; the case is on legal hold from then on. Refused to an arbitrator with an
   * interest in a party (F6), as is ending one.
   */
  @PostMapping
  @RolesAllowed({"BUYER", "MERCHANT", "ARBITRATOR", "OPERATOR"})
  ResponseEntity<Receipt> recordProceeding(
      @PathVariable String id,
      @RequestBody ProceedingRequest request,
      @RequestHeader("Idempotency-Key") String key,
      Actor by) {
    CaseId known = proceedings.writable(id, by);
    if (request.kind() == null) {
      throw new BadInput("kind: before whom the case is.");
    }
    RecordProceeding command =
        new RecordProceeding(
            known,
            request.kind(),
            words("reference", request.reference(), LONGEST_REFERENCE),
            request.deadline(),
            words("statement", request.statement(), LONGEST_STATEMENT));
    return ResponseEntity.status(HttpStatus.CREATED).body(proceedings.run(command, by, key));
  }

  /** J4: writes down how one ended. */
  @PostMapping("/end")
  @RolesAllowed({"ARBITRATOR", "OPERATOR"})
  Receipt endProceeding(
      @PathVariable String id,
      @RequestBody ProceedingEndRequest request,
      @RequestHeader("Idempotency-Key") String key,
      Actor by) {
    CaseId known = proceedings.writable(id, by);
    if (request.outcome() == null || request.number() == null) {
      throw new BadInput("number, outcome: which proceeding, and how it ended.");
    }
    String said = words("statement", request.statement(), LONGEST_STATEMENT);
    EndProceeding command = new EndProceeding(known, request.number(), request.outcome(), said);
    return proceedings.run(command, by, key);
  }

  private static String words(String field, @Nullable String text, int longest) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      throw new BadInput(field + ": 1 to " + longest + " characters are expected.");
    }
    return text.strip();
  }
}
