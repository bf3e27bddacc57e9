package dev.redress.governance;

/**
 * What an entry follows from: one event of a case or a complaint. The same event makes one entry.
 *
 * @param stream id of the case or the complaint
 * @param version the event's number there
 */
public record Source(Kind kind, String stream, long version) {

  /** What kind of event. Names are for ever: the journal keeps them. */
  public enum Kind {
    /** A ruling that the merchant lost (F8, C1). */
    RULING,
    /** A refund agreed by itself because goods did not leave in time (O5). */
    LATE_SHIPMENT,
    /** A complaint that was upheld (M6). */
    COMPLAINT
  }
}
