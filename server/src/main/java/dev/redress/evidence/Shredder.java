package dev.redress.evidence;

import dev.redress.kernel.DatabaseException;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * V5: clears the bytes of erased pieces away, and the copies of pictures, after the erasure has
 * committed. Bytes that another piece still needs stay until that one is erased too.
 */
@Component
public final class Shredder {

  /** No upload takes that long between its bytes and its row. */
  private static final Duration ARRIVING = Duration.ofHours(1);

  private final DataSource database;
  private final EvidenceStore store;
  private final Depot depot;
  private final Clock clock;

  Shredder(DataSource database, EvidenceStore store, Depot depot, Clock clock) {
    this.database = database;
    this.store = store;
    this.depot = depot;
    this.clock = clock;
  }

  /**
   * Clears away what is erased of an order; harmless to repeat.
   *
   * @return whether that is all; otherwise the same file is, or was within the hour, being sent
   *     anew, and it is to be tried later
   */
  public boolean shred(LockKey order) {
    boolean all = true;
    for (EvidenceItem each : store.of(order)) {
      all &= each.erasedAt() == null || shred(Hash.parse(each.sha256()));
    }
    return all;
  }

  private boolean shred(Hash hash) {
    return Transactions.in(database, tx -> shred(tx, hash));
  }

  private boolean shred(Connection tx, Hash hash) throws SQLException {
    ShredStore.lock(tx, hash);
    Instant since = clock.instant().minus(ARRIVING);
    boolean needed = ShredStore.needed(tx, hash);
    boolean arriving = !needed && ShredStore.arriving(tx, hash, since);
    if (!needed && !arriving) {
      depot.erase(Depot.Area.EVIDENCE, hash);
      for (PictureForm form : PictureForm.COPIES) {
        depot.erase(Depot.Area.COPIES, PictureCopy.address(hash, form));
      }
      CopyStore.forget(tx, hash);
    }
    return !arriving;
  }

  /** Forgets uploads that are over by now. */
  public void forgetArrivals() {
    try (Connection tx = database.getConnection()) {
      ShredStore.forget(tx, clock.instant().minus(ARRIVING));
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /** Which of these pieces' hashes pieces of other orders have too. */
  public static Set<String> elsewhere(Connection tx, LockKey order, Collection<EvidenceItem> pieces)
      throws SQLException {
    List<Hash> hashes = pieces.stream().map(each -> Hash.parse(each.sha256())).distinct().toList();
    return hashes.isEmpty() ? Set.of() : ShredStore.elsewhere(tx, order, hashes);
  }
}
