package dev.redress.carriers;

import dev.redress.carriers.LinkCommand.*;
import dev.redress.carriers.LinkEvent.*;
import dev.redress.kernel.Decision;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of connections; pure. */
final class LinkRules {

  static final int MOST = 100;

  /** Parcels that an aggregator already follows keep the salt they were subscribed with. */
  private static final Duration LONGEST_OVERLAP = Duration.ofDays(31);

  private LinkRules() {}

  /**
   * Everything under one connection's id.
   *
   * @param link null: there is none
   * @param others how many connections there are that are not removed
   */
  record LinkFile(LockKey id, @Nullable CarrierLink link, int others) {

    StreamHead head() {
      return link == null ? StreamHead.begin(id.text()) : link.head();
    }
  }

  static Decision<LinkEvent> decide(LinkFile file, LinkCommand command, Instant now) {
    if (command instanceof OpenLink open) {
      return file.others() >= MOST
          ? Decision.refuse(CarrierRefusal.CARRIER_TOO_MANY, "most", MOST)
          : Decision.accept(new CarrierLinked(open.name(), open.provider(), open.secret()));
    }
    if (file.link() == null) {
      return Decision.refuse(KernelRefusal.NOT_FOUND);
    }
    if (file.link().removed()) {
      return Decision.refuse(CarrierRefusal.CARRIER_REMOVED);
    }
    return switch (command) {
      case OpenLink again -> throw new IllegalStateException("Opened twice: " + again);
      case RotateSecret rotate -> rotate(rotate, now);
      case RemoveLink _ -> Decision.accept(new CarrierUnlinked());
    };
  }

  private static Decision<LinkEvent> rotate(RotateSecret rotate, Instant now) {
    Instant until = Objects.requireNonNullElse(rotate.oldUntil(), now);
    Instant latest = now.plus(LONGEST_OVERLAP);
    return until.isBefore(now) || until.isAfter(latest)
        ? Decision.refuse(CarrierRefusal.CARRIER_OVERLAP_WRONG, "latest", latest)
        : Decision.accept(new CarrierSecretRotated(until, rotate.secret()));
  }

  static LinkFile evolve(LinkFile file, Stamped<LinkEvent> stamped) {
    StreamHead head = stamped.head();
    CarrierLink link =
        switch (stamped.event()) {
          case CarrierLinked e ->
              new CarrierLink(file.id(), e.name(), e.provider(), false, stamped.at(), null, head);
          case CarrierSecretRotated e ->
              Objects.requireNonNull(file.link()).rotated(e.previousUntil(), head);
          case CarrierUnlinked _ -> Objects.requireNonNull(file.link()).removedAt(head);
        };
    return new LinkFile(file.id(), link, file.others());
  }
}
