package dev.redress.record;

import dev.redress.policy.Policies;
import dev.redress.policy.Retention;
import dev.redress.policy.Terms;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** V2: the record's health for operators. */
@RestController
@RequestMapping("/api/v1/operations/record")
class RecordWatchHttp {

  private final RecordWatch watch;
  private final Policies policies;

  RecordWatchHttp(RecordWatch watch, Policies policies) {
    this.watch = watch;
    this.policies = policies;
  }

  /** How many days a market keeps what is over, by kind, and what a buyer has to wait (V5). */
  record RetentionView(String market, long files, long addresses, long words, long onRequest) {

    static RetentionView of(Terms terms) {
      Retention keeps = terms.retention();
      return new RetentionView(
          terms.market(),
          keeps.files().toDays(),
          keeps.addresses().toDays(),
          keeps.words().toDays(),
          keeps.onRequest().toDays());
    }
  }

  /** V5: how long each market keeps what is over. */
  @GetMapping("/retention")
  @RolesAllowed("OPERATOR")
  List<RetentionView> retention() {
    return policies.markets().stream()
        .map(RetentionView::of)
        .sorted(Comparator.comparing(RetentionView::market))
        .toList();
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
