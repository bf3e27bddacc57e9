package dev.redress.carriers;

import dev.redress.kernel.Json;
import dev.redress.orders.ParcelState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What providers' codes mean: {@code carriers/<provider>.json}. A code that is not in its
 * provider's table means nothing, whatever it looks like.
 */
@Component
final class CodeTables {

  private final Map<Provider, Table> tables = new EnumMap<>(Provider.class);

  CodeTables() throws IOException {
    for (Provider each : Provider.values()) {
      String name = "carriers/" + each.name().toLowerCase(Locale.ROOT) + ".json";
      String text = new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
      tables.put(each, Table.of(Json.read(text, CodeFile.class)));
    }
  }

  /**
   * What one code means.
   *
   * @param name what the provider calls it
   * @param state null: it is known, and moves nothing
   */
  record Meaning(String code, String name, @Nullable ParcelState state) {}

  /** A table as it stands in its file. */
  record CodeFile(String about, String zone, List<Meaning> codes) {}

  private record Table(ZoneId zone, Map<String, Meaning> byCode, Map<String, Meaning> byName) {

    static Table of(CodeFile file) {
      Map<String, Meaning> byCode = new HashMap<>();
      Map<String, Meaning> byName = new HashMap<>();
      for (Meaning each : file.codes()) {
        if (byCode.put(each.code(), each) != null || byName.put(each.name(), each) != null) {
          throw new IllegalStateException("Twice in its table: " + each);
        }
      }
      return new Table(ZoneId.of(file.zone()), Map.copyOf(byCode), Map.copyOf(byName));
    }
  }

  /** The zone in which the provider tells times that have none. */
  ZoneId zone(Provider provider) {
    return table(provider).zone();
  }

  /** What was said; by its name where there is no code. Empty: nobody knows. */
  Optional<Meaning> find(Provider provider, Push.Item item) {
    Table table = table(provider);
    return Optional.ofNullable(
        item.code().isEmpty() ? table.byName().get(item.name()) : table.byCode().get(item.code()));
  }

  private Table table(Provider provider) {
    return Objects.requireNonNull(tables.get(provider));
  }
}
