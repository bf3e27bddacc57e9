package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.kernel.Hash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** V4: the second hashes of a bundle, which no signature covers, are counted again as well. */
@Tag("database")
class SecondManifestTest {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final String SM3 = "manifest-sm3.txt";
  private static final String TAGS = "tagmanifest-sha256.txt";

  @TempDir Path folder;

  @Test
  void aWrongSm3IsFoundAlsoWhereItsOwnHashIsRight() throws IOException {
    Sale sale = Sale.delivered(REDRESS, "second-manifest", "Mug", 1858);
    sale.apply();
    sale.settle();
    HttpUser buyer = sale.buyer();
    String id = EndedSales.bundle(buyer, sale).path("id").asString();
    byte[] bundle = buyer.get("/record/bundles/" + id + "/content").bytes();
    SortedMap<String, byte[]> files = Verifier.unpacked(bundle);
    Verifier verifier = Verifier.in(folder, files.get("data/verify/Verify.java"));
    String name = name(bundle);
    assertThat(new Forger(REDRESS, files).zipped(name)).isEqualTo(bundle);
    assertThat(verifier.broken(bundle)).isEmpty();

    String before = Hash.sum(files.get(SM3)).hex();
    files.put(SM3, bent(files.get(SM3)));
    String tags = new String(files.get(TAGS), StandardCharsets.UTF_8);
    assertThat(tags).contains(before);
    String now = Hash.sum(files.get(SM3)).hex();
    files.put(TAGS, tags.replace(before, now).getBytes(StandardCharsets.UTF_8));
    assertThat(verifier.broken(new Forger(REDRESS, files).zipped(name)))
        .containsExactly("manifest-sm3.txt: is not that of the files");
  }

  /** The first digit of the first hash is another one. */
  private static byte[] bent(byte[] manifest) {
    byte[] bent = manifest.clone();
    bent[0] = (byte) (bent[0] == '0' ? '1' : '0');
    return bent;
  }

  private static String name(byte[] bundle) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
      String first = zip.getNextEntry().getName();
      return first.substring(0, first.indexOf('/'));
    }
  }
}
