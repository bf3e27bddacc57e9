package dev.redress.webhooks;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import java.time.Instant;
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

  /** {@code webhook.ping}: nothing has happened. */
  record PingData(LockKey endpointId) implements Data {}
}
