package dev.redress.record;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** V2: the record's health for operators. */
@RestController
@RequestMapping("/api/v1/operations/record")
class RecordWatchHttp {

  private final RecordWatch watch;

  RecordWatchHttp(RecordWatch watch) {
    this.watch = watch;
  }

  /** Checkpoint, audit with its findings, keys and time stamps, as this server sees them. */
  @GetMapping
  @RolesAllowed("OPERATOR")
  RecordWatch.State recordState() {
    return watch.state();
  }

  /** Holds the whole journal against the tree, now; the answer comes before the end of it. */
  @PostMapping("/check")
  @RolesAllowed("OPERATOR")
  RecordWatch.State checkRecord() {
    return watch.check();
  }
}
