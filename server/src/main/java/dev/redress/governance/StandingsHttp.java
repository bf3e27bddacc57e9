package dev.redress.governance;

import dev.redress.governance.StandingCommand.DecideContest;
import dev.redress.governance.StandingStore.Wanted;
import dev.redress.governance.StandingView.RestrictionView;
import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.Market;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.RefusedException;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Merchants' standings for the platform, and what the shop has to enforce (M3). */
@RestController
@RequestMapping("/api/v1/merchants")
class StandingsHttp {

  private static final int MOST = 200;

  private final Standings standings;
  private final StandingViews views;

  StandingsHttp(Standings standings, StandingViews views) {
    this.standings = standings;
    this.views = views;
  }

  /** What the platform says to a contested entry, and why. */
  record VerdictRequest(
      @Nullable Integer entry, @Nullable Verdict verdict, @Nullable String reasons) {}

  /**
   * Merchants, those with the lowest score first; without their history and what their contests
   * show.
   */
  record StandingList(List<StandingView> items) {}

  /**
   * What a merchant is kept from.
   *
   * @param items in force, coming or held
   */
  record RestrictionList(List<RestrictionView> items) {}

  /**
   * Merchants of whom something was entered.
   *
   * @param which CONTESTED: with a contest to decide; RESTRICTED: with a restriction in force; ALL
   */
  @GetMapping("/standings")
  @RolesAllowed("OPERATOR")
  StandingList standings(@RequestParam(required = false) @Nullable Wanted which, Locale language) {
    Wanted wanted = which == null ? Wanted.ALL : which;
    return new StandingList(views.brief(standings.find(wanted, MOST), language));
  }

  @GetMapping("/{market}/{merchant}/standing")
  @RolesAllowed("OPERATOR")
  StandingView standing(
      @PathVariable String market, @PathVariable String merchant, Locale language) {
    Merchant known = known(market, merchant);
    StandingFile file = standings.file(known.key());
    return views.of(file, known, language, standings.history(file.standing()));
  }

  /** M3: what the shop has to enforce, now and soon. */
  @GetMapping("/{market}/{merchant}/restrictions")
  @RolesAllowed({"INTEGRATION", "OPERATOR"})
  RestrictionList restrictions(
      @PathVariable String market, @PathVariable String merchant, Locale language) {
    Merchant known = known(market, merchant);
    return new RestrictionList(views.restrictions(standings.file(known.key()), known, language));
  }

  /** M2: decides what a merchant contests. */
  @PostMapping("/{market}/{merchant}/decide-contest")
  @RolesAllowed("OPERATOR")
  Receipt decideContest(
      @PathVariable String market,
      @PathVariable String merchant,
      @RequestBody VerdictRequest request,
      @RequestHeader("Idempotency-Key") String key,
      Actor by) {
    if (request.entry() == null || request.verdict() == null) {
      throw new BadInput("entry, verdict: which entry, and UPHELD, REDUCED or LIFTED.");
    }
    String reasons = request.reasons() == null ? "" : request.reasons().strip();
    return standings.run(
        new DecideContest(known(market, merchant), request.entry(), request.verdict(), reasons),
        by,
        key);
  }

  private static Merchant known(String market, String merchant) {
    if (Market.of(market).isEmpty()) {
      throw new RefusedException(KernelRefusal.NOT_FOUND.with());
    }
    return new Merchant(market, merchant);
  }
}
