package dev.redress.cases;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A text as the docket is searched: words of letters and digits in small letters, a space on both
 * sides of each. Ideographs are written without spaces, so that whatever follows one another is one
 * word there, found by any part of it; other words are found by how they begin. The migration V104
 * does the same to what was published before.
 *
 * @param text {@code " "}, or words with a space before, between and behind them
 */
record DocketWords(String text) {

  /** Of a longer word nobody types more. */
  private static final int LONGEST = 60;

  /** From here on a single character can be a word. */
  private static final int IDEOGRAPHS = 0x2e80;

  private static final Pattern BETWEEN =
      Pattern.compile(
          "[\\x{0}-\\x{2f}:-@\\[-`{-\\x{bf}\\x{2000}-\\x{2e7f}\\x{3000}-\\x{3004}"
              + "\\x{3008}-\\x{3020}\\x{ff00}-\\x{ff0f}\\x{ff1a}-\\x{ff20}"
              + "\\x{ff3b}-\\x{ff40}\\x{ff5b}-\\x{ff65}]+");

  private static final Pattern IDEOGRAPHIC = Pattern.compile("[\\x{2e80}-\\x{10ffff}]+");
  private static final Pattern SPACES = Pattern.compile(" +");

  static DocketWords of(String text) {
    String words = BETWEEN.matcher(" " + text.toLowerCase(Locale.ROOT) + " ").replaceAll(" ");
    words = IDEOGRAPHIC.matcher(words).replaceAll(" $0 ");
    return new DocketWords(SPACES.matcher(words).replaceAll(" "));
  }

  /** One word of a text. */
  record Word(String letters) {

    boolean isIdeographic() {
      return letters.codePointAt(0) >= IDEOGRAPHS;
    }

    /** What {@link DocketWords#text} has in it where this word stands. */
    String found() {
      return isIdeographic() ? letters : " " + letters;
    }

    /** A tsquery of its {@link #pieces} that finds it. */
    String query() {
      int[] each = letters.codePoints().toArray();
      if (!isIdeographic() || each.length == 1) {
        return "'" + beginning() + "':*";
      }
      Set<String> pairs = pieces();
      pairs.remove(new String(each, each.length - 1, 1));
      return "('" + String.join("' & '", pairs) + "')";
    }

    /** Under what it is kept: itself, or pairs of ideographs and the last one. */
    Set<String> pieces() {
      Set<String> pieces = new TreeSet<>();
      if (!isIdeographic()) {
        pieces.add(beginning());
        return pieces;
      }
      int[] each = letters.codePoints().toArray();
      for (int i = 0; i < each.length; i++) {
        pieces.add(new String(each, i, Math.min(2, each.length - i)));
      }
      return pieces;
    }

    private String beginning() {
      return letters.substring(
          0,
          letters.offsetByCodePoints(
              0, Math.min(LONGEST, letters.codePointCount(0, letters.length()))));
    }
  }

  /** Each word once. */
  Set<Word> each() {
    Set<Word> words = new LinkedHashSet<>();
    for (String word : text.strip().split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(new Word(word));
      }
    }
    return words;
  }

  boolean has(Word word) {
    return text.contains(word.found());
  }
}
