package dev.redress.simulation;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Stands where rooms expect a database while everything is in memory; whoever asks it is told. */
final class NoDatabase {

  private NoDatabase() {}

  static DataSource source() {
    return empty(DataSource.class);
  }

  static Connection connection() {
    return empty(Connection.class);
  }

  private static <T> T empty(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            NoDatabase.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              throw new SQLException("There is no database behind " + method.getName());
            }));
  }
}
