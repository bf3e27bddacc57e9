package dev.redress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Ports of the loopback on which nobody listens, so that two runs of the tests do not meet. */
public final class FreePorts {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private FreePorts() {}

  /** The first of so many in a row. */
  public static int inARow(int count) {
    for (int attempt = 0; attempt < 100; attempt++) {
      int base = any();
      if (IntStream.range(base, base + count).allMatch(FreePorts::isFree)) {
        return base;
      }
    }
    throw new IllegalStateException("No " + count + " free ports in a row");
  }

  /** One. */
  public static int any() {
    try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFree(int port) {
    if (port > 65_535) {
      return false;
    }
    try (ServerSocket socket = new ServerSocket(port, 1, LOOPBACK)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
