package dev.redress.carriers;

import dev.redress.carriers.CarrierPort.Interception;
import dev.redress.cases.CaseEvent.InterceptionRequested;
import dev.redress.cases.CaseEvent.Tracked;
import dev.redress.cases.CaseId;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LockKey;
import java.sql.Connection;
import java.util.List;
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

  InterceptionReader(ObjectProvider<CarrierPort> ports) {
    this.ports = ports.orderedStream().toList();
  }

  @Override
  public String name() {
    return "carrier-interceptions";
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) {
    for (JournalEntry entry : entries) {
      if (entry.room().equals("case") && entry.is(InterceptionRequested.class)) {
        LockKey order = CaseId.parse(entry.stream()).order();
        for (Tracked parcel : entry.as(InterceptionRequested.class).parcels()) {
          ask(new Interception(order, parcel.carrier(), parcel.tracking(), entry.at()));
        }
      }
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
