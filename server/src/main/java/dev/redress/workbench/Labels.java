package dev.redress.workbench;

import dev.redress.kernel.Texts;
import java.util.Locale;

/** Words for codes, for one reader. A code that came later than its words is shown as it is. */
record Labels(Texts texts, Locale language) {

  String state(String code) {
    return label("state.", code);
  }

  String type(String code) {
    return label("type.", code);
  }

  String reason(String code) {
    return label("reason.", code);
  }

  String turn(String code) {
    return label("turn.", code);
  }

  /** The heading of a column of the CSV. */
  String column(String name) {
    return texts.text(language, "csv.case." + name);
  }

  private String label(String prefix, String code) {
    return texts.has(language, prefix + code) ? texts.text(language, prefix + code) : code;
  }
}
