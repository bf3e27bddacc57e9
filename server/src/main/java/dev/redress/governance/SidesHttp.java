package dev.redress.governance;

import dev.redress.cases.CaseFile;
import dev.redress.cases.CaseId;
import dev.redress.cases.CaseRefusal;
import dev.redress.cases.Cases;
import dev.redress.cases.Unseen;
import dev.redress.kernel.Actor;
import dev.redress.kernel.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the bench sees of those whose case it hears. */
@RestController
class SidesHttp {

  private final Sides sides;
  private final Cases cases;
  private final Unseen unseen;

  SidesHttp(Sides sides, Cases cases, Unseen unseen) {
    this.unseen = unseen;
    this.sides = sides;
    this.cases = cases;
  }

  /**
   * Each side's standing: the merchant's score, restrictions and newest entries; of the buyer what
   * is stored of claims, earlier rulings and debts. No party reads it, nor whoever is to judge the
   * case again without knowing its ruling; of other cases they are to judge so, nothing is told.
   */
  @GetMapping("/api/v1/cases/{id}/sides")
  @RolesAllowed({"ARBITRATOR", "OPERATOR"})
  SidesView sides(@PathVariable String id, Actor viewer, Locale language) {
    CaseId known = CaseId.find(id).orElseThrow(SidesHttp::notFound);
    CaseFile file = cases.file(known, viewer).orElseThrow(SidesHttp::notFound);
    return sides.of(file, known, unseen.by(viewer), language);
  }

  private static RefusedException notFound() {
    return new RefusedException(CaseRefusal.CASE_NOT_FOUND.with());
  }
}
