package dev.redress.notify;

import dev.redress.kernel.Json;
import dev.redress.kernel.Role;
import dev.redress.kernel.Texts;
import dev.redress.notify.InboxStore.Item;
import dev.redress.notify.MailStore.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes mails in their readers' language and times in their zone: plain, and the same as HTML. */
@Component
final class Letters {

  static final String DIGEST = "DIGEST";
  static final String CODE = "CODE";

  private final Texts texts;
  private final MessageText messages;
  private final String publicUrl;

  Letters(Texts texts, MessageText messages, @Value("${redress.public-url:}") String publicUrl) {
    this.texts = texts;
    this.messages = messages;
    this.publicUrl = publicUrl.replaceFirst("/+$", "");
  }

  /**
   * A mail as it goes out.
   *
   * @param unsubscribe where one click ends mails of this kind; null: they cannot be ended so
   */
  record Letter(String subject, String text, String html, @Nullable String unsubscribe) {}

  /** What a code mail is about. */
  record CodeDetails(String code) {}

  private record Paragraph(String text, @Nullable String link) {}

  Letter write(Taken mail, Preference reader) {
    return switch (mail.kind()) {
      case CODE -> code(mail, reader);
      case DIGEST -> digest(mail, reader);
      default -> message(mail, reader);
    };
  }

  private Letter code(Taken mail, Preference reader) {
    Map<String, Object> values =
        Map.of("code", Json.read(mail.details(), CodeDetails.class).code());
    String subject = texts.text(reader.language(), "mail.code.subject", values);
    String text = texts.text(reader.language(), "mail.code.text", values);
    return letter(reader, subject, List.of(new Paragraph(text, null)), null);
  }

  private Letter digest(Taken mail, Preference reader) {
    Locale language = reader.language();
    Digest digest = Json.read(mail.details(), Digest.class);
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(new Paragraph(texts.text(language, "mail.digest.head"), null));
    for (Digest.Line each : digest.lines()) {
      Map<String, Object> values =
          Map.of(
              "due", Times.text(each.due(), reader.zone()),
              "title", each.title(),
              "order", each.order(),
              "amount", each.asked());
      paragraphs.add(
          new Paragraph(
              texts.text(language, "mail.digest.line", values),
              link(reader.role(), "/cases/" + each.caseId())));
    }
    if (digest.total() > digest.lines().size()) {
      Map<String, Object> more = Map.of("count", digest.total() - digest.lines().size());
      paragraphs.add(
          new Paragraph(texts.text(language, "mail.digest.more", more), link(reader.role(), "")));
    }
    String subject = texts.text(language, "mail.digest.subject", Map.of("count", digest.total()));
    return letter(reader, subject, paragraphs, DIGEST);
  }

  private Letter message(Taken mail, Preference reader) {
    Details details = Json.read(mail.details(), Details.class);
    Item item =
        new Item(
            0,
            mail.createdAt(),
            Notice.valueOf(mail.notice()),
            mail.role(),
            mail.order(),
            mail.caseId(),
            mail.stream(),
            details);
    Map<String, Object> values = Map.of("title", details.title(), "order", details.order());
    String subject = texts.text(reader.language(), "mail.subject." + mail.kind(), values);
    String text = messages.of(item, reader.language(), reader.zone());
    return letter(
        reader, subject, List.of(new Paragraph(text, link(mail.role(), place(item)))), mail.kind());
  }

  private static @Nullable String place(Item item) {
    if (item.caseId() != null) {
      return "/cases/" + item.caseId();
    }
    if (item.matterId() != null) {
      return "/matters/" + item.matterId();
    }
    if (item.deskId() != null) {
      return item.role() == Role.BUYER ? "/service" : "/desk/conversations/" + item.deskId();
    }
    if (item.ofStanding()) {
      return item.role() == Role.MERCHANT ? "/standing" : "/standings";
    }
    return item.order() == null ? null : "/orders/" + item.order();
  }

  private @Nullable String link(Role role, @Nullable String place) {
    if (publicUrl.isEmpty() || place == null) {
      return null;
    }
    String room =
        switch (role) {
          case BUYER -> "/buyer";
          case MERCHANT -> "/merchant";
          case SERVICE_AGENT -> "/desk";
          case ARBITRATOR -> "/arbitration";
          case OPERATOR, INTEGRATION, SYSTEM -> "/operations";
        };
    return publicUrl + room + place;
  }

  private Letter letter(
      Preference reader, String subject, List<Paragraph> paragraphs, @Nullable String kind) {
    Locale language = reader.language();
    String open = texts.text(language, "mail.open");
    String why = texts.text(language, kind == null ? "mail.why.code" : "mail.why");
    StringBuilder text = new StringBuilder();
    StringBuilder html =
        new StringBuilder("<!doctype html><html lang=\"")
            .append(language.toLanguageTag())
            .append("\"><body style=\"font-family:sans-serif;line-height:1.5\">");
    for (Paragraph each : paragraphs) {
      text.append(each.text()).append('\n');
      html.append("<p>").append(HtmlUtils.htmlEscape(each.text()));
      if (each.link() != null) {
        text.append(each.link()).append('\n');
        html.append("<br><a href=\"").append(HtmlUtils.htmlEscape(each.link())).append("\">");
        html.append(HtmlUtils.htmlEscape(open)).append("</a>");
      }
      text.append('\n');
      html.append("</p>");
    }
    text.append("-- \n").append(why).append('\n');
    html.append("<p style=\"color:#666;font-size:small\">").append(HtmlUtils.htmlEscape(why));
    html.append("</p></body></html>");
    return new Letter(
        oneLine(subject), text.toString(), html.toString(), unsubscribe(reader, kind));
  }

  private @Nullable String unsubscribe(Preference reader, @Nullable String kind) {
    if (publicUrl.isEmpty() || kind == null || reader.unsubscribe().isEmpty()) {
      return null;
    }
    return publicUrl
        + "/api/v1/public/mail/unsubscribe?token="
        + reader.unsubscribe()
        + "&kind="
        + Objects.requireNonNull(kind);
  }

  /** A title with a line break in it must not become another header. */
  private static String oneLine(String subject) {
    return subject.replaceAll("\\s+", " ").strip();
  }
}
