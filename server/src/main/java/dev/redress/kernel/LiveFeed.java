package dev.redress.kernel;

import java.util.List;

/**
 * Something besides cases that open pages want to hear of when it comes. A feed is numbered in the
 * order in which its news become visible, so that whoever remembers a number misses nothing. Only a
 * hint goes out: the page asks for what it shows.
 */
public interface LiveFeed {

  /** Name of the event that pages listen to; never changes. */
  String event();

  /** Number of the newest that can be read now; 0 when nothing has come yet. */
  long newest();

  /** Those of {@code viewers} for whom something with a number above {@code since} has come. */
  List<Actor> heard(List<Actor> viewers, long since);
}
