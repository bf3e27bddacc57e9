package dev.redress.carriers;

import dev.redress.carriers.LinkCommand.OpenLink;
import dev.redress.carriers.LinkCommand.RemoveLink;
import dev.redress.carriers.LinkCommand.RotateSecret;
import dev.redress.carriers.LinkRules.LinkFile;
import dev.redress.carriers.LinkStore.Heard;
import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.RefusedException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to connections: making one, giving it another secret, ending it. */
@Component
public final class Links {

  private final CommandLog<LinkCommand, LinkFile, LinkEvent> log;
  private final LinkStore store;

  Links(CommandLogs logs, LinkStore store) {
    this.log = logs.open(new LinkHandler(), 1);
    this.store = store;
  }

  /**
   * What came of a wish for a secret.
   *
   * @param secret what pushes are signed with; told this once. Null when this answers a repeat
   */
  public record Issued(Receipt receipt, @Nullable String secret) {}

  /** Connects. Refused: CARRIER_TOO_MANY. */
  public Issued open(String name, Provider provider, Actor by, String key) {
    LockKey id = LockKey.named("carrier", by.id(), key);
    String secret = Secrets.fresh(provider);
    return issued(run(new OpenLink(id, name, provider, secret), by, key), id, secret);
  }

  /**
   * Gives it another secret; the one until now stays good as long as is said. Refused:
   * CARRIER_OVERLAP_WRONG.
   */
  Issued rotate(LockKey id, @Nullable Instant oldUntil, Actor by, String key) {
    String secret = Secrets.fresh(get(id).link().provider());
    return issued(run(new RotateSecret(id, oldUntil, secret), by, key), id, secret);
  }

  Receipt remove(LockKey id, Actor by, String key) {
    return run(new RemoveLink(id), by, key);
  }

  List<Heard> list() {
    return store.list();
  }

  /** One of those, or refused with NOT_FOUND. */
  Heard get(LockKey id) {
    return store.find(id).orElseThrow(() -> new RefusedException(KernelRefusal.NOT_FOUND.with()));
  }

  /** The secret is told to whom it was made for, not to a repeat, whose own never was stored. */
  private Issued issued(Receipt receipt, LockKey id, String secret) {
    return new Issued(receipt, store.secret(id).equals(secret) ? secret : null);
  }

  private Receipt run(LinkCommand command, Actor by, String key) {
    return log.run(Envelope.of(command, by, key)).orThrow();
  }
}
