package dev.redress.record;

import dev.redress.cases.CaseId;
import dev.redress.cases.CaseStory;
import dev.redress.cases.CaseStory.Told;
import dev.redress.evidence.CustodyEvent.EvidenceShown;
import dev.redress.evidence.Evidence;
import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Journal;
import dev.redress.kernel.Journal.Stream;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.RefusedException;
import dev.redress.record.CheckpointStore.Signed;
import dev.redress.record.Dossier.Piece;
import dev.redress.record.ErasureEvent.Erased;
import dev.redress.record.LeafStore.Awaited;
import dev.redress.record.LeafStore.Leaf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    boolean party = StreamTold.isParty(reader);
    for (LockKey order : orders(cases)) {
      List<StreamTold> own = streams(order, over.size());
      if (party && own.stream().anyMatch(StreamTold::namesOthers)) {
        throw new RefusedException(RecordRefusal.BUNDLE_NAMES_OTHERS.with());
      }
      streams.addAll(own);
      pieces.addAll(pieces(order, own));
      coversErasures(order, own);
    }
    streams.sort(Comparator.comparing(StreamTold::stream));
    List<Told> told = cases.stream().map(id -> tell(id, streams, language, !party)).toList();
    return new Dossier(told, reader, language, over, List.copyOf(streams), List.copyOf(pieces));
  }

  /**
   * V5: what is erased has to be named by an erasure that the checkpoint covers; asked after all
   * else was read, because what is erased meanwhile may be in it.
   */
  private void coversErasures(LockKey order, List<StreamTold> own) {
    if (erased(order) > covered(order, own)) {
      throw new RefusedException(RecordRefusal.RECORD_NOT_SIGNED_YET.with());
    }
  }

  /** V5: whether anything was erased of an order since this was gathered. */
  boolean erasedSince(Dossier dossier, LockKey order) {
    return erased(order) > covered(order, dossier.streams());
  }

  private int erased(LockKey order) {
    return journal.of(order, ErasureFile.begin(order).stream()).size();
  }

  private static int covered(LockKey order, List<StreamTold> streams) {
    String name = ErasureFile.begin(order).stream();
    return streams.stream()
        .filter(each -> each.stream().equals(name))
        .mapToInt(each -> each.entries().size())
        .sum();
  }

  static List<LockKey> orders(List<CaseId> cases) {
    return cases.stream().map(CaseId::order).distinct().sorted().toList();
  }

  /** The events that brought the newest exhibits of these cases' orders, or erased some. */
  List<Awaited> exhibits(List<CaseId> cases) {
    List<Stream> streams =
        orders(cases).stream()
            .flatMap(
                order ->
                    java.util.stream.Stream.of(
                        new Stream(order.bucket(), order.text() + "-custody"),
                        new Stream(order.bucket(), ErasureFile.begin(order).stream())))
            .toList();
    List<Awaited> last = new ArrayList<>();
    journal
        .of(streams)
        .forEach(
            (stream, events) ->
                events.stream()
                    .filter(each -> each.is(EvidenceShown.class) || each.is(Erased.class))
                    .mapToLong(JournalEntry::version)
                    .max()
                    .ifPresent(version -> last.add(new Awaited(stream, version))));
    return last;
  }

  private Told tell(CaseId id, List<StreamTold> streams, Locale language, boolean all) {
    long version =
        streams.stream()
            .filter(each -> each.stream().equals(id.text()))
            .map(each -> each.leaves().lastKey())
            .findFirst()
            .orElseThrow(() -> new RefusedException(RecordRefusal.RECORD_NOT_SIGNED_YET.with()));
    return stories.tell(id, version, language, all);
  }

  private List<StreamTold> streams(LockKey order, long size) {
    Map<Stream, SortedMap<Long, Leaf>> known = leaves.of(order);
    Map<Stream, List<JournalEntry>> events = journal.of(known.keySet());
    for (Finding each : audit.compare(events, known)) {
      throw new RefusedException(RecordRefusal.RECORD_CHANGED.with("stream", each.stream()));
    }
    List<StreamTold> all = new ArrayList<>();
    known.forEach(
        (stream, found) -> {
          SortedMap<Long, Leaf> covered = new TreeMap<>(found);
          covered.values().removeIf(leaf -> leaf.number() >= size);
          if (!covered.isEmpty()) {
            List<JournalEntry> entries = Objects.requireNonNull(events.get(stream));
            all.add(
                new StreamTold(
                    stream.name(),
                    entries.stream().filter(e -> e.version() <= covered.lastKey()).toList(),
                    covered));
          }
        });
    return all;
  }

  /** What the checkpoint covers; a piece that came after it is in a later bundle. */
  private List<Piece> pieces(LockKey order, List<StreamTold> streams) {
    Map<String, EvidenceShown> shown = new HashMap<>();
    streams.stream()
        .flatMap(each -> each.entries().stream())
        .filter(each -> each.room().equals("custody") && each.is(EvidenceShown.class))
        .map(each -> each.as(EvidenceShown.class))
        .forEach(each -> shown.put(each.id(), each));
    List<Piece> pieces = new ArrayList<>();
    for (EvidenceItem item : evidence.all(order)) {
      EvidenceShown event = shown.get(item.id());
      if (event != null) {
        pieces.add(Piece.of(item, event.sm3()));
      }
    }
    return pieces;
  }
}
