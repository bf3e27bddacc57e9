package dev.redress.governance;

import dev.redress.evidence.Evidence;
import dev.redress.evidence.EvidenceItem;
import dev.redress.governance.StandingCommand.ContestEntry;
import dev.redress.governance.StandingView.LessonView;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Named;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A merchant's own standing: what counts, what is coming, and what to say against it (M1–M3). */
@RestController
@RequestMapping("/api/v1/merchant")
@RolesAllowed("MERCHANT")
class StandingHttp {

  private final Standings standings;
  private final StandingViews views;
  private final Evidence evidence;

  StandingHttp(Standings standings, StandingViews views, Evidence evidence) {
    this.evidence = evidence;
    this.standings = standings;
    this.views = views;
  }

  /**
   * What the merchant says against an entry.
   *
   * @param evidence files that it has shown on the entry's order; absent: none
   */
  record ContestRequest(@Nullable String statement, @Nullable List<@Nullable String> evidence) {}

  /** The market's lessons (M7). */
  record LessonLibrary(List<LessonView> items) {}

  @GetMapping("/standing")
  StandingView standing(Actor viewer, Locale language) {
    Merchant merchant = own(viewer);
    StandingFile file = standings.file(merchant.key());
    return views.of(file, merchant, language, standings.history(file.standing()));
  }

  @GetMapping("/lessons")
  LessonLibrary lessons(Actor viewer, Locale language) {
    return new LessonLibrary(views.lessons(own(viewer), language));
  }

  /** M2: while nothing of the entry has bitten, all of it waits for the platform's decision. */
  @PostMapping("/standing/entries/{number}/contest")
  Receipt contestEntry(
      @PathVariable int number,
      @RequestBody ContestRequest request,
      @RequestHeader("Idempotency-Key") String key,
      Actor by) {
    String said = request.statement() == null ? "" : request.statement().strip();
    List<String> shown = Named.evidence(request.evidence());
    if (!shown.isEmpty()) {
      checkShown(number, shown, by);
    }
    return standings.run(new ContestEntry(own(by), number, said, shown), by, key);
  }

  /** Files are never changed or removed, so what is found here stays true. */
  private void checkShown(int number, List<String> ids, Actor by) {
    List<String> known =
        standings.file(own(by).key()).standing().find(number).stream()
            .flatMap(entry -> evidence.find(entry.order(), ids).stream())
            .filter(item -> item.byRole() == Role.MERCHANT)
            .map(EvidenceItem::id)
            .toList();
    if (!known.containsAll(ids)) {
      throw new RefusedException(StandingRefusal.STANDING_EVIDENCE_UNKNOWN.with());
    }
  }

  private static Merchant own(Actor merchant) {
    return new Merchant(merchant.market(), merchant.party());
  }
}
