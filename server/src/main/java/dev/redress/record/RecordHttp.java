package dev.redress.record;

import dev.redress.kernel.BadInput;
import dev.redress.kernel.Hash;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.RefusedException;
import dev.redress.record.CheckpointStore.Signed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The tree for everybody, as C2SP's tlog-tiles has it: checkpoint, tiles, entries. An entry is the
 * hash of an event, so nothing of what happened can be read here.
 */
@RestController
@RequestMapping("/api/v1/record")
class RecordHttp {

  /** {@code x001/x234/067}, and how many hashes of an unfinished tile. */
  private static final Pattern NUMBER =
      Pattern.compile("/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  private static final Pattern LEVEL = Pattern.compile("[0-9]|[1-5][0-9]|6[0-3]");
  private static final Duration FOR_EVER = Duration.ofDays(365);
  private static final int MOST = 1000;

  private final CheckpointStore checkpoints;
  private final Checkpoints signing;
  private final TileStore tiles;
  private final SigningKeys keys;

  RecordHttp(CheckpointStore checkpoints, Checkpoints signing, TileStore tiles, SigningKeys keys) {
    this.checkpoints = checkpoints;
    this.signing = signing;
    this.tiles = tiles;
    this.keys = keys;
  }

  /** A checkpoint without its signatures' bytes. */
  record CheckpointView(long size, Hash root, Instant at, String note) {}

  /** What proves that one checkpoint's record only grew into another's. */
  record ConsistencyView(long from, long to, List<Hash> proof) {}

  /** The newest checkpoint: a signed note. */
  @GetMapping(value = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  @PermitAll
  ResponseEntity<String> checkpoint() {
    Signed latest =
        checkpoints
            .latest()
            .orElseThrow(() -> new RefusedException(RecordRefusal.RECORD_NOT_SIGNED_YET.with()));
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(latest.note());
  }

  /** The newest checkpoints, newest first. */
  @GetMapping("/checkpoints")
  @PermitAll
  List<CheckpointView> checkpoints(@RequestParam(defaultValue = "60") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadInput("limit: 1 to " + MOST + " is expected.");
    }
    return checkpoints.newest(limit).stream()
        .map(each -> new CheckpointView(each.size(), each.root(), each.at(), each.note()))
        .toList();
  }

  /** Every key that signs or signed, with its time. */
  @GetMapping("/keys")
  @PermitAll
  List<PublicKeyView> recordKeys() {
    return keys.all();
  }

  /** A new key takes over; the newest checkpoint is then signed by both. */
  @PostMapping("/keys/rotate")
  @RolesAllowed("OPERATOR")
  PublicKeyView rotateRecordKey() {
    return signing.rotate();
  }

  /** The proof that the record of one size only grew into that of the other. */
  @GetMapping("/consistency")
  @PermitAll
  ConsistencyView consistency(@RequestParam long from, @RequestParam long to) {
    if (from < 0 || from > to || to > tiles.size()) {
      throw new BadInput("from, to: two sizes of the record are expected, the older one first.");
    }
    return new ConsistencyView(from, to, Merkle.consistency(from, to, tiles.nodes()));
  }

  /** 256 hashes of subtrees, or the first so many of them. */
  @GetMapping(
      value = "/tile/{level:[0-9]+}/{*number}",
      produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @PermitAll
  ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String number) {
    Place place = Place.read(number);
    if (!LEVEL.matcher(level).matches()) {
      throw notFound();
    }
    byte[] tile = tiles.tile(Integer.parseInt(level), place.number());
    if (tile.length < place.width() * TileStore.HASH) {
      throw notFound();
    }
    return lasting(Arrays.copyOf(tile, place.width() * TileStore.HASH));
  }

  /** The entries under a tile of level 0, each with its length in two bytes before it. */
  @GetMapping(
      value = "/tile/entries/{*number}",
      produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @PermitAll
  ResponseEntity<byte[]> entries(@PathVariable String number) {
    Place place = Place.read(number);
    byte[] hashes = tiles.entries(place.number());
    if (hashes.length < place.width() * TileStore.HASH) {
      throw notFound();
    }
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    for (int i = 0; i < place.width(); i++) {
      bundle.write(0);
      bundle.write(TileStore.HASH);
      bundle.write(hashes, i * TileStore.HASH, TileStore.HASH);
    }
    return lasting(bundle.toByteArray());
  }

  private static ResponseEntity<byte[]> lasting(byte[] body) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
        .body(body);
  }

  /** Which tile, and how many of its hashes. */
  private record Place(long number, int width) {

    static Place read(String text) {
      Matcher match = NUMBER.matcher(text);
      if (!match.matches()) {
        throw notFound();
      }
      long number = Long.parseLong(match.group(1).replaceAll("[x/]", ""));
      int width = match.group(2) == null ? TileStore.WIDTH : Integer.parseInt(match.group(2));
      if (width > TileStore.WIDTH) {
        throw notFound();
      }
      return new Place(number, width);
    }
  }

  private static RefusedException notFound() {
    return new RefusedException(KernelRefusal.NOT_FOUND.with());
  }
}
