package dev.redress.kernel;

import java.time.Instant;
import java.util.List;

/**
 * The answer to an accepted command, durable before it is given; also what its idempotency key
 * remembers, so that a repeat gets the same answer.
 *
 * @param id the stream that changed: an order, a case ({@code <order>-<n>}), a refund …
 * @param version of that stream afterwards
 * @param state its state afterwards
 * @param events types of what happened, in order
 * @param at when, UTC
 */
public record Receipt(String id, long version, String state, List<String> events, Instant at)
    implements Outcome {}
