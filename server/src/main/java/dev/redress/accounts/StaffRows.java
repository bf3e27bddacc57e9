package dev.redress.accounts;

import dev.redress.accounts.AccountEvent.GrantsChanged;
import dev.redress.kernel.Grants;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Stamped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What staff may do (C8), in the rows of accounts. */
final class StaffRows {

  /** More than any shop has; the page shows them all. */
  private static final int MOST = 500;

  private StaffRows() {}

  static @Nullable String text(@Nullable Grants grants) {
    return grants == null ? null : Json.write(grants);
  }

  static int change(Connection tx, LockKey id, Stamped<AccountEvent> stamped, GrantsChanged changed)
      throws SQLException {
    String sql =
        """
        update account set grants = cast(? as json), version = ?, hash = ?
        where bucket = ? and id = ? and version = ?
        """;
    try (PreparedStatement update = tx.prepareStatement(sql)) {
      update.setString(1, Json.write(changed.grants()));
      update.setLong(2, stamped.version());
      update.setBytes(3, stamped.head().hash().bytes());
      update.setShort(4, id.bucket());
      update.setObject(5, id.id());
      update.setLong(6, stamped.version() - 1);
      return update.executeUpdate();
    }
  }

  static List<Account> ofMerchant(Connection tx, String market, String party) throws SQLException {
    String sql =
        """
        select * from account where role = 'MERCHANT' and market = ? and party = ?
        order by grants is not null, login limit ?
        """;
    List<Account> found = new ArrayList<>();
    try (PreparedStatement select = tx.prepareStatement(sql)) {
      select.setString(1, market);
      select.setString(2, party);
      select.setInt(3, MOST);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(AccountRows.account(row).account());
        }
      }
    }
    return found;
  }
}
