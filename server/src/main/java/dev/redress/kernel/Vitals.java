package dev.redress.kernel;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds how far readers and deadlines are behind, for metrics and health. */
@Component
final class Vitals {

  private static final Logger LOG = LoggerFactory.getLogger(Vitals.class);

  private final JournalReaders readers;
  private final Deadlines deadlines;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Map<String, AtomicLong> lag = new ConcurrentHashMap<>();
  private final AtomicLong overdue = new AtomicLong();
  private final AtomicLong longest = new AtomicLong();

  Vitals(JournalReaders readers, Deadlines deadlines, Clock clock, MeterRegistry meters) {
    this.readers = readers;
    this.deadlines = deadlines;
    this.clock = clock;
    this.meters = meters;
    Gauge.builder("redress.deadlines.overdue", overdue::get).register(meters);
    TimeGauge.builder("redress.deadlines.longest.overdue", longest::get, TimeUnit.MILLISECONDS)
        .register(meters);
  }

  @Scheduled(fixedDelayString = "PT5S")
  void look() {
    try {
      Instant now = clock.instant();
      overdue.set(deadlines.overdue());
      longest.set(deadlines.longestOverdue().map(at -> millis(at, now)).orElse(0L));
      Map<String, Instant> oldest = readers.oldestUnread();
      for (String name : readers.names()) {
        Instant at = oldest.getOrDefault(name, now);
        lag.computeIfAbsent(name, this::gauge).set(millis(at, now));
      }
    } catch (DataAccessException e) {
      LOG.debug("The database does not say how far everything is", e);
    }
  }

  private AtomicLong gauge(String reader) {
    AtomicLong value = new AtomicLong();
    TimeGauge.builder("redress.reader.lag", value::get, TimeUnit.MILLISECONDS)
        .tag("reader", reader)
        .register(meters);
    return value;
  }

  private static long millis(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMillis());
  }
}
