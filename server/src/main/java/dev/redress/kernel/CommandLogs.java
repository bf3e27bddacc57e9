package dev.redress.kernel;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Opens a command log for each room, and closes them before the database goes. */
@Component
public class CommandLogs implements DisposableBean {

  private final Surroundings around;
  private final boolean inline;
  private final List<CommandLog<?, ?, ?>> open = new ArrayList<>();

  /**
   * Prepares the logs.
   *
   * @param inline decide in the sender's thread instead of writers' ({@code
   *     redress.commands.inline}): the simulation's world has one thread
   */
  CommandLogs(
      Storage storage,
      Clock clock,
      CommandMeter meter,
      Commits commits,
      BackPressure pressure,
      @Value("${redress.commands.inline:false}") boolean inline) {
    this.around = new Surroundings(storage, clock, meter, commits::happened, pressure);
    this.inline = inline;
  }

  /**
   * Opens the log of one room.
   *
   * @param writers how many transactions of this room may be under way at once; one more than one
   *     keeps deciding while the other waits for the disk
   */
  public <C extends Command, S, E extends Event> CommandLog<C, S, E> open(
      CommandHandler<C, S, E> handler, int writers) {
    CommandLog<C, S, E> log = new CommandLog<>(handler, around, inline ? 0 : writers);
    open.add(log);
    return log;
  }

  /**
   * What is sent meanwhile is decided in one group per room, as commands are that arrive while a
   * transaction is under way. Only where senders decide themselves; elsewhere writers gather.
   */
  public void together(Runnable senders) {
    open.forEach(log -> log.gather(true));
    try {
      senders.run();
    } finally {
      open.forEach(log -> log.gather(false));
    }
  }

  @Override
  public void destroy() {
    open.forEach(CommandLog::close);
  }

  record Surroundings(
      Storage storage,
      Clock clock,
      CommandMeter meter,
      BiConsumer<String, Set<String>> committed,
      BackPressure pressure) {}
}
