package dev.redress.evidence;

import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.LockKey;
import java.util.List;
import org.springframework.stereotype.Component;

/** V3: writes down who showed which file, and to whom copies went. */
@Component
public final class Custody {

  private final CommandLog<CustodyCommand, CustodyFile, CustodyEvent> log;

  Custody(CommandLogs logs) {
    this.log = logs.open(new CustodyHandler(), 1);
  }

  /**
   * A bundle as it was handed over.
   *
   * @param cases ids of the cases in it
   * @param checkpoint how many events the record had that it rests on
   */
  public record Bundle(
      List<String> cases, String sha256, long bytes, String language, long checkpoint) {}

  /** Whether this piece is on record. */
  boolean knows(EvidenceItem item) {
    return log.read(item.order()).shown().contains(item.id());
  }

  /** A file was shown. */
  void shown(EvidenceItem item, String sm3, Actor by) {
    log.run(Envelope.of(new CustodyCommand.Show(item, sm3), by)).orThrow();
  }

  /** A bundle with what belongs to this order was given to somebody. */
  public void handedOver(LockKey order, Bundle bundle, Actor to) {
    log.run(Envelope.of(new CustodyCommand.HandOver(order, bundle), to)).orThrow();
  }
}
