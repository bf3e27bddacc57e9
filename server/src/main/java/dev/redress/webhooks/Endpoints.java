package dev.redress.webhooks;

import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Role;
import dev.redress.kernel.WebhookSignature;
import dev.redress.webhooks.EndpointCommand.*;
import dev.redress.webhooks.EndpointStore.Watched;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to endpoints: making, changing, pausing and ordering what is to be sent again. */
@Component
public final class Endpoints {

  private static final Actor SENDER = Actor.system("webhook-sender");

  private final CommandLog<EndpointCommand, EndpointFile, EndpointEvent> log;
  private final EndpointStore store;
  private final Destinations destinations;

  Endpoints(CommandLogs logs, EndpointStore store, Destinations destinations) {
    this.log = logs.open(new EndpointHandler(), 1);
    this.store = store;
    this.destinations = destinations;
  }

  /** Where this server sends messages. */
  Destinations.Reach reach() {
    return destinations.reach();
  }

  /**
   * What came of a wish for a secret.
   *
   * @param secret what messages are signed with; told this once. Null when this answers a repeat
   */
  public record Issued(Receipt receipt, @Nullable String secret) {}

  /**
   * Opens an endpoint, a program's own or, by an operator, the platform's. Refused: an address that
   * nothing may be sent to, WEBHOOK_EVENT_UNKNOWN, WEBHOOK_TOO_MANY.
   */
  public Issued open(String name, String url, List<String> events, Actor by, String key) {
    LockKey id = LockKey.named("webhook", by.id(), key);
    Wish wish = new Wish(name, destinations.checked(url), List.copyOf(events));
    String secret = WebhookSignature.freshSecret();
    return issued(run(new OpenEndpoint(id, wish, secret), by, key), id, secret);
  }

  /** Gives it another name, address or subscription. Refused as when it is opened. */
  Receipt change(LockKey id, Wish wish, Actor by, String key) {
    Wish checked = new Wish(wish.name(), destinations.checked(wish.url()), wish.events());
    return run(new ChangeEndpoint(id, checked), by, key);
  }

  /**
   * Gives it another secret; until the given moment messages carry both signatures. Refused:
   * WEBHOOK_OVERLAP_WRONG.
   */
  public Issued rotate(LockKey id, @Nullable Instant oldUntil, Actor by, String key) {
    String secret = WebhookSignature.freshSecret();
    return issued(run(new RotateSecret(id, oldUntil, secret), by, key), id, secret);
  }

  /** The secret is told to whom it was made for, not to a repeat, whose own never was stored. */
  private Issued issued(Receipt receipt, LockKey id, String secret) {
    return new Issued(receipt, store.secret(id).equals(secret) ? secret : null);
  }

  /** Sends a command on one endpoint. */
  Receipt run(EndpointCommand command, Actor by, String key) {
    return log.run(Envelope.of(command, by, key)).orThrow();
  }

  /** It has not answered for too long: messages wait until somebody resumes it. */
  Outcome giveUp(LockKey id, Instant failingSince) {
    return log.run(Envelope.of(new GiveUp(id, failingSince), SENDER));
  }

  /** It answered that it wants nothing any more. */
  Outcome retire(LockKey id) {
    return log.run(Envelope.of(new Retire(id), SENDER));
  }

  /** All that this viewer may see to. */
  List<Watched> list(Actor viewer) {
    return store.list(viewer.role() == Role.OPERATOR ? null : viewer.id());
  }

  /** One of those, or refused with NOT_FOUND. */
  Watched get(LockKey id, Actor viewer) {
    return store
        .find(id)
        .filter(each -> EndpointRules.maySee(each.endpoint(), viewer))
        .filter(each -> !each.endpoint().isRemoved())
        .orElseThrow(() -> new RefusedException(KernelRefusal.NOT_FOUND.with()));
  }
}
