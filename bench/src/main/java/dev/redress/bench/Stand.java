package dev.redress.bench;

import dev.redress.accounts.ApiKeys;
import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Role;
import dev.redress.launch.Database;
import dev.redress.launch.Server;
import dev.redress.orders.Orders;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * The running product with its cases, and the reference beside it, for as long as benchmarks run.
 */
final class Stand {

  private final Database database;
  private final Server server;
  private final Market market;
  private final Optional<ProcessHandle> postmaster;
  private int batches;
  private int keys;
  private @Nullable Pgbench pgbench;
  private List<CaseId> cases = List.of();
  private AtomicLongArray steps = new AtomicLongArray(0);

  Stand(Database database, Server server) {
    this.server = server;
    this.database = database;
    this.market = market();
    try (Sql sql = Sql.on(database)) {
      this.postmaster = Processors.postmaster(sql);
    }
  }

  /** Processor time spent so far, on both sides. */
  Processors processors() {
    return Processors.soFar(postmaster);
  }

  /** The reference, its database made when it is first asked for. */
  Pgbench pgbench() {
    if (pgbench == null) {
      try {
        pgbench = new Pgbench(database);
        pgbench.prepare();
      } catch (SQLException e) {
        throw new IllegalStateException("The reference database cannot be made", e);
      }
    }
    return pgbench;
  }

  <T> T bean(Class<T> type) {
    return server.bean(type);
  }

  <T> T bean(String name, Class<T> type) {
    return server.bean(name, type);
  }

  /** A market of now: the clock may have been moved since the last one. */
  Market market() {
    return new Market(
        server.bean(Orders.class), server.bean(Cases.class), server.bean(Clock.class).instant());
  }

  /**
   * At least this many open cases; made once, and swept as the reference's tables are when they
   * have been filled, so that neither is measured while that goes on beside it.
   */
  List<CaseId> cases(int count) {
    if (cases.size() < count) {
      System.err.printf("Opening %,d cases …%n", count);
      cases = market.open("bench", count);
      steps = new AtomicLongArray(count);
      try (Sql sql = Sql.on(database)) {
        sql.run("vacuum analyze");
      }
    }
    return cases;
  }

  /** The next legal command on the case at this place. */
  Outcome step(int place) {
    return market.step(cases.get(place), steps.getAndIncrement(place));
  }

  /** Cases that nobody has touched since they were opened. */
  List<CaseId> freshCases(int count) {
    return market.open("fresh-" + ++batches, count);
  }

  String address() {
    return server.address();
  }

  /** An API key that acts as the cases' buyer. */
  String buyerKey() {
    return key(Role.BUYER, Market.BUYER);
  }

  /** An API key that acts as the cases' merchant. */
  String merchantKey() {
    return key(Role.MERCHANT, Market.MERCHANT);
  }

  String key(Role role, String party) {
    ApiKeys.NewKey wanted = ApiKeys.NewKey.endless("bench", role, Market.CODE, party);
    Actor operator = new Actor(Role.OPERATOR, "bench", "Bench", "", "");
    String secret =
        server.bean(ApiKeys.class).issue(wanted, operator, "key-" + ++keys + "-" + party).secret();
    return Objects.requireNonNull(secret);
  }
}
