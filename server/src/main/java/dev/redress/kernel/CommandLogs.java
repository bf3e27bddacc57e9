package dev.redress.kernel;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Opens a command log for each room, and closes them before the database goes. */
@Component
public final class CommandLogs implements DisposableBean {

  private final Surroundings around;
  private final List<CommandLog<?, ?, ?>> open = new ArrayList<>();

  CommandLogs(DataSource database, Clock clock, CommandMeter meter, Commits commits) {
    this.around = new Surroundings(database, clock, meter, commits::happened);
  }

  /**
   * Opens the log of one room.
   *
   * @param writers how many transactions of this room may be under way at once; one more than one
   *     keeps deciding while the other waits for the disk
   */
  public <C extends Command, S, E extends Event> CommandLog<C, S, E> open(
      CommandHandler<C, S, E> handler, int writers) {
    CommandLog<C, S, E> log = new CommandLog<>(handler, around, writers);
    open.add(log);
    return log;
  }

  @Override
  public void destroy() {
    open.forEach(CommandLog::close);
  }

  record Surroundings(DataSource database, Clock clock, CommandMeter meter, Runnable committed) {}
}
