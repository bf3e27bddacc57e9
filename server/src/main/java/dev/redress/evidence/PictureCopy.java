package dev.redress.evidence;

import dev.redress.kernel.Hash;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a picture for display.
 *
 * @param original hash of the picture
 * @param content hash that the copy's bytes must have; null: the picture cannot be unpacked, and
 *     there is none
 * @param bytes size of the copy
 */
record PictureCopy(
    Hash original, PictureForm form, @Nullable Hash content, String mediaType, long bytes) {

  /** That a picture has no copy. */
  static PictureCopy none(Hash original, PictureForm form) {
    return new PictureCopy(original, form, null, "", 0);
  }

  /**
   * Where a copy lies. It follows from the original, so that whoever erases that finds its copies
   * whether or not they were noted.
   */
  static Hash address(Hash original, PictureForm form) {
    return Hash.sum(original.bytes(), form.name().getBytes(StandardCharsets.US_ASCII));
  }

  Hash address() {
    return address(original, form);
  }
}
