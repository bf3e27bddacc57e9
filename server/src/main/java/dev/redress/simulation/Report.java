package dev.redress.simulation;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run came to.
 *
 * @param claims what came of claims, requests and complaints, by kind (D6, J1, J2, M6)
 * @param standings what became of merchants that lost (M1, M2, M3, F12)
 * @param desk what happened at the service desk, and what its agents did for buyers (S1–S3)
 * @param limits limited claims of buyers: within the limit, beyond it, within it again (B11)
 * @param money minor units by kind of transfer and currency
 * @param processorMilliseconds what the whole program used of all processors, compiling and
 *     collecting garbage included
 * @param books the same number for two runs exactly when books and logs are the same
 */
record Report(
    long seed,
    int days,
    long cases,
    long commands,
    long events,
    Map<String, Long> endings,
    Map<String, Long> claims,
    Map<String, Long> standings,
    Map<String, Long> desk,
    Map<String, Long> limits,
    Map<Fault, Long> faults,
    Map<String, Long> refusals,
    Map<String, Map<String, Long>> money,
    String books,
    long milliseconds,
    long processorMilliseconds,
    long violations,
    List<Violation> first) {

  private static final int SHOWN = 20;

  /** How long something took, by the clock and by the processors. */
  record Took(Duration time, Duration processors) {
    private static final OperatingSystemMXBean SYSTEM =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    static final Took NOTHING = new Took(Duration.ZERO, Duration.ZERO);

    /** What this program has taken so far, from some beginning on. */
    static Took soFar() {
      return new Took(
          Duration.ofNanos(System.nanoTime()), Duration.ofNanos(SYSTEM.getProcessCpuTime()));
    }

    Took since(Took before) {
      return new Took(time.minus(before.time), processors.minus(before.processors));
    }
  }

  static Report of(World world, Took took) {
    Auditor auditor = world.auditor();
    List<Violation> found = auditor.violations();
    Map<String, Map<String, Long>> came = auditor.totals().counts();
    return new Report(
        world.scenario().seed(),
        world.scenario().days(),
        world.tally().cases(),
        world.tally().commands(),
        world.backing().events(),
        came.getOrDefault("cases", Map.of()),
        came.getOrDefault("claims", Map.of()),
        came.getOrDefault("standings", Map.of()),
        came.getOrDefault("desk", Map.of()),
        came.getOrDefault("limits", Map.of()),
        world.tally().faults(),
        world.tally().refusals(),
        new TreeMap<>(auditor.totals().byKind()),
        Long.toHexString(auditor.digest()),
        took.time().toMillis(),
        took.processors().toMillis(),
        auditor.found(),
        List.copyOf(found.subList(0, Math.min(SHOWN, found.size()))));
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("seed ").append(seed).append(", ").append(cases).append(" cases over ");
    text.append(days).append(" days, ").append(commands).append(" commands, ");
    text.append(events).append(" events in ").append(milliseconds).append(" ms (");
    text.append(cases * 1000 / Math.max(1, milliseconds)).append(" cases/s, ");
    text.append(cases * 1000 / Math.max(1, processorMilliseconds));
    text.append(" for each second of processor time)\n");
    list(text, "endings", endings);
    list(text, "claims, requests and complaints", claims);
    list(text, "standings of merchants", standings);
    list(text, "service desk", desk);
    list(text, "limited claims of buyers", limits);
    list(text, "faults", faults);
    list(text, "refusals", refusals);
    money.forEach((kind, amounts) -> list(text, "money " + kind, amounts));
    text.append("books ").append(books).append('\n');
    first.forEach(
        each ->
            text.append(each.check())
                .append(' ')
                .append(each.order())
                .append(" on ")
                .append(each.seenAt())
                .append(": ")
                .append(each.what())
                .append('\n'));
    return text.append("violations ").append(violations).toString();
  }

  private static void list(StringBuilder text, String title, Map<?, Long> numbers) {
    text.append(title).append('\n');
    numbers.forEach(
        (name, number) -> text.append("  ").append(name).append(' ').append(number).append('\n'));
  }
}
