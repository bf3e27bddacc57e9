package dev.redress.accounts;

import dev.redress.accounts.ApiKeys.Issued;
import dev.redress.accounts.ApiKeys.NewKey;
import dev.redress.accounts.ApiKeys.Rotation;
import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.Moment;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API keys, for operators. */
@RestController
@RequestMapping("/api/v1/api-keys")
@RolesAllowed("OPERATOR")
class ApiKeyHttp {

  private final ApiKeys keys;

  ApiKeyHttp(ApiKeys keys) {
    this.keys = keys;
  }

  /**
   * @param expiresAt from when its secret is refused; null: it does not end by itself
   * @param previousUntil how long the secret before the last rotation is good; null: never rotated
   * @param revokedAt from when it is refused; null: it is good
   */
  record KeyView(
      String id,
      String name,
      Role role,
      String market,
      String party,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant previousUntil,
      @Nullable Instant revokedAt) {

    static KeyView of(ApiKey key) {
      return new KeyView(
          key.id().text(),
          key.name(),
          key.role(),
          key.market(),
          key.party(),
          key.createdAt(),
          key.expiresAt(),
          key.previousUntil(),
          key.revokedAt());
    }
  }

  record KeyPage(List<KeyView> items, @Nullable String next) {}

  /**
   * @param secret what the program sends after {@code Bearer}; shown this once, null in the answer
   *     to a repeat
   */
  record IssuedKey(String id, @Nullable String secret, Instant at) {}

  /** Keys, newest first. */
  @GetMapping
  KeyPage list(
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    int most = Paging.limit(limit);
    List<ApiKey> found = keys.before(moment(cursor), most);
    String next = found.size() < most ? null : Paging.write(found.getLast().createdAt().toString());
    return new KeyPage(found.stream().map(KeyView::of).toList(), next);
  }

  /** Makes a key. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  IssuedKey issue(
      @RequestBody NewKey wanted, @RequestHeader("Idempotency-Key") String key, Actor operator) {
    if (wanted.role() == null) {
      throw new BadInput("role: INTEGRATION, BUYER or MERCHANT is expected.");
    }
    return told(keys.issue(wanted, operator, key));
  }

  /** Gives a key another secret; the old one may stay good for a while. */
  @PostMapping("/{id}/rotate")
  IssuedKey rotate(
      @PathVariable String id,
      @RequestBody Rotation wanted,
      @RequestHeader("Idempotency-Key") String key,
      Actor operator) {
    return told(keys.rotate(Paging.id(id), wanted, operator, key));
  }

  private static IssuedKey told(Issued issued) {
    return new IssuedKey(issued.receipt().id(), issued.secret(), issued.receipt().at());
  }

  /** Makes a key useless. */
  @PostMapping("/{id}/revoke")
  Receipt revoke(
      @PathVariable String id, @RequestHeader("Idempotency-Key") String key, Actor operator) {
    return keys.revoke(Paging.id(id), operator, key);
  }

  private static @Nullable Instant moment(String cursor) {
    if (cursor.isEmpty()) {
      return null;
    }
    try {
      return Moment.read(Paging.read(cursor));
    } catch (DateTimeException e) {
      throw new BadInput("cursor: the next of an earlier page is expected.");
    }
  }
}
