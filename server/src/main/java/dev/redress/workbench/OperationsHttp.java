package dev.redress.workbench;

import dev.redress.kernel.JournalReaders;
import dev.redress.kernel.JournalReaders.Progress;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators watch: whether everything that follows from events keeps up. */
@RestController
@RequestMapping("/api/v1/operations")
class OperationsHttp {

  private final JournalReaders readers;

  OperationsHttp(JournalReaders readers) {
    this.readers = readers;
  }

  /** Every reader of the journal, with the events it has still to handle. */
  @GetMapping("/readers")
  @RolesAllowed("OPERATOR")
  Page<Progress> readers() {
    return new Page<>(readers.progress(), null);
  }
}
