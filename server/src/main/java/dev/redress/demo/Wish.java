package dev.redress.demo;

import dev.redress.cases.Ask;
import dev.redress.policy.CaseType;
import java.util.ArrayList;
import java.util.List;

/** What a buyer of the demo applies for, before the photos are taken. */
record Wish(
    CaseType type,
    String reason,
    boolean received,
    List<Ask.AskLine> lines,
    boolean freight,
    String statement) {

  Wish(CaseType type, String reason, String statement) {
    this(type, reason, true, List.of(), false, statement);
  }

  /** All units of all lines. */
  Wish everything(Story story) {
    List<Ask.AskLine> all = new ArrayList<>();
    for (Story.Item item : story.items()) {
      all.add(new Ask.AskLine(all.size() + 1, item.quantity()));
    }
    return new Wish(type, reason, received, all, freight, statement);
  }

  Wish units(int line, int quantity) {
    return new Wish(
        type, reason, received, List.of(new Ask.AskLine(line, quantity)), freight, statement);
  }

  Wish withFreight() {
    return new Wish(type, reason, received, lines, true, statement);
  }

  Wish notReceived() {
    return new Wish(type, reason, false, lines, freight, statement);
  }

  Ask ask(List<String> evidence) {
    return new Ask(type, reason, received, lines, null, freight, statement, evidence);
  }
}
