package dev.redress.kernel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, and as whom: the account or key that acts, and the party it acts for.
 *
 * @param id account or key id; {@code clock} or a reader's name for the system
 * @param name what people see
 * @param market the market of the party; empty for platform staff and the system
 * @param party the shop's own id of the buyer or merchant; empty for platform staff and the system
 * @param agent name of the service agent whose account acts for the party (S3); null: the party
 *     itself
 * @param grants what a member of a merchant's staff may do (C8); null: whatever the role may. It is
 *     no part of the record: what was done was allowed
 */
public record Actor(
    Role role,
    String id,
    String name,
    String market,
    String party,
    @Nullable String agent,
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable Grants grants) {

  /** Time itself, which wakes what waits (T2). */
  public static final Actor CLOCK = system("clock");

  /** Somebody who acts in their own name. */
  public Actor(Role role, String id, String name, String market, String party) {
    this(role, id, name, market, party, null, null);
  }

  /** S3: this agent in the name of a buyer, with what a buyer may do; the record keeps both. */
  public Actor forBuyer(String ofMarket, String buyer, String buyerName) {
    if (role != Role.SERVICE_AGENT) {
      throw new IllegalStateException(role + " acts for nobody");
    }
    return new Actor(Role.BUYER, id, buyerName, ofMarket, buyer, name, null);
  }

  /** C8: the same person, who may do only this. */
  public Actor within(@Nullable Grants some) {
    return new Actor(role, id, name, market, party, agent, some);
  }

  /** Why this staff member may not (C8); empty: they may, or are no staff. */
  @JsonIgnore
  public Optional<Refused> lacks(Permission wanted) {
    return grants == null || grants.allow(wanted)
        ? Optional.empty()
        : Optional.of(
            KernelRefusal.PERMISSION_MISSING.with("permission", wanted.code(), "who", grants.by()));
  }

  /**
   * Why this staff member may not let so much money go to a buyer (C8); empty: they may, or are no
   * staff.
   *
   * @param ofPolicy most that any staff may agree to whose owner has said nothing else
   */
  @JsonIgnore
  public Optional<Refused> mayNotGive(Money amount, Money ofPolicy) {
    return lacks(Permission.REFUNDS_AGREE).or(() -> beyond(amount, ofPolicy));
  }

  private Optional<Refused> beyond(Money amount, Money ofPolicy) {
    if (grants == null || amount.compareTo(grants.most(ofPolicy)) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        KernelRefusal.OVER_YOUR_LIMIT.with(
            "amount", amount, "most", grants.most(ofPolicy), "who", grants.by()));
  }

  public static Actor system(String name) {
    return new Actor(Role.SYSTEM, name, name, "", "");
  }

  /** Whether this is the given buyer or merchant of the given market. */
  public boolean is(Role wanted, String ofMarket, String ofParty) {
    return role == wanted && market.equals(ofMarket) && party.equals(ofParty);
  }
}
