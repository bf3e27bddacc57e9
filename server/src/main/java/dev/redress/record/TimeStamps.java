package dev.redress.record;

import dev.redress.kernel.Hash;
import dev.redress.kernel.Recurring;
import dev.redress.kernel.Routine;
import dev.redress.record.CheckpointStore.Signed;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Has the newest checkpoint stamped by an authority (RFC 3161), where one is configured ({@code
 * redress.record.time-stamps.url}): then not only the platform says when it was. An authority that
 * does not answer holds nothing up; the next checkpoint is stamped instead.
 */
@Component
final class TimeStamps implements Recurring {

  private static final Logger LOG = LoggerFactory.getLogger(TimeStamps.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int NONCE_BITS = 64;

  private final CheckpointStore store;
  private final Clock clock;
  private final String authority;
  private final SecureRandom random = new SecureRandom();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Routine routine;

  TimeStamps(
      CheckpointStore store,
      Clock clock,
      @Value("${redress.record.time-stamps.url:}") String authority,
      @Value("${redress.record.every:1m}") Duration every) {
    this.store = store;
    this.clock = clock;
    this.authority = authority;
    this.routine = new Routine("record-time-stamps", every, this::round);
  }

  /** Stamps the newest checkpoint, where that has no stamp yet; never more to do at once. */
  boolean round() {
    store.latest().filter(latest -> store.stamp(latest.size()).isEmpty()).ifPresent(this::stamp);
    return false;
  }

  private void stamp(Signed signed) {
    try {
      byte[] token = ask(signed);
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      store.stamped(signed.size(), authority, token, now);
    } catch (IOException | TSPException e) {
      LOG.warn("The time stamp authority did not stamp checkpoint {}", signed.size(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] ask(Signed signed) throws IOException, TSPException, InterruptedException {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    TimeStampRequest request =
        generator.generate(
            TSPAlgorithms.SHA256, imprint(signed.note()), new BigInteger(NONCE_BITS, random));
    HttpRequest wanted =
        HttpRequest.newBuilder(URI.create(authority))
            .timeout(PATIENCE)
            .header("Content-Type", "application/timestamp-query")
            .POST(BodyPublishers.ofByteArray(request.getEncoded()))
            .build();
    HttpResponse<byte[]> answer = http.send(wanted, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException("The time stamp authority answered " + answer.statusCode());
    }
    TimeStampResponse response = new TimeStampResponse(answer.body());
    response.validate(request);
    if (response.getTimeStampToken() == null) {
      throw new IOException("The time stamp authority refused: " + response.getStatusString());
    }
    return answer.body();
  }

  /**
   * What is stamped: the SHA-256 of the checkpoint as it is signed, without the signatures, because
   * a further one may be put under it later.
   */
  static byte[] imprint(String note) {
    return Hash.sum(Note.read(note).orElseThrow().signed()).bytes();
  }

  /** Whether an answer stamps this checkpoint; older programs stamped it with its signatures. */
  static boolean isOf(byte[] answer, String note) {
    String hex = HexFormat.of().formatHex(answer);
    return hex.contains(HexFormat.of().formatHex(imprint(note)))
        || hex.contains(Hash.sum(note.getBytes(StandardCharsets.UTF_8)).hex());
  }

  @Override
  public Routine routine() {
    return routine;
  }

  /** Without an authority there is nothing to ask. */
  @Override
  public boolean isAutoStartup() {
    return !authority.isEmpty();
  }
}
