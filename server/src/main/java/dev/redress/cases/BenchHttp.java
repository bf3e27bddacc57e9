package dev.redress.cases;

import dev.redress.kernel.Actor;
import dev.redress.kernel.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What arbitrators declare about themselves (F6). */
@RestController
@RequestMapping("/api/v1/bench")
class BenchHttp {

  private final InterestStore interests;
  private final Cases cases;
  private final SteppingDown hearings;

  BenchHttp(InterestStore interests, Cases cases, SteppingDown hearings) {
    this.hearings = hearings;
    this.interests = interests;
    this.cases = cases;
  }

  /** In whom the caller has an interest. */
  record InterestList(List<Interests.Interest> items) {}

  /**
   * An interest, named by a case of the party's.
   *
   * @param side whose
   * @param holds false: it is over
   */
  record InterestRequest(@Nullable String caseId, @Nullable Side side, @Nullable Boolean holds) {}

  /** F6: what the caller has declared. */
  @GetMapping("/interests")
  @RolesAllowed("ARBITRATOR")
  InterestList interests(Actor viewer) {
    return new InterestList(interests.of(viewer.id()));
  }

  /**
   * F6: the caller is not neutral to a side of this case, and hears none of its cases any more:
   * what the caller hears of them goes back to the queue.
   */
  @PostMapping("/interests")
  @RolesAllowed("ARBITRATOR")
  InterestList declareInterest(@RequestBody InterestRequest request, Actor viewer) {
    Side side = Given.required("side", request.side(), "BUYER or MERCHANT");
    boolean holds = Given.required("holds", request.holds(), "true or false");
    CaseId id = CaseDesk.id(Given.required("caseId", request.caseId(), "the id of a case"));
    CaseFile file =
        cases
            .file(id, viewer)
            .orElseThrow(() -> new RefusedException(CaseRefusal.CASE_NOT_FOUND.with()));
    interests.declare(viewer, Objects.requireNonNull(file.order()), side, holds);
    hearings.from(viewer, id);
    return new InterestList(interests.of(viewer.id()));
  }
}
