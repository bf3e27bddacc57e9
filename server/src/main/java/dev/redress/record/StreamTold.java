package dev.redress.record;

import dev.redress.cases.CaseEvent;
import dev.redress.claims.MatterEvent;
import dev.redress.conversations.ChatEvent;
import dev.redress.evidence.CustodyEvent.BundleHandedOver;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Hash;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.orders.OrderEvent;
import dev.redress.record.LeafStore.Leaf;
import dev.redress.refunds.RefundEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One stream as far as a checkpoint covers it.
 *
 * @param leaves by version
 */
record StreamTold(String stream, List<JournalEntry> entries, SortedMap<Long, Leaf> leaves) {

  /**
   * An event as a line of a bundle: actor and payload are the very texts that were hashed; both are
   * absent where the reader may not see them, and the hash still proves their place.
   */
  private record Line(
      String stream,
      long version,
      String room,
      Instant at,
      String type,
      @Nullable String actor,
      @Nullable String payload,
      Hash prevHash,
      Hash hash,
      long leaf) {}

  Leaf last() {
    return Objects.requireNonNull(leaves.get(leaves.lastKey()));
  }

  /** The events as JSON lines for this reader. */
  String lines(Actor reader) {
    StringBuilder lines = new StringBuilder();
    for (JournalEntry each : entries) {
      boolean withheld = isWithheld(each, reader);
      lines.append(
          Json.write(
              new Line(
                  each.stream(),
                  each.version(),
                  each.room(),
                  each.at(),
                  each.type(),
                  withheld ? null : each.actorJson(),
                  withheld ? null : each.payload(),
                  each.previousHash(),
                  each.hash(),
                  Objects.requireNonNull(leaves.get(each.version())).number())));
      lines.append('\n');
    }
    return lines.toString();
  }

  /**
   * What a party does not read anywhere else it does not read here: what the platform wrote for
   * itself, words with the other side's contact data, the buyer's address.
   */
  private static boolean isWithheld(JournalEntry entry, Actor reader) {
    if (!isParty(reader)) {
      return false;
    }
    return switch (entry.room()) {
      case "case" -> entry.among(CaseEvent.class).benchOnly();
      case "refund" -> entry.among(RefundEvent.class).benchOnly();
      case "claim" -> entry.among(MatterEvent.class).benchOnly();
      case "proceeding" -> entry.among(ProceedingEvent.class).benchOnly();
      // A bundle without a line of custody could hide an exhibit, so there is none.
      case "custody", "erasure" -> false;
      case "chat" ->
          entry.is(ChatEvent.MessageSaid.class)
              && entry.as(ChatEvent.MessageSaid.class).shown() != null;
      case "order" -> reader.role() == Role.MERCHANT && entry.is(OrderEvent.OrderPlaced.class);
      // A room of which nobody has said here what a party reads of it.
      default -> true;
    };
  }

  static boolean isParty(Actor reader) {
    return reader.role() == Role.BUYER || reader.role() == Role.MERCHANT;
  }

  /** Whether a handing over is on record here that names cases of other orders as well. */
  boolean namesOthers() {
    return entries.stream()
        .filter(each -> each.room().equals("custody") && each.is(BundleHandedOver.class))
        .flatMap(each -> each.as(BundleHandedOver.class).cases().stream())
        .anyMatch(id -> !id.startsWith(stream.substring(0, LockKey.TEXT_LENGTH)));
  }
}
