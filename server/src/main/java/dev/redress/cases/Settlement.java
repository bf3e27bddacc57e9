package dev.redress.cases;

import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.policy.Reason.FreightPayer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What would end a hearing by agreement (F7): proposed by a party, which signs it by that, or by
 * the arbitrator, which signs nothing. Signed by both it is carried out like a ruling, and final.
 *
 * @param number the place of the proposal among the case's events, so that no two are alike
 * @param by who proposed it: buyer, merchant or arbitrator
 * @param name of who proposed it
 * @param lines what becomes of every line that is still claimed
 * @param freightPayer who pays for goods that come back: buyer or merchant
 * @param goodwill from the merchant's balance beside the goods (C7); null: none
 * @param text words with it; may be empty
 * @param due when it lapses unless both have signed
 * @param buyerSigned null: not yet
 * @param merchantSigned null: not yet
 */
public record Settlement(
    long number,
    Role by,
    String name,
    List<Ruling.Line> lines,
    FreightPayer freightPayer,
    @Nullable Money goodwill,
    String text,
    Instant at,
    Instant due,
    @Nullable Instant buyerSigned,
    @Nullable Instant merchantSigned) {

  /** What somebody proposes: amounts only where the outcome leaves them open. */
  public record Draft(
      List<Ruling.DraftLine> lines,
      FreightPayer freightPayer,
      @Nullable Money goodwill,
      String text) {}

  Settlement signed(Side side, Instant when) {
    boolean buyer = side == Side.BUYER;
    return new Settlement(
        number,
        by,
        name,
        lines,
        freightPayer,
        goodwill,
        text,
        at,
        due,
        buyer ? when : buyerSigned,
        buyer ? merchantSigned : when);
  }

  boolean bears(Side side) {
    return (side == Side.BUYER ? buyerSigned : merchantSigned) != null;
  }

  boolean bothSigned() {
    return buyerSigned != null && merchantSigned != null;
  }

  /** Whether its time is over, so that nobody can sign it any more. */
  boolean lapsed(Instant now) {
    return !now.isBefore(due);
  }

  /** Whether it comes to the same, whoever proposed it. */
  boolean says(Settlement other) {
    return lines.equals(other.lines)
        && freightPayer == other.freightPayer
        && Objects.equals(goodwill, other.goodwill);
  }

  boolean replaces() {
    return lines.stream().anyMatch(line -> line.outcome().replaces());
  }
}
