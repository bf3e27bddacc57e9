package dev.redress.record;

import dev.redress.kernel.Hash;
import dev.redress.kernel.Recurring;
import dev.redress.kernel.Routine;
import dev.redress.record.CheckpointStore.Signed;
import dev.redress.record.SigningKeys.Signer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs the tree each minute. Before that it makes sure that the tree still contains what was
 * signed last, which is remembered beside the key, outside the database: an operator who bends the
 * past there gets no further signature, and the health check says why.
 */
@Component
final class Checkpoints implements Recurring {

  private static final String LAST = "last-checkpoint";

  private final CheckpointStore store;
  private final TileStore tiles;
  private final SigningKeys keys;
  private final RecordAudit audit;
  private final Clock clock;
  private final Routine routine;

  Checkpoints(
      CheckpointStore store,
      TileStore tiles,
      SigningKeys keys,
      RecordAudit audit,
      Clock clock,
      @Value("${redress.record.every:1m}") Duration every) {
    this.store = store;
    this.tiles = tiles;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
    this.routine = new Routine("record-checkpoints", every, this::round);
  }

  private boolean round() {
    issue();
    audit.goOn();
    return false;
  }

  Optional<Signed> latest() {
    return store.latest();
  }

  /** Signs the tree as it is now; the newest checkpoint after that, where there is one. */
  synchronized Optional<Signed> issue() {
    // Read before the size is: another server that shares this file may sign meanwhile.
    String last = remembered();
    Optional<Signed> latest = store.latest();
    long size = tiles.size();
    Merkle.Nodes nodes = tiles.nodes();
    boolean grown = size > latest.map(Signed::size).orElse(0L);
    boolean holds = holdsWhatWasSigned(last, size, nodes);
    Optional<Signer> signer = grown && holds ? keys.signer() : Optional.empty();
    if (signer.isEmpty()) {
      return latest;
    }
    Checkpoint checkpoint =
        new Checkpoint(
            keys.origin(),
            size,
            Merkle.root(size, nodes),
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    Signed signed = sign(checkpoint, List.of(signer.get()));
    store.add(signed);
    remember(signed.note());
    return store.latest();
  }

  /** A new key takes over; the newest checkpoint bears the signatures of both. */
  synchronized PublicKeyView rotate() {
    issue();
    List<Signer> both = keys.rotate();
    String last = remembered();
    store
        .latest()
        .flatMap(latest -> Note.read(latest.note()))
        .flatMap(note -> Checkpoint.read(note.text()))
        .filter(_ -> holdsWhatWasSigned(last, tiles.size(), tiles.nodes()))
        .ifPresent(checkpoint -> store.cosign(sign(checkpoint, both)));
    return both.getFirst().known();
  }

  private static Signed sign(Checkpoint checkpoint, List<Signer> signers) {
    String text = checkpoint.text();
    Note note = new Note(text, signers.stream().map(each -> each.sign(text)).toList());
    return new Signed(checkpoint.size(), checkpoint.root(), checkpoint.at(), note.written());
  }

  private boolean holdsWhatWasSigned(String remembered, long size, Merkle.Nodes nodes) {
    if (remembered.isEmpty()) {
      return true;
    }
    Optional<Checkpoint> last = Note.read(remembered).flatMap(note -> Checkpoint.read(note.text()));
    boolean holds = last.isPresent() && holds(last.get(), size, nodes);
    audit.contradicted(!holds);
    return holds;
  }

  /** What was signed last; empty: nothing yet. */
  private String remembered() {
    Path file = keys.folder().resolve(LAST);
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("What was signed last cannot be read: " + file, e);
    }
  }

  private static boolean holds(Checkpoint last, long size, Merkle.Nodes nodes) {
    return last.size() <= size && rootAt(last.size(), nodes).equals(Optional.of(last.root()));
  }

  /** The tree's hash at an earlier size; empty where its tiles are gone. */
  static Optional<Hash> rootAt(long size, Merkle.Nodes nodes) {
    try {
      return Optional.of(Merkle.root(size, nodes));
    } catch (IllegalStateException tilesAreGone) {
      return Optional.empty();
    }
  }

  private void remember(String note) {
    try {
      Path folder = Files.createDirectories(keys.folder());
      Path fresh = folder.resolve(LAST + ".new");
      Files.writeString(
          fresh,
          note,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
      Files.move(fresh, folder.resolve(LAST), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("What was signed cannot be remembered", e);
    }
  }

  @Override
  public Routine routine() {
    return routine;
  }
}
