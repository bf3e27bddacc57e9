/**
 * Tells programs elsewhere what has happened here: events of cases, orders, refunds and merchants'
 * standings become signed messages to the endpoints that asked for them (Standard Webhooks).
 *
 * <p>Invariants: an event becomes one message per endpoint, under an id that never changes however
 * often it is sent; a message is sent at least once, and again until it is answered with 2xx or its
 * retries are used up; an endpoint that does not answer holds up nobody else; no message carries
 * anybody's name, address or words; nothing is sent to an address inside the house unless that was
 * configured.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Webhooks",
    allowedDependencies = {
      "kernel",
      "ledger",
      "orders",
      "policy",
      "cases",
      "refunds",
      "governance"
    })
package dev.redress.webhooks;

import org.jspecify.annotations.NullMarked;
