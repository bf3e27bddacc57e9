package dev.redress.evidence;

import dev.redress.kernel.Actor;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which form a picture is given out. Copies are encoded anew from its pixels alone: what a
 * camera wrote beside them, such as the place it was taken at, is not in them.
 */
public enum PictureForm {
  /** The very bytes that were shown. */
  ORIGINAL(Integer.MAX_VALUE),
  /** Fills a screen. */
  SCREEN(1600),
  /** Stands in a list. */
  THUMB(320);

  static final List<PictureForm> COPIES = List.of(SCREEN, THUMB);

  private final int side;

  PictureForm(int side) {
    this.side = side;
  }

  /** The longer side at most, in pixels; no copy is larger than its original. */
  int side() {
    return side;
  }

  /**
   * What this viewer is given. Whoever showed a file and whoever judges or runs the platform has
   * the original; the other side has a copy, because a photo can tell where its sender lives.
   * Refused with ORIGINAL_KEPT_BACK, and with NO_COPY for a copy of what is no picture.
   *
   * @param wanted null: whatever suits
   */
  static PictureForm given(EvidenceItem item, @Nullable PictureForm wanted, Actor viewer) {
    if (!FileKind.ofMediaType(item.mediaType()).picture()) {
      if (wanted != null && wanted != ORIGINAL) {
        throw new RefusedException(EvidenceRefusal.NO_COPY.with());
      }
      return ORIGINAL;
    }
    boolean original =
        viewer.role() == item.byRole()
            || viewer.role() == Role.ARBITRATOR
            || viewer.role() == Role.OPERATOR;
    if (wanted == ORIGINAL && !original) {
      throw new RefusedException(EvidenceRefusal.ORIGINAL_KEPT_BACK.with());
    }
    if (wanted == null) {
      return original ? ORIGINAL : SCREEN;
    }
    return wanted;
  }
}
