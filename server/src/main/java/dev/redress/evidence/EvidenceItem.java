package dev.redress.evidence;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence: a file that one side of an order has shown.
 *
 * @param id {@code <order>-<16 hex of the file's hash>-<8 hex of who showed it>}; shown again by
 *     the same side it is the same piece
 * @param sha256 64 hex digits, the address of the content
 * @param mediaType by content: image/jpeg, image/png, image/webp, image/gif, video/mp4 or
 *     application/pdf
 * @param bytes size of the file
 * @param width in pixels as the picture's own header says; null for videos and documents
 * @param height likewise
 * @param caption what was said with it; may be empty
 * @param byRole the side that showed it: BUYER, MERCHANT, or platform staff
 * @param at when it arrived, UTC
 * @param sm3 64 hex digits (GB/T 32905); null: from before it was counted, and to follow
 * @param erasedAt V5: when its bytes were erased, UTC; null: they are there
 */
public record EvidenceItem(
    String id,
    LockKey order,
    String sha256,
    String mediaType,
    long bytes,
    @Nullable Integer width,
    @Nullable Integer height,
    String caption,
    Role byRole,
    String byName,
    Instant at,
    @Nullable String sm3,
    @Nullable Instant erasedAt) {

  /** A piece that is there and of which the SM3 hash is not known. */
  public EvidenceItem(
      String id,
      LockKey order,
      String sha256,
      String mediaType,
      long bytes,
      @Nullable Integer width,
      @Nullable Integer height,
      String caption,
      Role byRole,
      String byName,
      Instant at) {
    this(
        id, order, sha256, mediaType, bytes, width, height, caption, byRole, byName, at, null,
        null);
  }
}
