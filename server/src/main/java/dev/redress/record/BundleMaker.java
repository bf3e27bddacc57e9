package dev.redress.record;

import dev.redress.cases.CaseStory.Told;
import dev.redress.evidence.Evidence;
import dev.redress.kernel.Json;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Texts;
import dev.redress.policy.Policies;
import dev.redress.record.Dossier.Piece;
import dev.redress.record.SigningKeys.Signer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * V4, J5: writes a dossier down as a bundle. The same dossier gives the same bytes, because nothing
 * in it tells when or where it was written.
 */
@Component
final class BundleMaker {

  /** Everything in one zip of the old format, and in a verifier's memory. */
  static final long MOST_BYTES = 1_000_000_000;

  private final TileStore tiles;
  private final CheckpointStore checkpoints;
  private final SigningKeys keys;
  private final Policies policies;
  private final Evidence evidence;
  private final Texts texts;

  BundleMaker(
      TileStore tiles,
      CheckpointStore checkpoints,
      SigningKeys keys,
      Policies policies,
      Evidence evidence,
      Texts texts) {
    this.tiles = tiles;
    this.checkpoints = checkpoints;
    this.keys = keys;
    this.policies = policies;
    this.evidence = evidence;
    this.texts = texts;
  }

  void write(Dossier dossier, OutputStream to) throws IOException {
    List<Piece> there = dossier.pieces().stream().filter(Piece::isThere).toList();
    long bytes = there.stream().mapToLong(each -> each.item().bytes()).sum();
    if (bytes > MOST_BYTES) {
      throw new RefusedException(KernelRefusal.TOO_LARGE.with());
    }
    Signer signer =
        keys.signer()
            .orElseThrow(() -> new RefusedException(RecordRefusal.RECORD_NOT_SIGNED_YET.with()));
    Bag bag = new Bag(dossier.name());
    Papers papers = new Papers(dossier, texts);
    bag.put("README.txt", papers.readme());
    bag.put("index.json", papers.index());
    bag.put("report.pdf", new Report(dossier, papers).pdf());
    cases(bag, dossier, papers);
    record(bag, dossier, papers);
    bag.put("evidence.json", papers.evidence());
    there.forEach(each -> bag.put(each.file(), () -> evidence.open(each.item())));
    Map<String, String> about = new LinkedHashMap<>();
    about.put("Bag-Software-Agent", "Redress");
    about.put(
        "Bagging-Date", dossier.over().at().atOffset(ZoneOffset.UTC).toLocalDate().toString());
    about.put("External-Identifier", dossier.name());
    bag.write(to, about, manifest -> sign(manifest, signer));
  }

  private static String sign(String manifest, Signer signer) {
    String hash = dev.redress.kernel.Hash.sum(manifest.getBytes(StandardCharsets.UTF_8)).hex();
    String text = "redress-bundle/1\n" + hash + "\n";
    return new Note(text, List.of(signer.sign(text))).written();
  }

  private void cases(Bag bag, Dossier dossier, Papers papers) {
    for (Told told : dossier.cases()) {
      bag.put("cases/" + told.id().text() + ".json", Json.write(told));
      bag.put("rules/" + told.id().text() + ".json", Json.write(told.rules()));
      bag.put("policy/" + told.terms() + ".json", Json.write(policies.version(told.terms())));
      if (told.ruling() != null) {
        bag.put("ruling/" + told.id().text() + ".json", Json.write(told.ruling()));
      }
    }
    for (LockKey order : dossier.orders()) {
      List<String> lines = papers.transcript(order, dossier.cases().getFirst().zone());
      if (!lines.isEmpty()) {
        bag.put("transcript/" + order.text() + ".txt", String.join("\n", lines) + "\n");
      }
    }
  }

  private void record(Bag bag, Dossier dossier, Papers papers) throws IOException {
    for (StreamTold each : dossier.streams()) {
      bag.put("events/" + each.stream() + ".jsonl", each.lines(dossier.reader()));
    }
    List<String> custody = papers.custody(dossier.cases().getFirst().zone());
    bag.put("custody.txt", custody.isEmpty() ? "" : String.join("\n", custody) + "\n");
    bag.put("record/checkpoint.txt", dossier.over().note());
    bag.put("record/keys.json", Json.write(checkpoints.keys().stream().map(KeyLine::of).toList()));
    checkpoints
        .stamp(dossier.over().size())
        .filter(stamp -> TimeStamps.isOf(stamp, dossier.over().note()))
        .ifPresent(stamp -> bag.put("record/timestamp.tsr", stamp));
    bag.put("record/inclusion.json", papers.proofs(tiles.nodes()));
    try (InputStream verifier =
        Objects.requireNonNull(BundleMaker.class.getResourceAsStream("/verify/Verify.java"))) {
      bag.put("verify/Verify.java", verifier.readAllBytes());
    }
  }

  /** A key without the time until which it signs: that one is not known yet while it does. */
  private record KeyLine(String verifierKey, java.time.Instant since) {
    static KeyLine of(PublicKeyView key) {
      return new KeyLine(key.verifierKey(), key.since());
    }
  }
}
