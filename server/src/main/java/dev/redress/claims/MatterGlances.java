package dev.redress.claims;

import dev.redress.claims.Openings.Opening;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What other rooms may say to people about what may be raised on an order: the very choices that
 * its forms offer, so that nobody tells it differently.
 */
@Component
public final class MatterGlances {

  private final Matters matters;
  private final MatterViews views;
  private final Clock clock;

  MatterGlances(Matters matters, MatterViews views, Clock clock) {
    this.matters = matters;
    this.views = views;
    this.clock = clock;
  }

  /** What this viewer may raise on an order; empty where they may not know of it. */
  public List<Opening> mayRaise(LockKey order, Actor viewer, Locale language) {
    MatterFile file = matters.file(order);
    return file.around() == null || !file.around().isFor(viewer)
        ? List.of()
        : Openings.of(file, viewer, views.words(file.around(), language), clock.instant());
  }
}
