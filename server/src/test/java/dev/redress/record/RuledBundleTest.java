package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** F8, V4: a bundle and the docket say who funds a ruling, and what the rules it cites say. */
@Tag("database")
class RuledBundleTest {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final String LAW = "经营者应当承担运输等必要费用。";

  @TempDir static Path folder;

  private static Sale sale;

  @BeforeAll
  static void rule() {
    sale = Sale.delivered(REDRESS, "ruled-bundle-shop", "玻璃壶", 2600);
    sale.apply();
    sale.send(REDRESS.as("operator", "", ""), "step-in", Map.of("reason", "No talk."));
    sale.send(sale.buyer(), "finish-evidence", Map.of());
    sale.send(sale.merchant(), "finish-evidence", Map.of());
    HttpUser judge = REDRESS.staff("arbitrator", "Judge of a bundle");
    sale.send(judge, "take-hearing", Map.of());
    sale.send(judge, "rule", ruling());
    sale.until("CLOSED_REFUNDED");
  }

  private static Map<String, Object> ruling() {
    return Map.of(
        "lines",
        List.of(Map.of("line", 1, "outcome", "REFUND")),
        "freightPayer",
        "PLATFORM",
        "responsibility",
        Map.of("carrier", 100),
        "funder",
        "PLATFORM",
        "rules",
        List.of("CN-CPL-24", "F8"),
        "reasons",
        Map.of("zh-CN", "承运商运输中损坏，据此裁决。", "en", "The carrier broke it on the way."));
  }

  @Test
  void theReportHasTheTextsOfTheLawAndOfTheRule() throws Exception {
    SortedMap<String, byte[]> files = bundle(sale.buyer());
    assertThat(ReportText.of(files.get("data/report.pdf")).replace("\n", ""))
        .contains("Rules and statutes", LAW, "Over ¥2,000, a second approver.", "2013年10月25日")
        .contains("Funded by the platform, from its own money.");
    String rules = text(files, "data/rules/" + sale.caseId() + ".json");
    assertThat(rules).contains(LAW, "\"language\":\"zh-CN\"", "\"language\":\"en\"");
    HttpUser reader = sale.buyer().reading("zh-CN");
    assertThat(ReportText.of(bundle(reader).get("data/report.pdf")).replace("\n", ""))
        .contains(LAW, "裁决不可修改，只能被推翻。", "款项由平台自有资金支付。");
    reader.reading("en");
  }

  @Test
  void bothSidesUnfoldTheTextUnderTheRuling() {
    for (HttpUser side : List.of(sale.buyer(), sale.merchant())) {
      JsonNode cited =
          side.get("/cases/" + sale.caseId()).ok().path("ruling").path("rules").path(0);
      assertThat(cited.path("text").asString()).contains("art. 24");
      assertThat(cited.path("wording").path("language").asString()).isEqualTo("zh-CN");
      assertThat(cited.path("wording").path("text").asString()).endsWith(LAW);
    }
  }

  @Test
  void thePublicReadsWhoFundsItAndTheTexts() {
    JsonNode found =
        REDRESS.stranger().get("/public/docket?q=broke&limit=5").ok().path("items").path(0);
    assertThat(found.path("funder").asString()).isEqualTo("PLATFORM");
    assertThat(found.path("rules").path(0).path("wording").path("text").asString()).endsWith(LAW);
  }

  /** Of somebody's, intact to whoever checks it without the platform. */
  private static SortedMap<String, byte[]> bundle(HttpUser by) throws Exception {
    JsonNode made = EndedSales.bundle(by, sale);
    byte[] zip = by.get("/record/bundles/" + made.path("id").asString() + "/content").bytes();
    SortedMap<String, byte[]> files = Verifier.unpacked(zip);
    assertThat(Verifier.in(folder, files.get("data/verify/Verify.java")).broken(zip)).isEmpty();
    byte[] again =
        by.get("/record/bundles/" + EndedSales.bundle(by, sale).path("id").asString() + "/content")
            .bytes();
    assertThat(again).isEqualTo(zip);
    return files;
  }

  private static String text(SortedMap<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }
}
