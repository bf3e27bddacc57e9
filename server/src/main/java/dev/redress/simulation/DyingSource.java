package dev.redress.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database whose connections let the server die where {@link Deaths} says. */
final class DyingSource {

  private final DataSource real;
  private final Deaths deaths;
  private final Runnable changed;
  private boolean readerCrashes;

  /**
   * Stands before a database.
   *
   * @param changed told after every commit
   */
  DyingSource(DataSource real, Deaths deaths, Runnable changed) {
    this.real = real;
    this.deaths = deaths;
    this.changed = changed;
  }

  /** The next reader dies when it is about to store its position. */
  void crashReader(boolean crash) {
    readerCrashes = crash;
  }

  DataSource source() {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          Object answer = call(real, method, arguments);
          return answer instanceof Connection connection ? mortal(connection) : answer;
        });
  }

  private Connection mortal(Connection connection) {
    // Which connection is a reader's shows in its first statement; those store positions only.
    boolean[] reader = new boolean[1];
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().equals("prepareStatement") && arguments != null) {
            reader[0] |= prepare(String.valueOf(arguments[0]), reader[0]);
          }
          boolean commit = method.getName().equals("commit");
          if (commit && !reader[0]) {
            deaths.beforeCommit();
          }
          Object answer = call(connection, method, arguments);
          if (commit) {
            changed.run();
            if (!reader[0]) {
              deaths.afterCommit();
            }
          }
          return answer;
        });
  }

  private boolean prepare(String sql, boolean reader) throws SQLException {
    String begin = sql.strip().toLowerCase(Locale.ROOT);
    if (begin.startsWith("update reader") && readerCrashes) {
      readerCrashes = false;
      throw new Deaths.ServerDied(Fault.READER_CRASHES_BEFORE_POSITION);
    }
    boolean writes =
        begin.startsWith("insert") || begin.startsWith("update") || begin.startsWith("delete");
    if (writes && !reader) {
      deaths.beforeWrite();
    }
    return begin.startsWith("select pg_try_advisory_xact_lock");
  }

  /** What a proxy does with a call. */
  private interface Calls {
    @Nullable Object take(Method method, Object @Nullable [] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Calls calls) {
    return type.cast(
        Proxy.newProxyInstance(
            DyingSource.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> calls.take(method, arguments)));
  }

  private static @Nullable Object call(Object on, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
