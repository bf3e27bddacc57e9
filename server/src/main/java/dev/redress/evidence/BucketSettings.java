package dev.redress.evidence;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which S3 bucket keeps the files; none is named: this server's disk does.
 *
 * @param endpoint of the store, {@code https://host:port}; empty: Amazon's for the region
 * @param keyId with {@code secret}, what requests are signed with
 * @param pathStyle whether the bucket is part of the path rather than of the host's name
 * @param patience how long a request may take altogether
 */
@Component
record BucketSettings(
    @Value("${redress.evidence.s3.bucket:}") String bucket,
    @Value("${redress.evidence.s3.endpoint:}") String endpoint,
    @Value("${redress.evidence.s3.region:us-east-1}") String region,
    @Value("${redress.evidence.s3.key-id:}") String keyId,
    @Value("${redress.evidence.s3.secret:}") String secret,
    @Value("${redress.evidence.s3.path-style:true}") boolean pathStyle,
    @Value("${redress.evidence.s3.patience:2m}") Duration patience) {

  boolean named() {
    return !bucket.isBlank();
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "bucket " + bucket + " at " + endpoint;
  }
}
