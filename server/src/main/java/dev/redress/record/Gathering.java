package dev.redress.record;

import dev.redress.cases.CaseId;
import dev.redress.cases.CaseStory;
import dev.redress.cases.CaseStory.Told;
import dev.redress.evidence.CustodyEvent.EvidenceShown;
import dev.redress.evidence.Evidence;
import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.RefusedException;
import dev.redress.record.CheckpointStore.Signed;
import dev.redress.record.Dossier.Piece;
import dev.redress.record.LeafStore.Leaf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Gathers what a bundle holds, as far as a checkpoint covers it. */
@Component
final class Gathering {

  private final Journal journal;
  private final LeafStore leaves;
  private final RecordAudit audit;
  private final CaseStory stories;
  private final Evidence evidence;

  Gathering(
      Journal journal, LeafStore leaves, RecordAudit audit, CaseStory stories, Evidence evidence) {
    this.journal = journal;
    this.leaves = leaves;
    this.audit = audit;
    this.stories = stories;
    this.evidence = evidence;
  }

  /** All of it. Refused where the record is not what was signed. */
  Dossier gather(List<CaseId> cases, Actor reader, Locale language, Signed over) {
    List<StreamTold> streams = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    for (LockKey order : cases.stream().map(CaseId::order).distinct().sorted().toList()) {
      List<StreamTold> own = streams(order, over.size());
      streams.addAll(own);
      pieces.addAll(pieces(order, own));
    }
    streams.sort(Comparator.comparing(StreamTold::stream));
    List<Told> told = cases.stream().map(id -> tell(id, streams, language)).toList();
    return new Dossier(told, reader, language, over, List.copyOf(streams), List.copyOf(pieces));
  }

  private Told tell(CaseId id, List<StreamTold> streams, Locale language) {
    long version =
        streams.stream()
            .filter(each -> each.stream().equals(id.text()))
            .map(each -> each.leaves().lastKey())
            .findFirst()
            .orElseThrow(() -> new RefusedException(RecordRefusal.RECORD_NOT_SIGNED_YET.with()));
    return stories.tell(id, version, language);
  }

  private List<StreamTold> streams(LockKey order, long size) {
    List<StreamTold> all = new ArrayList<>();
    for (String stream : leaves.streamsOf(order)) {
      SortedMap<Long, Leaf> covered = new TreeMap<>(leaves.of(order.bucket(), stream));
      covered.values().removeIf(leaf -> leaf.number() >= size);
      if (covered.isEmpty()) {
        continue;
      }
      if (!audit.stream(new LeafStore.Stream(order.bucket(), stream)).isEmpty()) {
        throw new RefusedException(RecordRefusal.RECORD_CHANGED.with("stream", stream));
      }
      List<JournalEntry> entries =
          journal.of(order, stream).stream()
              .filter(each -> each.version() <= covered.lastKey())
              .toList();
      all.add(new StreamTold(stream, entries, covered));
    }
    return all;
  }

  /** What was shown by then; pieces from before custody was kept have no event of it. */
  private List<Piece> pieces(LockKey order, List<StreamTold> streams) {
    Map<String, EvidenceShown> shown = new HashMap<>();
    streams.stream()
        .flatMap(each -> each.entries().stream())
        .filter(each -> each.is(EvidenceShown.class) && each.room().equals("custody"))
        .map(each -> each.as(EvidenceShown.class))
        .forEach(each -> shown.put(each.id(), each));
    Set<String> later = new HashSet<>();
    journal.of(order, order.text() + "-custody").stream()
        .filter(each -> each.is(EvidenceShown.class))
        .map(each -> each.as(EvidenceShown.class).id())
        .filter(id -> !shown.containsKey(id))
        .forEach(later::add);
    List<Piece> pieces = new ArrayList<>();
    for (EvidenceItem item : evidence.all(order)) {
      if (!later.contains(item.id())) {
        EvidenceShown event = shown.get(item.id());
        pieces.add(Piece.of(item, event == null ? null : event.sm3()));
      }
    }
    return pieces;
  }
}
