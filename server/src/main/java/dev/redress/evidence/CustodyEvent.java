package dev.redress.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.redress.kernel.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * V3: what happened to the evidence of an order; who and when stand beside each event. From where a
 * file came is kept with its row only: the journal keeps everything for ever.
 */
public sealed interface CustodyEvent extends Event {

  /**
   * Somebody showed a file.
   *
   * @param id of the piece
   * @param sha256 of the file, 64 hex digits
   * @param sm3 of the file (GB/T 32905), 64 hex digits
   * @param cameFrom network address of the sender, on its way to the piece's row; no part of the
   *     record, and null once read back
   */
  record EvidenceShown(
      String id,
      String sha256,
      String sm3,
      String mediaType,
      long bytes,
      @Nullable Integer width,
      @Nullable Integer height,
      String caption,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable String cameFrom)
      implements CustodyEvent {}

  /**
   * A bundle with everything on these cases was made for whoever stands beside this event.
   *
   * @param cases ids of those cases in it that are on this order; events of older programs also
   *     name others
   * @param sha256 of the bundle
   * @param checkpoint how many events the record had that the bundle rests on
   */
  record BundleHandedOver(
      List<String> cases, String sha256, long bytes, String language, long checkpoint)
      implements CustodyEvent {}
}
