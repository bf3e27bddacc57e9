package dev.redress.evidence;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Hash;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Role;
import dev.redress.orders.Orders;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
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

  private static final int ORDER_LENGTH = 32;

  private final EvidenceStore store;
  private final EvidenceIntake intake;
  private final Depot depot;
  private final Orders orders;
  private final Custody custody;

  Evidence(
      EvidenceStore store, EvidenceIntake intake, Depot depot, Orders orders, Custody custody) {
    this.store = store;
    this.intake = intake;
    this.depot = depot;
    this.orders = orders;
    this.custody = custody;
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
   * are never removed, and only erasure changes them, so what a rule sees here stays true.
   */
  public Map<LockKey, Map<String, EvidenceItem>> load(Connection tx, Collection<LockKey> orders)
      throws SQLException {
    return store.load(tx, orders);
  }

  /**
   * Shows a file on an order. Refused with NOT_FOUND where the order is not the sender's, and with
   * an {@link EvidenceRefusal}; what is refused leaves nothing. The desk shows nothing of its own:
   * an agent comes as the buyer (S3).
   */
  public EvidenceItem show(Upload upload, Actor by) {
    orders.get(upload.order(), by);
    if (by.role() == Role.SERVICE_AGENT) {
      throw new RefusedException(EvidenceRefusal.EVIDENCE_NOT_YOURS.with());
    }
    EvidenceItem item = intake.keep(upload, by);
    custody.shown(item, upload.cameFrom(), by);
    return find(upload.order(), List.of(item.id())).getFirst();
  }

  /** One piece, or refused with NOT_FOUND where it is none that this viewer may see. */
  public EvidenceItem get(String id, Actor viewer) {
    LockKey order = order(id);
    orders.get(order, viewer);
    return find(order, List.of(id)).stream().findFirst().orElseThrow(Evidence::notFound);
  }

  /**
   * The very bytes of a piece, counted before the first is given out. Refused with EVIDENCE_ERASED
   * where they were erased.
   */
  public InputStream open(EvidenceItem item) {
    stillThere(item);
    return depot.open(Depot.Area.EVIDENCE, Hash.parse(item.sha256()));
  }

  /** Refused with EVIDENCE_ERASED where the bytes were erased. */
  static void stillThere(EvidenceItem item) {
    if (item.erasedAt() != null) {
      throw new RefusedException(EvidenceRefusal.EVIDENCE_ERASED.with("at", item.erasedAt()));
    }
  }

  /**
   * V5: these pieces of an order are erased from now on: nobody is given their bytes any more, from
   * where they came is forgotten, and {@link Shredder} clears the bytes away.
   */
  public static void erase(Connection tx, LockKey order, Collection<String> ids, Instant at)
      throws SQLException {
    ShredStore.mark(tx, order, ids, at);
  }

  private static LockKey order(String id) {
    try {
      return LockKey.parse(id.substring(0, Math.min(ORDER_LENGTH, id.length())));
    } catch (IllegalArgumentException notAnId) {
      throw notFound();
    }
  }

  private static RefusedException notFound() {
    return new RefusedException(KernelRefusal.NOT_FOUND.with());
  }
}
