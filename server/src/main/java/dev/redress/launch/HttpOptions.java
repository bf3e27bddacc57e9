package dev.redress.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Where the server answers. */
final class HttpOptions {

  private static final Pattern HEAP = Pattern.compile("[1-9][0-9]*[mMgG]");
  private static final int NEXT_TO_PORT = -1;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the pages and the API; 0 takes a free one (default: 8080).")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on (default: 127.0.0.1, this machine only).")
  private String host = "127.0.0.1";

  @Option(
      names = "--management-port",
      paramLabel = "N",
      description = "Loopback port of health and metrics (default: the port after --port).")
  private int managementPort = NEXT_TO_PORT;

  @Option(
      names = "--log",
      paramLabel = "FORM",
      description = "Form of the log: text, or json with one object per line (default: text).")
  private String log = "text";

  /**
   * Only checked here: the heap is sized before Java starts, by the launcher that gets the same
   * words.
   */
  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      description = "Most heap for the server, such as 512m or 2g (default: 1g).")
  private String memory = "1g";

  /**
   * Refuses ports that another program has, before anything is started for them, and words without
   * a meaning.
   */
  void check() {
    if (!HEAP.matcher(memory).matches()) {
      throw new CannotStart(
          "--memory takes a number with m or g, such as 512m, not \"%s\".".formatted(memory));
    }
    if (!log.equals("text") && !log.equals("json")) {
      throw new CannotStart("--log takes text or json, not \"%s\".".formatted(log));
    }
    refuseTaken(address(host), port, "--port");
    refuseTaken(InetAddress.getLoopbackAddress(), managementPort(), "--management-port");
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getAllByName(host)[0];
    } catch (UnknownHostException e) {
      throw new CannotStart(
          "There is no address " + host + ": give another with --host ADDRESS.", e);
    }
  }

  private static void refuseTaken(InetAddress address, int port, String option) {
    if (port < 0 || port > 65_535) {
      throw new CannotStart("%s takes a number from 0 to 65535, not %d.".formatted(option, port));
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException e) {
      throw taken(port, option, e);
    }
  }

  /** The sentence for a port that cannot be had. */
  static CannotStart taken(int port, String option, Exception cause) {
    String reason = port > 0 && port < 1024 ? "is taken or reserved for root" : "is taken";
    return new CannotStart(
        "Port %d %s: stop what uses it, or choose another with %s N."
            .formatted(port, reason, option),
        cause);
  }

  private int managementPort() {
    if (managementPort != NEXT_TO_PORT) {
      return managementPort;
    }
    return port == 0 ? 0 : port + 1;
  }

  /** The same, in Spring's words. */
  Map<String, String> properties() {
    Map<String, String> all = new HashMap<>();
    all.put("server.port", Integer.toString(port));
    all.put("server.address", host);
    all.put("management.server.port", Integer.toString(managementPort()));
    if (log.equals("json")) {
      all.put("logging.structured.format.console", "logstash");
      all.put("logging.structured.format.file", "logstash");
    }
    return all;
  }
}
