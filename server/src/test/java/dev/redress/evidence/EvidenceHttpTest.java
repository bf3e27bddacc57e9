package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.orders.OrderCommand;
import dev.redress.orders.OrderContent;
import dev.redress.orders.OrderLine;
import dev.redress.orders.Orders;
import dev.redress.orders.Party;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Evidence over HTTP: who may see it, and what a browser is allowed to do with it. */
@Tag("database")
class EvidenceHttpTest {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final String ORDER = order();
  private static final HttpUser BUYER = REDRESS.as("buyer", "CN", "ev-b1");
  private static final HttpUser MERCHANT = REDRESS.as("merchant", "CN", "ev-m1");
  private static final byte[] PHOTO = Pictures.jpeg(40, 30);

  @Test
  void whatTheBuyerShowsEveryPartyOfTheOrderSees() {
    JsonNode shown = show(BUYER, PHOTO).ok();
    assertThat(shown.path("sha256").asString()).isEqualTo(Hash.sum(PHOTO).hex());
    assertThat(shown.path("mediaType").asString()).isEqualTo("image/jpeg");
    assertThat(shown.path("width").asInt()).isEqualTo(40);
    assertThat(shown.path("by").path("role").asString()).isEqualTo("BUYER");
    assertThat(shown.path("orderId").asString()).isEqualTo(ORDER);
    for (HttpUser each :
        List.of(
            BUYER, MERCHANT, REDRESS.as("arbitrator", "", ""), REDRESS.as("operator", "", ""))) {
      assertThat(each.get(path(shown)).ok()).isEqualTo(shown);
      assertThat(each.get(path(shown) + "/content?size=SCREEN").status()).isEqualTo(200);
    }
  }

  @Test
  void strangersLearnNothing() {
    JsonNode shown = show(BUYER, PHOTO).ok();
    for (HttpUser each :
        List.of(REDRESS.as("buyer", "CN", "ev-b2"), REDRESS.as("merchant", "DE", "ev-m1"))) {
      each.get(path(shown)).refused(404, "NOT_FOUND");
      each.get(path(shown) + "/content").refused(404, "NOT_FOUND");
      show(each, PHOTO).refused(404, "NOT_FOUND");
    }
    REDRESS.stranger().get(path(shown) + "/content").refused(401, "LOGIN_REQUIRED");
    REDRESS.integration().get(path(shown)).refused(403, "FORBIDDEN");
    BUYER.get("/evidence/" + ORDER + "-0000000000000000-00000000").refused(404, "NOT_FOUND");
    BUYER.get("/evidence/nothing").refused(404, "NOT_FOUND");
  }

  @Test
  void aBrowserShowsPicturesAndDownloadsDocuments() {
    HttpAnswer photo = content(BUYER, show(BUYER, PHOTO).ok());
    assertThat(photo.header("Content-Type")).hasValue("image/jpeg");
    assertThat(photo.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(photo.header("Content-Disposition").orElseThrow()).startsWith("inline");
    assertThat(photo.header("Cache-Control").orElseThrow()).contains("private", "max-age=600");
    byte[] document = "%PDF-1.7 <script>".getBytes(StandardCharsets.ISO_8859_1);
    HttpAnswer pdf = content(BUYER, show(BUYER, document).ok());
    assertThat(pdf.header("Content-Type")).hasValue("application/pdf");
    assertThat(pdf.header("Content-Disposition").orElseThrow()).startsWith("attachment");
  }

  @Test
  void aNameCannotMakeAPageOfAFile() {
    byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    BUYER
        .upload("/evidence", "photo.jpg", page, "orderId", ORDER)
        .refused(422, "EVIDENCE_KIND_NOT_TAKEN");
  }

  @Test
  void videoComesInRangesAndUnchangedContentNotAtAll() {
    byte[] video = new byte[5000];
    byte[] head = "\0\0\0\u0018ftypmp42".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(head, 0, video, 0, head.length);
    video[1500] = 42;
    JsonNode shown = show(MERCHANT, video).ok();
    HttpAnswer part = send(BUYER, path(shown) + "/content", "Range", "bytes=1500-1599");
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.header("Content-Range")).hasValue("bytes 1500-1599/5000");
    assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(video, 1500, 1600));
    String tag = content(BUYER, shown).header("ETag").orElseThrow();
    assertThat(tag).isEqualTo("\"" + shown.path("sha256").asString() + "\"");
    assertThat(send(BUYER, path(shown) + "/content", "If-None-Match", tag).status()).isEqualTo(304);
  }

  @Test
  void theSameFileShownTwiceIsOnePiece() {
    JsonNode first = show(BUYER, Pictures.png(9, 9)).ok();
    assertThat(show(BUYER, Pictures.png(9, 9)).ok()).isEqualTo(first);
  }

  @Test
  void aFileThatIsTooLargeIsRefusedInWords() {
    byte[] huge = new byte[20 * 1024 * 1024 + 512 * 1024];
    System.arraycopy(PHOTO, 0, huge, 0, PHOTO.length);
    HttpAnswer answer = show(BUYER, huge);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().path("nextStep").asString()).isNotBlank();
  }

  @Test
  void whatIsNoUploadIsRefusedInWords() {
    BUYER.upload("/evidence", "photo.jpg", PHOTO).refused(400, "MALFORMED_REQUEST");
    BUYER.post("/evidence", "{}").refused(415, "UNSUPPORTED_MEDIA_TYPE");
    BUYER.upload("/evidence", "photo.jpg", PHOTO, "orderId", "1").refused(404, "NOT_FOUND");
  }

  private static HttpAnswer show(HttpUser by, byte[] content) {
    return by.upload("/evidence", "file.bin", content, "orderId", ORDER, "caption", "裂了");
  }

  private static HttpAnswer content(HttpUser viewer, JsonNode shown) {
    return viewer.get(path(shown) + "/content");
  }

  private static HttpAnswer send(HttpUser user, String path, String header, String value) {
    return user.send("GET", path, BodyPublishers.noBody(), List.of(header, value));
  }

  private static String path(JsonNode shown) {
    return "/evidence/" + shown.path("id").asString();
  }

  private static String order() {
    Money none = Money.of("CNY", 0);
    Money price = Money.of("CNY", 1000);
    OrderCommand place =
        new OrderCommand.PlaceOrder(
            new OrderContent(
                "CN",
                "evidence-1",
                Currency.getInstance("CNY"),
                new Party("ev-b1", "Li"),
                new Party("ev-m1", "Shop"),
                REDRESS.now(),
                null,
                List.of(new OrderLine(1, "a", "A", "home", 1, price, none, none, none, price)),
                none,
                null,
                null,
                List.of(),
                null),
            List.of());
    Actor shop = new Actor(Role.INTEGRATION, "shop", "Shop", "", "");
    REDRESS.bean(Orders.class).run(place, shop, null).orThrow();
    return place.key().text();
  }
}
