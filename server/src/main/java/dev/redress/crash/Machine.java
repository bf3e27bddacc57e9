package dev.redress.crash;

import dev.redress.launch.CannotStart;
import dev.redress.launch.RunningDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** The server and its PostgreSQL as processes: started, killed, started again. */
final class Machine implements AutoCloseable {

  private final Program.Terms terms;
  private Program program;
  private Duration ahead = Duration.ZERO;

  Machine(Program.Terms terms) {
    this.terms = terms;
    this.program = Program.start(terms);
  }

  Path data() {
    return terms.data();
  }

  Program program() {
    return program;
  }

  /** How far the clock of the server that runs now is ahead. */
  Duration ahead() {
    return ahead;
  }

  URI awaitReady() {
    return program.awaitReady();
  }

  /** Starts the server, with its clock moved on; it must have ended. */
  void startAgain(Duration later) {
    ahead = ahead.plus(later);
    program = Program.start(terms.ahead(ahead));
  }

  RunningDatabase database() {
    return RunningDatabase.on(terms.data())
        .orElseThrow(() -> new CannotStart("PostgreSQL does not run in " + terms.data() + "."));
  }

  /** Kills what the blow names; what ended with the server has to be started again. */
  void strike(Blow blow, RandomGenerator dice) throws SQLException {
    switch (blow) {
      case SERVER, SERVER_TWICE -> program.kill();
      case BACKEND -> killBackend(dice);
      case DATABASE -> killDatabase();
      case EVERYTHING -> {
        killDatabase();
        program.kill();
      }
    }
  }

  private void killBackend(RandomGenerator dice) throws SQLException {
    try (RecordStore record = new RecordStore(database())) {
      List<Long> backends = record.backends();
      if (!backends.isEmpty()) {
        killProcess(
            ProcessHandle.of(backends.get(dice.nextInt(backends.size()))).stream().toList());
      }
    }
  }

  private void killDatabase() {
    ProcessHandle postmaster = database().process();
    List<ProcessHandle> children = postmaster.descendants().toList();
    killProcess(List.of(postmaster));
    killProcess(children);
  }

  private static void killProcess(List<ProcessHandle> processes) {
    processes.forEach(ProcessHandle::destroyForcibly);
  }

  /** Leaves nothing running, whatever state it is in. */
  @Override
  public void close() {
    if (program.isAlive()) {
      program.stop();
    }
    RunningDatabase.on(terms.data()).ifPresent(left -> left.process().destroy());
  }
}
