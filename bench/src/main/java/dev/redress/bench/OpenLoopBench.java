package dev.redress.bench;

import dev.redress.cases.CaseId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Commands over HTTP at a fixed pace, whether or not those before are answered: a moment of
 * standing still is counted by everybody who came in it. Each time runs from when it was to be
 * sent.
 */
final class OpenLoopBench {

  private static final String REJECT =
      """
      {"reason":"NO_REASON_EXCLUDED","statement":"%s","evidence":[]}
      """
          .formatted(Market.STATEMENT);
  private static final String MODIFY =
      """
      {"type":"RETURN_REFUND","reason":"NO_REASON","goodsReceived":true,
       "lines":[{"line":1,"quantity":3}],"statement":"It does not suit me.","evidence":[]}
      """;

  /** More than so many seconds of unanswered requests, and the pace is not kept at all. */
  private static final int PATIENCE = 4;

  private final Plan plan;
  private final Stand stand;
  private final int perSecond;

  OpenLoopBench(Plan plan, Stand stand, int perSecond) {
    this.plan = plan;
    this.stand = stand;
    this.perSecond = perSecond;
  }

  List<Figure> run() {
    List<CaseId> cases = stand.freshCases(perSecond * 4);
    Sender sender = new Sender(cases, stand.merchantKey(), stand.buyerKey());
    sender.warmUp(Duration.ofSeconds(plan.seconds()));
    List<Long> p50 = new ArrayList<>();
    List<Long> p99 = new ArrayList<>();
    List<Long> p999 = new ArrayList<>();
    for (int i = 0; i < plan.repetitions(); i++) {
      Histogram micros = sender.send(Duration.ofSeconds(plan.seconds()));
      p50.add(micros.getValueAtPercentile(50));
      p99.add(micros.getValueAtPercentile(99));
      p999.add(micros.getValueAtPercentile(99.9));
    }
    String name = "http-open-" + perSecond;
    return List.of(
        Figure.alone(name + "-p50", p50, "µs", ""),
        Figure.alone(name + "-p99", p99, "µs", ""),
        Figure.alone(name + "-p99.9", p999, "µs", ""));
  }

  /** Sends the next legal command on each case in turn. */
  private final class Sender {

    private final HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<CaseId> cases;
    private final String merchant;
    private final String buyer;
    private long sent;

    Sender(List<CaseId> cases, String merchant, String buyer) {
      this.cases = cases;
      this.merchant = merchant;
      this.buyer = buyer;
    }

    /** A cold server is not asked for the full pace at once. */
    void warmUp(Duration time) {
      for (int part = 4; part > 0; part /= 2) {
        send(time, perSecond / part);
      }
    }

    Histogram send(Duration time) {
      return send(time, perSecond);
    }

    private Histogram send(Duration time, int pace) {
      Histogram micros = new ConcurrentHistogram(3);
      LongAdder refused = new LongAdder();
      List<CompletableFuture<?>> answers = new ArrayList<>();
      long count = pace * time.toSeconds();
      long start = System.nanoTime();
      for (long i = 0; i < count; i++) {
        long due = start + i * Duration.ofSeconds(1).toNanos() / pace;
        long left = due - System.nanoTime();
        if (left > 0) {
          Waiting.pause(Duration.ofNanos(left));
        }
        if (i - micros.getTotalCount() > (long) PATIENCE * pace) {
          throw new IllegalStateException(
              pace + " requests per second are more than is answered here: try a lower --rate");
        }
        answers.add(
            client
                .sendAsync(next(), HttpResponse.BodyHandlers.discarding())
                .thenAccept(
                    answer -> {
                      micros.recordValue((System.nanoTime() - due) / 1000);
                      if (answer.statusCode() != 200) {
                        refused.increment();
                      }
                    }));
      }
      CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
      if (refused.sum() > 0) {
        throw new IllegalStateException(refused.sum() + " legal commands were refused");
      }
      return micros.copy();
    }

    private HttpRequest next() {
      CaseId id = cases.get((int) (sent % cases.size()));
      long step = sent++ / cases.size();
      boolean rejects = step % 2 == 0;
      return HttpRequest.newBuilder(
              URI.create(
                  stand.address()
                      + "api/v1/cases/"
                      + id.text()
                      + (rejects ? "/reject" : "/modify")))
          .header("Authorization", "Bearer " + (rejects ? merchant : buyer))
          .header("Content-Type", "application/json")
          .header("Idempotency-Key", id.text() + "-open-" + step)
          .POST(HttpRequest.BodyPublishers.ofString(rejects ? REJECT : MODIFY))
          .build();
    }
  }
}
