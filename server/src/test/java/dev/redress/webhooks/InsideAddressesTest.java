package dev.redress.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.RefusedException;
import dev.redress.webhooks.Destinations.Reach;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No message runs an errand inside the house. */
class InsideAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.8",
        "198.18.0.1",
        "198.19.255.255",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fdff::1",
        "ff02::1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "2001::1",
        "2001:db8::1",
        "fec0::1"
      })
  void theseAreInside(String address) throws UnknownHostException {
    assertThat(InsideAddresses.holds(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9.9.9.9",
        "172.15.0.1",
        "172.32.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "198.17.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00::1",
        "2003::1"
      })
  void theseAreNot(String address) throws UnknownHostException {
    assertThat(InsideAddresses.holds(InetAddress.getByName(address))).isFalse();
  }

  @Test
  void withoutAWordFromWhoeverRunsTheServerEvenThisMachineIsClosed() {
    Destinations closed = new Destinations(false, false);
    for (String url : new String[] {"https://localhost/", "https://2130706433/"}) {
      assertThat(codeOf(closed, url)).as(url).isEqualTo("WEBHOOK_HOST_PRIVATE");
    }
    assertThat(codeOf(closed, "https://no-such-host.invalid/")).isEqualTo("WEBHOOK_HOST_UNKNOWN");
    assertThat(new Destinations(true, false).checked("http://127.0.0.1:80/x")).isNotEmpty();
    assertThat(codeOf(new Destinations(true, false), "https://10.0.0.1/"))
        .isEqualTo("WEBHOOK_HOST_PRIVATE");
    assertThat(new Destinations(false, true).checked("http://10.0.0.1/")).isNotEmpty();
  }

  /** What the form says before anybody types is what the server then takes. */
  @Test
  void whatIsToldOfTheGateIsHowFarItIsOpen() {
    assertThat(new Destinations(false, false).reach()).isEqualTo(Reach.PUBLIC);
    assertThat(new Destinations(true, false).reach()).isEqualTo(Reach.THIS_MACHINE);
    assertThat(new Destinations(true, true).reach()).isEqualTo(Reach.INSIDE);
    Destinations inside = new Destinations(false, true);
    assertThat(inside.reach()).isEqualTo(Reach.INSIDE);
    assertThat(inside.checked("http://127.0.0.1:80/x")).isNotEmpty();
  }

  private static String codeOf(Destinations destinations, String url) {
    try {
      destinations.checked(url);
      return "";
    } catch (RefusedException e) {
      return e.refused().reason().name();
    }
  }
}
