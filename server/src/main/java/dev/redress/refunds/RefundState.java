package dev.redress.refunds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a refund stands; each state has only the data that is valid in it. */
sealed interface RefundState {

  /** The name people and the API know it by. */
  enum Name {
    SENDING,
    UNKNOWN,
    FAILED_RETRYING,
    SETTLED,
    REVERSED
  }

  Name name();

  /** The newest attempt; 0 for a refund of nothing. */
  int attempt();

  /** When it acts by itself next; null: it waits for nothing. */
  @Nullable Instant dueAt();

  /**
   * An attempt goes out.
   *
   * @param called whether somebody has won the right to call the provider with its reference
   * @param asks how often the provider was asked about this attempt
   * @param dueAt an answer that is not here by then is unknown
   */
  record Sending(int attempt, boolean called, int asks, Instant dueAt) implements RefundState {
    @Override
    public Name name() {
      return Name.SENDING;
    }
  }

  /** Nobody knows whether the buyer has the money; the provider is asked at {@code dueAt}. */
  record Unknown(int attempt, String why, int asks, Instant dueAt) implements RefundState {
    @Override
    public Name name() {
      return Name.UNKNOWN;
    }
  }

  /** The newest attempt is proven failed; another one goes out at {@code dueAt}. */
  record FailedRetrying(int attempt, String code, boolean last, Instant dueAt)
      implements RefundState {
    @Override
    public Name name() {
      return Name.FAILED_RETRYING;
    }
  }

  /**
   * The buyer has the money.
   *
   * @param paidBy the attempt that brought it; 0 for a refund of nothing
   * @param looks how often the provider was asked since whether it still says so
   * @param dueAt when it is asked; null: it has confirmed
   */
  record Settled(int attempt, int paidBy, Instant at, int looks, @Nullable Instant dueAt)
      implements RefundState {
    @Override
    public Name name() {
      return Name.SETTLED;
    }
  }

  /** The provider took back what it had said; another attempt goes out at {@code dueAt}. */
  record Reversed(int attempt, String code, boolean last, Instant dueAt) implements RefundState {
    @Override
    public Name name() {
      return Name.REVERSED;
    }
  }
}
