package dev.redress.record;

import dev.redress.kernel.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** V5: what is on record of erasures. Nothing of what was erased is in here. */
public sealed interface ErasureEvent extends Event {

  /** Why something is erased. Names are for ever, because events keep them. */
  enum Ground {
    /** The policy's time is over. */
    RETENTION,
    /** The buyer asked for it. */
    REQUEST
  }

  /** What is erased together. */
  enum Kind {
    /** Evidence, and pictures of the conversation. */
    FILES,
    /** Where the goods went. */
    ADDRESS,
    /** What buyer and merchant wrote to each other. */
    WORDS
  }

  /** Why something stays. */
  enum Why {
    /** J4: proceedings are under way. Wins over everything. */
    LEGAL_HOLD,
    /** Something of the order waits for somebody. */
    STILL_OPEN,
    /** The time is not over. */
    TOO_EARLY,
    /** The bytes are shown on another order too; here nobody is given them any more. */
    SHOWN_ELSEWHERE
  }

  /** A piece of evidence of which the bytes are erased. */
  record ErasedFile(String id, String sha256) {}

  /**
   * An event that keeps its hash and its place, and of whose payload personal texts are erased.
   *
   * @param left the hash that the event would have, in its place, with the payload that it has from
   *     now on: it covers the place, the time, the type and the actor too
   */
  record ErasedText(String stream, long version, String left) {}

  /**
   * Something that stays.
   *
   * @param until when its time is over; null: nobody knows
   */
  record Kept(Kind kind, int count, Why why, @Nullable Instant until) {}

  /**
   * Something was erased, or asked to be.
   *
   * @param reason as the policy's version, or whoever passed the request on, has it
   */
  record Erased(
      Ground ground, String reason, List<ErasedFile> files, List<ErasedText> texts, List<Kept> kept)
      implements ErasureEvent {}
}
