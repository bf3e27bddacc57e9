package dev.redress.evidence;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.RefusedException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The door of the room: show a file, see what was shown. Showing is idempotent without a key,
 * because a piece's id follows from order, content and side.
 */
@Component
public final class Evidence {

  /** Longest caption, in characters. */
  static final int CAPTION = 500;

  /** How many files one side may show on one order. */
  static final int PIECES = 60;

  private final EvidenceStore store;
  private final EvidenceFiles files;
  private final Clock clock;

  Evidence(EvidenceStore store, EvidenceFiles files, Clock clock) {
    this.store = store;
    this.files = files;
    this.clock = clock;
  }

  /**
   * A file on its way in.
   *
   * @param cameFrom network address of the sender, kept for the record (V3)
   */
  public record Upload(LockKey order, InputStream content, String caption, String cameFrom) {}

  /** Everything shown on an order, oldest first. */
  public List<EvidenceItem> all(LockKey order) {
    return store.of(order);
  }

  /** Those of the named pieces that exist on this order; names of anything else are left out. */
  public List<EvidenceItem> find(LockKey order, Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : all(order).stream().filter(item -> ids.contains(item.id())).toList();
  }

  /**
   * What was shown on each of these orders, by id, in one statement; every order gets a map. Rows
   * are never changed or removed, so what a rule sees here stays true.
   */
  public Map<LockKey, Map<String, EvidenceItem>> load(Connection tx, Collection<LockKey> orders)
      throws SQLException {
    return store.load(tx, orders);
  }

  /** Keeps the file and its row; a repeat answers with the piece that is there already. */
  EvidenceItem keep(Upload upload, Actor by) {
    if (upload.caption().length() > CAPTION) {
      throw new RefusedException(EvidenceRefusal.CAPTION_TOO_LONG.with("longest", CAPTION));
    }
    long shown = all(upload.order()).stream().filter(item -> item.byRole() == by.role()).count();
    if (shown >= PIECES) {
      throw new RefusedException(EvidenceRefusal.TOO_MUCH_EVIDENCE.with("most", PIECES));
    }
    EvidenceFiles.Kept kept = files.keep(upload.content());
    PictureSize size = kept.size();
    EvidenceItem item =
        new EvidenceItem(
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
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    store.add(item, by, upload.cameFrom());
    return find(upload.order(), List.of(item.id())).getFirst();
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
