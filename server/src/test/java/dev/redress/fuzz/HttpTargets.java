package dev.redress.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Doors that read, on the whole running server: what is sent there is the fuzzer's. */
final class HttpTargets {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final AtomicLong KEYS = new AtomicLong();
  private static final String JSON = "application/json";
  private static final String NDJSON = "application/x-ndjson";
  private static final Pattern ADDRESS = Pattern.compile("\"instance\":\"[^\"]*\"");
  private static final String BOUNDARY = "redress-fuzz";

  /** So many files fit on one order; then a new one is needed. */
  private static final int FILES_PER_ORDER = 50;

  /** Who opens these lists, and what of their address is the fuzzer's. */
  private static final List<String> READS =
      List.of(
          "/cases?",
          "/orders?",
          "/public/docket?",
          "/operations/refunds?",
          "/api-keys?",
          "/accounts?",
          "/inbox?",
          "/cases/",
          "/orders/",
          "/evidence/",
          "/public/docket/",
          "/groups/");

  /** Commands with a body of their own, and who sends them; {@code %s} is a case. */
  private static final List<String> COMMANDS =
      List.of(
          "buyer /cases",
          "buyer /cases/%s/modify",
          "buyer /cases/%s/ship-return",
          "buyer /cases/%s/request-intervention",
          "merchant /cases/%s/agree-return",
          "merchant /cases/%s/reject",
          "merchant /cases/%s/confirm-return",
          "merchant /cases/%s/refuse-goods",
          "merchant /cases/%s/add-statement",
          "merchant /merchant/return-address",
          "arbitrator /cases/%s/step-in",
          "arbitrator /cases/%s/ask-more",
          "arbitrator /cases/%s/refuse-hearing",
          "arbitrator /cases/%s/rule",
          "operator /api-keys",
          "operator /accounts",
          "operator /groups",
          "operator /merchants/CN/fuzz/deposits",
          "buyer /inbox/read",
          "nobody /session",
          "nobody /setup");

  private HttpTargets() {}

  /** The input is the body of a POST by the shop's program. */
  static Target body(String path) {
    HttpUser shop = REDRESS.integration();
    return input -> answered(send(shop, path, JSON, input), path);
  }

  /** The first byte says whether the rest is JSON lines or an array. */
  static Target lines(String path) {
    HttpUser shop = REDRESS.integration();
    return input -> {
      boolean lines = input.length > 0 && input[0] == 'L';
      answered(send(shop, path, lines ? NDJSON : JSON, rest(input)), path);
    };
  }

  /** The first byte says which command the rest is the body of. */
  static Target commands() {
    Sale sale = Sale.delivered(REDRESS, "fuzz", "Cup", 990);
    String number = sale.apply();
    Map<String, HttpUser> users =
        Map.of(
            "buyer", sale.buyer(),
            "merchant", sale.merchant(),
            "arbitrator", REDRESS.as("arbitrator", "", ""),
            "operator", REDRESS.as("operator", "", ""),
            "nobody", REDRESS.stranger());
    return input -> {
      String[] route = chosen(COMMANDS, input).split(" ", 2);
      byte[] body = named(rest(input), sale);
      HttpUser user = Objects.requireNonNull(users.get(route[0]));
      answered(send(user, route[1].replace("%s", number), JSON, body), route[1]);
    };
  }

  /** The input is a whole multipart body, file names and headers of its parts included. */
  static Target multipart() {
    AtomicLong sent = new AtomicLong();
    Sale[] sale = new Sale[1];
    return input -> {
      if (sent.getAndIncrement() % FILES_PER_ORDER == 0) {
        sale[0] = Sale.delivered(REDRESS, "fuzz", "Cup", 990);
      }
      String type = "multipart/form-data; boundary=" + BOUNDARY;
      byte[] body = named(input, sale[0]);
      answered(send(sale[0].buyer(), "/evidence", type, body), "/evidence");
    };
  }

  /** The first byte says which list or thing is asked for, the rest is what follows its address. */
  static Target query() {
    HttpUser operator = REDRESS.as("operator", "", "");
    return input -> {
      String path = chosen(READS, input) + escaped(rest(input));
      answered(operator.send("GET", path, BodyPublishers.noBody(), List.of()), path);
    };
  }

  /** With the order's id where the seeds leave its place. */
  private static byte[] named(byte[] input, Sale sale) {
    return new String(input, StandardCharsets.ISO_8859_1)
        .replace("@ORDER@", sale.order().text())
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String chosen(List<String> from, byte[] input) {
    return from.get(input.length == 0 ? 0 : Math.floorMod(input[0] - 'a', from.size()));
  }

  private static byte[] rest(byte[] input) {
    return input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
  }

  /** Every byte as it is, in the only form that an address can have. */
  private static String escaped(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte each : bytes) {
      char c = (char) Byte.toUnsignedInt(each);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "&=-_.~".indexOf(c) >= 0);
      text.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return text.toString();
  }

  private static HttpAnswer send(HttpUser user, String path, String type, byte[] body) {
    String key = "fuzz-" + KEYS.incrementAndGet();
    return user.send(
        "POST",
        path,
        BodyPublishers.ofByteArray(body),
        List.of("Content-Type", type, "Idempotency-Key", key));
  }

  /** Taken or refused, with a code, and nothing of the inside told. */
  private static void answered(HttpAnswer answer, String what) {
    String text = answer.text();
    assertThat(answer.status()).as("%s: %s", what, text).isBetween(200, 499);
    // The address that was asked is told back; its words are the sender's.
    assertThat(ADDRESS.matcher(text).replaceFirst(""))
        .as(what)
        .doesNotContain("Exception", "\tat ", "org.spring", "dev.redress.");
    if (answer.status() >= 400) {
      assertThat(text).as(what).contains("\"code\":\"");
    }
  }
}
