package dev.redress.cases;

import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import java.util.Set;

/**
 * F8: whose outcome an arbitrator is not to know yet. Told by whoever has rulings judged again;
 * whatever shows more than one case leaves these out.
 */
public interface Unseen {

  /** Orders whose cases this viewer is to judge without knowing how they were ruled. */
  Set<LockKey> by(Actor viewer);
}
