package dev.redress.record;

import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.RefusedException;
import dev.redress.record.ErasureFile.Report;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** V5: erasure asked for by a buyer, passed on by the platform's people, and what came of it. */
@RestController
@RequestMapping("/api/v1/orders/{id}/erasures")
class ErasureHttp {

  private static final int LONGEST_REASON = 1000;

  private final Erasures erasures;

  ErasureHttp(Erasures erasures) {
    this.erasures = erasures;
  }

  /**
   * What the buyer wants.
   *
   * @param reason where and when the buyer asked; it stays on record, so no personal data here
   */
  record ErasureRequest(@Nullable String reason) {}

  /** V5: what was erased of an order and what was kept and why, oldest first. */
  @GetMapping
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  List<Report> erasures(@PathVariable String id, Actor viewer) {
    return erasures.of(order(id), viewer);
  }

  /** V5: erases what may be erased; the answer says what was, and what was kept and why. */
  @PostMapping
  @RolesAllowed({"SERVICE_AGENT", "OPERATOR"})
  Report erase(
      @PathVariable String id,
      @RequestBody ErasureRequest request,
      @RequestHeader("Idempotency-Key") String key,
      Actor by) {
    String reason = request.reason() == null ? "" : request.reason().strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new BadInput("reason: 1 to " + LONGEST_REASON + " characters are expected.");
    }
    return erasures.asked(order(id), reason, by, key);
  }

  private static LockKey order(String text) {
    try {
      return LockKey.parse(text);
    } catch (IllegalArgumentException notAnId) {
      throw new RefusedException(KernelRefusal.NOT_FOUND.with());
    }
  }
}
