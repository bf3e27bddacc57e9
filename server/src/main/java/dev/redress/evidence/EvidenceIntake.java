package dev.redress.evidence;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Takes a file in: its bounds, then its bytes. Its row and its event follow, both or none. */
@Component
final class EvidenceIntake {

  /** Longest caption, in characters. */
  static final int CAPTION = 500;

  /** How many files one side may show on one order. */
  static final int PIECES = 60;

  private final EvidenceStore store;
  private final EvidenceFiles files;
  private final Clock clock;

  EvidenceIntake(EvidenceStore store, EvidenceFiles files, Clock clock) {
    this.store = store;
    this.files = files;
    this.clock = clock;
  }

  /** Keeps the file; the piece that it is to be, or is already. */
  EvidenceItem keep(Evidence.Upload upload, Actor by) {
    if (upload.caption().length() > CAPTION) {
      throw new RefusedException(EvidenceRefusal.CAPTION_TOO_LONG.with("longest", CAPTION));
    }
    long shown =
        store.of(upload.order()).stream().filter(item -> item.byRole() == by.role()).count();
    if (shown >= PIECES) {
      throw new RefusedException(EvidenceRefusal.TOO_MUCH_EVIDENCE.with("most", PIECES));
    }
    EvidenceFiles.Kept kept =
        files.keep(upload.content(), hash -> arrives(upload.order(), hash, by));
    PictureSize size = kept.size();
    return new EvidenceItem(
        id(upload.order(), kept.hash(), by),
        upload.order(),
        kept.hash().hex(),
        kept.kind().mediaType(),
        kept.bytes(),
        size == null ? null : size.width(),
        size == null ? null : size.height(),
        upload.caption(),
        by.role(),
        by.name(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        kept.sm3(),
        null);
  }

  /** What was erased is not taken again; of all else the store knows that it is on its way. */
  private void arrives(LockKey order, Hash hash, Actor by) {
    String piece = id(order, hash, by);
    for (EvidenceItem each : store.of(order)) {
      if (each.id().equals(piece) && each.erasedAt() != null) {
        throw new RefusedException(EvidenceRefusal.EVIDENCE_ERASED.with("at", each.erasedAt()));
      }
    }
    store.arriving(hash, clock.instant());
  }

  /** Derived, so that the same file from the same side is the same piece on every server. */
  private static String id(LockKey order, Hash content, Actor by) {
    String side =
        by.party().isEmpty()
            ? by.role() + "\n" + by.id()
            : by.role() + "\n" + by.market() + "\n" + by.party();
    String who = Hash.sum(side.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 8);
    return order.text() + "-" + content.hex().substring(0, 16) + "-" + who;
  }
}
