package dev.redress.crash;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who lives on the marketplace, where its server is just now, and what time it is there. */
final class Town {

  private static final int BUYERS = 6;
  private static final int MERCHANTS = 3;
  private static final String MARKET = "CN";
  private static final String PASSWORD = "correct horse battery staple";

  private final AtomicReference<URI> address;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final Notes notes;
  private final Caller operator;
  private @Nullable Caller shop;
  private @Nullable Caller arbitrator;
  private final List<Caller> buyers = new ArrayList<>();
  private final List<Caller> merchants = new ArrayList<>();

  Town(URI address, Notes notes) {
    this.address = new AtomicReference<>(address);
    this.notes = notes;
    this.operator = new Caller("operator", this.address::get, null, notes);
  }

  /** Makes everybody's account, through the same doors as a person would. */
  void settle(String setupCode) {
    Map<String, Object> first =
        Map.of("code", setupCode, "login", "operator", "name", "Operator", "password", PASSWORD);
    operator.post("/api/v1/setup", first);
    logIn(operator, "operator");
    Map<String, Object> judge =
        Map.of(
            "login", "judge", "name", "Arbitrator Wu", "password", PASSWORD, "role", "ARBITRATOR");
    operator.post("/api/v1/accounts", judge);
    Caller judging = new Caller("arbitrator", address::get, null, notes);
    logIn(judging, "judge");
    arbitrator = judging;
    shop = program("INTEGRATION", null);
    for (int i = 1; i <= BUYERS; i++) {
      buyers.add(program("BUYER", "b" + i));
    }
    for (int i = 1; i <= MERCHANTS; i++) {
      merchants.add(program("MERCHANT", "m" + i));
    }
  }

  private static void logIn(Caller caller, String login) {
    caller.post("/api/v1/session", Map.of("login", login, "password", PASSWORD));
    caller.get("/api/v1/session");
  }

  private Caller program(String role, @Nullable String party) {
    Map<String, Object> wanted =
        party == null
            ? Map.of("name", "Shop", "role", role)
            : Map.of("name", party, "role", role, "market", MARKET, "party", party);
    JsonNode issued = operator.post("/api/v1/api-keys", wanted).body();
    String name = party == null ? "shop" : party;
    return new Caller(name, address::get, issued.path("secret").asString(), notes);
  }

  Notes notes() {
    return notes;
  }

  Caller operator() {
    return operator;
  }

  Caller shop() {
    return Objects.requireNonNull(shop);
  }

  Caller arbitrator() {
    return Objects.requireNonNull(arbitrator);
  }

  List<Caller> buyers() {
    return buyers;
  }

  List<Caller> merchants() {
    return merchants;
  }

  /** From now on the server is here, with its clock so far ahead. */
  void moved(URI to, Duration itsClock) {
    address.set(to);
    ahead.set(itsClock);
  }

  URI address() {
    return address.get();
  }

  Duration ahead() {
    return ahead.get();
  }

  /** The time on the server's clock; a little less, so that it is never in its future. */
  Instant now() {
    return Clock.systemUTC().instant().plus(ahead.get()).minusMillis(50);
  }
}
