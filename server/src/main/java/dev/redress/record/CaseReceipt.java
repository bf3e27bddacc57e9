package dev.redress.record;

import dev.redress.cases.CaseId;
import dev.redress.kernel.Hash;
import java.util.List;

/**
 * What proves, without the platform, that a case's events were in the record when its checkpoint
 * was signed. It says nothing of what happened, so it can be shown to anybody.
 *
 * @param format {@code redress-receipt/1}
 * @param events of the case as far as the checkpoint covers them, oldest first
 * @param inclusion hashes that lead from the last event's leaf to the checkpoint's (RFC 6962)
 * @param checkpoint signed note, byte by byte
 * @param verifierKey of the key that signed
 */
record CaseReceipt(
    String format,
    CaseId caseId,
    List<ReceiptEvent> events,
    List<Hash> inclusion,
    String checkpoint,
    String verifierKey) {

  static final String FORMAT = "redress-receipt/1";

  /**
   * One event.
   *
   * @param hash of the event, which covers its predecessor's; it is what the leaf is made of
   * @param leaf its number in the record, from 0
   */
  record ReceiptEvent(long version, Hash hash, long leaf) {}
}
