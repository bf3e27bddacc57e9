package dev.redress.record;

import dev.redress.evidence.Depot;
import dev.redress.evidence.Shredder;
import dev.redress.kernel.DatabaseException;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Recurring;
import dev.redress.kernel.Routine;
import dev.redress.record.ErasureStore.ToShred;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * V5: after an erasure has committed, the bytes of its files go, and the stored bundles that hold
 * copies of them. What was handed out before is beyond the platform's reach.
 */
@Component
final class Shredding implements Recurring {

  private static final Logger LOG = LoggerFactory.getLogger(Shredding.class);
  private static final int AT_ONCE = 50;
  private static final Duration REST = Duration.ofMinutes(10);

  private final ErasureStore store;
  private final Shredder shredder;
  private final BundleStore bundles;
  private final Depot depot;
  private LockKey after = LockKey.FIRST;
  private final Routine routine = new Routine("record-shredding", REST, this::round);

  Shredding(ErasureStore store, Shredder shredder, BundleStore bundles, Depot depot) {
    this.store = store;
    this.shredder = shredder;
    this.bundles = bundles;
    this.depot = depot;
  }

  /** Something was erased just now. */
  void hurry() {
    routine.hurry();
  }

  /** Whether there may be more to do at once. */
  boolean round() {
    List<ToShred> some = store.toShred(after, AT_ONCE);
    for (ToShred each : some) {
      try {
        shred(each);
      } catch (RuntimeException e) {
        DatabaseException.orOutage(e);
        LOG.error("What was erased of order {} could not be cleared away", each.order(), e);
      }
    }
    boolean more = some.size() == AT_ONCE;
    after = more ? some.getLast().order() : LockKey.FIRST;
    if (!more) {
      shredder.forgetArrivals();
    }
    return more;
  }

  /** What could not be cleared away, or not yet, holds up no other and is tried again later. */
  private void shred(ToShred what) {
    for (String each : bundles.withOrder(what.order())) {
      depot.erase(Depot.Area.BUNDLES, Hash.parse(each));
    }
    if (shredder.shred(what.order())) {
      store.shredded(what);
    }
  }

  @Override
  public Routine routine() {
    return routine;
  }
}
