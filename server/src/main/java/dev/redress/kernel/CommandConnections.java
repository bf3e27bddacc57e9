package dev.redress.kernel;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The command logs' own connections. Planning one of their statements took PostgreSQL longer than
 * running it, eleven times per command that goes alone; here each is planned once per connection.
 */
@Configuration(proxyBeanMethods = false)
class CommandConnections {

  static final String NAME = "commandDatabase";

  /**
   * A plan that is kept has to be right for a table of any size, also when it was made while the
   * table was empty: every statement of a command finds its rows by keys that it is given, so the
   * only good plan goes through an index row by row.
   */
  static final String PLAN_ONCE =
      """
      set plan_cache_mode = force_generic_plan;
      set enable_seqscan = off;
      set enable_hashjoin = off;
      set enable_mergejoin = off
      """;

  /** As many as everything else has, to the same database. */
  @Bean(name = NAME, defaultCandidate = false)
  HikariDataSource commandDatabase(HikariDataSource database, MeterRegistry meters) {
    HikariDataSource commands = new HikariDataSource();
    database.copyStateTo(commands);
    commands.setPoolName(database.getPoolName() + "-commands");
    commands.setConnectionInitSql(PLAN_ONCE);
    commands.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
    return commands;
  }
}
