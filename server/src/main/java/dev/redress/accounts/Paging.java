package dev.redress.accounts;

import dev.redress.kernel.BadInput;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads what addresses carry: ids, page sizes, and cursors, which are opaque to the caller. */
final class Paging {

  private static final int MOST = 200;

  private Paging() {}

  static int limit(int wanted) {
    if (wanted < 1 || wanted > MOST) {
      throw new BadInput("limit: 1 to " + MOST + " is expected.");
    }
    return wanted;
  }

  static String write(String position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(position.getBytes(StandardCharsets.UTF_8));
  }

  static String read(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BadInput("cursor: the next of an earlier page is expected.");
    }
  }

  /** What is no id is as absent as an id that nothing has. */
  static LockKey id(String text) {
    try {
      return LockKey.parse(text);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(KernelRefusal.NOT_FOUND.with());
    }
  }
}
