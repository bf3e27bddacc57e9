package dev.redress.webhooks;

import static dev.redress.webhooks.EndpointState.ACTIVE;
import static dev.redress.webhooks.EndpointState.GONE;
import static dev.redress.webhooks.EndpointState.PAUSED;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.webhooks.EndpointCommand.*;
import dev.redress.webhooks.EndpointEvent.*;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of endpoints; pure. Another's endpoint is not there. */
final class EndpointRules {

  static final int MOST = 100;
  private static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

  private EndpointRules() {}

  static Decision<EndpointEvent> decide(
      EndpointFile file, EndpointCommand command, Actor actor, Instant now) {
    if (command instanceof OpenEndpoint open) {
      return open(file, open, actor);
    }
    Endpoint endpoint = file.endpoint();
    if (endpoint == null || !maySee(endpoint, actor)) {
      return Decision.refuse(KernelRefusal.NOT_FOUND);
    }
    if (endpoint.isRemoved()) {
      return Decision.refuse(WebhookRefusal.WEBHOOK_REMOVED);
    }
    return switch (command) {
      case OpenEndpoint again -> throw new IllegalStateException("Opened twice: " + again);
      case ChangeEndpoint change -> change(change.wish());
      case RotateSecret rotate -> rotate(rotate, now);
      case PauseEndpoint _ ->
          endpoint.state() == ACTIVE
              ? Decision.accept(new EndpointPaused(endpoint.name(), null))
              : Decision.refuse(WebhookRefusal.WEBHOOK_ALREADY_PAUSED);
      case ResumeEndpoint _ ->
          endpoint.state() == ACTIVE
              ? Decision.refuse(WebhookRefusal.WEBHOOK_NOT_PAUSED)
              : Decision.accept(new EndpointResumed());
      case RemoveEndpoint _ -> Decision.accept(new EndpointRemoved());
      case Replay replay -> replay(file, replay, now);
      case Resend resend -> Decision.accept(new ResendOrdered(resend.position()));
      case Ping _ -> Decision.accept(new PingOrdered());
      case GiveUp _ -> giveUp(file, endpoint);
      case Retire _ ->
          endpoint.state() == ACTIVE
              ? Decision.accept(new EndpointGone(endpoint.name()))
              : Decision.accept(List.of());
    };
  }

  /** Operators see to all of them, the sender to whatever it sends to, a program to its own. */
  static boolean maySee(Endpoint endpoint, Actor viewer) {
    return switch (viewer.role()) {
      case OPERATOR, SYSTEM -> true;
      case INTEGRATION -> endpoint.owner().equals(viewer.id());
      case BUYER, MERCHANT, SERVICE_AGENT, ARBITRATOR -> false;
    };
  }

  private static Decision<EndpointEvent> open(EndpointFile file, OpenEndpoint open, Actor actor) {
    String unknown = unknown(open.wish());
    if (unknown != null) {
      return Decision.refuse(WebhookRefusal.WEBHOOK_EVENT_UNKNOWN, "event", unknown);
    }
    if (file.others() >= MOST) {
      return Decision.refuse(WebhookRefusal.WEBHOOK_TOO_MANY, "most", MOST);
    }
    String owner = actor.role() == Role.INTEGRATION ? actor.id() : "";
    Wish wish = open.wish();
    return Decision.accept(
        new EndpointOpened(owner, wish.name(), wish.url(), wish.events(), open.secret()));
  }

  private static Decision<EndpointEvent> change(Wish wish) {
    String unknown = unknown(wish);
    return unknown == null
        ? Decision.accept(new EndpointChanged(wish.name(), wish.url(), wish.events()))
        : Decision.refuse(WebhookRefusal.WEBHOOK_EVENT_UNKNOWN, "event", unknown);
  }

  private static @Nullable String unknown(Wish wish) {
    return wish.events().stream()
        .filter(each -> !EventCatalogue.knows(each))
        .findFirst()
        .orElse(wish.events().isEmpty() ? "" : null);
  }

  private static Decision<EndpointEvent> rotate(RotateSecret rotate, Instant now) {
    Instant until = Objects.requireNonNullElse(rotate.oldUntil(), now);
    return until.isBefore(now) || until.isAfter(now.plus(LONGEST_OVERLAP))
        ? Decision.refuse(WebhookRefusal.WEBHOOK_OVERLAP_WRONG, "latest", now.plus(LONGEST_OVERLAP))
        : Decision.accept(new SecretRotated(until, rotate.secret()));
  }

  private static Decision<EndpointEvent> replay(EndpointFile file, Replay replay, Instant now) {
    boolean both = replay.from() != null && replay.since() != null;
    boolean none = replay.from() == null && replay.since() == null;
    if (both || none || (replay.since() != null && replay.since().isAfter(now))) {
      return Decision.refuse(WebhookRefusal.WEBHOOK_REPLAY_WRONG);
    }
    return file.replaying() && replay.since() != null
        ? Decision.refuse(WebhookRefusal.WEBHOOK_REPLAYING)
        : Decision.accept(new ReplayOrdered(replay.from(), replay.since()));
  }

  /** Whoever resumed it meanwhile, or was answered, has made the news stale. */
  private static Decision<EndpointEvent> giveUp(EndpointFile file, Endpoint endpoint) {
    return endpoint.state() == ACTIVE && file.failingSince() != null
        ? Decision.accept(new EndpointPaused(endpoint.name(), file.failingSince()))
        : Decision.accept(List.of());
  }

  static EndpointFile evolve(EndpointFile file, Stamped<EndpointEvent> stamped) {
    if (stamped.event() instanceof EndpointOpened opened) {
      return file.with(
          new Endpoint(
              file.id(),
              opened.owner(),
              opened.name(),
              opened.url(),
              opened.events(),
              ACTIVE,
              "",
              stamped.at(),
              null,
              stamped.head()));
    }
    return file.with(evolve(Objects.requireNonNull(file.endpoint()), stamped));
  }

  private static Endpoint evolve(Endpoint endpoint, Stamped<EndpointEvent> stamped) {
    StreamHead head = stamped.head();
    return switch (stamped.event()) {
      case EndpointOpened again -> throw new IllegalStateException("Opened twice: " + again);
      case EndpointChanged e -> endpoint.changed(new Wish(e.name(), e.url(), e.events()), head);
      case SecretRotated e -> endpoint.rotated(e.previousUntil(), head);
      case EndpointPaused e ->
          endpoint.in(PAUSED, e.failingSince() == null ? "" : Endpoint.FAILING, head);
      case EndpointResumed _ -> endpoint.in(ACTIVE, "", head);
      case EndpointGone _ -> endpoint.in(GONE, Endpoint.ANSWERED_GONE, head);
      case EndpointRemoved _ -> endpoint.in(EndpointState.REMOVED, "", head);
      case ReplayOrdered _, ResendOrdered _, PingOrdered _ -> endpoint.noted(head);
    };
  }
}
