package dev.redress.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.kernel.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * While the database is away, whoever knocks is told to come again: by session or by key, for one
 * command, for many rows or for a look. When it is back, so is everybody.
 */
@Tag("database")
class OutageTest {

  @Test
  void everyDoorSaysWhenToComeAgainAndOpensByItself() throws SQLException {
    try (RedressServer redress = RedressServer.another()) {
      HttpUser operator = redress.staff("operator", "Olga");
      HttpUser shop = redress.integration();
      HttpUser buyer = redress.program(Role.BUYER, "CN", "b");
      HikariDataSource pool = (HikariDataSource) redress.bean(DataSource.class);
      String name = pool.getJdbcUrl().replaceFirst(".*/", "");

      try (Connection aside = aside(pool, name)) {
        connections(aside, name, false);
        away(operator.get("/session"));
        away(operator.post("/accounts", Map.of()));
        away(shop.post("/orders/bulk", List.of(Map.of("market", "CN"))));
        away(buyer.get("/cases"));
        connections(aside, name, true);
      }

      redress.eventually(() -> operator.get("/session").status() == 200);
      redress.eventually(() -> buyer.get("/cases").status() == 200);
    }
  }

  /** The command is through, and the session cannot be stored when its answer is written. */
  @Test
  void whatTheServletWrapsIsAnOutageToo() throws Exception {
    OutageFilter filter = new OutageFilter(RedressServer.running().bean(Refusals.class));
    MockHttpServletResponse response = new MockHttpServletResponse();
    Exception gone =
        new CannotCreateTransactionException(
            "no connection", new SQLTransientConnectionException("timed out"));
    FilterChain chain =
        (asked, answer) -> {
          throw new ServletException("Request processing failed", gone);
        };

    filter.doFilter(new MockHttpServletRequest("POST", "/api/v1/cases"), response, chain);

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isNotNull();
    assertThat(response.getContentAsString()).contains("DATABASE_UNAVAILABLE");
  }

  private static void away(HttpAnswer answer) {
    answer.refused(503, "DATABASE_UNAVAILABLE");
    assertThat(answer.header("Retry-After")).isPresent();
  }

  private static Connection aside(HikariDataSource pool, String name) throws SQLException {
    return DriverManager.getConnection(
        pool.getJdbcUrl().replaceFirst(name + "$", "template1"),
        pool.getUsername(),
        pool.getPassword());
  }

  private static void connections(Connection aside, String name, boolean allowed)
      throws SQLException {
    try (Statement statement = aside.createStatement()) {
      statement.execute("alter database %s allow_connections %s".formatted(name, allowed));
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
              .formatted(name));
    }
  }
}
