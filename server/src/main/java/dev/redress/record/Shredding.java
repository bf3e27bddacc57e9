package dev.redress.record;

import dev.redress.evidence.Depot;
import dev.redress.evidence.Shredder;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Journal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Recurring;
import dev.redress.kernel.Routine;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * V5: after an erasure has committed, the bytes of its files go, and the stored bundles that hold
 * copies of them. What was handed out before is beyond the platform's reach.
 */
@Component
final class Shredding implements Recurring {

  private static final int AT_ONCE = 50;
  private static final Duration REST = Duration.ofMinutes(10);

  private final ErasureStore store;
  private final Shredder shredder;
  private final BundleStore bundles;
  private final Depot depot;
  private final Journal journal;
  private final Routine routine = new Routine("record-shredding", REST, this::round);

  Shredding(
      ErasureStore store, Shredder shredder, BundleStore bundles, Depot depot, Journal journal) {
    this.store = store;
    this.shredder = shredder;
    this.bundles = bundles;
    this.depot = depot;
    this.journal = journal;
  }

  /** Something was erased just now. */
  void hurry() {
    routine.hurry();
  }

  /** Whether there may be more to do at once. */
  boolean round() {
    List<LockKey> orders = store.toShred(AT_ONCE);
    boolean all = true;
    for (LockKey each : orders) {
      all &= shred(each);
    }
    return all && orders.size() == AT_ONCE;
  }

  private boolean shred(LockKey order) {
    // Before the bytes: what is erased meanwhile has a later version.
    long version = journal.of(order, ErasureFile.begin(order).stream()).getLast().version();
    for (String each : bundles.withOrder(order)) {
      depot.erase(Depot.Area.BUNDLES, Hash.parse(each));
    }
    boolean all = shredder.shred(order);
    if (all) {
      store.shredded(order, version);
    }
    return all;
  }

  @Override
  public Routine routine() {
    return routine;
  }
}
