package dev.redress;

import dev.redress.accounts.Accounts;
import dev.redress.accounts.ApiKeys;
import dev.redress.accounts.NewAccount;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Deadlines;
import dev.redress.kernel.JournalReaders;
import dev.redress.kernel.MovableClock;
import dev.redress.kernel.Role;
import dev.redress.launch.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole server for tests over HTTP: started once per JVM on a free port, with a database of its
 * own and a clock that tests move. Tests share it, so each makes its own parties and orders; the
 * clock only ever moves forward.
 *
 * <pre>{@code
 * RedressServer redress = RedressServer.running();
 * HttpUser buyer = redress.as("buyer", "CN", "b1");
 * JsonNode receipt = buyer.post("/cases", Map.of("orderId", id)).ok();
 * buyer.post("/cases/" + number + "/withdraw", Map.of()).refused(409, "TOO_LATE");
 * redress.advance(Duration.ofHours(48));
 * redress.eventually(() -> buyer.get("/cases/" + number).ok().path("state").asString(), "CLOSED");
 * }</pre>
 */
public final class RedressServer implements AutoCloseable {

  private static final String PASSWORD = "correct horse battery";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final AtomicInteger SERVERS = new AtomicInteger();

  private final ConfigurableApplicationContext context;
  private final URI base;
  private final Map<String, HttpUser> users = new ConcurrentHashMap<>();

  private RedressServer(ConfigurableApplicationContext context) {
    this.context = context;
    this.base =
        URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
  }

  /** The one server of this JVM. */
  public static RedressServer running() {
    return Holder.SERVER;
  }

  /**
   * A second server with an empty database, for what must be seen from the first start on.
   *
   * @param settings further settings, each as {@code --name=value}
   */
  public static RedressServer another(String... settings) {
    return new RedressServer(Holder.start(settings));
  }

  @Override
  public void close() {
    context.close();
  }

  private static final class Holder {
    static final RedressServer SERVER = new RedressServer(start());

    private static ConfigurableApplicationContext start(String... settings) {
      List<String> all = new ArrayList<>();
      all.add("--server.port=0");
      all.add("--management.server.port=-1");
      all.add("--redress.clock.movable=true");
      // The programs that tests play listen on this machine.
      all.add("--redress.webhooks.loopback=true");
      // Each database has a data directory of its own: what was signed of one is not the other's.
      String number = "-" + ProcessHandle.current().pid() + "-" + SERVERS.incrementAndGet();
      all.add("--redress.data=target/test-data" + number);
      // A test knocks more often than anybody should; the limits have a test of their own.
      if (settings.length == 0) {
        all.add("--redress.limits.person=0");
        all.add("--redress.limits.program=0");
        all.add("--redress.limits.stranger=0");
      }
      all.addAll(List.of(settings));
      return new SpringApplicationBuilder(
              Redress.class, FakeCarrier.class, FakeNumbers.class, QuickPasswords.class)
          .initializers(new TestDatabase.ForSpring())
          .run(all.toArray(String[]::new));
    }
  }

  /**
   * Somebody of the given role, logged in by password and session (programs: by API key); the same
   * one each time. Staff and programs have no party: give "".
   */
  public HttpUser as(String role, String market, String party) {
    Role wanted = Role.valueOf(role.toUpperCase(Locale.ROOT));
    return users.computeIfAbsent(
        wanted + "/" + market + "/" + party,
        who ->
            wanted == Role.INTEGRATION
                ? program(wanted, market, party)
                : person(wanted, market, party));
  }

  /** Platform staff of the given role and name. */
  public HttpUser staff(String role, String name) {
    Role wanted = Role.valueOf(role.toUpperCase(Locale.ROOT));
    return users.computeIfAbsent(
        wanted + " " + name, who -> logIn(NewAccount.staff(login(), PASSWORD, name, wanted)));
  }

  /** The shop's program, allowed to speak for every market. */
  public HttpUser integration() {
    return as("integration", "", "");
  }

  /** Somebody who is not logged in. */
  public HttpUser stranger() {
    return HttpUser.anonymous(base);
  }

  /** A program of its own for a role and party, by a fresh API key. */
  public HttpUser program(Role role, String market, String party) {
    String number = "key-" + NUMBER.incrementAndGet();
    ApiKeys.NewKey wanted = ApiKeys.NewKey.endless(number, role, market, party);
    ApiKeys.Issued issued = bean(ApiKeys.class).issue(wanted, Actor.system("test"), number);
    return HttpUser.program(base, Objects.requireNonNull(issued.secret()));
  }

  private HttpUser person(Role role, String market, String party) {
    return logIn(
        party.isEmpty()
            ? NewAccount.staff(login(), PASSWORD, role + " of a test", role)
            : NewAccount.staff(login(), PASSWORD, party, role).acting(market, party));
  }

  private HttpUser logIn(NewAccount account) {
    bean(Accounts.class).create(account, Actor.system("test"), null);
    return known(account.login());
  }

  /** Somebody who was opened an account here before, logged in once more. */
  public HttpUser known(String login) {
    HttpUser user = stranger();
    user.post("/session", Map.of("login", login, "password", PASSWORD)).ok();
    return user;
  }

  private static String login() {
    return "test-" + NUMBER.incrementAndGet();
  }

  /** Where the server listens, without a path. */
  public URI base() {
    return base;
  }

  /** Where it keeps what is not in the database. */
  public Path data() {
    return Path.of(Objects.requireNonNull(context.getEnvironment().getProperty("redress.data")));
  }

  /** A part of the running application. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** All parts of the running application of one type. */
  public <T> Collection<T> beans(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  /** Names of all parts of the running application, in the order in which they were made. */
  public List<String> parts() {
    return List.of(context.getBeanFactory().getSingletonNames());
  }

  public Instant now() {
    return bean(MovableClock.class).instant();
  }

  /** Moves the clock forward; what falls due on the way happens soon after. */
  public void advance(Duration by) {
    bean(MovableClock.class).advance(by);
  }

  /**
   * Whether no deadline is due, no provider is being asked, and every reader has read everything.
   * Looked at twice: what a provider said while this was asked has perhaps not been read yet.
   */
  public boolean isSettled() {
    boolean before = isQuiet();
    return before && isQuiet();
  }

  private boolean isQuiet() {
    return bean(JournalReaders.class).caughtUp()
        && bean(MeterRegistry.class).get("redress.refunds.calls").gauge().value() == 0
        && bean(Deadlines.class).overdue() == 0;
  }

  /** Waits, within reason, until everything has happened that follows from what did. */
  public void settle() {
    eventually(this::isSettled);
  }

  /** Waits, within reason, until it holds. */
  public void eventually(Callable<Boolean> holds) {
    patiently().until(holds);
  }

  /** Waits, within reason, until it is as expected. */
  public <T> void eventually(Callable<T> actual, T expected) {
    patiently().until(actual, expected::equals);
  }

  private static org.awaitility.core.ConditionFactory patiently() {
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20));
  }
}
