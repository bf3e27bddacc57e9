package dev.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.redress.RedressServer;
import dev.redress.Sale;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whoever goes away while an answer is on its way is no error of ours. */
@Tag("database")
class ReaderGoneTest {

  /** More than what the network holds for a reader who does not read. */
  private static final int LARGE = 18_000_000;

  private final RedressServer server = RedressServer.running();
  private final Sale sale = Sale.delivered(server, "gone", "杯子", 900);

  @Test
  void aReaderWhoGoesAwayInTheMiddleIsNotLogged() throws IOException {
    String path = "/api/v1/evidence/" + large() + "/content";
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    log.start();
    root.addAppender(log);
    try {
      long before = answered();
      leave(path);
      server.eventually(() -> answered() > before);
    } finally {
      root.detachAppender(log);
    }
    assertThat(log.list).filteredOn(ReaderGoneTest::ofTheWeb).isEmpty();
  }

  private static boolean ofTheWeb(ILoggingEvent said) {
    String by = said.getLoggerName();
    return said.getLevel().isGreaterOrEqual(Level.WARN)
        && (by.equals(Problems.class.getName())
            || by.startsWith("org.springframework.web")
            || by.startsWith("org.apache"));
  }

  private String large() throws IOException {
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", photo);
    byte[] content = Arrays.copyOf(photo.toByteArray(), LARGE);
    return sale.buyer()
        .upload("/evidence", "photo.jpg", content, "orderId", sale.order().text())
        .ok()
        .path("id")
        .asString();
  }

  /** Reads the first byte, and no more. */
  private void leave(String path) throws IOException {
    String session = sale.buyer().cookie("REDRESS_SESSION").orElseThrow().getValue();
    List<String> request =
        List.of(
            "GET " + path + " HTTP/1.1", "Host: localhost", "Cookie: REDRESS_SESSION=" + session);
    try (Socket socket = new Socket(server.base().getHost(), server.base().getPort())) {
      socket
          .getOutputStream()
          .write((String.join("\r\n", request) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      socket.setSoLinger(true, 0);
    }
  }

  private long answered() {
    return server
        .bean(MeterRegistry.class)
        .find("http.server.requests")
        .tag("uri", "/api/v1/evidence/{id}/content")
        .timers()
        .stream()
        .mapToLong(Timer::count)
        .sum();
  }
}
