package dev.redress.cases;

import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import java.util.Optional;

/**
 * S3: who of the platform may act in a buyer's name. Whoever keeps the service desk provides it;
 * this room only asks, and the record of what is then done names both.
 */
public interface OnBehalf {

  /** The buyer of this order, acted for by this agent; empty where the agent may not. */
  Optional<Actor> buyer(Actor agent, LockKey order);
}
