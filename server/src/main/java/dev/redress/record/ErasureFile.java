package dev.redress.record;

import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.StreamHead;
import dev.redress.policy.Retention;
import dev.redress.record.ErasureEvent.Erased;
import dev.redress.record.ErasureEvent.Ground;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was erased of an order so far, and what there is to erase.
 *
 * @param facts null: there is no such order, or it was not locked
 */
record ErasureFile(LockKey order, StreamHead head, List<Report> all, @Nullable Facts facts) {

  /** One erasure or request as it is told: counts instead of names of events. */
  record Report(
      Instant at,
      String by,
      Ground ground,
      String reason,
      List<ErasureEvent.ErasedFile> files,
      int texts,
      List<ErasureEvent.Kept> kept) {

    static Report of(Instant at, String by, Erased e) {
      return new Report(at, by, e.ground(), e.reason(), e.files(), e.texts().size(), e.kept());
    }
  }

  /**
   * An event with personal texts in it.
   *
   * @param left its payload without them
   */
  record Personal(JournalEntry event, String left) {}

  /**
   * As it is under the order's lock.
   *
   * @param onHold whether proceedings are under way (J4)
   * @param waiting whether anything of the order waits for somebody
   * @param last when something last happened to the order
   * @param elsewhere hashes of files that pieces of other orders have too
   */
  record Facts(
      Retention terms,
      boolean onHold,
      boolean waiting,
      Instant last,
      List<EvidenceItem> pieces,
      Set<String> elsewhere,
      List<Personal> addresses,
      List<Personal> words) {}

  ErasureFile at(Facts found) {
    return new ErasureFile(order, head, all, found);
  }

  static StreamHead begin(LockKey order) {
    return StreamHead.begin(stream(order.text()));
  }

  /** The stream of an order's erasures. */
  static String stream(String order) {
    return order + "-erasure";
  }

  ErasureFile with(StreamHead now, Report report) {
    List<Report> more = new ArrayList<>(all);
    more.add(report);
    return new ErasureFile(order, now, List.copyOf(more), facts);
  }
}
