package dev.redress.launch;

import dev.redress.Redress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** The rooms, assembled by Spring on a database that is already open. */
public final class Server implements AutoCloseable {

  private static final String DISK_FULL = "53100";

  /** Spring warns here of every start that fails, before anybody knows why it did. */
  private static final String REFUSED_BY_SPRING =
      "logging.level.org.springframework.boot.web.server.servlet.context"
          + ".AnnotationConfigServletWebServerApplicationContext";

  private final ConfigurableApplicationContext context;

  private Server(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Properties of a command that uses the rooms and serves nobody: no pages, and nothing on
   * standard output but the command's own words.
   */
  public static Map<String, String> roomsOnly() {
    return Map.of(
        "server.port", "-1",
        "management.server.port", "-1",
        "logging.threshold.console", "OFF");
  }

  /**
   * Starts all rooms.
   *
   * @param database where everything is stored
   * @param data directory for what is not in the database: files of evidence, the log
   * @param properties in Spring's words; {@code server.port=-1} listens nowhere, for commands that
   *     only need the rooms
   */
  public static Server start(Database database, Path data, Map<String, String> properties) {
    Map<String, String> all = new HashMap<>(properties);
    all.put("spring.datasource.url", database.url());
    all.put("spring.datasource.username", database.user());
    all.put("spring.datasource.password", database.password());
    all.put("redress.data", data.toString());
    all.put(REFUSED_BY_SPRING, "ERROR");
    all.put("logging.file.name", data.resolve("log").resolve("redress.log").toString());
    SpringApplication application = new SpringApplication(Redress.class);
    // The command closes the server and then the database, in this order.
    application.setRegisterShutdownHook(false);
    application.setLogStartupInfo(false);
    try {
      return new Server(application.run(arguments(all)));
    } catch (RuntimeException e) {
      throw explained(e);
    }
  }

  /** Arguments of a method, not of a process: nobody else on the machine sees them. */
  private static String[] arguments(Map<String, String> properties) {
    return properties.entrySet().stream()
        .map(property -> "--" + property.getKey() + "=" + property.getValue())
        .toArray(String[]::new);
  }

  private static RuntimeException explained(RuntimeException failure) {
    return sentence(failure).<RuntimeException>map(known -> known).orElse(failure);
  }

  /** The refusal that a failed start comes down to; empty: it is a fault of the program. */
  static Optional<CannotStart> sentence(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart refused) {
        return Optional.of(refused);
      }
      if (cause instanceof PortInUseException port) {
        return Optional.of(HttpOptions.taken(port.getPort(), "--port", port));
      }
      if (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
        return Optional.of(
            new CannotStart("The disk is full: the database cannot store anything more.", failure));
      }
    }
    return Optional.empty();
  }

  /** The one bean of a type, for commands that use a room's door. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** One of several beans of a type, by its name: what a room keeps to itself, for measuring it. */
  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /** What rooms want said when everything is ready; each a sentence. */
  String announcements() {
    return context
        .getBeanProvider(Announcement.class)
        .orderedStream()
        .map(each -> " " + each.sentence())
        .collect(Collectors.joining());
  }

  /** Where the pages are. */
  public String address() {
    String host = context.getEnvironment().getProperty("server.address", "127.0.0.1");
    String reachable = host.equals("0.0.0.0") ? "127.0.0.1" : host;
    return "http://%s:%s/"
        .formatted(reachable, context.getEnvironment().getProperty("local.server.port", "0"));
  }

  @Override
  public void close() {
    context.close();
  }
}
