package dev.redress.demo;

import dev.redress.accounts.Account;
import dev.redress.kernel.Actor;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How the demo's bench sees to its own quality. */
final class Judging {

  /** The demo keeps no secrets, and every demo draws the same rulings. */
  private static final byte[] SEED = "the demo keeps no secrets".getBytes(StandardCharsets.UTF_8);

  private Judging() {}

  /** Who leads, and who is versed in what. */
  static void begin(Rooms rooms) {
    Actor ops = Cast.OPS.actor();
    rooms.samples().plant(SEED);
    rooms.members().senior(account(Cast.SHEN), true, ops);
    rooms.members().versed(account(Cast.ZHOU), List.of("ELECTRONICS", "FRESH_FOOD"), ops);
    rooms.members().versed(account(Cast.KELLER), List.of("LOGISTICS"), ops);
  }

  private static String account(Person person) {
    return Account.idOf(person.login()).text();
  }
}
