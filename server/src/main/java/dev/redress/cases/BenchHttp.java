package dev.redress.cases;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the bench knows of itself. */
@RestController
@RequestMapping("/api/v1/bench")
class BenchHttp {

  private final BenchStore store;

  BenchHttp(BenchStore store) {
    this.store = store;
  }

  /** All who have ruled. */
  record Arbitrators(List<ArbitratorView> items) {}

  /**
   * One arbitrator's rulings after hearings (F11).
   *
   * @param overturned how many of them an appeal overturned; the four after it say on which ground
   */
  record ArbitratorView(
      String name,
      long rulings,
      long overturned,
      long newEvidence,
      long ruleMisapplied,
      long procedure,
      long conflictOfInterest) {}

  /** Who ruled how often, and what of it was overturned; the busiest first. */
  @GetMapping("/arbitrators")
  @RolesAllowed({"ARBITRATOR", "OPERATOR"})
  Arbitrators arbitrators() {
    return new Arbitrators(store.arbitrators());
  }
}
