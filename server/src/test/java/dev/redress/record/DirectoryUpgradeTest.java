package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.Journal.Stream;
import dev.redress.kernel.LockKey;
import dev.redress.launch.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** V103: a tree that has outgrown a tile of level 1 is listed as if it had grown since. */
@Tag("database")
class DirectoryUpgradeTest {

  private static final int LEAVES = DirectoryStore.SPAN + 300;

  private static final String RUNS =
      """
      insert into record_run (first, keys, streams, versions, hashes)
      select min(i), array_agg(md5((i / 10)::text)::uuid order by i),
             array_agg(md5((i / 10)::text) order by i), array_agg(i % 10 + 1 order by i),
             string_agg(sha256(i::text::bytea), ''::bytea order by i)
      from generate_series(0::bigint, ?) i group by i / 256
      """;

  @Test
  void leavesOfBeforeAreListedAndFound() {
    TestDatabase database = TestDatabase.empty();
    migrate(database, "102");
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    jdbc.sql(RUNS).param(LEAVES - 1L).update();
    jdbc.sql("insert into record_tree (id, size) values (1, ?)").param(LEAVES).update();
    migrate(database, "103");

    DirectoryStore directory = new DirectoryStore(jdbc);
    assertThat(directory.leadsTo(0)).isTrue();
    LeafStore leaves = new LeafStore(jdbc, directory);
    for (long first : List.of(0L, 30_000L, (long) DirectoryStore.SPAN + 204)) {
      assertThat(leaves.of(stream(jdbc, first)).values())
          .extracting(LeafStore.Leaf::number)
          .containsExactlyElementsOf(LongStream.range(first, first + 10).boxed().toList());
    }
  }

  private static Stream stream(JdbcClient jdbc, long first) {
    UUID id = jdbc.sql("select md5(?::text)::uuid").param(first / 10).query(UUID.class).single();
    LockKey key = new LockKey(id);
    return new Stream(key.bucket(), key.text());
  }

  private static void migrate(TestDatabase database, String target) {
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations("classpath:db/migration")
        .target(target)
        .load()
        .migrate();
  }
}
