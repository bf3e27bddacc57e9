package dev.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is sent to a door that reads: it is taken or refused with 4xx, and nothing of the inside
 * is told. Mutations come from a seed, which is in the name of what fails.
 */
@Tag("database")
class MalformedInputTest {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final int MUTATIONS = 150;
  private static final String NDJSON = "application/x-ndjson";

  private static final String ORDER =
      """
      {"market":"CN","shopOrderId":"mal-%d","buyer":{"id":"b","name":"Li"},"merchant":{"id":"m","name":"Cups"},"placedAt":"2026-01-02T03:04:05Z","lines":[{"sku":"cup","title":"Cup","category":"home","quantity":2,"listAmount":{"currency":"CNY","minor":990},"paid":{"currency":"CNY","minor":990}}],"payments":[{"reference":"p-%d","amount":{"currency":"CNY","minor":990},"provider":"wallet"}]}""";

  private static final String EVENT =
      """
      [{"market":"CN","shopOrderId":"mal-1","carrier":"SF","tracking":"T1","state":"IN_TRANSIT","at":"2026-01-03T00:00:00Z","eventId":"e-1"}]""";

  private static final String CASE =
      """
      {"orderId":"%s","type":"REFUND_ONLY","reason":"NOT_WANTED","goodsReceived":false,"lines":[{"line":1,"quantity":1}],"statement":"x","evidence":[]}""";

  private static final List<String> NASTY =
      List.of(
          "null",
          "-1",
          "1e999",
          "99999999999999999999999999999999999",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "{}",
          "[]",
          "[[[[[[[[",
          "\"" + "x".repeat(5000) + "\"",
          "true",
          "0.1",
          "\"9999-99-99\"",
          "\"+1000000000-01-01T00:00:00Z\"",
          "{\"currency\":\"CNY\",\"minor\":-9223372036854775808}");

  @ParameterizedTest
  @CsvSource({"/orders,1", "/orders,2", "/orders/bulk,3", "/parcels/events,4", "/cases,5"})
  void aMutatedBodyIsTakenOrRefused(String path, long seed) {
    HttpUser user =
        path.equals("/cases") ? REDRESS.as("buyer", "CN", "mal") : REDRESS.integration();
    Random dice = new Random(seed);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] body = mutated(body(path, dice), dice);
      isAnAnswer(
          user.send(
              "POST",
              path,
              BodyPublishers.ofByteArray(body),
              List.of(
                  "Content-Type",
                  path.equals("/orders/bulk") && dice.nextBoolean() ? NDJSON : "application/json",
                  "Idempotency-Key",
                  "mal-" + path + seed + "-" + i)),
          path + " seed " + seed + " number " + i);
    }
  }

  private static byte[] body(String path, Random dice) {
    int number = dice.nextInt(1_000_000);
    String text =
        switch (path) {
          case "/parcels/events" -> EVENT;
          case "/cases" -> CASE.replace("%s", "0".repeat(32));
          default -> ORDER.replace("%d", Integer.toString(number));
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] mutated(byte[] from, Random dice) {
    byte[] body = from;
    for (int i = 0; i <= dice.nextInt(4); i++) {
      int at = dice.nextInt(body.length);
      body =
          switch (dice.nextInt(5)) {
            case 0 -> spliced(body, at, 1, new byte[] {(byte) dice.nextInt(256)});
            case 1 -> spliced(body, at, dice.nextInt(20), new byte[0]);
            case 2 -> spliced(body, at, 0, new byte[] {(byte) 0xc3, (byte) 0x28});
            case 3 -> value(body, dice);
            default -> spliced(body, at, 0, body);
          };
      body = body.length == 0 ? new byte[] {'{'} : body;
    }
    return body;
  }

  /** Puts something else where a value was. */
  private static byte[] value(byte[] body, Random dice) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    int colon = text.indexOf(':', dice.nextInt(text.length()));
    if (colon < 0) {
      return body;
    }
    int end = colon + 1;
    while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    byte[] nasty = NASTY.get(dice.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8);
    return spliced(body, colon + 1, end - colon - 1, nasty);
  }

  private static byte[] spliced(byte[] body, int at, int cut, byte[] put) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(body, 0, at);
    all.writeBytes(put);
    int rest = Math.min(body.length, at + cut);
    all.write(body, rest, body.length - rest);
    return all.toByteArray();
  }

  @Test
  void aLineWithoutEndIsNotKeptInMemory() {
    HttpAnswer answer =
        REDRESS.integration().post("/orders/bulk", "[".repeat(5 << 20), "mal-line", NDJSON);
    assertThat(answer.ok().path("refused").path(0).path("code").asString()).isEqualTo("TOO_LARGE");
  }

  @Test
  void moreRowsThanOneRequestTakesAreRefusedTogether() {
    HttpAnswer answer =
        REDRESS.integration().post("/orders/bulk", "x\n".repeat(100_050), "mal-rows", NDJSON);
    assertThat(answer.ok().path("refused")).hasSize(100_001);
  }

  @Test
  void whatIsNoUtf8IsMalformed() {
    byte[] body = {'{', '"', 'm', '"', ':', '"', (byte) 0xff, (byte) 0xfe, '"', '}'};
    HttpAnswer answer =
        REDRESS
            .integration()
            .send(
                "POST",
                "/orders/bulk",
                BodyPublishers.ofByteArray(body),
                List.of("Content-Type", NDJSON, "Idempotency-Key", "mal-utf8"));
    assertThat(answer.ok().path("refused").path(0).path("code").asString())
        .isEqualTo("MALFORMED_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../etc/passwd",
        "..\\..\\windows\\system32",
        "/etc/shadow",
        "a\u0000b.png",
        "x.png/../../y",
        "%2e%2e%2f%2e%2e%2f.png",
        "."
      })
  void aFileNameLeadsNowhere(String name) {
    Sale sale = Sale.delivered(REDRESS, "mal-files", "Cup", 990);
    isAnAnswer(
        sale.buyer().upload("/evidence", name, png(8, 8), "orderId", sale.order().text()), name);
  }

  @ParameterizedTest
  @CsvSource({"2147483647,2147483647", "100000,100000", "0,0", "-1,5"})
  void aPictureThatLiesAboutItsSizeCostsNothing(int width, int height) {
    Sale sale = Sale.delivered(REDRESS, "mal-pictures", "Cup", 990);
    isAnAnswer(
        sale.buyer()
            .upload("/evidence", "p.png", png(width, height), "orderId", sale.order().text()),
        width + " x " + height);
  }

  @Test
  void aMutatedUploadIsTakenOrRefused() {
    Sale sale = Sale.delivered(REDRESS, "mal-uploads", "Cup", 990);
    Random dice = new Random(6);
    for (int i = 0; i < MUTATIONS / 3; i++) {
      byte[] content = mutated(png(16, 16), dice);
      isAnAnswer(
          sale.buyer().upload("/evidence", "p.png", content, "orderId", sale.order().text()),
          "upload " + i);
    }
  }

  /** A PNG that consists of a header only. */
  private static byte[] png(int width, int height) {
    try {
      ByteArrayOutputStream header = new ByteArrayOutputStream();
      DataOutputStream fields = new DataOutputStream(header);
      fields.writeBytes("IHDR");
      fields.writeInt(width);
      fields.writeInt(height);
      fields.write(new byte[] {8, 2, 0, 0, 0});
      CRC32 sum = new CRC32();
      sum.update(header.toByteArray());
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(all);
      out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
      out.writeInt(13);
      out.write(header.toByteArray());
      out.writeInt((int) sum.getValue());
      return all.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void isAnAnswer(HttpAnswer answer, String what) {
    assertThat(answer.status()).as("%s: %s", what, answer.text()).isBetween(200, 499);
    assertThat(answer.text())
        .as(what)
        .doesNotContain("Exception", "\tat ", "org.springframework", "dev.redress.", "java.");
    if (answer.status() >= 400) {
      assertThat(answer.json().path("code").asString()).as(what).isNotEmpty();
    }
  }
}
