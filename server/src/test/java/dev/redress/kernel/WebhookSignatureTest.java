package dev.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.redress.CommittedFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Our signatures are those of the public libraries, in Java here and in Node in the web's tests.
 */
class WebhookSignatureTest {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwUTa5XlCkvQM=";
  private static final String OLDER = "whsec_cnJycnJycnJycnJycnJycnJycnJycnJycnJycnJycnI=";
  private static final String ID = "msg_0123456789abcdef0123456789abcdef-1_4";
  private static final long AT = 1_780_000_000L;
  private static final String BODY =
      "{\"data\":{\"caseId\":\"0123456789abcdef0123456789abcdef-1\",\"title\":\"青花瓷杯\"},"
          + "\"timestamp\":\"2026-05-28T20:26:40Z\",\"type\":\"case.applied\"}";

  @Test
  void theyAreThoseOfTheJavaLibrary() throws WebhookSigningException {
    assertThat(WebhookSignature.header(List.of(SECRET), ID, AT, BODY))
        .isEqualTo(new Webhook(SECRET).sign(ID, AT, BODY));
    assertThat(WebhookSignature.header(List.of(SECRET, OLDER), ID, AT, BODY))
        .isEqualTo(
            new Webhook(SECRET).sign(ID, AT, BODY) + " " + new Webhook(OLDER).sign(ID, AT, BODY));
  }

  /** {@code web/tests/webhook.test.ts} reads this and asks the library for Node. */
  @Test
  void theExampleForNodeIsFresh() {
    Map<String, Object> example =
        Map.of(
            "secret", SECRET,
            "older", OLDER,
            "id", ID,
            "timestamp", AT,
            "body", BODY,
            "signature", WebhookSignature.header(List.of(SECRET, OLDER), ID, AT, BODY));
    new CommittedFile("server/src/test/resources/webhooks/signed.json")
        .is(Json.write(example) + "\n");
  }
}
