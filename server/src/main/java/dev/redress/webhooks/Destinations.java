package dev.redress.webhooks;

import dev.redress.kernel.BadInput;
import dev.redress.kernel.RefusedException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where messages may go: to the public internet by https. Addresses inside the house – the
 * machine's own, private, link-local – are refused unless configured, both when an endpoint is told
 * and at every connection: what is connected to is exactly the address that was looked at, so a
 * name that points elsewhere a moment later gains nothing.
 */
@Component
final class Destinations implements DnsResolver {

  private static final int LONGEST = 500;

  private final boolean loopback;
  private final boolean inside;

  /**
   * Opens the gate as far as configured.
   *
   * @param loopback whether messages may go to this machine, for the demo and rehearsals
   * @param inside whether they may go to private addresses too, for shops in the same network
   */
  Destinations(
      @Value("${redress.webhooks.loopback:${redress.demo:false}}") boolean loopback,
      @Value("${redress.webhooks.private:false}") boolean inside) {
    this.loopback = loopback;
    this.inside = inside;
  }

  /** How far the gate is open; http is taken only where messages stay inside. */
  enum Reach {
    /** By https to public addresses, and nowhere else. */
    PUBLIC,
    /** To this machine too. */
    THIS_MACHINE,
    /** To every address inside too. */
    INSIDE
  }

  Reach reach() {
    return inside ? Reach.INSIDE : loopback ? Reach.THIS_MACHINE : Reach.PUBLIC;
  }

  /**
   * The address, if messages may go there. Refused: WEBHOOK_URL_WRONG, WEBHOOK_HOST_UNKNOWN,
   * WEBHOOK_HOST_PRIVATE.
   */
  String checked(String url) {
    URI uri = uri(url);
    InetAddress[] addresses;
    try {
      addresses = InetAddress.getAllByName(uri.getHost());
    } catch (UnknownHostException e) {
      throw new RefusedException(WebhookRefusal.WEBHOOK_HOST_UNKNOWN.with("host", uri.getHost()));
    }
    if (!Arrays.stream(addresses).allMatch(this::isOpen)) {
      throw new RefusedException(WebhookRefusal.WEBHOOK_HOST_PRIVATE.with("host", uri.getHost()));
    }
    boolean allInside = Arrays.stream(addresses).allMatch(InsideAddresses::holds);
    if (uri.getScheme().equals("http") && !allInside) {
      throw new RefusedException(WebhookRefusal.WEBHOOK_URL_WRONG.with());
    }
    return uri.toString();
  }

  private static URI uri(String url) {
    if (url.length() > LONGEST) {
      throw new BadInput("url: at most " + LONGEST + " characters are expected.");
    }
    try {
      URI uri = new URI(url.strip());
      boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (http && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Answered like any other text that is no address.
    }
    throw new RefusedException(WebhookRefusal.WEBHOOK_URL_WRONG.with());
  }

  private boolean isOpen(InetAddress address) {
    return !InsideAddresses.holds(address) || inside || (loopback && address.isLoopbackAddress());
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = InetAddress.getAllByName(host);
    if (!Arrays.stream(found).allMatch(this::isOpen)) {
      throw new UnknownHostException(host + " is an address inside");
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return InetAddress.getByName(host).getCanonicalHostName();
  }
}
