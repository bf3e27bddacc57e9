package dev.redress.simulation;

import dev.redress.kernel.Event;
import dev.redress.kernel.Hash;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One stream as far as the auditor has read it. */
final class Trail {

  private static final MessageDigest DIGEST = Hash.digest();
  private static final int SAMPLED = 16;

  private static Instant writtenAt = Instant.MIN;
  private static String written = Instant.MIN.toString();

  private final List<String> types = new ArrayList<>(8);
  private byte[] hash = new byte[32];
  private @Nullable Instant lastAt;
  private String lastActor = "";
  private String before = "";

  /** S3: who acted for somebody, by place; mostly nobody did. */
  private Map<Long, String> agents = Map.of();

  /** Reads the next event; what is wrong with its place, or nothing. */
  @Nullable String read(JournalEntry entry) {
    boolean sameCommand = entry.at().equals(lastAt) && entry.actor().id().equals(lastActor);
    before = sameCommand ? types.getLast() : "";
    lastAt = entry.at();
    lastActor = entry.actor().id();
    types.add(entry.type());
    String agent = entry.actor().agent();
    if (agent != null) {
      agents = agents.isEmpty() ? new HashMap<>() : agents;
      agents.put(entry.version(), agent);
    }
    byte[] previous = hash;
    hash = entry.hash().bytes();
    if (entry.version() != types.size()) {
      return "event " + entry.version() + " stands where " + types.size() + " is expected";
    }
    if (!Arrays.equals(previous, entry.previousHash().bytes())) {
      return "event " + entry.version() + " does not follow the one before";
    }
    if (!Arrays.equals(hash, computed(previous, entry))) {
      return "event " + entry.version() + " is not what was hashed";
    }
    Event known = entry.known();
    boolean sampled = (entry.version() + hash[0]) % SAMPLED == 0;
    return sampled && known != null && !Json.read(entry.payload(), known.getClass()).equals(known)
        ? "event " + entry.version() + " reads otherwise than it was decided"
        : null;
  }

  private static byte[] computed(byte[] previous, JournalEntry entry) {
    String text =
        "\n"
            + entry.stream()
            + "\n"
            + entry.version()
            + "\n"
            + text(entry.at())
            + "\n"
            + entry.type()
            + "\n"
            + entry.actorJson()
            + "\n"
            + entry.payload();
    DIGEST.update(previous);
    return DIGEST.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Many events share a moment, and writing it out costs. */
  private static String text(Instant at) {
    if (!at.equals(writtenAt)) {
      writtenAt = at;
      written = at.toString();
    }
    return written;
  }

  /** The event before in the same command; empty: this one began it. */
  String before() {
    return before;
  }

  long version() {
    return types.size();
  }

  /** The agent who did what stands there for somebody else; null: nobody did. */
  @Nullable String agentOf(long version) {
    return agents.get(version);
  }

  boolean isAt(long version, Hash expected) {
    return types.size() == version && Arrays.equals(hash, expected.bytes());
  }

  Hash hash() {
    return Hash.of(hash);
  }

  /** Whether these are the types of the events up to this version. */
  boolean has(List<String> wanted, long upTo) {
    int to = Math.toIntExact(upTo);
    return to <= types.size()
        && to >= wanted.size()
        && types.subList(to - wanted.size(), to).equals(wanted);
  }
}
