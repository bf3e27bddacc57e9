package dev.redress.desk;

import dev.redress.desk.Answers.Found;
import dev.redress.desk.DeskCommand.Link;
import dev.redress.desk.DeskCommand.LinkKind;
import dev.redress.kernel.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An answer of the assistant in the making, in one language. */
final class Draft {

  private final Texts texts;
  private final Locale language;
  private final List<String> lines = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  Draft(Texts texts, Locale language) {
    this.texts = texts;
    this.language = language;
  }

  Draft say(String key, Object... values) {
    lines.add(text(key, values));
    return this;
  }

  Draft quote(String words) {
    lines.add(words);
    return this;
  }

  Draft link(LinkKind kind, String id) {
    links.add(new Link(kind, id, text("desk.link." + kind)));
    return this;
  }

  String text(String key, Object... values) {
    return ShippingWords.text(texts, language, key, values);
  }

  Found found() {
    return new Found(String.join("\n", lines), List.copyOf(links));
  }
}
