package dev.redress.record;

import dev.redress.kernel.Hash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * A BagIt bag (RFC 8493) in a zip of which every byte follows from the files: names in alphabetical
 * order, nothing compressed, one fixed time.
 */
final class Bag {

  /** Zip knows no earlier one without an extra field. */
  private static final LocalDateTime ANY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final int BUFFER = 64 * 1024;

  private final String name;
  private final SortedMap<String, Source> payload = new TreeMap<>();

  Bag(String name) {
    this.name = name;
  }

  /** Where a file's bytes come from, each time anew. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  /** A file below {@code data/}. */
  void put(String file, byte[] content) {
    payload.put("data/" + file, () -> new ByteArrayInputStream(content));
  }

  void put(String file, String content) {
    put(file, content.getBytes(StandardCharsets.UTF_8));
  }

  void put(String file, Source content) {
    payload.put("data/" + file, content);
  }

  private record Sum(long bytes, long crc, String sha256, String sm3) {}

  /**
   * Writes the zip.
   *
   * @param information lines of {@code bag-info.txt}
   * @param signed makes the signed note from the manifest's text
   * @return how many bytes the payload has
   */
  long write(OutputStream to, Map<String, String> information, UnaryOperator<String> signed)
      throws IOException {
    SortedMap<String, Sum> sums = new TreeMap<>();
    long bytes = 0;
    for (Map.Entry<String, Source> each : payload.entrySet()) {
      Sum sum = sum(each.getValue());
      bytes += sum.bytes();
      sums.put(each.getKey(), sum);
    }
    SortedMap<String, Source> all = new TreeMap<>(payload);
    String manifest = manifest(sums, Sum::sha256);
    StringBuilder info = new StringBuilder();
    information.forEach((label, value) -> info.append(label + ": " + value + "\n"));
    info.append("Payload-Oxum: " + bytes + "." + payload.size() + "\n");
    SortedMap<String, Sum> tags = new TreeMap<>();
    tag(all, tags, "bag-info.txt", info.toString());
    tag(all, tags, "bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    tag(all, tags, "bundle.note", signed.apply(manifest));
    tag(all, tags, "manifest-sha256.txt", manifest);
    tag(all, tags, "manifest-sm3.txt", manifest(sums, Sum::sm3));
    sums.putAll(tags);
    tag(all, sums, "tagmanifest-sha256.txt", manifest(tags, Sum::sha256));
    try (ZipOutputStream zip = new ZipOutputStream(to)) {
      for (Map.Entry<String, Source> each : all.entrySet()) {
        add(zip, each.getKey(), each.getValue(), Objects.requireNonNull(sums.get(each.getKey())));
      }
    }
    return bytes;
  }

  private static void tag(
      Map<String, Source> all, Map<String, Sum> sums, String file, String content)
      throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    all.put(file, () -> new ByteArrayInputStream(bytes));
    sums.put(file, sum(() -> new ByteArrayInputStream(bytes)));
  }

  private static String manifest(SortedMap<String, Sum> sums, Function<Sum, String> hash) {
    StringBuilder lines = new StringBuilder();
    sums.forEach((file, sum) -> lines.append(hash.apply(sum) + "  " + file + "\n"));
    return lines.toString();
  }

  private static Sum sum(Source source) throws IOException {
    MessageDigest digest = Hash.digest();
    SM3Digest sm3 = new SM3Digest();
    CRC32 crc = new CRC32();
    long bytes = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = source.open()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        sm3.update(buffer, 0, read);
        crc.update(buffer, 0, read);
        bytes += read;
      }
    }
    byte[] second = new byte[sm3.getDigestSize()];
    sm3.doFinal(second, 0);
    HexFormat hex = HexFormat.of();
    return new Sum(bytes, crc.getValue(), hex.formatHex(digest.digest()), hex.formatHex(second));
  }

  private void add(ZipOutputStream zip, String file, Source source, Sum sum) throws IOException {
    ZipEntry entry = new ZipEntry(name + "/" + file);
    entry.setMethod(ZipEntry.STORED);
    entry.setTimeLocal(ANY_TIME);
    entry.setSize(sum.bytes());
    entry.setCompressedSize(sum.bytes());
    entry.setCrc(sum.crc());
    zip.putNextEntry(entry);
    try (InputStream in = source.open()) {
      in.transferTo(zip);
    }
    zip.closeEntry();
  }
}
