package dev.redress.record;

import dev.redress.cases.CaseStory.Told;
import dev.redress.conversations.ChatEvent;
import dev.redress.evidence.CustodyEvent;
import dev.redress.kernel.Hash;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.kernel.Texts;
import dev.redress.record.Dossier.Piece;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a bundle that are made from a dossier, besides the report. Pure. */
record Papers(Dossier dossier, Texts texts) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

  private record IndexedCase(
      String id, long version, String order, String shopOrderId, String market, String terms) {}

  private record Index(
      String format,
      List<IndexedCase> cases,
      String language,
      Role madeFor,
      long checkpoint,
      Instant checkpointAt) {}

  private record Exhibit(
      String id,
      String order,
      @Nullable String file,
      String sha256,
      String sm3,
      String mediaType,
      long bytes,
      String caption,
      Role byRole,
      String byName,
      Instant at,
      @Nullable Instant erasedAt) {}

  /** Where the last event of a stream stands, and what leads from there to the checkpoint. */
  record Proof(long version, long leaf, List<Hash> proof) {}

  String index() {
    return Json.write(
        new Index(
            "redress-bundle/1",
            dossier.cases().stream().map(Papers::indexed).toList(),
            dossier.language().toLanguageTag(),
            dossier.reader().role(),
            dossier.over().size(),
            dossier.over().at()));
  }

  private static IndexedCase indexed(Told told) {
    return new IndexedCase(
        told.id().text(),
        told.version(),
        told.order().text(),
        told.shopOrderId(),
        told.market(),
        told.terms());
  }

  String evidence() {
    List<Exhibit> all = new ArrayList<>();
    for (Piece each : dossier.pieces()) {
      all.add(
          new Exhibit(
              each.item().id(),
              each.item().order().text(),
              each.isThere() ? "data/" + each.file() : null,
              each.item().sha256(),
              each.sm3(),
              each.item().mediaType(),
              each.item().bytes(),
              each.item().caption(),
              each.item().byRole(),
              each.item().byName(),
              each.item().at(),
              each.item().erasedAt()));
    }
    return Json.write(all);
  }

  /** Inclusion proofs by stream, for the last event of each: the chain covers those before. */
  String proofs(Merkle.Nodes nodes) {
    SortedMap<String, Proof> all = new TreeMap<>();
    for (StreamTold each : dossier.streams()) {
      long leaf = each.last().number();
      all.put(
          each.stream(),
          new Proof(
              each.leaves().lastKey(), leaf, Merkle.inclusion(leaf, dossier.over().size(), nodes)));
    }
    return Json.write(all);
  }

  /** What buyer and merchant wrote to each other about an order, as this reader may read it. */
  List<String> transcript(LockKey order, ZoneId zone) {
    List<String> lines = new ArrayList<>();
    for (JournalEntry each : dossier.entries("chat").toList()) {
      if (each.stream().startsWith(order.text())) {
        said(each).ifPresent(words -> lines.add(at(each.at(), zone) + "  " + words));
      }
    }
    return lines;
  }

  private java.util.Optional<String> said(JournalEntry entry) {
    if (!entry.is(ChatEvent.MessageSaid.class)) {
      return java.util.Optional.empty();
    }
    ChatEvent.MessageSaid said = entry.as(ChatEvent.MessageSaid.class);
    boolean party =
        dossier.reader().role() == Role.BUYER || dossier.reader().role() == Role.MERCHANT;
    String words = party ? Objects.requireNonNullElse(said.shown(), said.text()) : said.text();
    String shown = said.evidence().isEmpty() ? "" : " " + said.evidence();
    return java.util.Optional.of(who(said.side(), entry.actor().name()) + ": " + words + shown);
  }

  /** One line for everything that happened to the evidence. */
  List<String> custody(ZoneId zone) {
    List<String> lines = new ArrayList<>();
    for (JournalEntry each : dossier.custody()) {
      String who = who(each.actor().role(), each.actor().name());
      if (each.is(ErasureEvent.Erased.class)) {
        lines.add(at(each.at(), zone) + "  " + erased(each.as(ErasureEvent.Erased.class)));
        continue;
      }
      String what =
          switch (Dossier.custody(each)) {
            case CustodyEvent.EvidenceShown shown ->
                say(
                    each.actor().role() == Role.SYSTEM
                        ? "report.custody.noted"
                        : "report.custody.shown",
                    Map.of("who", who, "sha256", shown.sha256()));
            case CustodyEvent.BundleHandedOver made ->
                say("report.custody.bundle", Map.of("who", who, "sha256", made.sha256()));
          };
      lines.add(at(each.at(), zone) + "  " + what);
    }
    return lines;
  }

  private String erased(ErasureEvent.Erased erased) {
    List<String> hashes = erased.files().stream().map(ErasureEvent.ErasedFile::sha256).toList();
    return say(
        "report.custody.erased." + erased.ground(),
        Map.of(
            "reason",
            erased.reason(),
            "texts",
            erased.texts().size(),
            "files",
            hashes.isEmpty() ? "–" : String.join(", ", hashes)));
  }

  String readme() {
    return say("report.readme.zh", Map.of()) + "\n\n" + say("report.readme.en", Map.of()) + "\n";
  }

  String who(Role role, String name) {
    String as = say("role." + role, Map.of());
    return role == Role.SYSTEM || name.isEmpty() ? as : as + " " + name;
  }

  String say(String key, Map<String, ?> values) {
    return texts.text(dossier.language(), key, values);
  }

  static String at(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }
}
