package dev.redress.precedents;

import java.util.List;

/**
 * A precedent beside the case at hand.
 *
 * @param closeness 0 to 100, the sum of the parts
 * @param parts in what the two are alike, what counts most first
 */
public record Similar(Precedent precedent, int closeness, List<Likeness> parts) {

  /**
   * One part in which the two are alike.
   *
   * @param points of a hundred
   * @param words which words both have, as the case at hand writes them; empty for other parts
   */
  public record Likeness(Part part, int points, List<String> words) {}

  boolean has(Part part) {
    return parts.stream().anyMatch(each -> each.part() == part);
  }
}
