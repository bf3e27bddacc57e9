package dev.redress.demo;

import dev.redress.accounts.Accounts;
import dev.redress.accounts.ApiKeys;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Grants;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Role;
import dev.redress.launch.Announcement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The demo marketplace: told once, at the first start with an empty database, and found there at
 * every later one. A start that broke off is continued where it stopped.
 */
@Component
@ConditionalOnProperty("redress.demo")
class Demo implements ApplicationRunner, Announcement {

  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

  /** How long before the opening the story begins. */
  private static final Duration HISTORY = Duration.ofDays(21);

  private static final Actor SELF = Actor.system("demo");

  private final DemoStore store;
  private final DemoClock clock;
  private final Accounts accounts;
  private final ApiKeys keys;
  private final Stage stage;

  Demo(DemoStore store, DemoClock clock, Accounts accounts, ApiKeys keys, Stage stage) {
    this.store = store;
    this.clock = clock;
    this.accounts = accounts;
    this.keys = keys;
    this.stage = stage;
  }

  List<DemoLogin> logins() {
    return Cast.LOGINS.stream().map(Person::shown).toList();
  }

  String apiKey() {
    return store.find().map(DemoStore.Kept::apiKey).orElse("");
  }

  /** Lets time pass; while the story is still being told it waits for the end of it. */
  synchronized Instant pass(Duration time, String account, String key) {
    return clock.pass(time, account, key);
  }

  @Override
  public void run(ApplicationArguments words) {
    load();
  }

  @Override
  public String sentence() {
    return "Log in as %s; the password of all is %s."
        .formatted(
            Cast.LOGINS.stream()
                .map(
                    each -> each.login() + " (" + each.role().name().toLowerCase(Locale.ROOT) + ")")
                .collect(Collectors.joining(", ")),
            Person.PASSWORD);
  }

  /** Tells the story, if it has not been told to its end. */
  synchronized void load() {
    if (store.find().isEmpty()) {
      store.begin(clock.now(), clock.now().minus(HISTORY));
    }
    DemoStore.Kept kept = store.find().orElseThrow();
    if (kept.loaded()) {
      return;
    }
    long start = System.nanoTime();
    clock.beginAt(kept.reached());
    openAccounts();
    stage.play(kept.began());
    clock.beReal();
    store.loaded();
    LOG.info(
        "The demo marketplace is open after {} ms",
        Duration.ofNanos(System.nanoTime() - start).toMillis());
  }

  private void openAccounts() {
    Cast.LOGINS.parallelStream().forEach(this::openAccount);
    for (int i = 1; apiKey().isEmpty(); i++) {
      // A key whose secret was lost when an earlier start broke off is left behind unused.
      String secret =
          keys.issue(
                  ApiKeys.NewKey.endless("Demo shop", Role.INTEGRATION, null, null),
                  SELF,
                  "demo-" + i)
              .secret();
      if (secret != null) {
        store.keepApiKey(secret);
      }
    }
  }

  private void openAccount(Person person) {
    try {
      Grants grants = person.grants();
      if (grants == null) {
        accounts.create(person.account(), SELF, null);
      } else {
        accounts.openStaff(person.account(), grants, person.within(null).actor(), null);
      }
    } catch (RefusedException known) {
      LOG.info("{} has an account already", person.login());
    }
  }
}
