package dev.redress.evidence;

import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import java.util.List;
import org.springframework.stereotype.Component;

/** V3: writes down who showed which file, and to whom copies went. */
@Component
public final class Custody {

  private static final Actor LATER = Actor.system("custody");

  private final CommandLog<CustodyCommand, CustodyFile, CustodyEvent> log;
  private final EvidenceStore store;
  private final EvidenceFiles files;

  Custody(CommandLogs logs, EvidenceStore store, EvidenceFiles files) {
    this.log = logs.open(new CustodyHandler(), 1);
    this.store = store;
    this.files = files;
  }

  /**
   * A bundle as it was handed over.
   *
   * @param cases ids of the cases in it
   * @param checkpoint how many events the record had that it rests on
   */
  public record Bundle(
      List<String> cases, String sha256, long bytes, String language, long checkpoint) {}

  /** A file was shown: its row and its event are there from now on, both or none. */
  void shown(EvidenceItem item, String cameFrom, Actor by) {
    if (!log.read(item.order()).shown().contains(item.id())) {
      log.run(Envelope.of(new CustodyCommand.Show(item, sm3(item), cameFrom), by)).orThrow();
    }
  }

  /**
   * Puts on record what was shown on this order before custody was kept. Who showed it stands with
   * the piece; that it is on record from now on is the platform's doing.
   */
  public void complete(LockKey order) {
    List<String> known = log.read(order).shown();
    for (EvidenceItem each : store.of(order)) {
      if (!known.contains(each.id()) && each.erasedAt() == null) {
        log.run(Envelope.of(new CustodyCommand.Show(each, sm3(each), null), LATER)).orThrow();
      }
    }
  }

  private String sm3(EvidenceItem item) {
    return item.sm3() != null ? item.sm3() : files.sm3(Hash.parse(item.sha256()));
  }

  /** A bundle with what belongs to this order was given to somebody. */
  public void handedOver(LockKey order, Bundle bundle, Actor to) {
    log.run(Envelope.of(new CustodyCommand.HandOver(order, bundle), to)).orThrow();
  }
}
