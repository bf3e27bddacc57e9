package dev.redress.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.RedressServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and headers that no honest program sends, as bytes on the wire. */
@Tag("database")
class TwistedAddressTest {

  private static final RedressServer REDRESS = RedressServer.running();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/cases//options",
        "/api/v1//cases",
        "/api/v1/cases/../../etc/passwd",
        "/api/v1/cases/%2e%2e/x",
        "/api/v1/cases/a%2fb",
        "/api/v1/cases/a;b=c",
        "/api/v1/cases/%00",
        "/api/v1/cases/%zz",
        "/api/v1/cases?q=%ff%fe",
        "/api/v1/cases/<script>",
        "/api/v1/cases/\\x"
      })
  void isRefusedWithACode(String address) throws IOException {
    String answer = sent("GET " + address + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
    refused(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense\r\n\r\n", "GET / HTTP/9.9\r\nHost: here\r\n\r\n"})
  void aRequestThatIsNoneIsRefusedWithoutTellingWhatRunsHere(String request) throws IOException {
    String answer = sent(request);
    assertThat(answer).doesNotContain("Tomcat", "Apache", "\tat ", "Exception");
    assertThat(answer).containsPattern("^HTTP/1.1 [45]");
  }

  @ParameterizedTest
  @ValueSource(ints = {20_000, 200_000})
  void endlessHeadersAreRefused(int length) throws IOException {
    refused(
        sent(
            "GET /api/v1/cases HTTP/1.1\r\nHost: here\r\nX-Long: "
                + "x".repeat(length)
                + "\r\nConnection: close\r\n\r\n"));
  }

  private static void refused(String answer) {
    assertThat(answer).containsPattern("^HTTP/1.1 4[0-9]{2}");
    assertThat(answer).contains("application/problem+json").contains("\"code\":\"");
    assertThat(answer).doesNotContain("Tomcat", "\tat ", "Exception", "dev.redress");
  }

  /** What comes back until the other side hangs up, however rudely. */
  private static String sent(String request) throws IOException {
    URI base = REDRESS.base();
    StringBuilder answer = new StringBuilder();
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      byte[] some = new byte[4096];
      for (int read = socket.getInputStream().read(some);
          read >= 0;
          read = socket.getInputStream().read(some)) {
        answer.append(new String(some, 0, read, StandardCharsets.UTF_8));
      }
    }
    return answer.toString();
  }
}
