package dev.redress.notify;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into the rows of mails, and into mails. */
final class MailPeek {

  private MailPeek() {}

  static Instant due(DataSource database, String stream) {
    return JdbcClient.create(database)
        .sql("select due_at from mail where stream = ?")
        .param(stream)
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .single();
  }

  static int tries(DataSource database, String stream) {
    return JdbcClient.create(database)
        .sql("select coalesce(max(tries), 0) from mail where stream = ? and leased_until is null")
        .param(stream)
        .query(Integer.class)
        .single();
  }

  static boolean isSent(DataSource database, String stream) {
    return JdbcClient.create(database)
        .sql("select exists (select from mail where stream = ? and state = 'SENT')")
        .param(stream)
        .query(Boolean.class)
        .single();
  }

  /** As it is between handing a mail over and writing down that it went. */
  static void unsettle(DataSource database, String stream) {
    JdbcClient.create(database)
        .sql("update mail set state = 'PENDING', leased_until = due_at where stream = ?")
        .param(stream)
        .update();
  }

  static String plain(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return String.valueOf(part.getContent());
    }
    StringBuilder text = new StringBuilder();
    if (part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        BodyPart each = several.getBodyPart(i);
        text.append(plain(each));
      }
    }
    return text.toString();
  }
}
