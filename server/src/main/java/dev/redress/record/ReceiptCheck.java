package dev.redress.record;

import dev.redress.kernel.Hash;
import dev.redress.kernel.Journal.Stream;
import dev.redress.kernel.Texts;
import dev.redress.record.CaseReceipt.ReceiptEvent;
import dev.redress.record.LeafStore.Leaf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds somebody's receipt against the record as it is now. */
@Component
final class ReceiptCheck {

  private final CheckpointStore signed;
  private final TileStore tiles;
  private final LeafStore leaves;
  private final RecordAudit audit;
  private final Texts texts;

  ReceiptCheck(
      CheckpointStore signed, TileStore tiles, LeafStore leaves, RecordAudit audit, Texts texts) {
    this.signed = signed;
    this.tiles = tiles;
    this.leaves = leaves;
    this.audit = audit;
    this.texts = texts;
  }

  /**
   * What came of it.
   *
   * @param intact whether everything is as the receipt has it
   * @param signedAt when its checkpoint was signed, as the checkpoint says; null: it is unreadable
   */
  record Checked(boolean intact, @Nullable Instant signedAt, List<Step> steps) {}

  /** One thing that was looked at. */
  record Step(StepCode code, boolean holds, String text) {}

  /** What is looked at, in this order. */
  enum StepCode {
    /** A key of this record signed the checkpoint. */
    SIGNATURE,
    /** The receipt's last event is under the checkpoint. */
    INCLUSION,
    /** The record still contains everything that the checkpoint covers. */
    CONSISTENCY,
    /** The case's events are still those of the receipt. */
    EVENTS
  }

  Checked check(CaseReceipt receipt, Locale language) {
    Optional<Note> note = Note.read(receipt.checkpoint());
    Optional<Checkpoint> checkpoint = note.flatMap(each -> Checkpoint.read(each.text()));
    List<Step> steps = new ArrayList<>();
    boolean ours =
        note.isPresent() && signed.keys().stream().anyMatch(key -> key.signed(note.get()));
    steps.add(step(StepCode.SIGNATURE, ours && checkpoint.isPresent(), language, ""));
    steps.add(
        step(
            StepCode.INCLUSION,
            checkpoint.filter(each -> includes(each, receipt)).isPresent(),
            language,
            ""));
    steps.add(
        step(StepCode.CONSISTENCY, checkpoint.filter(this::contained).isPresent(), language, ""));
    String wrong = wrong(receipt, language);
    steps.add(step(StepCode.EVENTS, wrong.isEmpty(), language, wrong));
    boolean intact = steps.stream().allMatch(Step::holds);
    return new Checked(intact, checkpoint.map(Checkpoint::at).orElse(null), List.copyOf(steps));
  }

  private Step step(StepCode code, boolean holds, Locale language, String what) {
    String key = "record.check." + code + (holds ? ".holds" : ".broken");
    return new Step(code, holds, texts.text(language, key, Map.of("what", what)));
  }

  private static boolean includes(Checkpoint checkpoint, CaseReceipt receipt) {
    ReceiptEvent last = receipt.events().getLast();
    return Merkle.rootOf(
            last.leaf(), checkpoint.size(), Merkle.leaf(last.hash()), receipt.inclusion())
        .equals(Optional.of(checkpoint.root()));
  }

  private boolean contained(Checkpoint checkpoint) {
    Optional<Hash> root =
        checkpoint.size() <= tiles.size()
            ? Checkpoints.rootAt(checkpoint.size(), tiles.nodes())
            : Optional.empty();
    return root.equals(Optional.of(checkpoint.root()));
  }

  /** What happened to the events since, in words; empty: nothing. */
  private String wrong(CaseReceipt receipt, Locale language) {
    Stream stream = new Stream(receipt.caseId().order().bucket(), receipt.caseId().text());
    List<String> found = new ArrayList<>();
    for (Finding each : audit.stream(stream)) {
      found.add(say("record.found." + each.kind(), each.version(), language));
    }
    SortedMap<Long, Leaf> known = leaves.of(stream);
    for (ReceiptEvent each : receipt.events()) {
      if (!new Leaf(each.leaf(), each.hash()).equals(known.get(each.version()))) {
        found.add(say("record.found.NOT_AS_RECEIPT", each.version(), language));
      }
    }
    return String.join(" ", found.stream().distinct().toList());
  }

  private String say(String key, long version, Locale language) {
    return texts.text(language, key, Map.of("version", version));
  }
}
