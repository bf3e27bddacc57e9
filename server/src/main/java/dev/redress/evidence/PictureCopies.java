package dev.redress.evidence;

import dev.redress.evidence.Unpacking.Packed;
import dev.redress.kernel.DatabaseException;
import dev.redress.kernel.Hash;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Copies of pictures for display, made when somebody first asks for one and kept beside the
 * originals; one that is lost or damaged is made again. They can all be thrown away at any time.
 */
@Component
final class PictureCopies implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(PictureCopies.class);

  /**
   * Unpacking keeps a processor busy, so a few threads of their own do it, and nobody else waits.
   */
  private static final int HANDS = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** A picture is in memory whole while its copies are made. */
  private static final long MOST_BYTES = 32 * 1024 * 1024;

  private final DataSource database;
  private final Depot depot;
  private final Timer unpacked;
  private final Unpacking unpacking = new Unpacking();
  private final Map<Hash, CompletableFuture<List<PictureCopy>>> underWay =
      new ConcurrentHashMap<>();
  private final ExecutorService hands =
      Executors.newFixedThreadPool(
          HANDS, work -> Thread.ofPlatform().daemon().name("picture-copies").unstarted(work));

  PictureCopies(DataSource database, Depot depot, MeterRegistry meters) {
    this.database = database;
    this.depot = depot;
    this.unpacked = meters.timer("redress.pictures.unpacked");
  }

  /**
   * A copy, which is made now if nobody asked before. Refused with NO_COPY where the picture cannot
   * be unpacked, with COPY_NOT_READY where too many others come first, and with what refuses the
   * original.
   */
  PictureCopy get(EvidenceItem item, PictureForm form) {
    return pick(known(Hash.parse(item.sha256())), item, form);
  }

  private PictureCopy pick(List<PictureCopy> known, EvidenceItem item, PictureForm form) {
    List<PictureCopy> all = known.isEmpty() ? made(item) : known;
    PictureCopy copy = all.stream().filter(each -> each.form() == form).findFirst().orElseThrow();
    if (copy.content() == null) {
      throw new RefusedException(EvidenceRefusal.NO_COPY.with());
    }
    return copy;
  }

  /** A copy's bytes, counted before the first is given out; what is lost or bent is made again. */
  InputStream open(EvidenceItem item, PictureCopy copy) {
    try {
      return bytes(copy);
    } catch (RefusedException e) {
      if (e.refused().reason() != EvidenceRefusal.FILE_GONE
          && e.refused().reason() != EvidenceRefusal.FILE_DAMAGED) {
        throw e;
      }
      LOG.warn("A copy of {} is not what it was made as; it is made again", copy.original());
      forget(copy.original());
      if (!pick(List.of(), item, copy.form()).equals(copy)) {
        throw new RefusedException(EvidenceRefusal.COPY_NOT_READY.with());
      }
      return bytes(copy);
    }
  }

  private InputStream bytes(PictureCopy copy) {
    return depot.open(Depot.Area.COPIES, copy.address(), Objects.requireNonNull(copy.content()));
  }

  /** Whoever asks for what is being made waits for the same. */
  private List<PictureCopy> made(EvidenceItem item) {
    Hash original = Hash.parse(item.sha256());
    CompletableFuture<List<PictureCopy>> making =
        underWay.computeIfAbsent(
            original, _ -> CompletableFuture.supplyAsync(() -> makeOnce(item, original), hands));
    try {
      return making.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new RefusedException(EvidenceRefusal.COPY_NOT_READY.with());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new RefusedException(EvidenceRefusal.COPY_NOT_READY.with());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException why) {
        throw why;
      }
      throw new IllegalStateException("The copies could not be made", e.getCause());
    }
  }

  private List<PictureCopy> makeOnce(EvidenceItem item, Hash original) {
    try {
      return make(item, original);
    } finally {
      // Waits until it is there, however soon this is over.
      underWay.remove(original);
    }
  }

  private List<PictureCopy> make(EvidenceItem item, Hash original) {
    List<PictureCopy> known = known(original);
    if (!known.isEmpty()) {
      return known;
    }
    byte[] file = item.bytes() > MOST_BYTES ? new byte[0] : read(original);
    FileKind kind = FileKind.ofMediaType(item.mediaType());
    List<Packed> packed = List.of();
    Timer.Sample begin = Timer.start();
    try {
      packed = unpacking.copies(file, kind);
    } catch (IOException | RuntimeException e) {
      LOG.info("There is no copy of {}: it cannot be unpacked ({})", original, e.toString());
    } finally {
      begin.stop(unpacked);
    }
    try {
      return keep(original, packed);
    } catch (IOException e) {
      LOG.warn("The copies of {} cannot be kept", original, e);
      throw new RefusedException(EvidenceRefusal.FILES_UNAVAILABLE.with());
    }
  }

  private byte[] read(Hash original) {
    try (InputStream in = depot.open(Depot.Area.EVIDENCE, original)) {
      return in.readAllBytes();
    } catch (IOException e) {
      LOG.warn("The picture {} cannot be read", original, e);
      throw new RefusedException(EvidenceRefusal.FILES_UNAVAILABLE.with());
    }
  }

  /** Under the lock that the original's bytes go under, so that no copy outlives them. */
  private List<PictureCopy> keep(Hash original, List<Packed> packed) throws IOException {
    return Transactions.<List<PictureCopy>, IOException>in(
        database, tx -> keep(tx, original, packed));
  }

  private List<PictureCopy> keep(Connection tx, Hash original, List<Packed> packed)
      throws SQLException, IOException {
    ShredStore.lock(tx, original);
    List<PictureCopy> others = CopyStore.of(tx, original);
    if (!others.isEmpty()) {
      return others;
    }
    if (!ShredStore.needed(tx, original)) {
      throw new RefusedException(EvidenceRefusal.FILE_GONE.with("sha256", original.hex()));
    }
    List<PictureCopy> copies = new ArrayList<>();
    for (PictureForm form : PictureForm.COPIES) {
      copies.add(PictureCopy.none(original, form));
    }
    for (Packed each : packed) {
      copies.removeIf(none -> none.form() == each.form());
      copies.add(kept(original, each));
    }
    for (PictureCopy each : copies) {
      CopyStore.add(tx, each);
    }
    return List.copyOf(copies);
  }

  private PictureCopy kept(Hash original, Packed packed) throws IOException {
    Hash address = PictureCopy.address(original, packed.form());
    Path temporary = depot.temporary();
    try {
      Files.write(temporary, packed.bytes().toByteArray());
      depot.erase(Depot.Area.COPIES, address);
      depot.keep(Depot.Area.COPIES, address, packed.content(), temporary);
    } finally {
      Files.deleteIfExists(temporary);
    }
    return new PictureCopy(
        original, packed.form(), packed.content(), packed.mediaType(), packed.bytes().size());
  }

  private List<PictureCopy> known(Hash original) {
    try (Connection connection = database.getConnection()) {
      return CopyStore.of(connection, original);
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  private void forget(Hash original) {
    try (Connection connection = database.getConnection()) {
      CopyStore.forget(connection, original);
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  @Override
  public void destroy() {
    hands.shutdownNow();
  }
}
