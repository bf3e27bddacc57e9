package dev.redress.launch;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A database in the hands of a command: closed by it when it is done, by a signal before. */
final class OpenDatabase implements Database {

  private final Database database;
  private final Consumer<String> say;
  private final AtomicBoolean closed = new AtomicBoolean();

  private OpenDatabase(Database database, Consumer<String> say) {
    this.database = database;
    this.say = say;
  }

  static OpenDatabase until(Database database, Consumer<String> say) {
    OpenDatabase open = new OpenDatabase(database, say);
    Runtime.getRuntime().addShutdownHook(new Thread(open::interrupted));
    return open;
  }

  @Override
  public String url() {
    return database.url();
  }

  @Override
  public String user() {
    return database.user();
  }

  @Override
  public String password() {
    return database.password();
  }

  @Override
  public void close() {
    if (!closed.getAndSet(true)) {
      database.close();
    }
  }

  private void interrupted() {
    if (!closed.get()) {
      Interruption.begin(say);
      close();
    }
  }
}
