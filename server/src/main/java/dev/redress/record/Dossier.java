package dev.redress.record;

import dev.redress.cases.CaseId;
import dev.redress.cases.CaseStory.Told;
import dev.redress.evidence.CustodyEvent;
import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Hash;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.record.CheckpointStore.Signed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Everything that goes into one bundle, gathered: it depends on the cases, the checkpoint, the
 * reader's side and the language, and on nothing else.
 *
 * @param cases as the checkpoint covers them, in the order asked for
 * @param reader whose eyes it is made for
 * @param streams of all orders concerned, in alphabetical order
 * @param pieces of evidence with their files
 */
record Dossier(
    List<Told> cases,
    Actor reader,
    Locale language,
    Signed over,
    List<StreamTold> streams,
    List<Piece> pieces) {

  /**
   * A piece of evidence as it goes into a bundle.
   *
   * @param file below {@code data/}
   */
  record Piece(EvidenceItem item, String file, String sm3) {

    /** Whether its bytes are there; erased ones are only named (V5). */
    boolean isThere() {
      return item.erasedAt() == null;
    }

    static Piece of(EvidenceItem item, String sm3) {
      String type = item.mediaType();
      String extension = type.substring(type.indexOf('/') + 1).replace("jpeg", "jpg");
      return new Piece(item, "evidence/" + item.sha256() + "." + extension, sm3);
    }
  }

  /** Which cases, from which orders. */
  List<LockKey> orders() {
    return cases.stream().map(Told::order).distinct().sorted().toList();
  }

  List<CaseId> ids() {
    return cases.stream().map(Told::id).toList();
  }

  /** Name of the bag: of one case its id, of several a hash of theirs. */
  String name() {
    String ids = String.join("\n", ids().stream().map(CaseId::text).toList());
    return "redress-"
        + (cases.size() == 1
            ? ids
            : Hash.sum(ids.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16));
  }

  Stream<JournalEntry> entries(String room) {
    return streams.stream()
        .flatMap(each -> each.entries().stream())
        .filter(each -> each.room().equals(room));
  }

  /** What happened to the evidence, its erasure included, oldest first. */
  List<JournalEntry> custody() {
    List<JournalEntry> all = new ArrayList<>(entries("custody").toList());
    entries(ErasureHandler.ROOM).forEach(all::add);
    all.sort(
        Comparator.comparing(JournalEntry::at)
            .thenComparing(JournalEntry::stream)
            .thenComparingLong(JournalEntry::version));
    return all;
  }

  static CustodyEvent custody(JournalEntry entry) {
    return entry.among(CustodyEvent.class);
  }
}
