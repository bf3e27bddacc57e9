package dev.redress.cases;

import java.time.Instant;
import java.util.List;

/** F6: how much an arbitrator has in hand, over all buckets; it may be a moment behind. */
public interface BenchLoad {

  /** How many hearings this account has taken and not let go. */
  int held(String arbitrator, Instant now);

  /** The cases in the hands of this account. */
  List<CaseId> cases(String arbitrator);
}
