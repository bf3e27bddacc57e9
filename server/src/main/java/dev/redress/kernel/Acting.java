package dev.redress.kernel;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** S3: in whose name a caller acts. Every route on which an agent may act for a buyer asks here. */
@Component
public final class Acting {

  private final ObjectProvider<OnBehalf> behalf;

  Acting(ObjectProvider<OnBehalf> behalf) {
    this.behalf = behalf;
  }

  /**
   * As whom this caller looks at an order and acts on it: a service agent as the buyer whom it
   * serves, everybody else as themselves.
   */
  public Actor on(LockKey order, Actor caller) {
    return caller.role() == Role.SERVICE_AGENT
        ? behalf.stream()
            .flatMap(each -> each.buyer(caller, order).stream())
            .findFirst()
            .orElse(caller)
        : caller;
  }
}
