package dev.redress.webhooks;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are not the public internet, so that a message there would be an errand run
 * inside.
 */
final class InsideAddresses {

  /** Networks besides those that the JDK knows by name; of IPv6 also what leads into IPv4. */
  private static final List<Network> NETWORKS =
      List.of(
          Network.of("0.0.0.0", 8),
          Network.of("100.64.0.0", 10),
          Network.of("192.0.0.0", 24),
          Network.of("192.0.2.0", 24),
          Network.of("192.88.99.0", 24),
          Network.of("198.18.0.0", 15),
          Network.of("198.51.100.0", 24),
          Network.of("203.0.113.0", 24),
          Network.of("240.0.0.0", 4),
          Network.of("fc00::", 7),
          Network.of("64:ff9b::", 32),
          Network.of("2001::", 32),
          Network.of("2001:db8::", 32),
          Network.of("2002::", 16),
          Network.of("::", 96));

  private InsideAddresses() {}

  private record Network(BigInteger start, int length, int bits) {

    static Network of(String start, int bits) {
      byte[] address = InetAddress.ofLiteral(start).getAddress();
      return new Network(new BigInteger(1, address), address.length, bits);
    }

    boolean holds(byte[] address) {
      int rest = length * 8 - bits;
      return address.length == length
          && new BigInteger(1, address).shiftRight(rest).equals(start.shiftRight(rest));
    }
  }

  static boolean holds(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    return NETWORKS.stream().anyMatch(network -> network.holds(address.getAddress()));
  }
}
