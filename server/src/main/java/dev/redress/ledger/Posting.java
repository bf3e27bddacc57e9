package dev.redress.ledger;

import dev.redress.kernel.LockKey;
import java.time.Instant;
import java.util.List;

/**
 * The transfers of one event.
 *
 * @param key whose bucket the rows share
 * @param stream the event's stream
 * @param version the event's number in it
 */
public record Posting(
    LockKey key, String stream, long version, Instant at, List<Transfer> transfers) {}
