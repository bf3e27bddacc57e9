package dev.redress.bench;

import dev.redress.accounts.Accounts;
import dev.redress.accounts.NewAccount;
import dev.redress.cases.CaseId;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Json;
import dev.redress.kernel.Role;
import dev.redress.orders.Order;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongFunction;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Pages of lists, asked for over HTTP one after the other by those who look at them. */
final class ListPages {

  private static final int REQUESTS = 200;
  private static final String PASSWORD = "a long enough password";

  private final Stand stand;
  private final int repetitions;
  private final HttpClient staff =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final Map<String, String> keys = new LinkedHashMap<>();

  ListPages(Stand stand, int repetitions) {
    this.stand = stand;
    this.repetitions = repetitions;
    Actor operator = new Actor(Role.OPERATOR, "bench", "Bench", "", "");
    stand
        .bean(Accounts.class)
        .create(NewAccount.staff("bench", PASSWORD, "Bench", Role.ARBITRATOR), operator, "bench");
    String typed = Json.write(Map.of("login", "bench", "password", PASSWORD));
    send(
        HttpRequest.newBuilder(URI.create(stand.address() + "api/v1/session"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(typed)));
  }

  /** A list: who asks for it, and its address. */
  private record Wanted(@Nullable String key, String path) {}

  /** The 99th of a hundred of each list, in microseconds. */
  List<Figure> measure(String size, long cases) {
    Map<String, LongFunction<Wanted>> lists = new LinkedHashMap<>();
    lists.put(
        "merchant", n -> new Wanted(key(Role.MERCHANT, Copies.merchant(n % 20)), "open=true"));
    lists.put(
        "merchant-newest", n -> new Wanted(key(Role.MERCHANT, Copies.merchant(0)), "sort=newest"));
    lists.put(
        "merchant-closed", n -> new Wanted(key(Role.MERCHANT, Copies.merchant(0)), "open=false"));
    lists.put("merchant-all", n -> new Wanted(key(Role.MERCHANT, Copies.merchant(0)), "sort=due"));
    lists.put(
        "merchant-dearest",
        n -> new Wanted(key(Role.MERCHANT, Copies.merchant(0)), "open=true&sort=value"));
    lists.put("all", n -> new Wanted(null, "sort=due"));
    lists.put("all-dearest", n -> new Wanted(null, "sort=value"));
    lists.put("closed", n -> new Wanted(null, "open=false"));
    lists.put("to-sign", n -> new Wanted(null, "open=true&state=HEARING_APPROVAL"));
    lists.put("buyer", n -> new Wanted(key(Role.BUYER, Copies.buyer(n % 80)), "sort=newest"));
    lists.put(
        "queue",
        n -> new Wanted(null, "open=true&state=HEARING_EVIDENCE,HEARING_MORE,HEARING_RULING"));
    lists.put(
        "by-deadline",
        n ->
            new Wanted(
                null,
                "open=true&dueBefore="
                    + Instant.now(java.time.Clock.systemUTC())
                        .plus(Duration.ofDays(6))
                        .truncatedTo(ChronoUnit.SECONDS)));
    lists.put("search-order", n -> new Wanted(null, "q=" + Copies.shop(n)));
    lists.put(
        "search-case",
        n -> new Wanted(null, "q=" + new CaseId(Order.id(Market.CODE, Copies.shop(n)), 1).text()));
    lists.put(
        "search-own-title",
        n -> new Wanted(key(Role.MERCHANT, Copies.merchant(n % 20)), "q=velvet"));
    Random chance = new Random(cases);
    List<Figure> figures = new ArrayList<>();
    lists.forEach(
        (name, list) -> {
          List<Long> p99 = new ArrayList<>();
          for (int i = 0; i < repetitions; i++) {
            p99.add(p99(list, chance, cases));
          }
          figures.add(
              Figure.alone("growth-" + size + "-" + name + "-p99", p99, "µs", "≤ 20,000 µs"));
        });
    return figures;
  }

  private long p99(LongFunction<Wanted> list, Random chance, long cases) {
    Histogram micros = new Histogram(3);
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    for (int i = 0; i < REQUESTS && System.nanoTime() < end; i++) {
      Wanted wanted = list.apply(chance.nextLong(cases));
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(stand.address() + "api/v1/cases?" + wanted.path()));
      if (wanted.key() != null) {
        request.header("Authorization", "Bearer " + wanted.key());
      }
      long start = System.nanoTime();
      send(request);
      micros.recordValue((System.nanoTime() - start) / 1000);
    }
    return micros.getValueAtPercentile(99);
  }

  private String key(Role role, String party) {
    return keys.computeIfAbsent(role + party, any -> stand.key(role, party));
  }

  private void send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          staff.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
