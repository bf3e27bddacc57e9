package dev.redress.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.AtOnce;
import dev.redress.RedressServer;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Role;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** F6: what is said of arbitrators. */
@Tag("database")
class MembersTest {

  private static final int ROUNDS = 40;
  private static final Actor OPERATOR = new Actor(Role.OPERATOR, "op", "Op", "", "");

  private final RedressServer server = RedressServer.running();
  private final Members members = server.bean(Members.class);

  /** One makes somebody a senior while another says what they are versed in. */
  @Test
  void ofTwoThingsSaidAtOnceNoneIsLost() {
    server.staff("arbitrator", "Said of twice");
    String id =
        members.all().stream()
            .filter(each -> each.name().equals("Said of twice"))
            .findFirst()
            .orElseThrow()
            .id()
            .text();
    String skill = members.catalogue().iterator().next();
    for (int round = 0; round < ROUNDS; round++) {
      boolean senior = round % 2 == 0;
      List<String> skills = senior ? List.of(skill) : List.of();
      AtOnce.all(
          List.of(
              Executors.callable(() -> members.senior(id, senior, OPERATOR)),
              Executors.callable(() -> members.versed(id, skills, OPERATOR))));
      assertThat(members.of(id).senior()).isEqualTo(senior);
      assertThat(members.of(id).skills()).isEqualTo(skills);
    }
  }
}
