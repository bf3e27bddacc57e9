package dev.redress.evidence;

import dev.redress.kernel.Hash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SQL of pictures' copies: what their bytes must be. */
final class CopyStore {

  private static final String OF =
      "select form, content, media_type, bytes from evidence_copy where sha256 = ?";

  private static final String ADD =
      """
      insert into evidence_copy (sha256, form, content, media_type, bytes)
      values (?, ?, ?, ?, ?)
      """;

  private static final String FORGET = "delete from evidence_copy where sha256 = ?";

  private CopyStore() {}

  /** The copies of a picture; none where nobody has asked for them. */
  static List<PictureCopy> of(Connection tx, Hash original) throws SQLException {
    List<PictureCopy> found = new ArrayList<>();
    try (PreparedStatement select = tx.prepareStatement(OF)) {
      select.setBytes(1, original.bytes());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new PictureCopy(
                  original,
                  PictureForm.valueOf(row.getString(1)),
                  hash(row.getBytes(2)),
                  row.getString(3),
                  row.getLong(4)));
        }
      }
    }
    return found;
  }

  private static @Nullable Hash hash(byte @Nullable [] bytes) {
    return bytes == null ? null : Hash.of(bytes);
  }

  static void add(Connection tx, PictureCopy copy) throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement(ADD)) {
      insert.setBytes(1, copy.original().bytes());
      insert.setString(2, copy.form().name());
      insert.setBytes(3, copy.content() == null ? null : copy.content().bytes());
      insert.setString(4, copy.mediaType());
      insert.setLong(5, copy.bytes());
      insert.executeUpdate();
    }
  }

  static void forget(Connection tx, Hash original) throws SQLException {
    try (PreparedStatement delete = tx.prepareStatement(FORGET)) {
      delete.setBytes(1, original.bytes());
      delete.executeUpdate();
    }
  }
}
