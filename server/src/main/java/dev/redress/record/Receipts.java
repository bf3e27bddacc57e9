package dev.redress.record;

import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Journal.Stream;
import dev.redress.kernel.JournalReaders;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.RefusedException;
import dev.redress.record.CaseReceipt.ReceiptEvent;
import dev.redress.record.CheckpointStore.Signed;
import dev.redress.record.LeafStore.Awaited;
import dev.redress.record.LeafStore.Leaf;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** Makes receipts of cases. */
@Component
final class Receipts {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final Cases cases;
  private final LeafStore leaves;
  private final TileStore tiles;
  private final Checkpoints checkpoints;
  private final CheckpointStore signed;
  private final JournalReaders readers;

  Receipts(
      Cases cases,
      LeafStore leaves,
      TileStore tiles,
      Checkpoints checkpoints,
      CheckpointStore signed,
      JournalReaders readers) {
    this.cases = cases;
    this.leaves = leaves;
    this.tiles = tiles;
    this.checkpoints = checkpoints;
    this.signed = signed;
    this.readers = readers;
  }

  /** The receipt of a case with all that has happened to it; signs the record where needed. */
  CaseReceipt of(String id, Actor viewer) {
    CaseId known =
        CaseId.find(id).orElseThrow(() -> new RefusedException(KernelRefusal.NOT_FOUND.with()));
    Awaited last = head(known, viewer);
    Signed over = covering(List.of(last));
    return receipt(known, leaves.of(last.stream()).headMap(last.version() + 1), over);
  }

  /** The newest event of a case that the viewer may see. */
  Awaited head(CaseId id, Actor viewer) {
    long version =
        cases
            .file(id, viewer)
            .flatMap(file -> file.find(id))
            .orElseThrow(() -> new RefusedException(KernelRefusal.NOT_FOUND.with()))
            .head()
            .version();
    return new Awaited(new Stream(id.order().bucket(), id.text()), version);
  }

  /** A checkpoint over all these events. */
  Signed covering(Collection<Awaited> events) {
    return cover(last(events) + 1);
  }

  private CaseReceipt receipt(CaseId id, SortedMap<Long, Leaf> events, Signed over) {
    List<ReceiptEvent> told =
        events.entrySet().stream()
            .map(e -> new ReceiptEvent(e.getKey(), e.getValue().hash(), e.getValue().number()))
            .toList();
    return new CaseReceipt(
        CaseReceipt.FORMAT,
        id,
        told,
        Merkle.inclusion(told.getLast().leaf(), over.size(), tiles.nodes()),
        over.note(),
        verifierKey(over));
  }

  private String verifierKey(Signed over) {
    Note note = Note.read(over.note()).orElseThrow();
    return signed.keys().stream()
        .filter(key -> key.signed(note))
        .map(PublicKeyView::verifierKey)
        .findFirst()
        .orElse("");
  }

  /** The last of their leaves, with a little patience for the reader, which is rarely behind. */
  private long last(Collection<Awaited> events) {
    for (long i = 0; i < PATIENCE.dividedBy(LOOK); i++) {
      Optional<Long> found = leaves.last(events);
      if (found.isPresent()) {
        return found.get();
      }
      readers.hurry();
      rest();
    }
    throw new RefusedException(RecordRefusal.RECORD_NOT_SIGNED_YET.with());
  }

  private static void rest() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException(RecordRefusal.RECORD_NOT_SIGNED_YET.with());
    }
  }

  /** A checkpoint over at least so many events; the oldest, so that asking again gives the same. */
  Signed cover(long size) {
    Optional<Signed> found = signed.covering(size);
    return found
        .or(() -> checkpoints.issue().filter(latest -> latest.size() >= size))
        .orElseThrow(() -> new RefusedException(RecordRefusal.RECORD_NOT_SIGNED_YET.with()));
  }
}
