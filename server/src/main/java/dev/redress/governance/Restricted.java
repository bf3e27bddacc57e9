package dev.redress.governance;

import dev.redress.governance.Reckoning.Limit;
import dev.redress.governance.Reckoning.Reckoned;
import dev.redress.governance.StandingView.Bite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something a merchant is or will be kept from (M3).
 *
 * @param entry number of the entry that brings it
 * @param cause of that entry, by code
 * @param below the score's threshold that brings it; null: the entry's own penalty
 * @param begins null: held until the platform has decided
 * @param ends null: likewise
 */
public record Restricted(
    int entry,
    String cause,
    @Nullable Integer below,
    RestrictionKind kind,
    Bite state,
    @Nullable Instant begins,
    @Nullable Instant ends) {

  /** In force, coming and held, in this order; nothing that is over. */
  static List<Restricted> of(StandingFile file, Reckoning due) {
    List<Restricted> all = new ArrayList<>();
    for (Reckoned each : due.entries()) {
      for (Limit limit : each.limits()) {
        of(file, each, limit).ifPresent(all::add);
      }
    }
    all.sort(
        Comparator.comparing((Restricted each) -> each.state() != Bite.BEGUN)
            .thenComparing(each -> each.state() == Bite.HELD));
    return List.copyOf(all);
  }

  private static Optional<Restricted> of(StandingFile file, Reckoned each, Limit limit) {
    Optional<Imposed> imposed = file.standing().imposed(each.entry().number(), limit.kind());
    Instant begins = imposed.map(Imposed::began).orElse(each.bites());
    Instant ends = begins == null ? null : begins.plus(limit.lasts());
    boolean isOver =
        imposed.isPresent()
            ? !imposed.get().inForce()
            : ends != null && ends.isBefore(file.standing().updatedAt());
    Bite state = imposed.isPresent() ? Bite.BEGUN : each.bites() == null ? Bite.HELD : Bite.COMING;
    return isOver
        ? Optional.empty()
        : Optional.of(
            new Restricted(
                each.entry().number(),
                each.entry().cause(),
                limit.below(),
                limit.kind(),
                state,
                begins,
                imposed.map(Imposed::ends).orElse(ends)));
  }
}
