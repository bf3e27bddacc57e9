package dev.redress.webhooks;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint is sent. Of people and what they wrote it holds nothing: whoever may know more
 * asks the API by the ids.
 *
 * @param type the event's public name
 * @param timestamp when it happened
 */
record Message(String type, Instant timestamp, Data data) {

  /** What it is about; which form follows from the beginning of the type. */
  sealed interface Data {}

  /**
   * {@code case.*}: the case as the event left it.
   *
   * @param version number of the event on its case, from 1 without gaps
   * @param turn BUYER, MERCHANT, PLATFORM or NOBODY
   * @param dueAt until when this state waits; null: it is closed
   * @param ending how it closed; null: it is open
   */
  record CaseData(
      String caseId,
      LockKey orderId,
      String shopOrderId,
      String market,
      String merchantId,
      long version,
      String state,
      String turn,
      @Nullable Instant dueAt,
      String caseType,
      String reason,
      Money asked,
      Money granted,
      @Nullable String ending)
      implements Data {}

  /**
   * {@code order.*}: the order as the event left it.
   *
   * @param version number of the event on its order
   */
  record OrderData(
      LockKey orderId,
      String shopOrderId,
      String market,
      String merchantId,
      long version,
      String state)
      implements Data {}

  /**
   * {@code refund.*}: the refund as the event left it.
   *
   * @param caseId the case that granted it; null: the order itself did
   * @param version number of the event on its refund
   * @param code why it is unknown, failed or reversed, in the provider's words; empty otherwise
   */
  record RefundData(
      String refundId,
      @Nullable String caseId,
      LockKey orderId,
      String shopOrderId,
      String market,
      String merchantId,
      long version,
      String state,
      Money amount,
      String code)
      implements Data {}

  /**
   * {@code standing.*}: the merchant's standing as the event left it (M3).
   *
   * @param version number of the event on its standing
   * @param score after it
   * @param points that the event gave, negative where it took them; null: it moved none
   * @param entry number of the entry it is about; null: of none
   * @param cause why that entry was made, by code; null: the event does not say
   * @param amount of the fine that was taken or given back, or that is coming; null: none
   * @param restriction which restriction began, was moved or ended; null: none did
   * @param early whether it was lifted by a decision; else the clock ended it. Null: none ended
   * @param verdict what the platform said to a contest; null: nothing
   * @param restrictions all that the shop has to enforce after it, and what is coming
   */
  record StandingData(
      String market,
      String merchantId,
      long version,
      int score,
      @Nullable Integer points,
      @Nullable Integer entry,
      @Nullable String cause,
      @Nullable Money amount,
      @Nullable String restriction,
      @Nullable Boolean early,
      @Nullable String verdict,
      List<RestrictionData> restrictions)
      implements Data {}

  /**
   * Something a merchant is kept from.
   *
   * @param kind CAMPAIGNS or PAYOUTS
   * @param state BEGUN, COMING, or HELD until a contest is decided
   * @param begins null: held
   * @param ends null: held
   */
  record RestrictionData(
      String kind, String state, @Nullable Instant begins, @Nullable Instant ends) {}

  /** {@code webhook.ping}: nothing has happened. */
  record PingData(LockKey endpointId) implements Data {}
}
