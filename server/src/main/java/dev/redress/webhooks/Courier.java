package dev.redress.webhooks;

import dev.redress.kernel.WebhookSignature;
import dev.redress.webhooks.DeliveryStore.Taken;
import dev.redress.webhooks.DeliveryStore.Target;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Carries one message to its endpoint: follows no redirect, reads little of the answer, and waits
 * no longer than it has patience, however slowly the other side drips.
 */
@Component
final class Courier implements DisposableBean {

  private static final int MOST_READ = 4096;
  private static final int MOST_KEPT = 300;
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final int CONNECTIONS = 128;
  private static final int PER_ADDRESS = 8;

  private final MeterRegistry meters;
  private final Duration patience;
  private final CloseableHttpClient http;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("webhook-watch").unstarted(work));

  /**
   * The receiver compares the time of a message with its own clock, so this is the real one even
   * where the market's is moved.
   */
  private final Clock real = Clock.systemUTC();

  Courier(
      Destinations destinations,
      MeterRegistry meters,
      @Value("${redress.webhooks.patience:15s}") Duration patience) {
    this.patience = patience;
    this.meters = meters;
    ConnectionConfig connection =
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(CONNECTING))
            .setSocketTimeout(Timeout.of(patience))
            .setTimeToLive(Timeout.ofMinutes(1))
            .build();
    this.http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(destinations)
                    .setDefaultConnectionConfig(connection)
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(PER_ADDRESS)
                    .build())
            .setUserAgent("Redress-Webhooks/1")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
  }

  /** How long one attempt takes at most. */
  Duration patience() {
    return patience;
  }

  /** Sends once; never throws over what the other side does. */
  Attempt carry(Target to, Taken message, Instant now) {
    Attempt attempt = attempt(to, message, now);
    meters
        .timer("redress.webhooks.attempts", "outcome", attempt.succeeded() ? "OK" : attempt.error())
        .record(attempt.millis(), TimeUnit.MILLISECONDS);
    return attempt;
  }

  private Attempt attempt(Target to, Taken message, Instant now) {
    HttpPost post = post(to, message, now);
    long began = System.nanoTime();
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> alarm =
        watch.schedule(
            () -> {
              late.set(true);
              post.cancel();
            },
            patience.toNanos(),
            TimeUnit.NANOSECONDS);
    try (ClassicHttpResponse response = http.executeOpen(null, post, null)) {
      return answered(response, now, began);
    } catch (IOException e) {
      String why = late.get() ? "TIME_OUT" : word(e);
      return new Attempt(now, null, why, "", millis(began), null);
    } finally {
      alarm.cancel(false);
    }
  }

  private HttpPost post(Target to, Taken message, Instant now) {
    long seconds = real.instant().getEpochSecond();
    List<String> secrets = new ArrayList<>(List.of(to.secret()));
    if (to.previousUntil() != null && now.isBefore(to.previousUntil())) {
      secrets.add(Objects.requireNonNull(to.previousSecret()));
    }
    HttpPost post = new HttpPost(to.url());
    post.setHeader("webhook-id", message.message());
    post.setHeader("webhook-timestamp", String.valueOf(seconds));
    post.setHeader(
        "webhook-signature",
        WebhookSignature.header(secrets, message.message(), seconds, message.body()));
    post.setEntity(new StringEntity(message.body(), ContentType.APPLICATION_JSON));
    return post;
  }

  private static Attempt answered(ClassicHttpResponse response, Instant now, long began)
      throws IOException {
    int status = response.getCode();
    String said = beginning(response.getEntity());
    if (status >= 200 && status < 300) {
      return new Attempt(now, status, "", "", millis(began), null);
    }
    String why = status >= 300 && status < 400 ? "REDIRECTED" : "STATUS";
    return new Attempt(now, status, why, said, millis(began), retryAfter(response));
  }

  /** What is beyond is not read; closing then drops the connection instead of reading on. */
  private static String beginning(@Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return "";
    }
    InputStream content = entity.getContent();
    if (content == null) {
      return "";
    }
    byte[] read = content.readNBytes(MOST_READ);
    String text = new String(read, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", " ");
    return text.substring(0, Math.min(text.length(), MOST_KEPT));
  }

  /** Seconds; the form with a date is not worth its trouble. */
  private static @Nullable Duration retryAfter(ClassicHttpResponse response) {
    Header header = response.getFirstHeader("Retry-After");
    String value = header == null ? "" : header.getValue();
    return value.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(value)) : null;
  }

  private static String word(IOException e) {
    return switch (e) {
      case UnknownHostException unknown -> "HOST_UNKNOWN";
      case SSLException tls -> "TLS";
      case java.net.SocketTimeoutException slow -> "TIME_OUT";
      case java.net.ConnectException refused -> "NO_CONNECTION";
      default -> "BROKEN_OFF";
    };
  }

  private static long millis(long began) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  @Override
  public void destroy() throws IOException {
    watch.shutdownNow();
    http.close();
  }
}
