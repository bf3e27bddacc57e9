package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.kernel.Hash;
import dev.redress.kernel.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** V3: files on this server's disk and in a bucket of a real S3 server behave alike. */
@Tag("database")
class DepotTest {

  private static final byte[] CONTENT = content(300_000);
  private static final Hash HASH = Hash.sum(CONTENT);

  @TempDir Path data;

  private static byte[] content(int length) {
    byte[] bytes = new byte[length];
    new Random(84).nextBytes(bytes);
    return bytes;
  }

  @Test
  void aDiskKeepsGivesOutAndErases() throws IOException {
    holds(Storages.disk(data), Storages.disk(data));
  }

  @Test
  void aBucketIsSharedByAllServers() throws IOException {
    try (S3Server store = S3Server.start(data.resolve("store"))) {
      Depot one = Storages.bucket(data.resolve("one"), store, S3Server.SECRET);
      Depot other = Storages.bucket(data.resolve("other"), store, S3Server.SECRET);
      holds(one, other);
      try (Stream<Path> left = Files.walk(data.resolve("other"))) {
        assertThat(left.filter(Files::isRegularFile)).isEmpty();
      }
    }
  }

  @Test
  void aBucketTakesNothingFromWhoeverCannotSign() throws IOException {
    try (S3Server store = S3Server.start(data.resolve("store"))) {
      Depot forger = Storages.bucket(data.resolve("one"), store, "another secret");
      assertRefused(
          EvidenceRefusal.FILES_UNAVAILABLE,
          () -> forger.keep(Depot.Area.EVIDENCE, HASH, written(forger)));
      assertThat(store.object(key())).doesNotExist();
    }
  }

  @Test
  void whatWasChangedInTheStoreIsNotGivenOut() throws IOException {
    try (S3Server store = S3Server.start(data.resolve("store"))) {
      Depot depot = Storages.bucket(data.resolve("one"), store, S3Server.SECRET);
      depot.keep(Depot.Area.EVIDENCE, HASH, written(depot));
      byte[] bent = CONTENT.clone();
      bent[bent.length - 1] ^= 1;
      Files.write(store.object(key()), bent);
      assertRefused(
          EvidenceRefusal.FILE_DAMAGED, () -> depot.open(Depot.Area.EVIDENCE, HASH).close());
    }
    Depot disk = Storages.disk(data);
    disk.keep(Depot.Area.EVIDENCE, HASH, written(disk));
    Files.writeString(data.resolve(key()), "something else");
    assertRefused(EvidenceRefusal.FILE_DAMAGED, () -> disk.open(Depot.Area.EVIDENCE, HASH).close());
  }

  @Test
  void aStoreThatIsAwayIsSaidToBe() throws IOException {
    Depot depot;
    try (S3Server store = S3Server.start(data.resolve("store"))) {
      depot = Storages.bucket(data.resolve("one"), store, S3Server.SECRET);
      depot.keep(Depot.Area.EVIDENCE, HASH, written(depot));
    }
    assertRefused(
        EvidenceRefusal.FILES_UNAVAILABLE, () -> depot.open(Depot.Area.EVIDENCE, HASH).close());
    assertRefused(
        EvidenceRefusal.FILES_UNAVAILABLE,
        () -> depot.keep(Depot.Area.EVIDENCE, HASH, written(depot)));
  }

  private static void holds(Depot one, Depot other) throws IOException {
    assertThat(one.has(Depot.Area.EVIDENCE, HASH)).isFalse();
    one.keep(Depot.Area.EVIDENCE, HASH, written(one));
    one.keep(Depot.Area.EVIDENCE, HASH, written(one));
    one.keep(Depot.Area.BUNDLES, HASH, written(one));
    one.keep(Depot.Area.COPIES, HASH, written(one));
    for (Depot.Area area : Depot.Area.values()) {
      assertThat(other.has(area, HASH)).isTrue();
      try (InputStream in = other.open(area, HASH)) {
        assertThat(in.readAllBytes()).isEqualTo(CONTENT);
      }
      other.erase(area, HASH);
      other.erase(area, HASH);
      assertThat(one.has(area, HASH)).isFalse();
      assertRefused(EvidenceRefusal.FILE_GONE, () -> one.open(area, HASH).close());
    }
    Hash address = Hash.sum("a copy of something".getBytes(StandardCharsets.US_ASCII));
    one.keep(Depot.Area.COPIES, address, HASH, written(one));
    try (InputStream in = other.open(Depot.Area.COPIES, address, HASH)) {
      assertThat(in.readAllBytes()).isEqualTo(CONTENT);
    }
    assertRefused(
        EvidenceRefusal.FILE_DAMAGED,
        () -> other.open(Depot.Area.COPIES, address, address).close());
    other.erase(Depot.Area.COPIES, address);
  }

  private static String key() {
    return "evidence/" + HASH.hex().substring(0, 2) + "/" + HASH.hex().substring(2);
  }

  /** The content as it came in; the test's own copies are cleared away with its folder. */
  private static Path written(Depot depot) {
    try {
      Path file = Files.write(depot.temporary(), CONTENT);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that may be refused. */
  private interface Attempt {
    void run() throws IOException;
  }

  private static void assertRefused(EvidenceRefusal reason, Attempt attempt) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refused().reason()).isEqualTo(reason));
  }

  @Test
  void sm3IsThatOfTheStandard() throws IOException {
    Depot disk = Storages.disk(data);
    byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
    Hash hash = Hash.sum(abc);
    disk.keep(Depot.Area.EVIDENCE, hash, Files.write(disk.temporary(), abc));
    assertThat(Storages.files(data).sm3(hash))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  }
}
