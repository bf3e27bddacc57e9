package dev.redress.kernel;

import org.jspecify.annotations.Nullable;

/** A cell of a table for spreadsheets: words of others in it stay words. */
public final class CsvText {

  /** What spreadsheets take for the beginning of a formula; full width too, as typed in Chinese. */
  private static final String BEGINS_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n";

  private CsvText() {}

  /**
   * What others typed must not become a formula in somebody's spreadsheet; programs strip the
   * blanks before they look, so what stands behind them counts.
   */
  public static String safe(@Nullable String typed) {
    if (typed == null || typed.isEmpty()) {
      return "";
    }
    int first = 0;
    while (first < typed.length() - 1 && isBlank(typed.charAt(first))) {
      first++;
    }
    boolean formula =
        BEGINS_FORMULA.indexOf(typed.charAt(first)) >= 0
            || BEGINS_FORMULA.indexOf(typed.charAt(0)) >= 0;
    return formula ? "'" + typed : typed;
  }

  private static boolean isBlank(char each) {
    return Character.isWhitespace(each) || Character.isSpaceChar(each) || each == '\uFEFF';
  }
}
