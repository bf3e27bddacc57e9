package dev.redress.evidence;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Depots of every kind, for tests without a server. */
final class Storages {

  private static final DataSize LIMIT = DataSize.ofMegabytes(1);

  private Storages() {}

  /** On the disk, without a virus scanner. */
  static EvidenceFiles files(Path data) {
    return files(data, "");
  }

  /** On the disk, with the scanner at this address. */
  static EvidenceFiles files(Path data, String clamd) {
    Clamd scan = new Clamd(clamd, Duration.ofSeconds(5));
    return new EvidenceFiles(disk(data), scan, LIMIT);
  }

  static Depot disk(Path data) {
    return new Depot(
        data, new BucketSettings("", "", "us-east-1", "", "", true, Duration.ofSeconds(5)));
  }

  static Depot bucket(Path data, S3Server store, String secret) {
    return new Depot(
        data,
        new BucketSettings(
            S3Server.BUCKET,
            store.endpoint(),
            "us-east-1",
            S3Server.KEY_ID,
            secret,
            true,
            Duration.ofSeconds(20)));
  }
}
