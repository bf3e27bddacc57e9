package dev.redress.retail;

import dev.redress.cases.Cases;
import dev.redress.kernel.JournalReaders;
import dev.redress.kernel.Json;
import dev.redress.kernel.MovableClock;
import dev.redress.launch.CannotStart;
import dev.redress.launch.Database;
import dev.redress.launch.DatabaseOptions;
import dev.redress.launch.Server;
import dev.redress.orders.Orders;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports UCI's Online Retail and replays its cancellations as cases. */
@Command(
    name = "online-retail",
    description = "Imports UCI's Online Retail (CSV, plain or gzip) and replays its cancellations.",
    mixinStandardHelpOptions = true)
final class OnlineRetailCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LOOK = Duration.ofMillis(50);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private DatabaseOptions databaseOptions = new DatabaseOptions();

  @Parameters(paramLabel = "FILE", description = "The CSV file, or its gzip.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "Prints the figures as one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    RetailFile read = RetailFile.read(file);
    read.broken().forEach(row -> say("Line " + row.line() + " is left out: " + row.why()));
    RetailPlan plan = new RetailPlan(read.rows());
    try (Database database = databaseOptions.open(this::say);
        Server server = Server.start(database, databaseOptions.data(), rooms())) {
      RetailStore store = server.bean(RetailStore.class);
      store.keepRows(read, plan);
      replay(server, store, read, plan);
      print(store.figures(read.source()));
    }
    return 0;
  }

  /** The file's time is not the clock's business: nothing falls due by itself. */
  private static Map<String, String> rooms() {
    Map<String, String> rooms = new HashMap<>(Server.roomsOnly());
    rooms.put("redress.deadlines", "false");
    rooms.put("redress.readers", "POLLING");
    rooms.put("redress.clock.movable", "true");
    return rooms;
  }

  private void replay(Server server, RetailStore store, RetailFile read, RetailPlan plan) {
    int steps = plan.invoices().size() + plan.requests().size();
    try (ProgressBar bar = bar(steps)) {
      RetailReplay replay =
          new RetailReplay(
              new RetailReplay.Market(
                  server.bean(Orders.class),
                  server.bean(Cases.class),
                  server.bean(JournalReaders.class),
                  server.bean(MovableClock.class)),
              bar::step,
              refusal -> say("Refused: " + refusal));
      replay.sell(plan.invoices());
      store.keepReturns(read.source(), replay.replay(plan.requests()));
      awaitMoney(store, read.source());
    }
  }

  /** Refunds are paid by the readers, behind the commands that grant them. */
  private static void awaitMoney(RetailStore store, String source) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (store.unsettled(source) > 0) {
      if (System.nanoTime() - end > 0) {
        throw new CannotStart(
            "Some refunds are still under way. Run the same command again to see the figures.");
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private void print(RetailFigures figures) {
    String text = Json.write(figures);
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? text : text.replaceAll("[{}\"]", "").replace(",", "\n"));
    out.flush();
  }

  private static ProgressBar bar(int steps) {
    return new ProgressBarBuilder()
        .setTaskName("Replaying")
        .setInitialMax(steps)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(500)
        .build();
  }

  private void say(String line) {
    PrintWriter errors = spec.commandLine().getErr();
    errors.println(line);
    errors.flush();
  }
}
