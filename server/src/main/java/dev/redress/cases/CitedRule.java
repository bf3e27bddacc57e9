package dev.redress.cases;

import org.jspecify.annotations.Nullable;

/**
 * A rule or statute that a ruling rests on, or may (F8).
 *
 * @param text what it says in short, in the reader's language
 * @param wording what it says; null: only the summary is known
 */
public record CitedRule(String code, String text, @Nullable Wording wording) {

  /**
   * The text itself: a law's in its own language, a rule of the platform in the reader's.
   *
   * @param language tag of the language of {@code text}, {@code title} and {@code version}
   * @param version which version of it, and what else has to be said of it
   * @param text paragraphs, with an empty line between two
   */
  public record Wording(String title, String language, String version, String text) {}
}
