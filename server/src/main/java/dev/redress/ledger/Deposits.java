package dev.redress.ledger;

import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to merchants' deposits. */
@Component
public final class Deposits {

  private final CommandLog<DepositCommand, DepositFile, DepositEvent> log;

  Deposits(Ledger ledger, CommandLogs logs) {
    this.log = logs.open(new DepositHandler(ledger), 1);
  }

  /**
   * Sends a command; the answer comes when it is durable.
   *
   * @param key the sender's idempotency key; null: the reference alone makes a repeat harmless
   */
  public CompletableFuture<Outcome> submit(
      DepositCommand command, Actor actor, @Nullable String key) {
    return log.submit(Envelope.of(command, actor, key));
  }

  Outcome run(DepositCommand command, Actor actor, @Nullable String key) {
    return log.run(Envelope.of(command, actor, key));
  }

  /** What a merchant has brought so far; {@link DepositCommand#key} is the merchant's. */
  public DepositFile file(LockKey merchant) {
    return log.read(merchant);
  }
}
