package dev.redress.record;

import dev.redress.kernel.Hash;
import dev.redress.kernel.Journal.Stream;
import dev.redress.kernel.LockKey;
import dev.redress.record.LeafStore.Awaited;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The leaves under one tile of level 0, as their runs label them. The tree covers their hashes
 * only, so whatever else a run says is looked at here.
 *
 * @param events what each is a leaf of, in the order of the tree
 * @param sound whether the runs follow on each other and name every event once
 */
record TileLeaves(SequencedMap<Awaited, Hash> events, boolean sound) {

  /** Leaves that were added together. */
  record Run(long first, List<String> streams, List<Long> versions, List<Hash> hashes) {

    boolean fits() {
      int leaves = versions.size();
      return leaves > 0 && streams.size() == leaves && hashes.size() == leaves;
    }
  }

  /** In their order; what cannot be read is left out, and then they are not sound. */
  static TileLeaves of(long tile, List<Run> runs) {
    SequencedMap<Awaited, Hash> events = new LinkedHashMap<>();
    boolean sound = true;
    long next = tile * TileStore.WIDTH;
    for (Run run : runs) {
      sound &= run.first() == next && run.fits() && add(run, events);
      next = run.first() + run.versions().size();
    }
    return new TileLeaves(events, sound && next <= (tile + 1) * TileStore.WIDTH);
  }

  private static boolean add(Run run, SequencedMap<Awaited, Hash> events) {
    boolean sound = true;
    for (int i = 0; i < run.versions().size(); i++) {
      Optional<LockKey> key = key(run.streams().get(i));
      sound &= key.isPresent();
      if (key.isPresent()) {
        Stream stream = new Stream(key.get().bucket(), run.streams().get(i));
        sound &=
            events.put(new Awaited(stream, run.versions().get(i)), run.hashes().get(i)) == null;
      }
    }
    return sound;
  }

  /** What a stream is about; empty where its name cannot be one. */
  static Optional<LockKey> key(String stream) {
    if (stream.length() < LockKey.TEXT_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(LockKey.parse(stream.substring(0, LockKey.TEXT_LENGTH)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Set<Stream> streams() {
    Set<Stream> streams = new HashSet<>();
    events.keySet().forEach(each -> streams.add(each.stream()));
    return streams;
  }
}
