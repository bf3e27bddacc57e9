package dev.redress.record;

import dev.redress.RedressServer;
import dev.redress.kernel.Hash;
import dev.redress.kernel.JournalEntry;
import dev.redress.record.ErasureEvent.Erased;
import dev.redress.record.ErasureEvent.ErasedText;
import dev.redress.record.ErasureEvent.Ground;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with the signing key, who changes files of a bundle and signs it anew. */
final class Forger {

  private final RedressServer redress;
  private final SortedMap<String, byte[]> files;

  Forger(RedressServer redress, SortedMap<String, byte[]> files) {
    this.redress = redress;
    this.files = files;
  }

  /** Changes the lines of a file, or makes it; what else was changed before stays so. */
  Forger and(String file, Consumer<List<String>> change) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    String text = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(text.lines().toList());
    change.accept(lines);
    changed.put(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    return new Forger(redress, changed);
  }

  /** Changes one text in the first line of a file. */
  Forger and(String file, String field, UnaryOperator<String> change) {
    return and(
        file,
        lines -> {
          ObjectNode line = (ObjectNode) JsonMapper.shared().readTree(lines.getFirst());
          line.put(field, change.apply(line.path(field).asString()));
          lines.set(0, line.toString());
        });
  }

  /** Changes what a stream's first event says, and has an order's made-up erasure name it. */
  Forger erasing(JournalEntry first, String left, String order) {
    ErasedText text = new ErasedText(first.stream(), 1, first.left(left).hex());
    Erased erased = new Erased(Ground.REQUEST, "", List.of(), List.of(text), List.of());
    ObjectNode line = JsonMapper.shared().createObjectNode().put("version", 1);
    line.put("stream", order + "-erasure").put("prevHash", "00".repeat(32));
    line.put("hash", "00".repeat(32))
        .put("payload", JsonMapper.shared().writeValueAsString(erased));
    return and("data/events/" + first.stream() + ".jsonl", "payload", payload -> left)
        .and("data/events/" + order + "-erasure.jsonl", lines -> lines.add(line.toString()));
  }

  /** The files as they are now, zipped as bundles are; nothing is counted or signed anew. */
  byte[] zipped(String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        CRC32 crc = new CRC32();
        crc.update(each.getValue());
        ZipEntry entry = new ZipEntry(name + "/" + each.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
        entry.setSize(each.getValue().length);
        entry.setCompressedSize(each.getValue().length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** The bundle, signed anew. */
  byte[] signed() throws IOException {
    Bag bag = new Bag("forged");
    files.forEach(
        (name, content) -> {
          if (name.startsWith("data/")) {
            bag.put(name.substring("data/".length()), content);
          }
        });
    SigningKeys.Signer signer = redress.bean(SigningKeys.class).signer().orElseThrow();
    UnaryOperator<String> sign =
        manifest -> {
          String hash = Hash.sum(manifest.getBytes(StandardCharsets.UTF_8)).hex();
          String note = "redress-bundle/1\n" + hash + "\n";
          return new Note(note, List.of(signer.sign(note))).written();
        };
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    bag.write(zip, Map.of("External-Identifier", "forged"), sign);
    return zip.toByteArray();
  }
}
