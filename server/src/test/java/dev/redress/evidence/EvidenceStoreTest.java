package dev.redress.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.AtOnce;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.launch.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files and rows of evidence on a real database and a real disk (V3). */
@Tag("database")
class EvidenceStoreTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
  private static final LockKey ORDER = LockKey.named("order", "CN", "1");
  private static final Actor BUYER = new Actor(Role.BUYER, "acc-1", "Li", "CN", "b1");
  private static final Actor MERCHANT = new Actor(Role.MERCHANT, "acc-2", "Shop", "CN", "m1");
  private static final DataSource DATABASE = TestDatabase.migrated().dataSource();

  private static final EvidenceStore STORE = new EvidenceStore(JdbcClient.create(DATABASE));

  @TempDir Path data;
  private EvidenceIntake intake;

  @BeforeEach
  void open() throws SQLException {
    intake = at(NOON);
    try (Connection tx = DATABASE.getConnection()) {
      tx.createStatement().execute("delete from evidence");
      tx.createStatement().execute("delete from evidence_intake");
    }
  }

  private EvidenceIntake at(Instant now) {
    return new EvidenceIntake(STORE, Storages.files(data), Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void v3_keepsTheFileUnderItsHashWithWhoAndWhen() throws IOException {
    byte[] photo = Pictures.jpeg(64, 48);
    EvidenceItem item = show(photo, BUYER);
    assertThat(item.sha256()).isEqualTo(Hash.sum(photo).hex());
    assertThat(item.mediaType()).isEqualTo("image/jpeg");
    assertThat(item.width()).isEqualTo(64);
    assertThat(item.height()).isEqualTo(48);
    assertThat(item.bytes()).isEqualTo(photo.length);
    assertThat(item.byRole()).isEqualTo(Role.BUYER);
    assertThat(item.byName()).isEqualTo("Li");
    assertThat(item.at()).isEqualTo(NOON);
    assertThat(file(photo)).hasBinaryContent(photo);
    assertThat(STORE.of(ORDER)).containsExactly(item);
  }

  @Test
  void v3_theSameFileFromTheSameSideIsOnePieceAndStaysAsItWas() throws IOException {
    byte[] photo = Pictures.png(8, 8);
    EvidenceItem first = show(photo, BUYER);
    Instant written = Files.getLastModifiedTime(file(photo)).toInstant();
    EvidenceItem again =
        at(NOON.plus(Duration.ofDays(1)))
            .keep(new Evidence.Upload(ORDER, stream(photo), "other words", "::1"), BUYER);
    again = added(again, BUYER);
    assertThat(again).isEqualTo(first);
    assertThat(STORE.of(ORDER)).hasSize(1);
    assertThat(Files.getLastModifiedTime(file(photo)).toInstant()).isEqualTo(written);
  }

  @Test
  void theSameFileFromTheOtherSideIsAnotherPiece() {
    byte[] photo = Pictures.png(8, 8);
    EvidenceItem buyers = show(photo, BUYER);
    EvidenceItem merchants = show(photo, MERCHANT);
    assertThat(merchants.id()).isNotEqualTo(buyers.id());
    assertThat(merchants.sha256()).isEqualTo(buyers.sha256());
  }

  @Test
  void loadsManyOrdersInOneStatement() throws SQLException {
    EvidenceItem item = show(Pictures.png(8, 8), BUYER);
    LockKey other = LockKey.named("order", "CN", "2");
    try (Connection tx = DATABASE.getConnection()) {
      assertThat(STORE.load(tx, List.of(ORDER, other)))
          .isEqualTo(Map.of(ORDER, Map.of(item.id(), item), other, Map.of()));
    }
  }

  @Test
  void refusedFilesLeaveNothing() throws IOException {
    assertRefused(EvidenceRefusal.EVIDENCE_EMPTY, new byte[0]);
    assertRefused(EvidenceRefusal.EVIDENCE_KIND_NOT_TAKEN, "<html>".getBytes(UTF_8));
    assertRefused(EvidenceRefusal.EVIDENCE_TOO_LARGE, new byte[1024 * 1024 + 1]);
    assertRefused(EvidenceRefusal.PICTURE_DAMAGED, Pictures.pngHeader(0, 1));
    assertRefused(EvidenceRefusal.PICTURE_TOO_MANY_PIXELS, Pictures.pngHeader(90_000, 90_000));
    assertThat(STORE.of(ORDER)).isEmpty();
    try (Stream<Path> all = Files.walk(data)) {
      assertThat(all.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void aFileWithoutEndIsCutOffAtTheLimit() throws IOException {
    try (InputStream endless =
        new InputStream() {
          private long read;

          @Override
          public int read() {
            throw new UnsupportedOperationException("Read in buffers");
          }

          @Override
          public int read(byte[] into, int from, int count) {
            read += count;
            assertThat(read).isLessThan(2 * 1024 * 1024);
            return count;
          }
        }) {
      assertThatThrownBy(() -> intake.keep(new Evidence.Upload(ORDER, endless, "", ""), BUYER))
          .hasMessageContaining("EVIDENCE_TOO_LARGE");
    }
  }

  /** More than one round takes are gone; the one behind them gets its second hash all the same. */
  @Test
  void trap42_filesThatCannotBeReadHoldUpNoOther() {
    for (int i = 1; i <= 12; i++) {
      show(Pictures.png(i, 7), BUYER);
      show(Pictures.png(i, 8), MERCHANT);
    }
    assertThat(STORE.withoutSm3(null, 100)).isEmpty();
    JdbcClient.create(DATABASE).sql("update evidence set sm3 = null").update();
    List<EvidenceItem> all = STORE.withoutSm3(null, 100);
    assertThat(all).hasSize(24);
    for (EvidenceItem each : all.subList(0, 23)) {
      Storages.disk(data).erase(Depot.Area.EVIDENCE, Hash.parse(each.sha256()));
    }
    Sm3Filling filling = new Sm3Filling(STORE, Storages.files(data));
    while (filling.round()) {
      // On to the last.
    }
    assertThat(STORE.withoutSm3(null, 100)).isEqualTo(all.subList(0, 23));
  }

  /** V5: the other side is sending the same bytes while they are cleared away. */
  @Test
  void v3_aFileThatIsArrivingIsNotShredded() throws Exception {
    byte[] photo = Pictures.png(8, 8);
    erase(show(photo, BUYER));
    EvidenceItem coming = intake.keep(new Evidence.Upload(ORDER, stream(photo), "", ""), MERCHANT);
    assertThat(shredder(NOON).shred(ORDER)).isFalse();
    assertThat(file(photo)).hasBinaryContent(photo);

    EvidenceItem shown = added(coming, MERCHANT);
    assertThat(shredder(NOON).shred(ORDER)).isTrue();
    assertThat(file(photo)).hasBinaryContent(photo);

    erase(shown);
    Instant almost = NOON.plus(Duration.ofHours(1)).minusNanos(1000);
    assertThat(shredder(almost).shred(ORDER)).isFalse();
    assertThat(file(photo)).exists();
    assertThat(shredder(NOON.plus(Duration.ofHours(1))).shred(ORDER)).isTrue();
    assertThat(file(photo)).doesNotExist();
  }

  @Test
  void v3_whatWasErasedIsNotTakenAgainFromWhoeverShowedIt() throws Exception {
    byte[] photo = Pictures.png(9, 9);
    erase(show(photo, BUYER));
    assertThat(shredder(NOON.plus(Duration.ofHours(1))).shred(ORDER)).isTrue();
    assertRefused(EvidenceRefusal.EVIDENCE_ERASED, photo);
    assertThat(file(photo)).doesNotExist();
    assertThat(STORE.of(ORDER)).singleElement().matches(item -> item.erasedAt() != null);

    show(photo, MERCHANT);
    assertThat(file(photo)).hasBinaryContent(photo);
  }

  private Shredder shredder(Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new Shredder(DATABASE, STORE, Storages.disk(data), clock);
  }

  private static void erase(EvidenceItem item) throws SQLException {
    try (Connection tx = DATABASE.getConnection()) {
      Evidence.erase(tx, ORDER, List.of(item.id()), NOON);
    }
  }

  @Test
  void captionsAndNumbersAreBounded() {
    String longText = "x".repeat(EvidenceIntake.CAPTION + 1);
    assertThatThrownBy(
            () ->
                intake.keep(
                    new Evidence.Upload(ORDER, stream(Pictures.png(1, 1)), longText, ""), BUYER))
        .hasMessageContaining("CAPTION_TOO_LONG");
    for (int i = 1; i <= EvidenceIntake.PIECES; i++) {
      show(Pictures.png(i, 1), BUYER);
    }
    assertThatThrownBy(() -> show(Pictures.png(1, 2), BUYER))
        .hasMessageContaining("TOO_MUCH_EVIDENCE");
    assertThat(show(Pictures.png(1, 2), MERCHANT).byRole()).isEqualTo(Role.MERCHANT);
  }

  @Test
  void race_manyUploadsOfOneFileAreOnePiece() throws Exception {
    byte[] photo = Pictures.jpeg(200, 200);
    List<EvidenceItem> answers = AtOnce.times(16, () -> show(photo, BUYER));
    assertThat(answers).containsOnly(STORE.of(ORDER).getFirst());
    assertThat(STORE.of(ORDER)).hasSize(1);
    assertThat(file(photo)).hasBinaryContent(photo);
  }

  private void assertRefused(EvidenceRefusal reason, byte[] content) {
    assertThatThrownBy(() -> show(content, BUYER))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refused().reason()).isEqualTo(reason));
  }

  private EvidenceItem show(byte[] content, Actor by) {
    Evidence.Upload upload = new Evidence.Upload(ORDER, stream(content), "a caption", "::1");
    return added(intake.keep(upload, by), by);
  }

  /** The row as the piece's event gives it. */
  private static EvidenceItem added(EvidenceItem item, Actor by) {
    CustodyEvent.EvidenceShown shown =
        new CustodyEvent.EvidenceShown(
            item.id(),
            item.sha256(),
            Objects.requireNonNull(item.sm3()),
            item.mediaType(),
            item.bytes(),
            item.width(),
            item.height(),
            item.caption(),
            "::1");
    StreamHead place = StreamHead.begin(ORDER.text() + "-custody");
    try (Connection tx = DATABASE.getConnection()) {
      EvidenceStore.add(tx, ORDER, new Stamped<>(place, item.at(), by, shown), shown);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return STORE.of(ORDER).stream()
        .filter(row -> row.id().equals(item.id()))
        .findFirst()
        .orElseThrow();
  }

  private Path file(byte[] content) {
    String hex = Hash.sum(content).hex();
    return data.resolve("evidence").resolve(hex.substring(0, 2)).resolve(hex.substring(2));
  }

  private static InputStream stream(byte[] content) {
    return new ByteArrayInputStream(content);
  }
}
