package dev.redress.evidence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * ClamAV's daemon, where {@code redress.evidence.clamd} names one as {@code host:port}: the file is
 * sent over TCP in pieces (INSTREAM), so the daemon may run on another machine. Off by default. One
 * that is on and gives no verdict lets nothing pass.
 */
@Component
final class Clamd implements VirusScan {

  private static final int PIECE = 64 * 1024;
  private static final int LONGEST_ANSWER = 4096;
  private static final String CLEAN = "stream: OK";
  private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

  private final String host;
  private final int port;
  private final Duration patience;

  Clamd(
      @Value("${redress.evidence.clamd:}") String address,
      @Value("${redress.evidence.clamd-patience:20s}") Duration patience) {
    int colon = address.lastIndexOf(':');
    this.host = colon < 0 ? address : address.substring(0, colon);
    this.port = colon < 0 ? 3310 : Integer.parseInt(address.substring(colon + 1));
    this.patience = patience;
  }

  @Override
  public boolean on() {
    return !host.isBlank();
  }

  @Override
  public Optional<String> found(Path file) throws IOException {
    try (Socket socket = new Socket()) {
      int millis = Math.toIntExact(patience.toMillis());
      socket.connect(new InetSocketAddress(host, port), millis);
      socket.setSoTimeout(millis);
      try {
        send(file, socket.getOutputStream());
      } catch (SocketException brokenOff) {
        // It may have said why before it hung up.
        return verdict(answer(socket.getInputStream()));
      }
      return verdict(answer(socket.getInputStream()));
    }
  }

  private static void send(Path file, OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    byte[] piece = new byte[PIECE];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        out.writeInt(read);
        out.write(piece, 0, read);
      }
    }
    out.writeInt(0);
    out.flush();
  }

  private static String answer(InputStream from) throws IOException {
    String text = new String(from.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
    return text.endsWith("\0") ? text.substring(0, text.length() - 1).strip() : text.strip();
  }

  private static Optional<String> verdict(String answer) throws IOException {
    if (answer.equals(CLEAN)) {
      return Optional.empty();
    }
    Matcher found = FOUND.matcher(answer);
    if (found.matches()) {
      return Optional.of(found.group(1));
    }
    throw new IOException("The virus scanner gave no verdict: " + answer);
  }
}
