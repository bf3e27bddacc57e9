package dev.redress.cases;

import java.time.Instant;

/** F6: how much an arbitrator has in hand, over all buckets; it may be a moment behind. */
public interface BenchLoad {

  /** How many hearings this account has taken and not let go. */
  int held(String arbitrator, Instant now);
}
