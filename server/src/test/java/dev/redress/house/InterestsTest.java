package dev.redress.house;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.zaxxer.hikari.HikariDataSource;
import dev.redress.Redress;
import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.Event;
import dev.redress.kernel.EventTypes;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Interest;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.JournalReaders;
import dev.redress.kernel.LockKey;
import dev.redress.launch.TestDatabase;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * What a reader of the journal leaves out of its {@link Interest} it never sees, and nothing would
 * tell. So every reader of the running program is given all that has ever happened in the demo
 * marketplace, kind by kind, and the kinds that have not happened there empty, with no database
 * behind it: of what it does not want it has to make nothing, and whatever it reads, looks
 * something up, writes or sends a command for, it has to want.
 */
@Tag("slow")
class InterestsTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.redress");

  /** What an event has to say besides its kind, for anybody to care. */
  private static final Map<String, String> SAYING =
      Map.of(
          "refund/AttemptFailed", "{\"last\":true}",
          "webhook/EndpointPaused", "{\"failingSince\":\"2026-01-01T00:00:00Z\"}");

  /** Behind the beginning of any stream. */
  private static final long LATER = 9;

  private static ConfigurableApplicationContext program;
  private static List<JournalReader> readers;

  /** By room and type, as {@code room/type}. */
  private static Map<String, List<JournalEntry>> journal;

  @BeforeAll
  static void tellTheDemoAndTakeTheDatabaseAway() {
    program = start(TestDatabase.migrated());
    readers = program.getBeanProvider(JournalReader.class).stream().toList();
    program.getBean(JournalReaders.class).stop();
    journal =
        program
            .getBean(JdbcClient.class)
            .sql("select * from journal order by xid, stream, version")
            .query((row, number) -> Journal.entry(row))
            .list()
            .stream()
            .collect(groupingBy(each -> each.room() + "/" + each.type(), TreeMap::new, toList()));
    rooms().forEach(InterestsTest::addWhatHasNotHappened);
    program.getBeansOfType(HikariDataSource.class).values().forEach(HikariDataSource::close);
  }

  /** The rooms of the running program, and the roots of their events. */
  private static Map<String, Class<? extends Event>> rooms() {
    Map<String, Class<? extends Event>> rooms = new TreeMap<>();
    for (Object log : (List<?>) field(program.getBean(CommandLogs.class), "open")) {
      CommandHandler<?, ?, ?> handler = (CommandHandler<?, ?, ?>) field(log, "handler");
      rooms.put(handler.room(), handler.eventRoot());
    }
    return rooms;
  }

  private static Object field(Object of, String name) {
    return Objects.requireNonNull(ReflectionTestUtils.getField(of, name));
  }

  /** An event that says nothing: whoever reads it stumbles. */
  private static void addWhatHasNotHappened(String room, Class<? extends Event> root) {
    String stream =
        journal.values().stream()
            .map(List::getFirst)
            .filter(each -> each.room().equals(room))
            .map(JournalEntry::stream)
            .findFirst()
            .orElse(LockKey.named(room, "CN", "nobody").text());
    short bucket = LockKey.parse(stream.substring(0, LockKey.TEXT_LENGTH)).bucket();
    Instant now = program.getBean(Clock.class).instant();
    for (String type : EventTypes.names(root)) {
      String kind = room + "/" + type;
      String payload = SAYING.getOrDefault(kind, "{}");
      journal.putIfAbsent(
          kind,
          List.of(
              new JournalEntry(
                  bucket,
                  stream,
                  LATER,
                  room,
                  now,
                  type,
                  Actor.CLOCK,
                  payload,
                  Hash.NONE,
                  Hash.NONE,
                  "{}",
                  null)));
    }
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  private static ConfigurableApplicationContext start(TestDatabase database) {
    return new SpringApplicationBuilder(Redress.class)
        .run(
            "--redress.demo=true",
            "--redress.clock.movable=true",
            // Whatever is called for an event is then called while it is read.
            "--redress.refunds.inline=true",
            "--server.port=0",
            "--management.server.port=-1",
            "--logging.threshold.console=OFF",
            "--redress.data=target/test-interests-" + ProcessHandle.current().pid(),
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password());
  }

  @Test
  void whateverAReaderActsOnItWants() {
    Map<String, Set<String>> missed = new TreeMap<>();
    for (JournalReader reader : readers) {
      journal.forEach(
          (kind, entries) -> {
            if (!reader.interest().isIn(entries.getFirst()) && actsOn(reader, entries)) {
              missed.computeIfAbsent(reader.name(), name -> new TreeSet<>()).add(kind);
            }
          });
    }
    assertThat(missed).as("acted on, and in no interest").isEmpty();
  }

  /** So each kind that is named would be missed above, were it not named. */
  @Test
  void whateverAReaderNamesItActsOn() {
    Map<String, Set<String>> idle = new TreeMap<>();
    for (JournalReader reader : readers) {
      reader
          .interest()
          .byRoom()
          .forEach(
              (room, types) -> {
                for (String type : types) {
                  List<JournalEntry> entries = journal.get(room + "/" + type);
                  if (entries != null && !actsOn(reader, entries)) {
                    idle.computeIfAbsent(reader.name(), name -> new TreeSet<>())
                        .add(room + "/" + type);
                  }
                }
              });
    }
    assertThat(idle).as("named for nothing, or not seen to be acted on").isEmpty();
  }

  @Test
  void whateverAReaderLooksForItWants() {
    for (JournalReader reader : readers) {
      Interest interest = reader.interest();
      if (!interest.everything()) {
        assertThat(wanted(interest))
            .as(reader.name())
            .containsAll(named(reader.getClass()).stream().map(Class::getSimpleName).toList());
      }
    }
  }

  /** A name that no event has would be waited for in vain. */
  @Test
  void whatIsWantedExists() {
    Set<String> names =
        rooms().values().stream().flatMap(root -> EventTypes.names(root).stream()).collect(toSet());
    for (JournalReader reader : readers) {
      Map<String, Set<String>> wanted = reader.interest().byRoom();
      assertThat(rooms().keySet()).as(reader.name()).containsAll(wanted.keySet());
      wanted.values().forEach(types -> assertThat(names).as(reader.name()).containsAll(types));
    }
  }

  /** The kinds of events in the demo that are of these rooms, and those that are named. */
  private static Set<String> wanted(Interest interest) {
    return Stream.concat(
            interest.byRoom().values().stream().flatMap(Collection::stream),
            journal.values().stream()
                .map(List::getFirst)
                .filter(interest::isIn)
                .map(JournalEntry::type))
        .collect(toSet());
  }

  /** The events of which this reader's code speaks, other than where it says what it wants. */
  private static Set<Class<?>> named(Class<?> reader) {
    return CLASSES.get(reader).getReferencedClassObjects().stream()
        .filter(each -> !each.getOwner().getName().equals("interest"))
        .filter(each -> each.getRawType().isAssignableTo(Event.class))
        .filter(each -> !each.getRawType().isInterface())
        .<Class<?>>map(each -> each.getRawType().reflect())
        // As much of an event as it reads, of whatever kind that is.
        .filter(each -> !reader.equals(each.getEnclosingClass()))
        .collect(toSet());
  }

  /**
   * Whether a reader makes anything of these events. Without a database nobody can look anything
   * up, write or send a command; who hides it from its caller has to write a warning.
   */
  private static boolean actsOn(JournalReader reader, List<JournalEntry> entries) {
    Warnings warnings = new Warnings();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    warnings.setContext(root.getLoggerContext());
    warnings.start();
    root.addAppender(warnings);
    try {
      reader.read(noDatabase(), entries);
      return warnings.heard;
    } catch (SQLException | RuntimeException e) {
      return true;
    } finally {
      root.detachAppender(warnings);
    }
  }

  private static Connection noDatabase() {
    return (Connection)
        Proxy.newProxyInstance(
            InterestsTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              throw new SQLException("There is no database behind " + method.getName());
            });
  }

  /** Whether this thread has complained. */
  private static final class Warnings extends AppenderBase<ILoggingEvent> {
    private final Thread mine = Thread.currentThread();
    private boolean heard;

    @Override
    protected void append(@Nullable ILoggingEvent said) {
      if (said != null
          && Thread.currentThread() == mine
          && said.getLevel().isGreaterOrEqual(Level.WARN)) {
        heard = true;
      }
    }
  }
}
