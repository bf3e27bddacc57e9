package dev.redress.carriers;

import dev.redress.carriers.CarrierPort.Interception;
import dev.redress.cases.CaseEvent.InterceptionRequested;
import dev.redress.cases.CaseId;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LockKey;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks carriers to stop what merchants want stopped (C5). A carrier that cannot be asked from here
 * is told by the shop or the merchant, as before; the case waits for its news in either way.
 */
@Component
final class InterceptionReader implements JournalReader {

  private static final Logger LOG = LoggerFactory.getLogger(InterceptionReader.class);

  private final List<CarrierPort> ports;
  private final Clock clock;

  InterceptionReader(ObjectProvider<CarrierPort> ports, Clock clock) {
    this.ports = ports.orderedStream().toList();
    this.clock = clock;
  }

  @Override
  public String name() {
    return "carrier-interceptions";
  }

  @Override
  public Interest interest() {
    return Interest.of("case", InterceptionRequested.class);
  }

  /**
   * Asks for everything that a case still waits for. A carrier that cannot be reached keeps nobody
   * else's parcels waiting; all of it is asked again.
   */
  @Override
  public void read(Connection tx, List<JournalEntry> entries) {
    Instant now = clock.instant();
    List<RuntimeException> failed = new ArrayList<>();
    for (JournalEntry entry : entries) {
      if (entry.room().equals("case") && entry.is(InterceptionRequested.class)) {
        InterceptionRequested wish = entry.as(InterceptionRequested.class);
        if (now.isBefore(wish.waiting().due())) {
          wanted(entry, wish).forEach(each -> tryToAsk(each, failed));
        }
      }
    }
    if (!failed.isEmpty()) {
      throw failed.getFirst();
    }
  }

  private static Stream<Interception> wanted(JournalEntry entry, InterceptionRequested wish) {
    LockKey order = CaseId.parse(entry.stream()).order();
    return wish.parcels().stream()
        .map(parcel -> new Interception(order, parcel.carrier(), parcel.tracking(), entry.at()));
  }

  private void tryToAsk(Interception wanted, List<RuntimeException> failed) {
    try {
      ask(wanted);
    } catch (RuntimeException e) {
      LOG.warn("{} could not be asked to stop {}", wanted.carrier(), wanted.tracking(), e);
      failed.add(e);
    }
  }

  private void ask(Interception wanted) {
    for (CarrierPort port : ports) {
      if (port.carries(wanted.carrier())) {
        port.intercept(wanted);
        return;
      }
    }
    LOG.info("Nobody here can ask {} to stop {}", wanted.carrier(), wanted.tracking());
  }
}
