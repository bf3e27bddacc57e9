package dev.redress.evidence;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/**
 * Speaks clamd's INSTREAM for tests on machines without ClamAV: it calls infected whatever contains
 * a mark. The daemon itself is tried by {@link ClamdTest} where it is installed.
 */
public final class TestScanner implements AutoCloseable {

  /** What it takes for a virus. */
  public static final String MARK = "A-VIRUS-FOR-TESTS";

  private final ServerSocket listening;
  private final String verdict;

  private TestScanner(ServerSocket listening, String verdict) {
    this.listening = listening;
    this.verdict = verdict;
  }

  /** One that looks for the mark. */
  public static TestScanner start() {
    return answering("");
  }

  /**
   * One that always gives the same answer.
   *
   * @param verdict its words; empty: it looks
   */
  static TestScanner answering(String verdict) {
    try {
      TestScanner scanner =
          new TestScanner(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), verdict);
      Thread.ofVirtual().start(scanner::serve);
      return scanner;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String address() {
    return "127.0.0.1:" + listening.getLocalPort();
  }

  private void serve() {
    while (!listening.isClosed()) {
      try (Socket caller = listening.accept()) {
        answer(caller);
      } catch (SocketException closed) {
        return;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void answer(Socket caller) throws IOException {
    DataInputStream in = new DataInputStream(caller.getInputStream());
    String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
    if (!command.equals("zINSTREAM\0")) {
      caller.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
      return;
    }
    StringBuilder content = new StringBuilder();
    for (int length = in.readInt(); length != 0; length = in.readInt()) {
      content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
    }
    String looked = content.indexOf(MARK) >= 0 ? "stream: Test.Mark FOUND" : "stream: OK";
    String said = verdict.isEmpty() ? looked : verdict;
    caller.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
