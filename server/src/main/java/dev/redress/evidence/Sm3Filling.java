package dev.redress.evidence;

import dev.redress.kernel.DatabaseException;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Recurring;
import dev.redress.kernel.Routine;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts the SM3 hash of files that were shown before it was kept with each piece. When all have
 * theirs, one look at a start finds nothing and it is done.
 */
@Component
final class Sm3Filling implements Recurring {

  private static final Logger LOG = LoggerFactory.getLogger(Sm3Filling.class);
  private static final int AT_ONCE = 20;
  private static final Duration REST = Duration.ofHours(1);

  private final EvidenceStore store;
  private final EvidenceFiles files;
  private @Nullable EvidenceItem after;
  private final Routine routine = new Routine("evidence-sm3", REST, this::round);

  Sm3Filling(EvidenceStore store, EvidenceFiles files) {
    this.store = store;
    this.files = files;
  }

  /**
   * Whether there may be more; a file that cannot be read holds up no other, and is tried again
   * after the rest.
   */
  boolean round() {
    List<EvidenceItem> some = store.withoutSm3(after, AT_ONCE);
    for (EvidenceItem each : some) {
      try {
        store.counted(each, files.sm3(Hash.parse(each.sha256())));
      } catch (RuntimeException e) {
        DatabaseException.orOutage(e);
        LOG.warn("No SM3 hash of {}", each.id(), e);
      }
    }
    boolean more = some.size() == AT_ONCE;
    after = more ? some.getLast() : null;
    return more;
  }

  @Override
  public Routine routine() {
    return routine;
  }
}
