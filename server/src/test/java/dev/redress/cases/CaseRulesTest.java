package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision.Accept;
import dev.redress.kernel.Decision.Refuse;
import dev.redress.kernel.Refusal;
import dev.redress.policy.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of a case, one row per transition and per refusal, from {@code cases/rules.txt}. A
 * state and a command that have no row together fail the build (TRAPS 31, 34, 40).
 */
class CaseRulesTest {

  private static final Terms TERMS = CaseWorld.terms("CN-1");

  /** One row of the table, with one state, one person and one command. */
  record Row(
      int number,
      String rule,
      String state,
      String facts,
      String who,
      String command,
      String outcome) {
    @Override
    public String toString() {
      return "%s %s [%s] %s: %s ⇒ %s (row %d)"
          .formatted(rule, state, facts, who, command, outcome, number);
    }
  }

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : text().lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cell = line.split("\\|", -1);
      assertThat(cell).as("cells of row %d", number).hasSize(6);
      for (String state : list(cell[1])) {
        for (String who : list(cell[3])) {
          for (String command : list(cell[4])) {
            rows.add(
                new Row(
                    number,
                    cell[0].strip(),
                    state,
                    cell[2].strip(),
                    who,
                    command,
                    cell[5].strip()));
          }
        }
      }
    }
    return rows;
  }

  private static String text() {
    try (InputStream in = CaseRulesTest.class.getResourceAsStream("/cases/rules.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> list(String cell) {
    return Arrays.stream(cell.split(",", -1)).map(String::strip).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void row(Row row) {
    CaseWorld world = CaseScenes.scene(TERMS, row.state(), row.facts());
    CaseCommand command = CaseScript.command(world, row.command());
    Actor actor = CaseScript.actor(row.who());
    assertThat(outcome(world, command, actor, row.outcome()))
        .as(row.toString())
        .isEqualTo(row.outcome());
  }

  /** What happens, in the table's words; amounts and time are told where the row tells them. */
  private static String outcome(
      CaseWorld world, CaseCommand command, Actor actor, String expected) {
    return switch (world.send(command, actor)) {
      case Refuse<CaseEvent> refuse -> "✗ " + refuse.refused().reason().name();
      case Accept<CaseEvent>(List<CaseEvent> events) when events.isEmpty() -> "nothing";
      case Accept<CaseEvent>(List<CaseEvent> events) -> {
        String happened =
            events.stream().map(event -> told(event, expected)).collect(Collectors.joining(" "));
        String state = happened + " → " + world.state().code();
        boolean timed = expected.matches(".* [0-9]+h");
        yield timed ? state + " " + left(world).toHours() + "h" : state;
      }
    };
  }

  private static String told(CaseEvent event, String expected) {
    return event instanceof CaseEvent.RefundGranted granted && expected.contains("RefundGranted=")
        ? "RefundGranted=" + granted.grant().amount().minor()
        : event.type();
  }

  private static Duration left(CaseWorld world) {
    return Objects.requireNonNull(world.state().waiting()).left(world.now());
  }

  @Test
  void everyCommandHasARowInEveryState() {
    Set<String> missing = new TreeSet<>();
    for (Class<?> state : CaseState.kinds()) {
      for (Class<?> command : commands()) {
        missing.add(state.getSimpleName() + " × " + command.getSimpleName());
      }
    }
    for (Row row : rows()) {
      CaseWorld world = CaseScenes.scene(TERMS, row.state(), row.facts());
      if (world.hasCase()) {
        String command = CaseScript.command(world, row.command()).name();
        missing.remove(world.state().getClass().getSimpleName() + " × " + command);
      }
    }
    assertThat(missing).as("states and commands without a row in cases/rules.txt").isEmpty();
  }

  @Test
  void everyDeclaredStateIsAKind() {
    assertThat(CaseState.kinds()).containsExactlyInAnyOrderElementsOf(leaves(CaseState.class));
  }

  @Test
  void everyRefusalOfTheRoomHasARow() {
    Set<String> told = rows().stream().map(Row::outcome).collect(Collectors.toSet());
    assertThat(CaseRefusal.values())
        .allSatisfy(refusal -> assertThat(told).contains("✗ " + refusal.name()));
  }

  /** Rows of one command stand in the order in which its refusals are looked for (DESIGN §2). */
  @Test
  void refusalsStandInOrderOfPrecedence() {
    Map<String, Refusal> last = new HashMap<>();
    for (Row row : rows()) {
      CaseWorld world = CaseScenes.scene(TERMS, row.state(), row.facts());
      CaseCommand command = CaseScript.command(world, row.command());
      if (world.decide(command, CaseScript.actor(row.who())) instanceof Refuse<CaseEvent> refuse) {
        Refusal refusal = refuse.refused().reason();
        String state = world.hasCase() ? world.state().code() : "NONE";
        String group = state + command.name() + refusal.getClass();
        Refusal before = last.put(group, refusal);
        List<Refusal> order = List.of(refusal.getClass().getEnumConstants());
        assertThat(before == null ? -1 : order.indexOf(before))
            .as("%s comes after %s in %s", refusal, before, row)
            .isLessThanOrEqualTo(order.indexOf(refusal));
      }
    }
  }

  static List<Class<?>> commands() {
    return leaves(CaseCommand.class);
  }

  static List<Class<?>> leaves(Class<?> type) {
    if (!type.isSealed()) {
      return List.of(type);
    }
    return Arrays.stream(type.getPermittedSubclasses())
        .flatMap(each -> leaves(each).stream())
        .distinct()
        .toList();
  }
}
