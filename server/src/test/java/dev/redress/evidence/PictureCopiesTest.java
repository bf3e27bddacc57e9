package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.kernel.Hash;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** V3: who is given a picture as it was shown, who a copy, and what becomes of copies. */
@Tag("database")
class PictureCopiesTest {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final Sale SALE = Sale.delivered(REDRESS, "copies-shop", "Mug", 900);
  private static final HttpUser BUYER = SALE.buyer();
  private static final HttpUser MERCHANT = SALE.merchant();
  private static final HttpUser JUDGE = REDRESS.as("arbitrator", "", "");

  @Test
  void theOtherSideSeesThePictureAndNotWhereItWasTaken() {
    byte[] photo = CameraPhoto.jpeg(2400, 1800, 6);
    JsonNode shown = show(BUYER, photo);
    for (HttpUser each : List.of(BUYER, JUDGE, REDRESS.as("operator", "", ""))) {
      assertThat(content(each, shown, "").bytes()).isEqualTo(photo);
      assertThat(content(each, shown, "?size=ORIGINAL").bytes()).isEqualTo(photo);
    }
    for (HttpUser each : List.of(MERCHANT, REDRESS.as("service_agent", "", ""))) {
      for (String size : List.of("", "?size=SCREEN", "?size=THUMB")) {
        HttpAnswer copy = content(each, shown, size);
        assertThat(copy.status()).as(copy.text()).isEqualTo(200);
        assertThat(CameraPhoto.telling(copy.bytes())).isFalse();
        assertThat(CameraPhoto.corners(CameraPhoto.read(copy.bytes()))).isEqualTo("BRWG");
        assertThat(CameraPhoto.read(copy.bytes()).getHeight())
            .isEqualTo(size.contains("THUMB") ? 320 : 1600);
      }
      content(each, shown, "?size=ORIGINAL").refused(403, "ORIGINAL_KEPT_BACK");
    }
    assertThat(content(BUYER, shown, "?size=THUMB").bytes())
        .isEqualTo(content(MERCHANT, shown, "?size=THUMB").bytes());
  }

  @Test
  void whatTheMerchantShowsTheBuyerSeesAsACopy() {
    JsonNode shown = show(MERCHANT, CameraPhoto.jpeg(300, 200, 1));
    assertThat(CameraPhoto.telling(content(MERCHANT, shown, "").bytes())).isTrue();
    assertThat(CameraPhoto.telling(content(BUYER, shown, "").bytes())).isFalse();
  }

  @Test
  void copiesAreForThoseWhoMaySeeTheOriginal() {
    JsonNode shown = show(BUYER, CameraPhoto.jpeg(310, 200, 1));
    for (String size : List.of("", "?size=SCREEN", "?size=THUMB", "?size=ORIGINAL")) {
      content(REDRESS.as("buyer", "CN", "copies-b2"), shown, size).refused(404, "NOT_FOUND");
      content(REDRESS.as("merchant", "DE", "copies-shop"), shown, size).refused(404, "NOT_FOUND");
      content(REDRESS.stranger(), shown, size).refused(401, "LOGIN_REQUIRED");
      content(REDRESS.integration(), shown, size).refused(403, "FORBIDDEN");
    }
    content(BUYER, shown, "?size=HUGE").refused(400, "MALFORMED_REQUEST");
  }

  @Test
  void aBrowserKeepsEachFormForItself() {
    JsonNode shown = show(BUYER, CameraPhoto.jpeg(320, 200, 1));
    HttpAnswer copy = content(MERCHANT, shown, "");
    String tag = copy.header("ETag").orElseThrow();
    assertThat(tag).isEqualTo("\"" + shown.path("sha256").asString() + "-SCREEN\"");
    assertThat(copy.header("Content-Type")).hasValue("image/jpeg");
    assertThat(copy.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(copy.header("Cache-Control").orElseThrow()).contains("private", "max-age=600");
    assertThat(copy.header("Vary").orElseThrow()).contains("Cookie", "Authorization");
    assertThat(copy.header("Content-Disposition").orElseThrow()).startsWith("inline");
    List<String> known = List.of("If-None-Match", tag);
    String path = path(shown) + "/content";
    assertThat(MERCHANT.send("GET", path, BodyPublishers.noBody(), known).status()).isEqualTo(304);
    assertThat(BUYER.send("GET", path, BodyPublishers.noBody(), known).status()).isEqualTo(200);
    assertThat(shown.path("thumbUrl").asString()).endsWith(path + "?size=THUMB");
    assertThat(shown.path("screenUrl").asString()).endsWith(path + "?size=SCREEN");
  }

  @Test
  void whatIsNoPictureIsGivenOutAsItIs() {
    byte[] document = "%PDF-1.7 copies".getBytes(StandardCharsets.US_ASCII);
    JsonNode shown = show(BUYER, document);
    assertThat(shown.path("thumbUrl").isNull()).isTrue();
    assertThat(content(MERCHANT, shown, "").bytes()).isEqualTo(document);
    assertThat(content(MERCHANT, shown, "?size=ORIGINAL").bytes()).isEqualTo(document);
    content(MERCHANT, shown, "?size=THUMB").refused(404, "NO_COPY");
  }

  @Test
  void aPictureThatCannotBeUnpackedIsStillEvidence() {
    byte[] broken = Pictures.pngHeader(640, 480);
    JsonNode shown = show(BUYER, broken);
    for (String size : List.of("?size=THUMB", "?size=SCREEN")) {
      content(BUYER, shown, size).refused(404, "NO_COPY");
      content(JUDGE, shown, size).refused(404, "NO_COPY");
    }
    content(MERCHANT, shown, "").refused(404, "NO_COPY");
    assertThat(content(BUYER, shown, "").bytes()).isEqualTo(broken);
    assertThat(content(JUDGE, shown, "").bytes()).isEqualTo(broken);
  }

  @Test
  void race_manyWhoAskAtOnceAreGivenOneCopy() {
    JsonNode shown = show(BUYER, CameraPhoto.jpeg(3000, 2000, 1));
    long before = made();
    List<CompletableFuture<HttpAnswer>> asking =
        IntStream.range(0, 12)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> content(n % 2 == 0 ? BUYER : MERCHANT, shown, "?size=THUMB")))
            .toList();
    byte[] first = asking.getFirst().join().bytes();
    assertThat(asking).allSatisfy(each -> assertThat(each.join().bytes()).isEqualTo(first));
    assertThat(made() - before).isOne();
    content(MERCHANT, shown, "?size=SCREEN").response();
    assertThat(made() - before).isOne();
  }

  @Test
  void aCopyThatIsLostOrBentIsMadeAgain() throws IOException {
    JsonNode shown = show(BUYER, CameraPhoto.jpeg(330, 200, 1));
    byte[] copy = content(MERCHANT, shown, "").bytes();
    Path file = file(shown, PictureForm.SCREEN);
    Files.write(file, CameraPhoto.jpeg(50, 50, 1));
    assertThat(content(MERCHANT, shown, "").bytes()).isEqualTo(copy);
    Files.delete(file);
    assertThat(content(MERCHANT, shown, "").bytes()).isEqualTo(copy);
    assertThat(Files.readAllBytes(file)).isEqualTo(copy);
  }

  @Test
  void theOriginalStaysAsItWas() throws IOException {
    byte[] photo = CameraPhoto.jpeg(340, 200, 8);
    JsonNode shown = show(BUYER, photo);
    content(MERCHANT, shown, "").response();
    Hash hash = Hash.sum(photo);
    assertThat(shown.path("sha256").asString()).isEqualTo(hash.hex());
    String hex = hash.hex();
    Path kept = REDRESS.data().resolve("evidence").resolve(hex.substring(0, 2));
    assertThat(Files.readAllBytes(kept.resolve(hex.substring(2)))).isEqualTo(photo);
  }

  @Test
  void theBundleOfEitherSideHoldsTheOriginal() {
    Sale sale = Sale.delivered(REDRESS, "copies-bundle", "Mug", 900);
    byte[] photo = CameraPhoto.jpeg(345, 200, 6);
    sale.buyer().upload("/evidence", "p.jpg", photo, "orderId", sale.order().text()).ok();
    sale.apply();
    for (HttpUser each : List.of(sale.buyer(), sale.merchant())) {
      String id =
          each.post("/record/bundles", Map.of("cases", List.of(sale.caseId())))
              .ok()
              .path("id")
              .asString();
      byte[] bundle = each.get("/record/bundles/" + id + "/content").bytes();
      // A bundle's zip is not packed, so that each byte has one right value.
      assertThat(latin(bundle)).contains(latin(photo));
    }
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void withTheOriginalItsCopiesAreErased() {
    JsonNode shown = show(BUYER, CameraPhoto.jpeg(350, 200, 1));
    content(MERCHANT, shown, "").response();
    Hash hash = Hash.parse(shown.path("sha256").asString());
    assertThat(file(shown, PictureForm.SCREEN)).exists();
    assertThat(file(shown, PictureForm.THUMB)).exists();
    JdbcClient jdbc = REDRESS.bean(JdbcClient.class);
    jdbc.sql("update evidence set erased_at = now() where id = ?")
        .param(shown.path("id").asString())
        .update();
    for (String size : List.of("", "?size=SCREEN", "?size=THUMB")) {
      content(MERCHANT, shown, size).refused(410, "EVIDENCE_ERASED");
    }
    jdbc.sql("delete from evidence_intake where sha256 = ?").param(hash.bytes()).update();
    assertThat(REDRESS.bean(Shredder.class).shred(SALE.order())).isTrue();
    assertThat(file(shown, PictureForm.SCREEN)).doesNotExist();
    assertThat(file(shown, PictureForm.THUMB)).doesNotExist();
    assertThat(
            jdbc.sql("select count(*) from evidence_copy where sha256 = ?")
                .param(hash.bytes())
                .query(Long.class)
                .single())
        .isZero();
  }

  private static long made() {
    return REDRESS.bean(MeterRegistry.class).get("redress.pictures.unpacked").timer().count();
  }

  private static Path file(JsonNode shown, PictureForm form) {
    String hex = PictureCopy.address(Hash.parse(shown.path("sha256").asString()), form).hex();
    return REDRESS.data().resolve("copies").resolve(hex.substring(0, 2)).resolve(hex.substring(2));
  }

  private static JsonNode show(HttpUser by, byte[] content) {
    return by.upload("/evidence", "p.bin", content, "orderId", SALE.order().text()).ok();
  }

  private static HttpAnswer content(HttpUser viewer, JsonNode shown, String size) {
    return viewer.get(path(shown) + "/content" + size);
  }

  private static String path(JsonNode shown) {
    return "/evidence/" + shown.path("id").asString();
  }
}
