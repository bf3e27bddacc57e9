package dev.redress.webhooks;

import dev.redress.kernel.Recurring;
import dev.redress.kernel.Routine;
import dev.redress.webhooks.DeliveryStore.Taken;
import dev.redress.webhooks.DeliveryStore.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends what is due: takes it (committed), carries it, writes down what came of it. Where that
 * breaks off, the lease ends and the message is sent again under the same id. Each endpoint has so
 * many places and no more, one that fails a single one, so that none holds up the others.
 */
@Component
final class Sender implements Recurring {

  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration SWEEP = Duration.ofHours(1);
  private static final int PLACES = 64;
  private static final int PER_ENDPOINT = 4;

  private final DeliveryStore deliveries;
  private final ReplayStore replays;
  private final Courier courier;
  private final Endpoints endpoints;
  private final Clock clock;
  private final Settings settings;
  private final Semaphore places = new Semaphore(PLACES);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Routine routine = new Routine("webhook-sender", LOOK, this::round);
  private volatile Instant swept = Instant.EPOCH;

  /**
   * What is configured.
   *
   * @param sending whether this server sends at all ({@code redress.webhooks.sending})
   * @param pauseAfter so long without one success, and an endpoint is paused
   * @param keep how long messages and attempts stay in the log
   */
  @Component
  record Settings(
      @Value("${redress.webhooks.sending:true}") boolean sending,
      @Value("${redress.webhooks.pause-after:5d}") Duration pauseAfter,
      @Value("${redress.webhooks.keep:30d}") Duration keep) {}

  Sender(
      DeliveryStore deliveries,
      ReplayStore replays,
      Courier courier,
      Endpoints endpoints,
      Clock clock,
      Settings settings) {
    this.deliveries = deliveries;
    this.replays = replays;
    this.courier = courier;
    this.endpoints = endpoints;
    this.clock = clock;
    this.settings = settings;
  }

  /** Sends what is due now, without waiting for it; whether there was anything. */
  boolean round() {
    Instant now = clock.instant();
    boolean some = replays.goOn();
    for (Target target : deliveries.targets(now)) {
      some |= serve(target, now);
    }
    if (now.isAfter(swept.plus(SWEEP))) {
      swept = now;
      deliveries.sweep(now.minus(settings.keep()), now);
    }
    return some;
  }

  private boolean serve(Target target, Instant now) {
    int most = (target.failures() > 0 ? 1 : PER_ENDPOINT) - target.underWay();
    int limit = Math.min(most, places.availablePermits());
    if (limit <= 0) {
      return false;
    }
    // The lease outlasts the courier's patience, so that nobody else sends meanwhile.
    Duration lease = courier.patience().multipliedBy(4);
    boolean some = false;
    for (Taken taken : deliveries.take(target.endpoint(), now, lease, limit)) {
      places.acquireUninterruptibly();
      var unused = threads.submit(() -> sendInTakenPlace(target, taken));
      some = true;
    }
    return some;
  }

  private void sendInTakenPlace(Target target, Taken taken) {
    try {
      send(target, taken);
    } catch (RuntimeException e) {
      LOG.error("{} is sent again when its lease ends", taken.message(), e);
    } finally {
      places.release();
      routine.hurry();
    }
  }

  private void send(Target target, Taken taken) {
    Attempt attempt = courier.carry(target, taken, clock.instant());
    @Nullable Instant next =
        attempt.isGone()
            ? null
            : Retries.after(taken.tries() - taken.round(), attempt.at(), attempt.notBefore());
    @Nullable Instant failingSince = deliveries.record(taken, attempt, next);
    if (attempt.isGone()) {
      endpoints.retire(taken.endpoint());
    } else if (failingSince != null
        && !attempt.at().isBefore(failingSince.plus(settings.pauseAfter()))) {
      endpoints.giveUp(taken.endpoint(), failingSince);
    }
  }

  @Override
  public Routine routine() {
    return routine;
  }

  @Override
  public void stop() {
    Recurring.super.stop();
    threads.shutdown();
    try {
      // Answers on their way are still written down; what takes longer is sent again.
      if (!threads.awaitTermination(3, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isAutoStartup() {
    return settings.sending();
  }
}
