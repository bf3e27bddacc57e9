package dev.redress.evidence;

import dev.redress.kernel.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket of an S3 store, shared by all servers: {@code evidence/ab/cdef…}, {@code
 * copies/ab/cdef…}, {@code bundles/…}.
 */
final class BucketStorehouse implements Storehouse {

  private static final int NOT_FOUND = 404;

  private final S3Client s3;
  private final String bucket;

  BucketStorehouse(BucketSettings settings) {
    this.bucket = settings.bucket();
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .region(Region.of(settings.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.keyId(), settings.secret())))
            .forcePathStyle(settings.pathStyle())
            // We send and check SHA-256 ourselves; not every store takes the SDK's own sums.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .overrideConfiguration(override -> override.apiCallTimeout(settings.patience()));
    if (!settings.endpoint().isBlank()) {
      builder.endpointOverride(URI.create(settings.endpoint()));
    }
    this.s3 = builder.build();
  }

  @Override
  public boolean near() {
    return false;
  }

  @Override
  public boolean has(Depot.Area area, Hash address) throws IOException {
    try {
      s3.headObject(head -> head.bucket(bucket).key(key(area, address)));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        return false;
      }
      throw new IOException(e);
    } catch (SdkException e) {
      throw new IOException(e);
    }
  }

  /** The store is told the SHA-256 and refuses what arrives otherwise. */
  @Override
  public void put(Depot.Area area, Hash address, Hash content, Path file) throws IOException {
    if (has(area, address)) {
      return;
    }
    try {
      s3.putObject(
          put ->
              put.bucket(bucket)
                  .key(key(area, address))
                  .checksumSHA256(Base64.getEncoder().encodeToString(content.bytes())),
          RequestBody.fromFile(file));
    } catch (SdkException e) {
      throw new IOException(e);
    }
  }

  @Override
  public InputStream open(Depot.Area area, Hash address) throws IOException {
    try {
      return s3.getObject(get -> get.bucket(bucket).key(key(area, address)));
    } catch (NoSuchKeyException e) {
      throw new NoSuchFileException(key(area, address));
    } catch (SdkException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void erase(Depot.Area area, Hash address) throws IOException {
    try {
      s3.deleteObject(delete -> delete.bucket(bucket).key(key(area, address)));
    } catch (SdkException e) {
      throw new IOException(e);
    }
  }

  private static String key(Depot.Area area, Hash address) {
    String hex = address.hex();
    return switch (area) {
      case EVIDENCE -> "evidence/" + hex.substring(0, 2) + "/" + hex.substring(2);
      case BUNDLES -> "bundles/" + hex;
      case COPIES -> "copies/" + hex.substring(0, 2) + "/" + hex.substring(2);
    };
  }
}
