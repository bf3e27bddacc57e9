package dev.redress.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Makes bad input of good, from a seed: the same seed makes the same. */
final class Mutator {

  private static final List<String> NASTY =
      List.of(
          "null",
          "-1",
          "1e999",
          "99999999999999999999999999999999999",
          "\"\\u0000\"",
          "%00",
          "\"\\ud800\"",
          "[[[[[[[[",
          "x".repeat(5000),
          "\"+1000000000-01-01T00:00:00Z\"",
          "+1000000000-01-01T00:00:00Z",
          "-9223372036854775808",
          "../../../../etc/passwd",
          "\r\n\r\n",
          "\"");

  private final Random dice;

  Mutator(long seed) {
    this.dice = new Random(seed);
  }

  byte[] mutated(byte[] from) {
    byte[] body = from;
    for (int i = dice.nextInt(4); i >= 0; i--) {
      int at = dice.nextInt(body.length + 1);
      body =
          switch (dice.nextInt(6)) {
            case 0 -> spliced(body, at, 1, new byte[] {(byte) dice.nextInt(256)});
            case 1 -> spliced(body, at, dice.nextInt(20), new byte[0]);
            case 2 -> spliced(body, at, 0, new byte[] {(byte) 0xc3, (byte) 0x28});
            case 3 -> spliced(body, at, 0, body);
            default -> value(body, at);
          };
    }
    return body;
  }

  /** Puts something else where a value begins, after the next mark that one follows. */
  private byte[] value(byte[] body, int from) {
    int begin = from;
    while (begin < body.length && ":=,\"".indexOf(body[begin]) < 0) {
      begin++;
    }
    int end = Math.min(body.length, begin + 1);
    while (end < body.length && ",}]&\n\r".indexOf(body[end]) < 0) {
      end++;
    }
    byte[] nasty = NASTY.get(dice.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8);
    int after = Math.min(body.length, begin + 1);
    return spliced(body, after, end - after, nasty);
  }

  private static byte[] spliced(byte[] body, int at, int cut, byte[] put) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(body, 0, at);
    all.writeBytes(put);
    int rest = Math.min(body.length, at + cut);
    all.write(body, rest, body.length - rest);
    return all.toByteArray();
  }
}
