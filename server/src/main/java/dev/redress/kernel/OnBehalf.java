package dev.redress.kernel;

import java.util.Optional;

/**
 * S3: who of the platform may act in a buyer's name. Whoever keeps the service desk provides it;
 * the rooms below only ask, and the record of what is then done names both.
 */
public interface OnBehalf {

  /** The buyer of this order, acted for by this agent; empty where the agent may not. */
  Optional<Actor> buyer(Actor agent, LockKey order);
}
