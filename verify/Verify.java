import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Checks an evidence bundle of Redress without the platform and without a network:
 *
 * <pre>java Verify.java bundle.zip [--key NAME+ID+KEY]</pre>
 *
 * One file, only the JDK (17 or newer), written apart from the server's code. It says what was
 * checked and ends with 0 when everything holds, with 1 when something does not. With {@code --key}
 * the signing key has to be the given one, as the platform publishes it at /api/v1/record/keys.
 * Without it the keys are the bundle's own, which whoever forges a bundle makes too: the last lines
 * then say so.
 */
public final class Verify {

  private final List<String> said = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, byte[]> files = new TreeMap<>();
  private final Set<String> used = new TreeSet<>();

  private Verify() {}

  public static void main(String[] words) throws IOException {
    if (words.length != 1 && !(words.length == 3 && words[1].equals("--key"))) {
      System.err.println("java Verify.java bundle.zip [--key NAME+ID+KEY]");
      System.exit(2);
    }
    long start = System.nanoTime();
    Verify run = new Verify();
    run.all(Files.readAllBytes(Path.of(words[0])), words.length == 3 ? words[2] : null);
    System.out.println("Redress bundle " + Path.of(words[0]).getFileName());
    run.said.forEach(each -> System.out.println("  holds   " + each));
    run.wrong.forEach(each -> System.out.println("  BROKEN  " + each));
    boolean trusted = words.length == 3;
    if (!trusted) {
      System.out.println("  NOT CHECKED  whose keys these are: they came with the bundle");
      run.used.forEach(each -> System.out.println("               " + each));
      System.out.println("  Get the key from the platform (/api/v1/record/keys) or from somebody");
      System.out.println("  whom you trust, and run this again with --key NAME+ID+KEY");
    }
    System.out.println(
        (run.wrong.isEmpty() ? "INTACT" : "NOT INTACT")
            + (trusted ? " under the key you gave" : " by its own keys, which nobody vouches for yet")
            + ", checked in "
            + (System.nanoTime() - start) / 1_000_000
            + " ms");
    System.exit(run.wrong.isEmpty() ? 0 : 1);
  }

  /** What is broken in these bytes; empty: nothing. For tests, which call it many times. */
  public static List<String> broken(byte[] zip) {
    Verify run = new Verify();
    run.all(zip, null);
    return run.wrong;
  }

  private void all(byte[] zip, String expectedKey) {
    try {
      unpack(zip);
      bag();
      if (wrong.isEmpty()) {
        Map<String, byte[]> keys = keys(expectedKey);
        String root = signatures(keys);
        Map<String, Map<Long, String>> streams = events(root);
        index(streams);
        evidence(streams);
      }
    } catch (Broken broken) {
      wrong.add(broken.getMessage());
    } catch (RuntimeException | GeneralSecurityException odd) {
      wrong.add("The bundle cannot be read: " + odd);
    }
  }

  /** Something is not as it must be. */
  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Broken(String what) {
      super(what);
    }
  }

  // ---- The zip: every byte of it has one right value ------------------------------------------

  private void unpack(byte[] zip) {
    ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    String last = "";
    int count = 0;
    while (in.remaining() >= 30 && in.getInt(in.position()) == 0x04034b50) {
      int at = in.position();
      int nameLength = Short.toUnsignedInt(in.getShort(at + 26));
      int size = in.getInt(at + 22);
      if (size < 0 || at + 30L + nameLength + size > zip.length) {
        throw new Broken("zip: the entry at byte " + at + " is damaged");
      }
      String name = new String(zip, at + 30, nameLength, StandardCharsets.UTF_8);
      byte[] content = Arrays.copyOfRange(zip, at + 30 + nameLength, at + 30 + nameLength + size);
      CRC32 crc = new CRC32();
      crc.update(content);
      byte[] head = head(name, (int) crc.getValue(), size);
      if (!same(zip, at, head)) {
        throw new Broken("zip: entry " + name + " is damaged");
      }
      if (name.compareTo(last) <= 0) {
        throw new Broken("zip: entry " + name + " is out of order or twice there");
      }
      int slash = name.indexOf('/');
      if (slash < 0) {
        throw new Broken("zip: entry " + name + " is outside of the bag");
      }
      files.put(name.substring(slash + 1), content);
      directory.writeBytes(central(name, head, at));
      last = name;
      count++;
      in.position(at + head.length + size);
    }
    int from = in.position();
    byte[] end = directory.toByteArray();
    if (!same(zip, from, end) || !same(zip, from + end.length, trailer(count, end.length, from))) {
      throw new Broken("zip: its directory is damaged");
    }
    if (zip.length != from + end.length + 22) {
      throw new Broken("zip: something hangs behind its end");
    }
    said.add("zip: " + count + " entries, every byte accounted for");
  }

  private static byte[] head(String name, int crc, int size) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(30 + text.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0x04034b50)
        .putShort((short) 10)
        .putShort((short) 0x800)
        .putShort((short) 0)
        .putInt(0x00410000)
        .putInt(crc)
        .putInt(size)
        .putInt(size)
        .putShort((short) text.length)
        .putShort((short) 0)
        .put(text)
        .array();
  }

  private static byte[] central(String name, byte[] head, int at) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(46 + text.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0x02014b50)
        .putShort((short) 10)
        .put(head, 4, 26)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putInt(0)
        .putInt(at)
        .put(text)
        .array();
  }

  private static byte[] trailer(int count, int size, int from) {
    return ByteBuffer.allocate(22)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0x06054b50)
        .putInt(0)
        .putShort((short) count)
        .putShort((short) count)
        .putInt(size)
        .putInt(from)
        .putShort((short) 0)
        .array();
  }

  private static boolean same(byte[] zip, int at, byte[] expected) {
    return at + expected.length <= zip.length
        && Arrays.equals(zip, at, at + expected.length, expected, 0, expected.length);
  }

  // ---- The bag (RFC 8493) ---------------------------------------------------------------------

  private void bag() {
    if (!text("bagit.txt").equals("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")) {
      wrong.add("bagit.txt: is not what it has to be");
    }
    Set<String> listed = new HashSet<>(List.of("tagmanifest-sha256.txt"));
    int tags = manifest("tagmanifest-sha256.txt", listed);
    int payload = manifest("manifest-sha256.txt", listed);
    for (String name : files.keySet()) {
      if (!listed.contains(name)) {
        wrong.add(name + ": is in no manifest");
      }
    }
    second();
    if (wrong.isEmpty()) {
      said.add(
          "bag: " + payload + " files and " + tags + " tag files have their SHA-256"
              + (files.containsKey("manifest-sm3.txt") ? ", and the files their SM3" : ""));
    }
  }

  /** The second manifest, which older bundles do not have: the same files, by SM3. */
  private void second() {
    if (!files.containsKey("manifest-sm3.txt")) {
      return;
    }
    StringBuilder expected = new StringBuilder();
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      if (each.getKey().startsWith("data/")) {
        expected.append(hex(Sm3.of(each.getValue()))).append("  ").append(each.getKey()).append('\n');
      }
    }
    if (!expected.toString().equals(text("manifest-sm3.txt"))) {
      wrong.add("manifest-sm3.txt: is not that of the files");
    }
  }

  /** SM3 (GB/T 32905-2016), which no JDK has; SHA-256 is checked of the same files besides. */
  private static final class Sm3 {

    static byte[] of(byte[] message) {
      int length = (message.length + 9 + 63) / 64 * 64;
      ByteBuffer padded = ByteBuffer.allocate(length).put(message).put((byte) 0x80);
      padded.putLong(length - 8, message.length * 8L).rewind();
      int[] v = {
        0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600,
        0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e
      };
      int[] w = new int[68];
      while (padded.hasRemaining()) {
        for (int j = 0; j < 16; j++) {
          w[j] = padded.getInt();
        }
        for (int j = 16; j < 68; j++) {
          int x = w[j - 16] ^ w[j - 9] ^ Integer.rotateLeft(w[j - 3], 15);
          x ^= Integer.rotateLeft(x, 15) ^ Integer.rotateLeft(x, 23);
          w[j] = x ^ Integer.rotateLeft(w[j - 13], 7) ^ w[j - 6];
        }
        compress(v, w);
      }
      ByteBuffer sum = ByteBuffer.allocate(32);
      for (int each : v) {
        sum.putInt(each);
      }
      return sum.array();
    }

    private static void compress(int[] v, int[] w) {
      int a = v[0], b = v[1], c = v[2], d = v[3], e = v[4], f = v[5], g = v[6], h = v[7];
      for (int j = 0; j < 64; j++) {
        int t = Integer.rotateLeft(j < 16 ? 0x79cc4519 : 0x7a879d8a, j % 32);
        int a12 = Integer.rotateLeft(a, 12);
        int ss1 = Integer.rotateLeft(a12 + e + t, 7);
        int ff = j < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
        int gg = j < 16 ? e ^ f ^ g : (e & f) | (~e & g);
        int tt1 = ff + d + (ss1 ^ a12) + (w[j] ^ w[j + 4]);
        int tt2 = gg + h + ss1 + w[j];
        d = c;
        c = Integer.rotateLeft(b, 9);
        b = a;
        a = tt1;
        h = g;
        g = Integer.rotateLeft(f, 19);
        f = e;
        e = tt2 ^ Integer.rotateLeft(tt2, 9) ^ Integer.rotateLeft(tt2, 17);
      }
      int[] after = {a, b, c, d, e, f, g, h};
      for (int i = 0; i < 8; i++) {
        v[i] ^= after[i];
      }
    }
  }

  private int manifest(String manifest, Set<String> listed) {
    int count = 0;
    for (String line : text(manifest).split("\n", -1)) {
      if (line.isEmpty()) {
        continue;
      }
      if (!line.matches("[0-9a-f]{64}  [^\r\n]+")) {
        wrong.add(manifest + ": a line is damaged: " + line);
        continue;
      }
      String name = line.substring(66);
      byte[] file = files.get(name);
      if (file == null) {
        wrong.add(name + ": is missing, but " + manifest + " lists it");
      } else if (!line.startsWith(hex(sha256(file)))) {
        wrong.add(name + ": is not what " + manifest + " says");
      }
      if (!listed.add(name)) {
        wrong.add(name + ": is listed twice");
      }
      count++;
    }
    if (!text(manifest).endsWith("\n") || text(manifest).contains("\n\n")) {
      wrong.add(manifest + ": its lines are damaged");
    }
    return count;
  }

  // ---- Keys, signatures -----------------------------------------------------------------------

  /** Public keys by "name id". */
  private Map<String, byte[]> keys(String expected) throws GeneralSecurityException {
    Map<String, byte[]> keys = new LinkedHashMap<>();
    for (Object each : list(json(text("data/record/keys.json")))) {
      String line = (String) map(each).get("verifierKey");
      if (expected != null && !line.equals(expected)) {
        continue;
      }
      String[] parts = line.split("\\+", 3);
      byte[] typed = Base64.getDecoder().decode(parts[2]);
      byte[] id = sha256((parts[0] + "\n").getBytes(StandardCharsets.UTF_8), typed);
      if (typed.length != 33 || typed[0] != 1 || !hex(id).startsWith(parts[1])) {
        throw new Broken("data/record/keys.json: key " + line + " is damaged");
      }
      keys.put(parts[0] + " " + parts[1], Arrays.copyOfRange(typed, 1, 33));
    }
    if (keys.isEmpty()) {
      throw new Broken("data/record/keys.json: the expected key is not among the bundle's");
    }
    return keys;
  }

  /** Checks both signed notes; the root that the checkpoint signs, with the size before it. */
  private String signatures(Map<String, byte[]> keys) throws GeneralSecurityException {
    String bundle = signed("bundle.note", keys);
    String manifest = hex(sha256(files.get("manifest-sha256.txt")));
    if (!bundle.equals("redress-bundle/1\n" + manifest + "\n")) {
      throw new Broken("bundle.note: the manifest is not the one that was signed");
    }
    String checkpoint = signed("data/record/checkpoint.txt", keys);
    stamp(checkpoint);
    String[] lines = checkpoint.split("\n");
    said.add("checkpoint: " + lines[1] + " events, signed, " + lines[3]);
    return lines[1] + " " + hex(Base64.getDecoder().decode(lines[2]));
  }

  /**
   * A JDK cannot judge the authority, but that the stamp is of this checkpoint: of what is signed,
   * or, as older programs had it, of that with its signatures.
   */
  private void stamp(String checkpoint) {
    byte[] stamp = files.get("data/record/timestamp.tsr");
    if (stamp == null) {
      return;
    }
    String signed = hex(sha256(checkpoint.getBytes(StandardCharsets.UTF_8)));
    String older = hex(sha256(files.get("data/record/checkpoint.txt")));
    if (!hex(stamp).contains(signed) && !hex(stamp).contains(older)) {
      throw new Broken("data/record/timestamp.tsr: is of something else than the checkpoint");
    }
    said.add("time stamp: of this checkpoint; judge its authority with openssl ts -verify");
  }

  private String signed(String file, Map<String, byte[]> keys) throws GeneralSecurityException {
    String note = text(file);
    int end = note.lastIndexOf("\n\n");
    if (end < 0) {
      throw new Broken(file + ": is no signed note");
    }
    String body = note.substring(0, end + 1);
    for (String line : note.substring(end + 2).split("\n")) {
      String[] words = line.split(" ");
      if (words.length != 3 || !words[0].equals("\u2014")) {
        throw new Broken(file + ": a signature's line is damaged");
      }
      byte[] bytes = Base64.getDecoder().decode(words[2]);
      String id = HexFormat.of().formatHex(bytes, 0, 4);
      byte[] key = keys.get(words[1] + " " + id);
      if (key != null && good(key, body, Arrays.copyOfRange(bytes, 4, bytes.length))) {
        said.add(file + ": signed by " + words[1] + " with key " + id);
        used.add(verifierKey(words[1], id, key));
        return body;
      }
    }
    throw new Broken(file + ": bears no good signature of a key that counts");
  }

  private static String verifierKey(String name, String id, byte[] key) {
    byte[] typed = ByteBuffer.allocate(33).put((byte) 1).put(key).array();
    return name + "+" + id + "+" + Base64.getEncoder().encodeToString(typed);
  }

  private static boolean good(byte[] key, String body, byte[] signature)
      throws GeneralSecurityException {
    byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
    byte[] encoded = Arrays.copyOf(prefix, prefix.length + key.length);
    System.arraycopy(key, 0, encoded, prefix.length, key.length);
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    verifier.update(body.getBytes(StandardCharsets.UTF_8));
    try {
      return verifier.verify(signature);
    } catch (java.security.SignatureException damaged) {
      return false;
    }
  }

  // ---- Events: chain, and their place in the tree ---------------------------------------------

  /** Checks every stream; its payloads by version. */
  private Map<String, Map<Long, String>> events(String root) {
    Map<String, Map<Long, String>> streams = new LinkedHashMap<>();
    Map<String, Set<String>> left = left();
    int erased = 0;
    Map<String, Object> proofs = map(json(text("data/record/inclusion.json")));
    int count = 0;
    int withheld = 0;
    for (String file : files.keySet()) {
      if (!file.startsWith("data/events/")) {
        continue;
      }
      String stream = file.substring("data/events/".length()).replaceFirst("\\.jsonl$", "");
      Map<Long, String> payloads = new TreeMap<>();
      byte[] previous = new byte[32];
      long version = 0;
      for (String line : text(file).split("\n")) {
        Map<String, Object> event = map(json(line));
        version++;
        String where = "event " + version + " of " + stream;
        long told = ((Long) event.get("version"));
        if (told != version) {
          throw new Broken(where + ": is missing, or in another place; event " + told + " stands there");
        }
        if (!stream.equals(event.get("stream"))) {
          throw new Broken(where + ": belongs to " + event.get("stream"));
        }
        if (!hex(previous).equals(event.get("prevHash"))) {
          throw new Broken(where + ": does not follow the event before it");
        }
        byte[] hash = HexFormat.of().parseHex((String) event.get("hash"));
        if (event.get("payload") == null) {
          if (stream.endsWith("-custody") || stream.endsWith("-erasure")) {
            throw new Broken(where + ": custody is told to everybody, and this line is not");
          }
          withheld++;
        } else {
          byte[] says = eventHash(previous, event);
          if (!Arrays.equals(hash, says)) {
            if (!left.getOrDefault(stream + " " + version, Set.of()).contains(hex(says))) {
              throw new Broken(where + ": was changed");
            }
            erased++;
          }
          payloads.put(version, (String) event.get("payload"));
        }
        previous = hash;
        count++;
      }
      included(stream, version, previous, map(proofs.get(stream)), root);
      streams.put(stream, payloads);
    }
    if (!streams.keySet().equals(proofs.keySet())) {
      throw new Broken("data/record/inclusion.json: names other streams than there are");
    }
    said.add(
        "events: " + count + " in " + streams.size() + " streams, chained, under the checkpoint"
            + (withheld > 0 ? "; " + withheld + " withheld, their place is proven" : ""));
    if (erased > 0) {
      said.add(
          "erased: personal texts of " + erased
              + " events; an erasure on record says what was left of each, their place is proven");
    }
    return streams;
  }

  /**
   * What erasures on record left of events: hashes by "stream version". They are events themselves
   * and are checked like all others, only later. Of an order's streams only its own and that of its
   * conversation hold texts that are ever erased.
   */
  private Map<String, Set<String>> left() {
    Map<String, Set<String>> left = new LinkedHashMap<>();
    for (Map.Entry<String, List<Map<String, Object>>> of : erasures().entrySet()) {
      for (Map<String, Object> erasure : of.getValue()) {
        for (Object each : list(erasure.get("texts"))) {
          Map<String, Object> text = map(each);
          String stream = (String) text.get("stream");
          if (stream.equals(of.getKey()) || stream.equals(of.getKey() + "-chat")) {
            String place = stream + " " + text.get("version");
            left.computeIfAbsent(place, any -> new HashSet<>()).add((String) text.get("left"));
          }
        }
      }
    }
    return left;
  }

  /** The erasures on record, by the order of which something was erased. */
  private Map<String, List<Map<String, Object>>> erasures() {
    Map<String, List<Map<String, Object>>> all = new TreeMap<>();
    for (String file : files.keySet()) {
      if (file.startsWith("data/events/") && file.endsWith("-erasure.jsonl")) {
        String order = file.substring("data/events/".length(), file.length() - "-erasure.jsonl".length());
        for (String line : text(file).split("\n")) {
          Object payload = map(json(line)).get("payload");
          if (payload != null) {
            all.computeIfAbsent(order, any -> new ArrayList<>()).add(map(json((String) payload)));
          }
        }
      }
    }
    return all;
  }

  private static byte[] eventHash(byte[] previous, Map<String, Object> event) {
    String text =
        "\n" + event.get("stream") + "\n" + event.get("version") + "\n" + event.get("at") + "\n"
            + event.get("type") + "\n" + event.get("actor") + "\n" + event.get("payload");
    return sha256(previous, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void included(
      String stream, long version, byte[] hash, Map<String, Object> proof, String root) {
    long size = Long.parseLong(root.substring(0, root.indexOf(' ')));
    long place = (Long) proof.get("leaf");
    if ((Long) proof.get("version") != version) {
      throw new Broken("the last events of " + stream + " are missing");
    }
    byte[] node = sha256(new byte[] {0}, hash);
    long last = size - 1;
    long at = place;
    for (Object each : list(proof.get("proof"))) {
      byte[] sibling = HexFormat.of().parseHex((String) each);
      if ((at & 1) == 1 || at == last) {
        node = sha256(new byte[] {1}, sibling, node);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        node = sha256(new byte[] {1}, node, sibling);
      }
      at >>= 1;
      last >>= 1;
    }
    if (place >= size || last != 0 || !root.endsWith(" " + hex(node))) {
      throw new Broken("event " + version + " of " + stream + ": is not under the checkpoint");
    }
  }

  // ---- What the bundle is about ---------------------------------------------------------------

  private void index(Map<String, Map<Long, String>> streams) {
    List<Object> cases = list(map(json(text("data/index.json"))).get("cases"));
    for (Object each : cases) {
      String id = (String) map(each).get("id");
      if (!streams.containsKey(id)) {
        throw new Broken("case " + id + ": its events are missing");
      }
    }
    said.add("cases: " + cases.size() + ", with report, transcript, rules and ruling");
  }

  /** Every file is what its name and the event that brought it say. */
  private void evidence(Map<String, Map<Long, String>> streams) {
    Map<String, String> recorded = new TreeMap<>();
    streams.forEach(
        (stream, payloads) -> {
          if (stream.endsWith("-custody")) {
            for (String payload : payloads.values()) {
              Map<String, Object> event = map(json(payload));
              if (event.get("mediaType") != null) {
                recorded.put((String) event.get("id"), (String) event.get("sha256"));
              }
            }
          }
        });
    Set<String> erased = new TreeSet<>();
    for (List<Map<String, Object>> each : erasures().values()) {
      for (Map<String, Object> erasure : each) {
        list(erasure.get("files")).forEach(one -> erased.add(map(one).get("id") + " " + map(one).get("sha256")));
      }
    }
    List<Object> items = list(json(text("data/evidence.json")));
    int gone = 0;
    for (Object each : items) {
      Map<String, Object> item = map(each);
      String file = (String) item.get("file");
      if (file == null) {
        if (!erased.contains(item.get("id") + " " + item.get("sha256"))) {
          throw new Broken("evidence " + item.get("id") + ": is missing, and no erasure names it");
        }
        if (!item.get("sha256").equals(recorded.remove((String) item.get("id")))) {
          throw new Broken("evidence " + item.get("id") + ": is not what the record names");
        }
        gone++;
        said.add("erased: file " + item.get("sha256") + ", as an erasure on record says");
        continue;
      }
      if (!files.containsKey(file) || !hex(sha256(files.get(file))).equals(item.get("sha256"))) {
        throw new Broken(file + ": is not the file that was shown");
      }
      String known = recorded.remove((String) item.get("id"));
      if (known != null && !known.equals(item.get("sha256"))) {
        throw new Broken(file + ": is not the file that the record names");
      }
      if (known == null) {
        throw new Broken(file + ": is shown twice, or the record does not name it");
      }
    }
    if (!recorded.isEmpty()) {
      throw new Broken("evidence " + recorded.keySet() + ": is on record and missing here");
    }
    said.add("evidence: " + (items.size() - gone) + " originals, all of them named on the record");
  }

  // ---- Small things ---------------------------------------------------------------------------

  private String text(String file) {
    byte[] content = files.get(file);
    if (content == null) {
      throw new Broken(file + ": is missing");
    }
    return new String(content, StandardCharsets.UTF_8);
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object json) {
    return (Map<String, Object>) json;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object json) {
    return (List<Object>) json;
  }

  private static Object json(String text) {
    Json reader = new Json(text);
    Object value = reader.value();
    reader.blank();
    if (reader.at != text.length()) {
      throw new Broken("JSON: something follows its end");
    }
    return value;
  }

  /** As much of a JSON reader as bundles need: whole numbers are longs. */
  private static final class Json {
    private final String text;
    private int at;

    Json(String text) {
      this.text = text;
    }

    void blank() {
      while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }

    Object value() {
      blank();
      char first = text.charAt(at);
      if (first == '{') {
        Map<String, Object> map = new LinkedHashMap<>();
        for (boolean more = open('}'); more; more = next('}')) {
          blank();
          String name = string();
          blank();
          expect(':');
          if (map.put(name, value()) != null) {
            throw new Broken("JSON: " + name + " is there twice");
          }
        }
        return map;
      }
      if (first == '[') {
        List<Object> list = new ArrayList<>();
        for (boolean more = open(']'); more; more = next(']')) {
          list.add(value());
        }
        return list;
      }
      if (first == '"') {
        return string();
      }
      int from = at;
      while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String word = text.substring(from, at);
      return switch (word) {
        case "null" -> null;
        case "true" -> true;
        case "false" -> false;
        default -> word.matches("-?[0-9]{1,18}") ? (Object) Long.valueOf(word) : word;
      };
    }

    private boolean open(char end) {
      at++;
      blank();
      if (text.charAt(at) == end) {
        at++;
        return false;
      }
      return true;
    }

    private boolean next(char end) {
      blank();
      if (text.charAt(at) == end) {
        at++;
        return false;
      }
      expect(',');
      return true;
    }

    private void expect(char wanted) {
      if (text.charAt(at) != wanted) {
        throw new Broken("JSON: '" + wanted + "' is missing at " + at);
      }
      at++;
    }

    private String string() {
      expect('"');
      StringBuilder all = new StringBuilder();
      while (text.charAt(at) != '"') {
        char c = text.charAt(at++);
        if (c != '\\') {
          all.append(c);
          continue;
        }
        char escaped = text.charAt(at++);
        switch (escaped) {
          case 'n' -> all.append('\n');
          case 't' -> all.append('\t');
          case 'r' -> all.append('\r');
          case 'b' -> all.append('\b');
          case 'f' -> all.append('\f');
          case 'u' -> {
            all.append((char) Integer.parseInt(text, at, at + 4, 16));
            at += 4;
          }
          default -> all.append(escaped);
        }
      }
      at++;
      return all.toString();
    }
  }
}
