package dev.redress.record;

import dev.redress.cases.CaseStory.Told;
import dev.redress.cases.CaseView.RulingView;
import dev.redress.cases.CitedRule.Wording;
import dev.redress.kernel.Texts;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The report that a person reads: the same facts as the bundle's other files. */
record Report(Dossier dossier, Papers papers) {

  byte[] pdf() throws IOException {
    try (Paper paper = new Paper()) {
      String title = say("report.title");
      paper.title(title);
      paper.text(say("report.about", "at", Papers.at(dossier.over().at(), zone())));
      for (Told each : dossier.cases()) {
        about(paper, each);
      }
      evidence(paper);
      section(paper, "report.custody", papers.custody(zone()));
      record(paper);
      return paper.finish(title, dossier.language(), dossier.over().at());
    }
  }

  private ZoneId zone() {
    return dossier.cases().getFirst().zone();
  }

  private void about(Paper paper, Told told) throws IOException {
    paper.heading(say("report.case", "id", told.id().text()));
    paper.text(say("report.order", "order", told.shopOrderId(), "market", told.market()));
    paper.text(
        say("report.parties", "buyer", told.buyer().name(), "merchant", told.merchant().name()));
    for (var line : told.lines()) {
      paper.detail(line.title() + " × " + line.quantity() + "  " + money(line.paid()));
    }
    paper.text(say("report.asked", "type", told.typeText(), "reason", told.reasonText()));
    paper.text(
        say(
            "report.money",
            "asked",
            money(told.asked()),
            "granted",
            money(told.granted()),
            "settled",
            money(told.settled())));
    paper.text(say("report.state", "state", told.stateText()));
    paper.heading(say("report.timeline"));
    for (var each : told.timeline()) {
      String who = papers.who(each.actor().role(), each.actor().name());
      paper.detail(Papers.at(each.at(), told.zone()) + "  " + who + "\n" + each.text());
    }
    paper.heading(say("report.said"));
    for (var each : told.said()) {
      paper.detail(Papers.at(each.at(), told.zone()) + "  " + each.name() + "\n" + each.text());
    }
    section(paper, "report.chat", papers.transcript(told.order(), told.zone()));
    RulingView ruling = told.ruling();
    if (ruling != null) {
      ruling(paper, told, ruling);
    }
  }

  private void ruling(Paper paper, Told told, RulingView ruling) throws IOException {
    paper.heading(say("report.ruling"));
    paper.text(Papers.at(ruling.at(), told.zone()) + "  " + ruling.by().name());
    for (var line : ruling.lines()) {
      paper.text(line.title() + ": " + line.outcomeText() + "  " + money(line.amount()));
    }
    var share = ruling.responsibility();
    paper.text(
        say(
            "report.responsibility",
            "buyer",
            share.buyer(),
            "merchant",
            share.merchant(),
            "carrier",
            share.carrier(),
            "platform",
            share.platform()));
    if (ruling.lines().stream().anyMatch(line -> line.amount().isPositive())) {
      paper.text(say("report.funder." + ruling.funder()));
    }
    String tag = dossier.language().toLanguageTag();
    String reasons =
        Objects.requireNonNullElse(
            ruling.reasons().get(tag), String.join("\n", ruling.reasons().values()));
    paper.text(reasons);
    paper.text(say("report.rules"));
    for (var rule : ruling.rules()) {
      paper.detail(rule.code() + "  " + rule.text());
      Wording wording = rule.wording();
      if (wording != null) {
        paper.detail(wording.title() + " (" + wording.version() + ")\n" + wording.text());
      }
    }
  }

  private void evidence(Paper paper) throws IOException {
    paper.heading(say("report.evidence"));
    for (var each : dossier.pieces()) {
      var item = each.item();
      paper.text(
          papers.who(item.byRole(), item.byName())
              + "  "
              + Papers.at(item.at(), zone())
              + "  "
              + item.mediaType()
              + "  "
              + item.bytes()
              + " B  "
              + item.caption());
      paper.detail("SHA-256 " + item.sha256());
      paper.detail("SM3 " + each.sm3());
      if (!each.isThere()) {
        paper.text(say("report.evidence.erased"));
      }
    }
  }

  private void record(Paper paper) throws IOException {
    paper.heading(say("report.record"));
    paper.text(say("report.record.how"));
    paper.detail(dossier.over().note());
    for (StreamTold each : dossier.streams()) {
      paper.detail(
          each.stream() + "  " + each.leaves().lastKey() + "  " + each.last().hash().hex());
    }
  }

  private void section(Paper paper, String key, List<String> lines) throws IOException {
    if (!lines.isEmpty()) {
      paper.heading(say(key));
      for (String each : lines) {
        paper.detail(each);
      }
    }
  }

  private String money(dev.redress.kernel.Money amount) {
    return Texts.money(dossier.language(), amount);
  }

  private String say(String key, Object... values) {
    Map<String, Object> named = new java.util.HashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      named.put((String) values[i], values[i + 1]);
    }
    return papers.say(key, named);
  }
}
