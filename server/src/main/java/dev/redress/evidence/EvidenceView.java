package dev.redress.evidence;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as the API shows it.
 *
 * @param sm3 GB/T 32905, 64 hex digits; null: not counted so far
 * @param erasedAt V5: since when its bytes are erased; null: they are there
 * @param url where its bytes are; of a picture that somebody else showed, the parties get the copy
 *     that fills a screen
 * @param screenUrl where a copy is that fills a screen; null: it is no picture
 * @param thumbUrl where a small copy is; null: it is no picture
 */
public record EvidenceView(
    String id,
    LockKey orderId,
    String sha256,
    @Nullable String sm3,
    String mediaType,
    long bytes,
    @Nullable Integer width,
    @Nullable Integer height,
    String caption,
    Instant uploadedAt,
    @Nullable Instant erasedAt,
    By by,
    String url,
    @Nullable String screenUrl,
    @Nullable String thumbUrl) {

  /** Who showed it. */
  public record By(Role role, String name) {}

  /** Those of the named pieces that exist. */
  public static List<EvidenceView> of(Map<String, EvidenceItem> known, List<String> ids) {
    return ids.stream().map(known::get).filter(Objects::nonNull).map(EvidenceView::of).toList();
  }

  /** The view of a piece, the same for everybody who may see it. */
  public static EvidenceView of(EvidenceItem item) {
    String url = EvidenceHttp.PATH + "/" + item.id() + "/content";
    boolean picture = FileKind.ofMediaType(item.mediaType()).picture();
    return new EvidenceView(
        item.id(),
        item.order(),
        item.sha256(),
        item.sm3(),
        item.mediaType(),
        item.bytes(),
        item.width(),
        item.height(),
        item.caption(),
        item.at(),
        item.erasedAt(),
        new By(item.byRole(), item.byName()),
        url,
        picture ? url + "?size=" + PictureForm.SCREEN : null,
        picture ? url + "?size=" + PictureForm.THUMB : null);
  }
}
