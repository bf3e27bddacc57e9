package dev.redress.carriers;

import dev.redress.carriers.LinkStore.Guarded;
import dev.redress.carriers.PushDesk.Sender;
import dev.redress.carriers.PushStore.Incoming;
import dev.redress.carriers.Secrets.Signed;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.Hash;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Takes pushes in: who sends it, whether the signature is right, what it says; then it is kept, and
 * only then told to orders, so that nothing acknowledged is lost.
 */
@Component
final class Pushes {

  /** Far more than a parcel's whole way. */
  static final int LARGEST = 512 * 1024;

  private final LinkStore links;
  private final PushStore pushes;
  private final RouteStore routes;
  private final PushDesk desk;

  Pushes(LinkStore links, PushStore pushes, RouteStore routes, PushDesk desk) {
    this.links = links;
    this.pushes = pushes;
    this.routes = routes;
    this.desk = desk;
  }

  /** The form of kuaidi100: {@code param} with JSON, and {@code sign}. */
  void kuaidi100(LockKey link, InputStream body) throws IOException {
    Guarded guarded = guarded(link, Provider.KUAIDI100);
    try {
      Map<String, String> form = FormBody.read(bytes(body));
      String param = form.getOrDefault("param", "");
      if (param.isEmpty()) {
        throw new BadInput("param: the field with the push is expected.");
      }
      if (!Secrets.isMd5(guarded.secrets(), param, form.getOrDefault("sign", ""))) {
        throw new RefusedException(CarrierRefusal.CARRIER_SIGNATURE_WRONG.with());
      }
      take(guarded, param);
    } catch (RefusedException | BadInput e) {
      refused(link, e);
      throw e;
    }
  }

  /** Our own form, signed as Standard Webhooks. */
  void plain(LockKey link, Signed signed, InputStream body) throws IOException {
    Guarded guarded = guarded(link, Provider.PLAIN);
    try {
      byte[] bytes = bytes(body);
      if (!Secrets.isSigned(signed, guarded.secrets(), bytes)) {
        throw new RefusedException(CarrierRefusal.CARRIER_SIGNATURE_WRONG.with());
      }
      take(guarded, utf8(bytes));
    } catch (RefusedException | BadInput e) {
      refused(link, e);
      throw e;
    }
  }

  private void take(Guarded guarded, String body) {
    LockKey link = guarded.link().id();
    Provider provider = guarded.link().provider();
    if (body.indexOf('\0') >= 0) {
      throw new BadInput("A text holds a character that no text may hold.");
    }
    Push push = desk.read(provider, body);
    Hash digest = Hash.sum(body.getBytes(StandardCharsets.UTF_8));
    pushes.keep(new Incoming(link, digest, push, body));
    Sender from = new Sender(provider, link.text(), guarded.link().name());
    pushes.done(link, digest, desk.apply(from, push, routes.of(push.tracking())));
    links.accepted(link);
  }

  private Guarded guarded(LockKey link, Provider provider) {
    Guarded guarded =
        links.guarded(link).orElseThrow(() -> new RefusedException(KernelRefusal.NOT_FOUND.with()));
    if (guarded.link().provider() != provider) {
      throw new RefusedException(
          CarrierRefusal.CARRIER_FORM_OTHER.with("provider", guarded.link().provider().name()));
    }
    return guarded;
  }

  /** Operators see that somebody knocks with a wrong secret, which is what goes wrong at first. */
  private void refused(LockKey link, RuntimeException why) {
    links.refused(
        link,
        why instanceof RefusedException refused
            ? refused.refused().reason().name()
            : KernelRefusal.MALFORMED_REQUEST.name());
  }

  private static byte[] bytes(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new RefusedException(KernelRefusal.TOO_LARGE.with());
    }
    return bytes;
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BadInput("The body is not UTF-8.");
    }
  }
}
