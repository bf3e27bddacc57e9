package dev.redress.refunds;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Receipt;
import dev.redress.refunds.RefundCommand.BeginCall;
import dev.redress.refunds.RefundCommand.RecordOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Calls providers, each call on a virtual thread of its own and so many at once. The order of
 * things is what keeps money right: win {@code BeginCall} (committed), call, record what was said.
 * Where that breaks off, the deadline of the refund goes on with a question, never with a payment.
 */
@Component
final class ProviderCalls implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderCalls.class);
  private static final Actor SELF = Actor.system("refund-caller");
  private static final int AT_ONCE = 32;

  private final Refunds refunds;
  private final Providers providers;
  private final Duration patience;
  private final MeterRegistry meters;
  private final boolean inline;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Opens the calls.
   *
   * @param patience how long a provider may take; must stay below the minute after which the
   *     refund's deadline declares the outcome unknown
   * @param inline call in the thread that hands over, for worlds with one thread; a time-out is
   *     then what the provider throws
   */
  ProviderCalls(
      Refunds refunds,
      Providers providers,
      MeterRegistry meters,
      @Value("${redress.refunds.provider-timeout:20s}") Duration patience,
      @Value("${redress.refunds.inline:false}") boolean inline) {
    this.refunds = refunds;
    this.providers = providers;
    this.patience = patience;
    this.inline = inline;
    this.meters = meters;
    meters.gauge("redress.refunds.calls", this, ProviderCalls::underWay);
  }

  /** Pays, if nobody else has begun to; waits for a free place, not for the provider. */
  void pay(RefundId id, String reference) {
    inFreePlace(id, () -> payNow(id, reference));
  }

  /** Asks what became of a reference. */
  void ask(RefundId id, String reference) {
    inFreePlace(id, () -> askNow(id, reference));
  }

  int underWay() {
    return AT_ONCE - places.availablePermits();
  }

  private void payNow(RefundId id, String reference) {
    Outcome begun = refunds.run(new BeginCall(id, reference), SELF);
    boolean mine = begun instanceof Receipt receipt && !receipt.events().isEmpty();
    if (!mine) {
      return;
    }
    RefundCommand.Terms terms = refunds.find(id).orElseThrow().terms();
    PaymentProvider.Payout payout =
        new PaymentProvider.Payout(
            reference, id.order(), terms.market(), terms.buyer(), terms.amount());
    PaymentProvider provider = providers.named(terms.provider());
    record(id, reference, answer(reference, provider.name(), () -> provider.refund(payout)));
  }

  private void askNow(RefundId id, String reference) {
    String name = refunds.find(id).orElseThrow().terms().provider();
    PaymentProvider provider = providers.named(name);
    record(id, reference, answer(reference, name, () -> provider.ask(reference)));
  }

  private void record(RefundId id, String reference, Answer answer) {
    Outcome recorded = refunds.run(new RecordOutcome(id, reference, answer), SELF);
    if (!(recorded instanceof Receipt)) {
      LOG.warn("{} said {} and that was not recorded: {}", reference, answer, recorded);
    }
  }

  /** What the provider says in time; anything else proves nothing (TRAPS 14, 15). */
  private Answer answer(String reference, String provider, Supplier<Answer> call) {
    long began = System.nanoTime();
    Answer answer = inline ? answerHere(call) : answerInTime(reference, call);
    meters
        .timer("redress.refunds.provider", "provider", provider, "answer", word(answer))
        .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    return answer;
  }

  private static String word(Answer answer) {
    return switch (answer) {
      case Answer.Succeeded succeeded -> "succeeded";
      case Answer.Failed failed -> "failed";
      case Answer.Unknown unknown -> "unknown";
      case Answer.NotFound notFound -> "not found";
    };
  }

  private static Answer answerHere(Supplier<Answer> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      return new Answer.Unknown("EXCEPTION");
    }
  }

  private Answer answerInTime(String reference, Supplier<Answer> call) {
    Future<Answer> saying = threads.submit(call::get);
    try {
      return saying.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      saying.cancel(true);
      LOG.warn("No answer about {} within {}", reference, patience);
      return new Answer.Unknown("TIME_OUT");
    } catch (ExecutionException e) {
      LOG.warn("The provider broke off over {}", reference, e.getCause());
      return new Answer.Unknown("EXCEPTION");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Unknown("INTERRUPTED");
    }
  }

  private void inFreePlace(RefundId id, Runnable work) {
    try {
      places.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted before a call was begun", e);
    }
    if (inline) {
      inTakenPlace(id, work);
    } else {
      var unused = threads.submit(() -> inTakenPlace(id, work));
    }
  }

  private void inTakenPlace(RefundId id, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("{} is left to its deadline", id, e);
    } finally {
      places.release();
    }
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
