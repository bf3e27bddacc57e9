package dev.redress.demo;

import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.Needs;
import dev.redress.kernel.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who can be tried out, and the clock that can be moved; elsewhere it says that there is none. */
@RestController
@RequestMapping("/api/v1/demo")
class DemoHttp {

  private static final Duration LONGEST = Duration.ofDays(31);

  private final ObjectProvider<Demo> demo;
  private final Clock clock;

  DemoHttp(ObjectProvider<Demo> demo, Clock clock) {
    this.demo = demo;
    this.clock = clock;
  }

  /**
   * The demo.
   *
   * @param logins one click each on the login page
   * @param apiKey what the shop's program sends after {@code Bearer}; null outside the demo
   */
  record DemoView(boolean enabled, Instant now, List<DemoLogin> logins, @Nullable String apiKey) {}

  /**
   * A wish.
   *
   * @param advance how much time shall pass, ISO 8601, at most 31 days
   */
  record Advance(@Nullable String advance) {}

  /** What time it is now. */
  record Now(Instant now) {}

  /** Who can log in here, and what time it is. */
  @GetMapping
  @PermitAll
  DemoView demo() {
    Demo running = demo.getIfAvailable();
    return running == null
        ? new DemoView(false, clock.instant(), List.of(), null)
        : new DemoView(true, clock.instant(), running.logins(), running.apiKey());
  }

  /** Lets time pass; what falls due on the way has happened when this answers. */
  @PostMapping("/clock")
  @Needs({})
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR", "INTEGRATION"})
  Now advance(
      @RequestBody Advance wish, @RequestHeader("Idempotency-Key") String key, Actor actor) {
    Demo running = demo.getIfAvailable();
    if (running == null) {
      throw new RefusedException(KernelRefusal.NOT_FOUND.with());
    }
    return new Now(running.pass(duration(wish.advance()), actor.id(), key));
  }

  private static Duration duration(@Nullable String text) {
    try {
      Duration wanted = Duration.parse(text == null ? "" : text);
      if (wanted.isPositive() && wanted.compareTo(LONGEST) <= 0) {
        return wanted;
      }
    } catch (DateTimeParseException notADuration) {
      // Said below, together with what is none of the durations taken.
    }
    throw new BadInput("advance: a duration up to P31D is expected, for example PT24H.");
  }
}
