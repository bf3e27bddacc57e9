package dev.redress.carriers;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.carriers.Secrets.Signed;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Refused;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Texts;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Doors for carriers' programs: the signature over the body is the key to them. Nothing here needs
 * an idempotency key, because everything said counts once.
 */
@RestController
@RequestMapping("/api/v1/carriers/{id}")
class PushHttp {

  private final Pushes pushes;
  private final Texts texts;

  PushHttp(Pushes pushes, Texts texts) {
    this.pushes = pushes;
    this.texts = texts;
  }

  /**
   * An answer as kuaidi100 expects it.
   *
   * @param returnCode 200 when the push was taken; it comes again otherwise
   * @param code our refusal's; null: taken
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record KuaidiAnswer(boolean result, String returnCode, String message, @Nullable String code) {}

  /** A parcel's way as kuaidi100 pushes it: the form fields {@code param} and {@code sign}. */
  @PostMapping(path = "/kuaidi100", produces = MediaType.APPLICATION_JSON_VALUE)
  @PermitAll
  ResponseEntity<KuaidiAnswer> form(@PathVariable String id, InputStream body, Locale language)
      throws IOException {
    try {
      pushes.kuaidi100(link(id), body);
      return ResponseEntity.ok(new KuaidiAnswer(true, "200", "成功", null));
    } catch (RefusedException e) {
      return not(e.refused(), language);
    } catch (BadInput e) {
      return not(
          KernelRefusal.MALFORMED_REQUEST.with("detail", String.valueOf(e.getMessage())), language);
    }
  }

  /** Parcel events in our own shape, signed as Standard Webhooks are. */
  @PostMapping("/events")
  @PermitAll
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void events(
      @PathVariable String id,
      @RequestHeader(name = "webhook-id", defaultValue = "") String message,
      @RequestHeader(name = "webhook-timestamp", defaultValue = "") String timestamp,
      @RequestHeader(name = "webhook-signature", defaultValue = "") String signature,
      InputStream body)
      throws IOException {
    pushes.plain(link(id), new Signed(message, timestamp, signature), body);
  }

  private ResponseEntity<KuaidiAnswer> not(Refused refused, Locale language) {
    String code = refused.reason().name();
    int status = refused.reason().status();
    return ResponseEntity.status(status)
        .body(
            new KuaidiAnswer(
                false,
                String.valueOf(status),
                texts.text(language, "refusal." + code, refused.details()),
                code));
  }

  static LockKey link(String text) {
    try {
      return LockKey.parse(text);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(KernelRefusal.NOT_FOUND.with());
    }
  }
}
