package dev.redress;

import dev.redress.kernel.Role;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * One line of {@code doors.txt}: a route, who may use it, and whose the thing in its address is.
 *
 * @param isPublic whether everybody may, logged in or not
 * @param body what could be accepted; {@code %s} in it stands for the thing's id
 */
public record Door(
    String method, String route, boolean isPublic, Set<Role> roles, Whose whose, String body) {

  private static final AtomicLong KEYS = new AtomicLong();
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};

  /** To whom the thing that a route's address names belongs. */
  public enum Whose {
    ORDER,
    CASE,
    MATTER,
    EVIDENCE,
    /** It only exists or not. */
    THING,
    /** The address names nothing. */
    NOBODYS;

    boolean isOwned() {
      return this != THING && this != NOBODYS;
    }
  }

  public static List<Door> all() {
    try (InputStream file = Door.class.getResourceAsStream("/doors.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Door::read)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Door read(String line) {
    String[] cells = line.split("\\|", 4);
    String[] address = cells[0].strip().split("\\s+", 2);
    String who = cells[1].strip();
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (!"everybody".equals(who) && !"nobody".equals(who)) {
      Pattern.compile(" +").splitAsStream(who).map(Role::valueOf).forEach(roles::add);
    }
    String whose = cells[2].strip().toUpperCase(Locale.ROOT);
    return new Door(
        address[0],
        address[1],
        "everybody".equals(who),
        roles,
        "-".equals(whose) ? Whose.NOBODYS : Whose.valueOf(whose),
        cells.length == 4 ? cells[3].strip() : "{}");
  }

  public String name() {
    return method + " " + route;
  }

  /**
   * Uses this route for the thing of the given id, with a body that says so where one is needed.
   */
  public HttpAnswer knock(HttpUser user, String id) {
    String address = route.replaceAll("\\{[^/]+}", id);
    // A path with two slashes is one that is not below the API.
    String path =
        address.startsWith("/api/v1") ? address.substring("/api/v1".length()) : "/" + address;
    String key = "door-" + KEYS.incrementAndGet();
    if ("upload".equals(body)) {
      return user.upload(path, "photo.png", PNG, "orderId", id);
    }
    if ("POST".equals(method)) {
      return user.post(path, body.replace("%s", id), key);
    }
    return user.send(method, path, BodyPublishers.noBody(), List.of());
  }
}
