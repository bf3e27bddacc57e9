package dev.redress.notify;

import dev.redress.kernel.Recurring;
import dev.redress.kernel.Routine;
import dev.redress.notify.Letters.Letter;
import dev.redress.notify.MailStore.Taken;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Mails what is due: takes it (committed), hands it to the mail server, writes down what came of
 * it. Where that breaks off it goes out again under the same message id. What its reader does not
 * want any more by then is not sent.
 */
@Component
final class MailPost implements Recurring {

  private static final Logger LOG = LoggerFactory.getLogger(MailPost.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration KEEP = Duration.ofDays(30);
  private static final Duration SWEEP = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofHours(24);
  private static final int AT_ONCE = 20;
  private static final int LONGEST_DIGEST = 50;

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6));

  private final ObjectProvider<JavaMailSender> server;
  private final MailStore mails;
  private final PreferenceStore preferences;
  private final Letters letters;
  private final Clock clock;
  private final String from;
  private final Routine routine = new Routine("mail-post", LOOK, this::round);
  private volatile Instant swept = Instant.EPOCH;

  MailPost(
      ObjectProvider<JavaMailSender> server,
      MailStore mails,
      PreferenceStore preferences,
      Letters letters,
      Clock clock,
      @Value("${redress.mail.from:Redress <no-reply@localhost>}") String from) {
    this.server = server;
    this.mails = mails;
    this.preferences = preferences;
    this.letters = letters;
    this.clock = clock;
    this.from = from;
  }

  /** Writes the digests whose hour has come, and mails what is due; whether there was anything. */
  boolean round() {
    Instant now = clock.instant();
    for (Preference each : preferences.digestsDue(now)) {
      digest(each, now);
    }
    List<Taken> taken = mails.take(now, LEASE, AT_ONCE);
    taken.forEach(each -> send(each, now));
    if (now.isAfter(swept.plus(SWEEP))) {
      swept = now;
      mails.sweep(now.minus(KEEP));
    }
    return !taken.isEmpty();
  }

  /** One per day and account; none where nothing is due. */
  private void digest(Preference reader, Instant now) {
    Digest digest = mails.due(reader, now.plus(DAY), LONGEST_DIGEST);
    if (digest.total() > 0) {
      mails.put(
          new MailRows.Row(
              reader.account(),
              "digest",
              now.atZone(reader.zone()).toLocalDate().toEpochDay(),
              Letters.DIGEST,
              "",
              reader.role(),
              null,
              null,
              digest,
              now,
              now));
    }
    preferences.digested(reader, now);
  }

  private void send(Taken mail, Instant now) {
    Optional<Preference> reader =
        preferences.of(mail.account()).filter(each -> stillWants(each, mail));
    if (reader.isEmpty()) {
      mails.settle(mail, "DROPPED", now, "");
      return;
    }
    try {
      JavaMailSender sender = server.getObject();
      sender.send(message(sender, mail, reader.get()));
      mails.settle(mail, "SENT", now, "");
    } catch (MailException | MessagingException e) {
      failed(mail, e, now);
    }
  }

  private static boolean stillWants(Preference reader, Taken mail) {
    return switch (mail.kind()) {
      case Letters.CODE -> !reader.address().isEmpty() && !reader.confirmed();
      case Letters.DIGEST -> reader.confirmed() && reader.digestHour() != null;
      default -> reader.wants(NoticeKind.valueOf(mail.kind()));
    };
  }

  private MimeMessage message(JavaMailSender sender, Taken mail, Preference reader)
      throws MessagingException {
    Letter letter = letters.write(mail, reader);
    MimeMessage message = sender.createMimeMessage();
    MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
    parts.setFrom(from);
    parts.setTo(reader.address());
    parts.setSubject(letter.subject());
    parts.setText(letter.text(), letter.html());
    message.setHeader("Message-ID", mail.messageId());
    message.setHeader("Auto-Submitted", "auto-generated");
    if (letter.unsubscribe() != null) {
      message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return message;
  }

  private void failed(Taken mail, Exception e, Instant now) {
    boolean last = mail.tries() > WAITS.size() || isRefusedForGood(e);
    LOG.warn("{} was not taken by the mail server", mail.messageId(), e);
    Instant due = last ? now : now.plus(WAITS.get(mail.tries() - 1));
    mails.settle(mail, last ? "FAILED" : "PENDING", due, e.getClass().getSimpleName());
  }

  /** There is no such address: trying again would not help. */
  private static boolean isRefusedForGood(Exception e) {
    return e instanceof MailSendException failed
        && failed.getFailedMessages().values().stream()
            .anyMatch(
                why ->
                    why instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
  }

  @Override
  public Routine routine() {
    return routine;
  }

  /** Where no mail server is configured, nothing is ever due. */
  @Override
  public boolean isAutoStartup() {
    return server.getIfAvailable() != null;
  }
}
