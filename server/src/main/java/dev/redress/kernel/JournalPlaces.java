package dev.redress.kernel;

import java.util.List;

/**
 * Places in the journal that a room keeps in tables of its own, beside the readers' positions. They
 * count in the transactions of one server, so they are numbered anew with a journal that was moved
 * to another.
 */
public interface JournalPlaces {

  /**
   * A place, as columns of a table.
   *
   * @param xid the column of its transaction
   * @param stream the column of its stream, compared after the transaction
   */
  record Place(String table, String xid, String stream) {}

  /** All that the room keeps. */
  List<Place> places();
}
