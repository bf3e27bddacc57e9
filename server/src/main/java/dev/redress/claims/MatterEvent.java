package dev.redress.claims;

import dev.redress.kernel.Event;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.ledger.Grant;
import dev.redress.ledger.Transfer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a matter. Events that move money carry their transfers. */
public sealed interface MatterEvent extends Event {

  /** It begins, and the other side has until then. */
  record MatterRaised(MatterId id, String terms, Plea plea, Until until) implements MatterEvent {}

  record MatterReminded(Role role, Until until) implements MatterEvent {}

  /** The buyer consents to paying all of it. */
  record PaymentAgreed(Money amount) implements MatterEvent {}

  /** J1: the buyer consents to a part; the rest goes to the platform. */
  record PartAgreed(
      Money amount, Money disputed, String statement, List<String> evidence, Until until)
      implements MatterEvent {}

  /** J1: the buyer disputes all of it; the platform decides. */
  record ClaimDisputed(Money disputed, String statement, List<String> evidence, Until until)
      implements MatterEvent {}

  /** J1: the buyer said nothing; the platform decides. */
  record SilencePassedOn(Money disputed, Until until) implements MatterEvent {}

  /** J2: no consent. */
  record ConsentRefused(String statement, List<String> evidence) implements MatterEvent {}

  /**
   * M6: the merchant's answer.
   *
   * @param until by when the platform decides; null in records of older programs
   */
  record ComplaintAnswered(String statement, List<String> evidence, @Nullable Until until)
      implements MatterEvent {}

  /**
   * M6: no answer in time.
   *
   * @param until by when the platform decides; null in records of older programs
   */
  record ComplaintUnanswered(@Nullable Until until) implements MatterEvent {}

  /** M6: the platform decided a complaint of this category. */
  record ComplaintDecided(boolean upheld, String category, String reasons) implements MatterEvent {}

  /** The platform is late; it waits anew. */
  record MatterOverdue(Until until) implements MatterEvent {}

  record MatterRuled(Money amount, Money disputed, String reasons) implements MatterEvent {}

  /** The buyer's money is asked for under this reference; told again, it is the same payment. */
  record ChargeOrdered(int charge, int attempt, String reference, Money amount, Instant nextAt)
      implements MatterEvent {}

  /** Nobody knows whether the money was taken. */
  record ChargeUnknown(int charge, String reference, String why, Instant nextAt)
      implements MatterEvent {}

  /**
   * Proven: nothing was taken under this reference.
   *
   * @param attempt which of the charge's, from 1; 0 in records of older programs
   * @param amount what was asked for; null in records of older programs
   */
  record ChargeFailed(
      int charge,
      int attempt,
      String reference,
      @Nullable Money amount,
      String code,
      Instant nextAt)
      implements MatterEvent {}

  record ChargeTaken(int charge, String reference, Money amount, List<Transfer> transfers)
      implements MatterEvent {}

  /** D6: return freight is promised to the buyer; paid out by the refunds room. */
  record FreightGranted(Grant grant) implements MatterEvent {}

  record MatterWithdrawn() implements MatterEvent {}

  /** The end, with the state it ends in. */
  record MatterClosed(MatterState ending) implements MatterEvent {}
}
