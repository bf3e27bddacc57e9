package dev.redress.carriers;

import dev.redress.kernel.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Whose a parcel's number is. */
@Component
final class RouteStore {

  private final DataSource database;

  RouteStore(DataSource database) {
    this.database = database;
  }

  List<Route> of(String tracking) {
    try (Connection tx = database.getConnection()) {
      return RouteRows.of(tx, tracking);
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }
}
