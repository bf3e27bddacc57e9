package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.LockKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** C3: the number over which the two can call each other while a hold lasts. */
class PrivacyNumbersTest {

  private static final Instant UNTIL = Instant.parse("2026-11-22T10:00:00Z");
  private static final CaseId ID = new CaseId(LockKey.named("order", "CN", "c3-call"), 1);

  @Test
  void c3OneHoldHasOneNumberThatNamesNobody() {
    PrivacyNumbers numbers = new DemoPrivacyNumbers(true);
    String number = numbers.between(ID, UNTIL).orElseThrow();
    assertThat(number).matches("000-5550-0100 #\\d{4}");
    assertThat(numbers.between(ID, UNTIL)).contains(number);
    assertThat(numbers.between(ID, UNTIL.plusSeconds(3600))).isPresent().get().isNotEqualTo(number);
    assertThat(numbers.between(new CaseId(ID.order(), 2), UNTIL))
        .isPresent()
        .get()
        .isNotEqualTo(number);
  }

  @Test
  void c3OutsideTheDemoNobodyMakesNumbersUp() {
    assertThat(new DemoPrivacyNumbers(false).between(ID, UNTIL)).isEmpty();
  }
}
