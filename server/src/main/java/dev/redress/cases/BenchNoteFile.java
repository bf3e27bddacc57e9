package dev.redress.cases;

import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.StreamHead;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notes on one case: how many there are, and those that a command has just added. */
record BenchNoteFile(LockKey key, long version, Hash hash, List<Row> fresh) {

  /**
   * A note with the case it is on and its place in the chain.
   *
   * @param placed null: it is one in words
   */
  record Row(CaseId caseId, BenchNote note, @Nullable Placed placed, Hash hash) {}

  /** A piece of evidence and the question it answers. */
  record Placed(String evidence, String question) {}

  static BenchNoteFile none(LockKey key) {
    return new BenchNoteFile(key, 0, Hash.NONE, List.of());
  }

  BenchNoteFile with(Row row) {
    List<Row> all = new ArrayList<>(fresh);
    all.add(row);
    return new BenchNoteFile(key, row.note().number(), row.hash(), List.copyOf(all));
  }

  StreamHead head() {
    return new StreamHead(key.text(), version, hash);
  }
}
