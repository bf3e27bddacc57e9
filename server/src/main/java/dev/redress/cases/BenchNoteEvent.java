package dev.redress.cases;

import dev.redress.kernel.Event;

/** What has happened to the bench's notes on a case. */
public sealed interface BenchNoteEvent extends Event {

  /** For the bench alone, for ever. */
  record BenchNoteWritten(CaseId caseId, String text) implements BenchNoteEvent {
    @Override
    public boolean benchOnly() {
      return true;
    }
  }

  /** F5: under which question a piece of evidence lies from now on. */
  record EvidencePlaced(CaseId caseId, String evidence, String question) implements BenchNoteEvent {
    @Override
    public boolean benchOnly() {
      return true;
    }
  }
}
