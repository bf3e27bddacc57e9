package dev.redress.cases;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Receipt;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the bench writes down for itself about a case; nobody else ever reads it. */
@RestController
@RequestMapping("/api/v1/cases/{id}/bench-notes")
@RolesAllowed({"ARBITRATOR", "OPERATOR"})
class BenchNoteHttp {

  private final CaseDesk desk;
  private final BenchNotes notes;
  private final Interests interests;

  BenchNoteHttp(CaseDesk desk, BenchNotes notes, Interests interests) {
    this.interests = interests;
    this.desk = desk;
    this.notes = notes;
  }

  /** What is written down. */
  record BenchNoteRequest(@Nullable String text) {}

  /** All notes on a case, oldest first. */
  record BenchNoteList(List<BenchNote> items) {}

  /** What arbitrators and operators have written down about a case. */
  @GetMapping
  BenchNoteList benchNotes(@PathVariable String id, Actor viewer) {
    CaseId known = CaseDesk.id(id);
    desk.file(known, viewer);
    return new BenchNoteList(notes.of(known));
  }

  /**
   * Adds a note, for ever; parties never see it, nor that there is one. Whoever has an interest in
   * a party tells the bench nothing about its case (F6).
   */
  @PostMapping
  Receipt writeBenchNote(
      @PathVariable String id,
      @RequestBody BenchNoteRequest request,
      @RequestHeader("Idempotency-Key") String key,
      Actor viewer) {
    CaseId known = CaseDesk.id(id);
    interests.bar(viewer, Objects.requireNonNull(desk.file(known, viewer).order()));
    return notes.write(known, Given.text(request.text()), viewer, key);
  }
}
