package dev.redress.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL that somebody else runs, named by {@code REDRESS_DB_URL}. Redress neither starts nor
 * stops it.
 *
 * @param url JDBC address
 * @param user role
 * @param password its password, empty for none
 */
record ExternalDatabase(String url, String user, String password) implements Database {

  private static final int SECONDS_TO_ANSWER = 10;

  /**
   * Reads the address from the environment: {@code REDRESS_DB_URL} as {@code jdbc:postgresql://…}
   * or {@code postgresql://user:password@host:port/name}, and {@code REDRESS_DB_USER} and {@code
   * REDRESS_DB_PASSWORD}, which win over what the address says.
   */
  static ExternalDatabase open(Map<String, String> environment) {
    ExternalDatabase database = parse(environment);
    DriverManager.setLoginTimeout(SECONDS_TO_ANSWER);
    try (Connection connection = database.connect()) {
      Durability.check(connection);
    } catch (SQLException e) {
      throw new CannotStart(
          "The database at %s cannot be used: %s."
              .formatted(database.withoutParameters(), firstLine(e)),
          e);
    }
    return database;
  }

  static ExternalDatabase parse(Map<String, String> environment) {
    String given = environment.getOrDefault("REDRESS_DB_URL", "");
    @Nullable String user = environment.get("REDRESS_DB_USER");
    @Nullable String password = environment.get("REDRESS_DB_PASSWORD");
    if (given.startsWith("jdbc:postgresql:")) {
      return new ExternalDatabase(given, orEmpty(user), orEmpty(password));
    }
    URI uri = asUri(given);
    String[] account = account(uri);
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new ExternalDatabase(
        "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
        user == null ? account[0] : user,
        password == null ? account[1] : password);
  }

  private static URI asUri(String given) {
    try {
      URI uri = new URI(given);
      boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
      if (known && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // The sentence below says what is expected; the text itself may hold a password and is not
      // repeated.
    }
    throw new CannotStart(
        "REDRESS_DB_URL is not an address of PostgreSQL: give postgresql://user:password@host:5432/name.");
  }

  private static String[] account(URI uri) {
    String info = uri.getRawUserInfo();
    if (info == null) {
      return new String[] {"", ""};
    }
    int colon = info.indexOf(':');
    return colon < 0
        ? new String[] {decoded(info), ""}
        : new String[] {decoded(info.substring(0, colon)), decoded(info.substring(colon + 1))};
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String firstLine(SQLException e) {
    String message = e.getMessage() == null ? e.getSQLState() : e.getMessage();
    return message == null
        ? "no reason given"
        : message.lines().findFirst().orElse("").replaceAll("[.\\s]+$", "");
  }

  /** The address as it may be shown: parameters can hold a password. */
  private String withoutParameters() {
    int question = url.indexOf('?');
    String address = question < 0 ? url : url.substring(0, question);
    return address.substring("jdbc:".length());
  }

  @Override
  public Connection connect() throws SQLException {
    return user.isEmpty()
        ? DriverManager.getConnection(url)
        : DriverManager.getConnection(url, user, password);
  }

  @Override
  public String toString() {
    return withoutParameters();
  }

  @Override
  public void close() {
    // Not ours to stop.
  }
}
