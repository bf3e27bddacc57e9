package dev.redress.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * What a merchant's owner can allow its staff, one by one (C8). Codes are for ever: the journal
 * keeps them. How much money a member may agree to stands in {@link Grants}.
 */
public enum Permission {
  /** See orders, cases and numbers. */
  CASES_READ("cases.read"),
  /** Answer cases, short of giving money. */
  CASES_ANSWER("cases.answer"),
  /** Say yes to money going back, up to an amount. */
  REFUNDS_AGREE("refunds.agree"),
  /** Read and write conversations with buyers. */
  CHAT("chat"),
  /** Let others in, and say what they may do. */
  STAFF("staff");

  private final String code;

  Permission(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }

  @JsonCreator
  static Permission of(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("No permission: " + code));
  }

  /** The permission of this code; empty: there is none. */
  public static Optional<Permission> find(String code) {
    for (Permission each : values()) {
      if (each.code.equals(code)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
