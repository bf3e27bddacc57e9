package dev.redress.governance;

import dev.redress.policy.Governance.Penalty;
import dev.redress.policy.Governance.Threshold;
import java.time.Duration;

/** What a merchant can be kept from (M2). Names are for ever: the journal keeps them. */
public enum RestrictionKind {
  /** Campaigns and promoted places. */
  CAMPAIGNS,
  /** Nothing is paid out to it; what it earns stays in its balance. */
  PAYOUTS;

  Duration of(Penalty penalty) {
    return this == CAMPAIGNS ? penalty.campaigns() : penalty.payouts();
  }

  Duration of(Threshold threshold) {
    return this == CAMPAIGNS ? threshold.campaigns() : threshold.payouts();
  }
}
