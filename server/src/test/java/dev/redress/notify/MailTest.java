package dev.redress.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.redress.FreePorts;
import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import dev.redress.notify.MailStore.Taken;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What comes by mail, when, and that it comes once; with a real mail server inside the test. */
@Tag("database")
class MailTest {

  private static final ServerSetup SMTP = new ServerSetup(FreePorts.any(), "127.0.0.1", "smtp");
  private static final GreenMail POST = new GreenMail(SMTP);
  private static RedressServer redress;

  @BeforeAll
  static void open() {
    POST.start();
    redress =
        RedressServer.another(
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + SMTP.getPort(),
            "--redress.public-url=https://shop.example/",
            "--redress.limits.person=0",
            "--redress.limits.stranger=0");
  }

  @AfterAll
  static void close() {
    redress.close();
    POST.stop();
  }

  @Test
  void mailComesToAConfirmedAddressOnceInTheReadersLanguage() throws Exception {
    Sale sale = Sale.delivered(redress, "mail-first", "青花瓷杯", 3990);
    wish(sale.merchant(), "first@shop.example", Map.of());
    sale.apply();
    sale.settle();
    assertThat(to("first@shop.example", "SALE")).isEmpty();
    confirm(sale.merchant(), "first@shop.example");
    sale.send(
        sale.buyer(), "add-statement", Map.of("text", "It has a crack.", "evidence", List.of()));
    redress.eventually(() -> to("first@shop.example", sale.shopOrderId()).size(), 1);

    MimeMessage mail = to("first@shop.example", sale.shopOrderId()).getFirst();
    assertThat(mail.getSubject()).contains("青花瓷杯", "新留言");
    assertThat(mail.getContentType()).startsWith("multipart/");
    String whole = GreenMailUtil.getWholeMessage(mail);
    assertThat(whole).contains("text/plain", "text/html");
    assertThat(mail.getHeader("Message-ID")[0])
        .isEqualTo("<" + sale.caseId() + ".2." + account(sale.merchant()) + "@redress>");
    assertThat(mail.getHeader("List-Unsubscribe")[0])
        .startsWith("<https://shop.example/api/v1/public/mail/unsubscribe?token=")
        .endsWith("&kind=WORDS>");
    assertThat(mail.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");

    replay(sale);
    POST.waitForIncomingEmail(200, 1);
    assertThat(to("first@shop.example", sale.shopOrderId())).hasSize(1);
  }

  /** C8: a letter of a case goes to those of the shop's staff who may read cases. */
  @Test
  void staffGetsLettersOfWhatItMayRead() throws Exception {
    Sale sale = Sale.delivered(redress, "mail-staff", "Lamp", 5000);
    for (String permission : List.of("chat", "cases.read")) {
      String name = permission.replace('.', '-');
      Map<String, String> login =
          Map.of("login", "mail-" + name, "password", "four unrelated words");
      Map<String, Object> wanted = new HashMap<>(login);
      wanted.put("name", name);
      wanted.put("permissions", List.of(permission));
      sale.merchant().post("/merchant/staff", wanted).ok();
      HttpUser member = redress.stranger();
      member.post("/session", login).ok();
      wish(member, name + "@shop.example", Map.of());
      confirm(member, name + "@shop.example");
    }
    sale.apply();
    sale.settle();
    redress.eventually(() -> to("cases-read@shop.example", sale.shopOrderId()).size(), 1);
    assertThat(to("chat@shop.example", sale.shopOrderId())).isEmpty();
  }

  @Test
  void whatSomebodyDoesNotWantIsNotMailed() throws Exception {
    Sale sale = Sale.delivered(redress, "mail-muted", "Lamp", 5000);
    wish(sale.merchant(), "muted@shop.example", Map.of("muted", List.of("WORDS")));
    confirm(sale.merchant(), "muted@shop.example");
    sale.apply();
    sale.send(
        sale.buyer(), "add-statement", Map.of("text", "It has a crack.", "evidence", List.of()));
    sale.settle();
    redress.eventually(() -> to("muted@shop.example", sale.shopOrderId()).size(), 1);
    MimeMessage applied = to("muted@shop.example", sale.shopOrderId()).getFirst();
    assertThat(applied.getSubject()).contains("待您处理");

    String link = applied.getHeader("List-Unsubscribe")[0].replaceAll("^<https://[^/]+|>$", "");
    String below = link.substring("/api/v1".length());
    redress.stranger().send("POST", below, BodyPublishers.noBody(), List.of()).ok();
    JsonNode now = sale.merchant().get("/notices/preferences").ok();
    assertThat(now.path("muted").valueStream().map(JsonNode::asString))
        .containsExactly("DEADLINES", "WORDS");
    sale.send(sale.buyer(), "withdraw", Map.of());
    redress.eventually(() -> to("muted@shop.example", sale.shopOrderId()).size(), 2);
  }

  @Test
  void theNightIsQuietAndTheMorningTellsWhatCame() throws Exception {
    Sale sale = Sale.delivered(redress, "mail-quiet", "Vase", 5000);
    int hour = redress.now().atZone(ZoneId.of("Asia/Shanghai")).getHour();
    Map<String, Object> quiet =
        Map.of(
            "quietFrom", "%02d:00".formatted(hour),
            "quietUntil", "%02d:00".formatted((hour + 4) % 24));
    wish(sale.merchant(), "quiet@shop.example", quiet);
    confirm(sale.merchant(), "quiet@shop.example");
    sale.apply();
    sale.settle();
    Instant due = MailPeek.due(redress.bean(DataSource.class), sale.caseId());
    assertThat(Duration.between(redress.now(), due)).isGreaterThan(Duration.ofHours(2));
    assertThat(to("quiet@shop.example", sale.shopOrderId())).isEmpty();
    redress.advance(Duration.ofHours(4));
    redress.eventually(() -> to("quiet@shop.example", sale.shopOrderId()).size(), 1);
  }

  @Test
  void aMerchantGetsADigestOfWhatIsDueOnceADay() throws Exception {
    Sale sale = Sale.delivered(redress, "mail-digest", "Teapot", 8800);
    sale.apply();
    sale.settle();
    int next = (redress.now().atZone(ZoneId.of("Asia/Shanghai")).getHour() + 1) % 24;
    wish(sale.merchant(), "digest@shop.example", Map.of("digestHour", next));
    confirm(sale.merchant(), "digest@shop.example");
    // 48 hours to answer: due within 24 hours only on the second morning.
    redress.advance(Duration.ofHours(1));
    redress.advance(Duration.ofHours(24));
    redress.eventually(() -> to("digest@shop.example", "24 小时内到期").size(), 1);
    MimeMessage digest = to("digest@shop.example", "24 小时内到期").getFirst();
    assertThat(digest.getSubject()).contains("1 个售后单");
    assertThat(text(digest))
        .contains("Teapot", sale.shopOrderId(), "¥88.00")
        .contains("https://shop.example/merchant/cases/" + sale.caseId());
    sale.buyer()
        .post("/notices/preferences", Map.of("address", "b@shop.example", "digestHour", 8))
        .refused(422, "MAIL_NO_DIGEST");
  }

  @Test
  void whatTheServerDiedOverGoesOutAgainUnderTheSameIdAndADeadMailServerIsTriedAgain()
      throws Exception {
    Sale sale = Sale.delivered(redress, "mail-crash", "Kettle", 5000);
    wish(sale.merchant(), "crash@shop.example", Map.of());
    confirm(sale.merchant(), "crash@shop.example");
    POST.stop();
    sale.apply();
    sale.settle();
    redress.eventually(() -> MailPeek.tries(redress.bean(DataSource.class), sale.caseId()) == 1);
    POST.start();
    redress.advance(Duration.ofMinutes(1));
    redress.eventually(() -> MailPeek.isSent(redress.bean(DataSource.class), sale.caseId()));
    // Sent and not written down: the row as it was while the mail was under way.
    MailPeek.unsettle(redress.bean(DataSource.class), sale.caseId());
    redress.advance(Duration.ofMinutes(10));
    redress.eventually(() -> to("crash@shop.example", sale.shopOrderId()).size(), 2);
    List<MimeMessage> both = to("crash@shop.example", sale.shopOrderId());
    assertThat(both.get(0).getHeader("Message-ID")).isEqualTo(both.get(1).getHeader("Message-ID"));
    List<Taken> more = redress.bean(MailStore.class).take(redress.now(), Duration.ZERO, 10);
    assertThat(more).noneMatch(each -> each.stream().equals(sale.caseId()));
  }

  @Test
  void nobodyHasAnotherFlooded() {
    Sale sale = Sale.delivered(redress, "mail-code", "Scarf", 2000);
    HttpUser merchant = sale.merchant();
    merchant
        .post("/notices/preferences", Map.of("address", "no address"))
        .refused(422, "MAIL_ADDRESS_WRONG");
    merchant.post("/notices/send-code", Map.of()).refused(409, "MAIL_ADDRESS_MISSING");
    wish(merchant, "code@shop.example", Map.of());
    merchant.post("/notices/send-code", Map.of()).refused(429, "MAIL_CODE_TOO_OFTEN");
    String code = code("code@shop.example");
    String wrong = code.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < 5; i++) {
      merchant.post("/notices/confirm", Map.of("code", wrong)).refused(422, "MAIL_CODE_WRONG");
    }
    merchant.post("/notices/confirm", Map.of("code", code)).refused(422, "MAIL_CODE_WRONG");
    assertThat(merchant.get("/notices/preferences").ok().path("confirmed").asBoolean()).isFalse();
    merchant
        .post("/notices/preferences", Map.of("version", 0, "address", ""))
        .refused(412, "VERSION_MISMATCH");
    merchant
        .post("/notices/preferences", Map.of("quietFrom", "22:00", "quietUntil", "22:00"))
        .refused(422, "MAIL_HOURS_WRONG");
  }

  @Test
  void whereNoMailIsConfiguredTheInboxIsAllThereIs() {
    HttpUser buyer = RedressServer.running().as("buyer", "CN", "mail-none");
    assertThat(buyer.get("/notices/preferences").ok().path("mailPossible").asBoolean()).isFalse();
    buyer
        .post("/notices/preferences", Map.of("address", "me@shop.example"))
        .refused(409, "MAIL_NOT_CONFIGURED");
  }

  private static void wish(HttpUser user, String address, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("address", address);
    assertThat(user.post("/notices/preferences", body).ok().path("confirmed").asBoolean())
        .isFalse();
  }

  private static void confirm(HttpUser user, String address) {
    JsonNode answer = user.post("/notices/confirm", Map.of("code", code(address))).ok();
    assertThat(answer.path("confirmed").asBoolean()).isTrue();
  }

  private static String code(String address) {
    redress.eventually(() -> !to(address, "验证码").isEmpty());
    try {
      return to(address, "验证码").getLast().getSubject().replaceAll("\\D", "");
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String account(HttpUser user) {
    return user.get("/session").ok().path("accountId").asString();
  }

  /** What has come for an address and says something, oldest first. */
  private static List<MimeMessage> to(String address, String says) {
    return Arrays.stream(POST.getReceivedMessages())
        .filter(each -> isTo(each, address) && text(each).contains(says))
        .toList();
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** Subject and plain text. */
  private static String text(MimeMessage mail) {
    try {
      return mail.getSubject() + "\n" + MailPeek.plain(mail);
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void replay(Sale sale) throws SQLException {
    try (Connection tx = redress.bean(DataSource.class).getConnection()) {
      tx.setAutoCommit(false);
      redress.bean(InboxReader.class).read(tx, sale.entries());
      tx.commit();
    }
  }
}
