package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.record.CheckpointStore.Signed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** V4: an authority outside says when a checkpoint was there. */
@Tag("database")
class TimeStampsTest {

  @TempDir Path folder;

  @Test
  void theNewestCheckpointIsStampedAndTheStampTravelsInTheBundle() throws Exception {
    try (TestAuthority authority = new TestAuthority();
        RedressServer redress =
            RedressServer.another(
                "--redress.record.every=1h",
                "--redress.record.time-stamps.url=" + authority.url())) {
      Sale sale = Sale.delivered(redress, "stamp-shop", "水杯", 100);
      sale.apply();
      sale.settle();
      Signed signed = redress.bean(Checkpoints.class).issue().orElseThrow();
      redress.bean(TimeStamps.class).round();

      byte[] stamp = redress.bean(CheckpointStore.class).stamp(signed.size()).orElseThrow();
      TimeStampToken token = new TimeStampResponse(stamp).getTimeStampToken();
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(authority.certificate()));
      assertThat(token.getTimeStampInfo().getMessageImprintDigest())
          .isEqualTo(TimeStamps.imprint(signed.note()));

      // A further signature under the checkpoint takes nothing from its stamp.
      redress.bean(Checkpoints.class).rotate();
      JsonNode made =
          sale.buyer().post("/record/bundles", Map.of("cases", List.of(sale.caseId()))).ok();
      byte[] zip =
          sale.buyer().get("/record/bundles/" + made.path("id").asString() + "/content").bytes();
      SortedMap<String, byte[]> files = Verifier.unpacked(zip);
      assertThat(files.get("data/record/timestamp.tsr")).isEqualTo(stamp);
      assertThat(new String(files.get("data/record/checkpoint.txt"), StandardCharsets.UTF_8))
          .isNotEqualTo(signed.note());
      assertThat(Verifier.in(folder, files.get("data/verify/Verify.java")).broken(zip)).isEmpty();
    }
  }

  @Test
  void anAuthorityThatIsAwayHoldsNothingUp() {
    try (RedressServer redress =
        RedressServer.another(
            "--redress.record.every=1h", "--redress.record.time-stamps.url=http://127.0.0.1:1/")) {
      Sale sale = Sale.delivered(redress, "stamp-shop", "水杯", 100);
      sale.settle();
      Signed signed = redress.bean(Checkpoints.class).issue().orElseThrow();
      redress.bean(TimeStamps.class).round();
      assertThat(redress.bean(CheckpointStore.class).stamp(signed.size())).isEmpty();
    }
  }
}
