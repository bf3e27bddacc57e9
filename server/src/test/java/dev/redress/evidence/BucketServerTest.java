package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.kernel.Hash;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole server on a real S3 store, with a virus scanner: evidence and bundles, over HTTP. */
@Tag("slow")
class BucketServerTest {

  @TempDir Path folder;

  @Test
  void evidenceAndBundlesLieInTheBucketAndNowhereElse() throws IOException {
    try (TestScanner scanner = TestScanner.start();
        S3Server store = S3Server.start(folder);
        RedressServer redress =
            RedressServer.another(
                "--redress.evidence.s3.endpoint=" + store.endpoint(),
                "--redress.evidence.s3.bucket=" + S3Server.BUCKET,
                "--redress.evidence.s3.key-id=" + S3Server.KEY_ID,
                "--redress.evidence.s3.secret=" + S3Server.SECRET,
                "--redress.evidence.s3.patience=20s",
                "--redress.evidence.clamd=" + scanner.address())) {
      Sale sale = Sale.delivered(redress, "bucket-shop", "杯子", 900);
      byte[] photo = Pictures.jpeg(64, 48);
      JsonNode shown = upload(sale, photo).ok();
      assertThat(shown.path("sm3").asString()).hasSize(64);
      String path = "/evidence/" + shown.path("id").asString() + "/content";
      assertThat(sale.buyer().get(path).bytes()).isEqualTo(photo);
      byte[] copy = sale.merchant().get(path).bytes();
      String screen = PictureCopy.address(Hash.sum(photo), PictureForm.SCREEN).hex();
      Path kept = store.object("copies/" + screen.substring(0, 2) + "/" + screen.substring(2));
      assertThat(kept).hasBinaryContent(copy);
      assertThat(redress.data().resolve("copies")).doesNotExist();
      HttpAnswer part =
          sale.buyer().send("GET", path, BodyPublishers.noBody(), List.of("Range", "bytes=10-19"));
      assertThat(part.status()).isEqualTo(206);
      assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(photo, 10, 20));

      sale.apply();
      JsonNode made =
          sale.buyer().post("/record/bundles", Map.of("cases", List.of(sale.caseId()))).ok();
      String id = made.path("id").asString();
      HttpAnswer bundle = sale.buyer().get("/record/bundles/" + id + "/content");
      assertThat(Hash.sum(bundle.bytes()).hex()).isEqualTo(id);
      assertThat(store.object("bundles/" + id)).exists();
      assertThat(files(redress.data().resolve("evidence"))).isEmpty();
      assertThat(redress.data().resolve("record").resolve("bundles")).doesNotExist();

      byte[] infected = Arrays.copyOf(photo, photo.length + TestScanner.MARK.length());
      System.arraycopy(
          TestScanner.MARK.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
          0,
          infected,
          photo.length,
          TestScanner.MARK.length());
      upload(sale, infected).refused(422, "EVIDENCE_INFECTED");
      scanner.close();
      HttpAnswer later = upload(sale, Pictures.jpeg(20, 20));
      later.refused(503, "SCANNER_UNAVAILABLE");
      assertThat(later.header("Retry-After")).isPresent();

      store.close();
      sale.buyer().get(path).refused(503, "FILES_UNAVAILABLE");
      assertThat(files(redress.data().resolve("evidence"))).isEmpty();
    }
  }

  private static HttpAnswer upload(Sale sale, byte[] content) {
    return sale.buyer().upload("/evidence", "p.jpg", content, "orderId", sale.order().text());
  }

  private static List<Path> files(Path below) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
