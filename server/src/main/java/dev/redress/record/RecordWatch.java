package dev.redress.record;

import dev.redress.record.CheckpointStore.Signed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What an operator sees of the record's health, and the check of all of it when asked for. */
@Component
final class RecordWatch {

  private final CheckpointStore checkpoints;
  private final TileStore tiles;
  private final SigningKeys keys;
  private final RecordAudit audit;
  private final Clock clock;
  private final String authority;
  private final AtomicBoolean checking = new AtomicBoolean();
  private volatile @Nullable Instant checkedAt;

  RecordWatch(
      CheckpointStore checkpoints,
      TileStore tiles,
      SigningKeys keys,
      RecordAudit audit,
      Clock clock,
      @Value("${redress.record.time-stamps.url:}") String authority) {
    this.checkpoints = checkpoints;
    this.tiles = tiles;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
    this.authority = authority;
  }

  /**
   * The record as this server sees it.
   *
   * @param events how many events the tree has
   * @param signed how many of them are under the newest checkpoint
   * @param signedAt when that was signed; null: nothing is signed
   * @param signs whether this server has the key that signs now
   * @param contradicts whether the tree is not the one that was signed last: nothing is signed then
   * @param found what the audit found wrong, at most a hundred
   */
  record State(
      boolean sound,
      long events,
      long signed,
      @Nullable Instant signedAt,
      boolean signs,
      boolean contradicts,
      List<Finding> found,
      Audit audit,
      List<PublicKeyView> keys,
      Stamps stamps) {}

  /**
   * The audit that goes round and round, and the whole one that was asked for.
   *
   * @param level of the tree at which it is, of {@code tile} of {@code tiles} there
   * @param rounds how often all was looked at since this program began
   * @param checkedAt when the last check that was asked for ended; null: none was since then
   */
  record Audit(
      int level,
      long tile,
      long tiles,
      long rounds,
      boolean checking,
      @Nullable Instant checkedAt) {}

  /**
   * Time stamps of an authority.
   *
   * @param authority its address; empty: none is configured
   * @param newest whether the newest checkpoint bears one
   */
  record Stamps(String authority, boolean newest) {}

  State state() {
    Optional<Signed> latest = checkpoints.latest();
    long size = tiles.size();
    return new State(
        audit.sound(),
        size,
        latest.map(Signed::size).orElse(0L),
        latest.map(Signed::at).orElse(null),
        keys.signer().isPresent(),
        audit.contradicts(),
        audit.found(),
        audit(size),
        keys.all(),
        new Stamps(
            authority,
            latest.filter(each -> checkpoints.stamp(each.size()).isPresent()).isPresent()));
  }

  private Audit audit(long size) {
    RecordAudit.Progress at = audit.progress();
    long hashes = size >> (8 * at.level());
    long all = (hashes + TileStore.WIDTH - 1) / TileStore.WIDTH;
    return new Audit(
        at.level(), Math.min(at.next(), all), all, at.rounds(), checking.get(), checkedAt);
  }

  /** Looks at everything once, beside all else; while that is under way nothing is begun anew. */
  State check() {
    if (checking.compareAndSet(false, true)) {
      Thread.ofVirtual().name("record-check").start(this::wholly);
    }
    return state();
  }

  private void wholly() {
    try {
      // The round under way began somewhere; a whole one is between two of its ends.
      long until = audit.progress().rounds() + 2;
      while (audit.progress().rounds() < until) {
        audit.goOnAnyway();
      }
      checkedAt = clock.instant();
    } finally {
      checking.set(false);
    }
  }
}
