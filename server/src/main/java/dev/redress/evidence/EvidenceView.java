package dev.redress.evidence;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as the API shows it.
 *
 * @param url where its bytes are
 */
public record EvidenceView(
    String id,
    LockKey orderId,
    String sha256,
    String mediaType,
    long bytes,
    @Nullable Integer width,
    @Nullable Integer height,
    String caption,
    Instant uploadedAt,
    By by,
    String url) {

  /** Who showed it. */
  public record By(Role role, String name) {}

  /** The view of a piece, the same for everybody who may see it. */
  public static EvidenceView of(EvidenceItem item) {
    return new EvidenceView(
        item.id(),
        item.order(),
        item.sha256(),
        item.mediaType(),
        item.bytes(),
        item.width(),
        item.height(),
        item.caption(),
        item.at(),
        new By(item.byRole(), item.byName()),
        EvidenceHttp.PATH + "/" + item.id() + "/content");
  }
}
