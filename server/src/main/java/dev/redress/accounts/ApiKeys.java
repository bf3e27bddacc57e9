package dev.redress.accounts;

import dev.redress.accounts.AccountCommand.IssueKey;
import dev.redress.accounts.AccountCommand.RevokeKey;
import dev.redress.accounts.AccountCommand.RotateKey;
import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to API keys. */
@Component
public class ApiKeys {

  private final AccountStore store;
  private final CommandLog<AccountCommand, AccountFile, AccountEvent> log;
  private final Visitors visitors;

  ApiKeys(
      AccountStore store,
      CommandLog<AccountCommand, AccountFile, AccountEvent> log,
      Visitors visitors) {
    this.store = store;
    this.log = log;
    this.visitors = visitors;
  }

  /**
   * A key somebody wants.
   *
   * @param name what people call the program, 1 to 80 characters
   * @param role INTEGRATION, BUYER or MERCHANT
   * @param market of the party; none for an integration, which speaks for every market
   * @param party the shop's own id of the buyer or merchant; none for an integration
   * @param expiresAt from when it is refused; none: it does not end by itself
   */
  public record NewKey(
      String name,
      Role role,
      @Nullable String market,
      @Nullable String party,
      @Nullable Instant expiresAt) {

    /** A key that does not end by itself. */
    public static NewKey endless(
        String name, Role role, @Nullable String market, @Nullable String party) {
      return new NewKey(name, role, market, party, null);
    }
  }

  /**
   * How a key's secret is to be replaced.
   *
   * @param oldUntil how long the secret until now stays good; none: it ends at once
   * @param expiresAt from when the new secret is refused; none: it does not end by itself
   */
  public record Rotation(@Nullable Instant oldUntil, @Nullable Instant expiresAt) {}

  /**
   * What came of a wish for a key.
   *
   * @param secret what the program sends after {@code Bearer}; given out this once. Null when this
   *     answers a repeat of the request that made the key.
   */
  public record Issued(Receipt receipt, @Nullable String secret) {}

  /** Makes a key. Refused: ROLE_WITHOUT_KEY, a party that does not fit the role, KEY_END_PAST. */
  public Issued issue(NewKey wanted, Actor by, String idempotencyKey) {
    // The id follows from who asks under which key, so that a repeat finds what it already made.
    LockKey id = LockKey.named("api-key", by.id(), idempotencyKey);
    KeyText fresh = KeyText.fresh(id);
    IssueKey command =
        new IssueKey(
            id,
            Fields.required("name", wanted.name(), 80),
            wanted.role(),
            Fields.optional("market", wanted.market(), 8),
            Fields.optional("party", wanted.party(), 100),
            wanted.expiresAt(),
            fresh.secretHash());
    return issued(run(command, by, idempotencyKey), fresh);
  }

  /**
   * Gives a key another secret; the one until now stays good as long as is said, the one before
   * that is refused at once. Refused: NOT_FOUND, ALREADY_REVOKED, KEY_END_PAST.
   */
  public Issued rotate(LockKey id, Rotation wanted, Actor by, String idempotencyKey) {
    KeyText fresh = KeyText.fresh(id);
    RotateKey command =
        new RotateKey(id, wanted.oldUntil(), wanted.expiresAt(), fresh.secretHash());
    return issued(run(command, by, idempotencyKey), fresh);
  }

  /** The secret is told to whom it was made for, not to a repeat, whose own never was stored. */
  private Issued issued(Receipt receipt, KeyText fresh) {
    Hash stored = store.key(fresh.id()).orElseThrow().secretHash();
    return new Issued(receipt, stored.equals(fresh.secretHash()) ? fresh.text() : null);
  }

  /** Makes a key useless. Refused: NOT_FOUND, ALREADY_REVOKED. */
  public Receipt revoke(LockKey id, Actor by, String idempotencyKey) {
    return run(new RevokeKey(id), by, idempotencyKey);
  }

  List<ApiKey> before(@Nullable Instant createdAt, int limit) {
    return store.keysBefore(createdAt, limit);
  }

  private Receipt run(AccountCommand command, Actor by, String idempotencyKey) {
    Receipt receipt = log.run(Envelope.of(command, by, idempotencyKey)).orThrow();
    visitors.forget(command.key());
    return receipt;
  }
}
