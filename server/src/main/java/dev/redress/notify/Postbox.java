package dev.redress.notify;

import dev.redress.notify.MailRows.Box;
import dev.redress.notify.MailRows.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Decides which messages are mailed too, to whom and when. Closed where no mail is configured. */
@Component
final class Postbox {

  /** Whoever reads the journal anew, or late, must not flood people with old news. */
  private static final Duration NEWS = Duration.ofDays(1);

  private final boolean open;
  private final Clock clock;

  Postbox(@Value("${spring.mail.host:}") String host, Clock clock) {
    this.open = !host.isEmpty();
    this.clock = clock;
  }

  boolean isOpen() {
    return open;
  }

  /** Mails what of these messages somebody wants mailed, once per account. */
  void put(Connection tx, List<InboxReader.Message> messages) throws SQLException {
    Instant now = clock.instant();
    List<InboxReader.Message> fresh =
        messages.stream().filter(each -> each.at().isAfter(now.minus(NEWS))).toList();
    if (!open || fresh.isEmpty()) {
      return;
    }
    List<Box> boxes = fresh.stream().map(InboxReader.Message::box).distinct().toList();
    Map<Box, List<Preference>> readers =
        MailRows.readers(tx, boxes).stream()
            .collect(
                Collectors.groupingBy(each -> new Box(each.role(), each.market(), each.party())));
    List<Row> rows = new ArrayList<>();
    for (InboxReader.Message each : fresh) {
      NoticeKind kind = NoticeKind.of(each.heard().news().notice());
      readers.getOrDefault(each.box(), List.of()).stream()
          .filter(reader -> reader.wants(kind))
          .map(reader -> row(each, kind, reader, now))
          .forEach(rows::add);
    }
    MailRows.put(tx, rows);
  }

  private static Row row(
      InboxReader.Message message, NoticeKind kind, Preference reader, Instant now) {
    InboxReader.Heard heard = message.heard();
    return new Row(
        reader.account(),
        heard.entry().stream(),
        heard.entry().version(),
        kind.name(),
        heard.news().notice().name(),
        message.role(),
        heard.orderId(),
        heard.caseId(),
        message.details(),
        message.at(),
        reader.release(now, message.details().due()));
  }
}
