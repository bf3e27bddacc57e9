package dev.redress.webhooks;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Transactions;
import dev.redress.webhooks.MessageRows.Listener;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Carries replays on, a batch at a time, so that none holds up what happens now. */
@Component
final class ReplayStore {

  private final DataSource database;
  private final WebhookReader reader;
  private final Clock clock;

  ReplayStore(DataSource database, WebhookReader reader, Clock clock) {
    this.database = database;
    this.reader = reader;
    this.clock = clock;
  }

  /** One batch of one replay; whether there was any. */
  boolean goOn() {
    return Transactions.in(database, this::goOn);
  }

  private boolean goOn(Connection tx) throws SQLException {
    Optional<LockKey> next = ReplayRows.next(tx);
    if (next.isEmpty()) {
      return false;
    }
    LockKey endpoint = next.get();
    List<Listener> one =
        MessageRows.listeners(tx).stream()
            .filter(each -> each.endpoint().equals(endpoint))
            .toList();
    ReplayRows.Batch batch = ReplayRows.read(tx, endpoint);
    MessageRows.putAgain(tx, reader.rows(tx, one, batch.entries(), true), clock.instant());
    if (batch.last()) {
      ReplayRows.end(tx, endpoint);
    }
    return true;
  }
}
