package dev.redress.precedents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.cases.Hearing;
import dev.redress.kernel.Money;
import dev.redress.policy.CaseType;
import dev.redress.policy.Stage;
import dev.redress.precedents.Precedent.Said;
import dev.redress.precedents.Traits.Exhibit;
import dev.redress.precedents.Traits.Silent;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand precedents of one market: how long they take to read, and how much of the
 * processor a question takes, which other programs change less than how long it takes.
 */
@Tag("slow")
class PrecedentSpeedTest {

  private static final int MANY = 100_000;
  private static final int QUESTIONS = 100;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final List<String> CHINESE =
      List.of(
          "手柄", "裂了", "颜色", "不一样", "包装", "破损", "第二次", "使用", "尺寸", "太小", "发霉", "异味", "充不进电", "屏幕",
          "有划痕", "少了", "一件", "客服", "不理", "图片", "不符", "漏水", "掉色", "起球");
  private static final List<String> ENGLISH =
      List.of(
          "handle",
          "cracked",
          "colour",
          "different",
          "parcel",
          "crushed",
          "second",
          "use",
          "size",
          "small",
          "mouldy",
          "smells",
          "charging",
          "screen",
          "scratched",
          "missing",
          "item",
          "reply",
          "picture",
          "leaks",
          "fades",
          "seam",
          "torn",
          "battery");
  private static final List<String> REASONS =
      List.of("QUALITY", "NOT_AS_DESCRIBED", "WRONG_ITEM", "MISSING_ITEM", "NOT_RECEIVED");
  private static final List<String> CATEGORIES =
      List.of("home", "fresh", "apparel", "electronics", "toys", "outdoor");

  private final Random random = new Random(1);

  @Test
  void aQuestionAmongAHundredThousandTakesMilliseconds() {
    try (PrecedentIndex index = new PrecedentIndex()) {
      long began = System.nanoTime();
      for (int n = 0; n < MANY; n++) {
        index.put(Decision.of(n, reading(), pick(List.of(Outcome.values()))));
      }
      index.refresh();
      Duration filled = Duration.ofNanos(System.nanoTime() - began);
      ask(index, QUESTIONS / 4);
      List<Long> micros = ask(index, QUESTIONS);
      System.out.printf(
          "precedents: %d read in %d ms; a question p50 %d µs, p99 %d µs, longest %d µs of processor%n",
          MANY,
          filled.toMillis(),
          micros.get(QUESTIONS / 2),
          micros.get(QUESTIONS * 99 / 100),
          micros.getLast());
      assertThat(micros.get(QUESTIONS * 99 / 100))
          .as("half of the second in which a case has to be there")
          .isLessThan(500_000);
    }
  }

  private List<Long> ask(PrecedentIndex index, int times) {
    return IntStream.range(0, times)
        .mapToObj(
            n -> {
              Reading reading = reading();
              long from = THREADS.getCurrentThreadCpuTime();
              assertThat(index.near(reading, Decision.of(n, reading, Outcome.DISMISS).id(), 9))
                  .hasSize(9);
              return (THREADS.getCurrentThreadCpuTime() - from) / 1000;
            })
        .sorted()
        .toList();
  }

  private Reading reading() {
    Traits traits =
        new Traits(
            "CN",
            pick(List.of(CaseType.values())),
            pick(REASONS),
            pick(CATEGORIES),
            pick(List.of(Stage.values())),
            random.nextBoolean(),
            random.nextInt(5) == 0,
            pick(List.of(Hearing.Because.values())),
            Money.of("CNY", 100 + random.nextInt(50_000)),
            random.nextBoolean() ? List.of(Exhibit.PICTURE) : List.of(),
            random.nextBoolean() ? List.of(Exhibit.PICTURE) : List.of(),
            pick(List.of(Silent.values())));
    return new Reading(traits, new Said(said(), said()));
  }

  private String said() {
    List<String> words = random.nextInt(10) < 7 ? CHINESE : ENGLISH;
    return IntStream.range(0, 12)
        .mapToObj(n -> pick(words))
        .collect(Collectors.joining(words == CHINESE ? "，" : " "));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
