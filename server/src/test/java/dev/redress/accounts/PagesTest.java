package dev.redress.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import dev.redress.RedressServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser gets besides the API: the consoles' page, its files, and rules to obey. */
@Tag("database")
class PagesTest {

  private static final RedressServer REDRESS = RedressServer.running();

  private static HttpAnswer browse(String path, String... headers) {
    return REDRESS.stranger().send("GET", "/" + path, BodyPublishers.noBody(), List.of(headers));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login",
        "/setup",
        "/buyer",
        "/buyer/orders/0b5f7f85",
        "/merchant/cases",
        "/arbitration",
        "/operations/refunds",
        "/docket/1"
      })
  void everyPageOfTheConsolesIsTheOnePage(String path) {
    HttpAnswer page = browse(path);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("the page of the consoles");
    assertThat(page.header("Cache-Control").orElse("")).contains("no-cache");
  }

  @Test
  void everyAddressThatTheConsolesKnowCanBeOpenedAnew() throws IOException {
    String routes = Files.readString(Path.of("../web/src/app/App.tsx"));
    List<String> rooms =
        Pattern.compile("path=\"(/\\w*)").matcher(routes).results().map(m -> m.group(1)).toList();
    assertThat(rooms).contains("/buyer", "/desk", "/docket");
    assertThat(rooms).allSatisfy(room -> assertThat(browse(room).status()).as(room).isEqualTo(200));
  }

  @Test
  void builtFilesStayGoodForEverAndTravelSmall() {
    HttpAnswer plain = browse("/assets/console-abc123.js");
    assertThat(plain.header("Cache-Control"))
        .hasValueSatisfying(
            cache -> assertThat(cache).contains("max-age=31536000", "immutable", "public"));
    HttpAnswer small = browse("/assets/console-abc123.js", "Accept-Encoding", "gzip");
    assertThat(small.header("Content-Encoding")).hasValue("gzip");
    assertThat(small.bytes().length).isLessThan(plain.bytes().length / 4);
  }

  @Test
  void whatIsNotThereIsAProblemNotThePage() {
    browse("/api/v1/nothing").refused(404, "NOT_FOUND");
    browse("/nothing").refused(404, "NOT_FOUND");
    browse("/assets/gone.js").refused(404, "NOT_FOUND");
  }

  @Test
  void browsersAreToldWhatTheyMayDo() {
    HttpAnswer page = browse("/");
    assertThat(page.header("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe-eval");
    assertThat(page.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.header("X-Frame-Options")).hasValue("DENY");
    assertThat(page.header("Referrer-Policy")).hasValue("same-origin");
    assertThat(page.header("Permissions-Policy").orElse("")).contains("camera=()");
  }

  @Test
  void theDocumentationPageIsThere() {
    HttpAnswer way = browse("/docs");
    assertThat(way.status()).isEqualTo(302);
    HttpAnswer page = browse(way.header("Location").orElseThrow());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("swagger-ui").doesNotContain("<script>");
  }

  @Test
  void nothingTellsWhatTheServerIsMadeOf() {
    HttpAnswer page = browse("/login");
    assertThat(page.header("Server")).isEmpty();
    assertThat(page.header("X-Powered-By")).isEmpty();
    HttpAnswer broken = browse("/api/v1/cases/a%2Fb;x=1");
    assertThat(broken.status()).isEqualTo(400);
    assertThat(broken.text()).doesNotContain("Exception", "org.", "Tomcat/", "trace");
  }
}
