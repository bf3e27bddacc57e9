package dev.redress.refunds;

import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.Moment;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Refunds for operators: which are under way, stuck or in doubt, and asking again. */
@RestController
@RequestMapping("/api/v1/operations/refunds")
class RefundsHttp {

  private static final int MOST = 200;

  private final Refunds refunds;

  RefundsHttp(Refunds refunds) {
    this.refunds = refunds;
  }

  /** One page; {@code next} is null on the last one. */
  record Page(List<RefundView> items, @Nullable String next) {}

  /**
   * What an operator found out.
   *
   * @param explanation 1 to 1000 characters, for the record
   */
  record Looked(@Nullable String explanation) {}

  @GetMapping
  @RolesAllowed("OPERATOR")
  Page list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    int size = Math.clamp(limit, 1, MOST);
    List<Refund> found =
        refunds.page(
            state == null || state.isEmpty() ? null : name(state),
            cursor == null || cursor.isEmpty() ? null : cursor(cursor),
            size + 1);
    List<Refund> shown = found.subList(0, Math.min(size, found.size()));
    String next = found.size() > size ? cursor(shown.getLast()) : null;
    return new Page(shown.stream().map(RefundView::of).toList(), next);
  }

  @PostMapping("/{id}/ask-again")
  @RolesAllowed("OPERATOR")
  Receipt askAgain(
      @PathVariable String id, Actor actor, @RequestHeader("Idempotency-Key") String key) {
    return refunds.askAgain(refund(id), actor, key).orThrow();
  }

  /** Says what came of the provider's contradiction; the refund stands as it is. */
  @PostMapping("/{id}/clear-doubt")
  @RolesAllowed("OPERATOR")
  Receipt clearDoubt(
      @PathVariable String id,
      @RequestBody Looked looked,
      Actor actor,
      @RequestHeader("Idempotency-Key") String key) {
    String explanation = looked.explanation() == null ? "" : looked.explanation();
    return refunds.clearDoubt(refund(id), explanation, actor, key).orThrow();
  }

  private static RefundId refund(String text) {
    try {
      return RefundId.parse(text);
    } catch (IllegalArgumentException notAnId) {
      throw new RefusedException(KernelRefusal.NOT_FOUND.with());
    }
  }

  private static RefundState.Name name(String text) {
    return Arrays.stream(RefundState.Name.values())
        .filter(name -> name.name().equals(text))
        .findFirst()
        .orElseThrow(
            () -> new BadInput("state is one of " + Arrays.toString(RefundState.Name.values())));
  }

  private static String cursor(Refund refund) {
    String place = refund.startedAt() + " " + refund.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  private static RefundStore.Cursor cursor(String text) {
    try {
      String place = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int gap = place.indexOf(' ');
      return new RefundStore.Cursor(
          Moment.read(place.substring(0, Math.max(gap, 0))),
          RefundId.parse(place.substring(gap + 1)));
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      throw new BadInput("cursor is the value of next in the page before");
    }
  }
}
