package dev.redress.cases;

import dev.redress.cases.CaseCommand.Wake;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Role;
import dev.redress.policy.Terms;
import dev.redress.policy.Terms.Clocks;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The states of a case as the rules themselves show them, written down as a diagram and a table:
 * from fresh cases on random orders and from every scene of the rule table, each situation that
 * comes up is gone on from in many random ways, and everything that needs no input is tried in it,
 * so that little on the page hangs on chance. The generator is seeded: the page is the same on
 * every machine.
 */
final class CaseDiagram {

  private static final int ORDERS = 20;
  private static final int TRIES = 24;
  private static final List<Actor> PEOPLE =
      List.of(CaseWorld.BUYER, CaseWorld.MERCHANT, CaseWorld.ARBITRATOR, CaseWorld.COLLEAGUE);
  private static final String START = "[*]";
  private static final String GOES_ON = "~";

  /** Asked for at every step of a walk. */
  private static final Map<String, String> RANKS = new ConcurrentHashMap<>();

  private final Map<String, CaseState> states =
      new TreeMap<>(Comparator.comparing(CaseDiagram::rank));
  private final Map<String, Map<String, Set<String>>> ways = new TreeMap<>();
  private final Map<String, Map<Role, Set<String>>> doors = new TreeMap<>();
  private final Map<String, Set<String>> clocks = new TreeMap<>();
  private final Map<String, Set<String>> silence = new TreeMap<>();

  private final Set<Set<String>> turns = new HashSet<>();

  static CaseDiagram explore(long seed) {
    CaseDiagram diagram = new CaseDiagram();
    Dice dice = new Dice(seed);
    Set<String> known = new HashSet<>();
    Deque<CaseWorld> open = new ArrayDeque<>();
    Terms terms = OtherTerms.fourEyes(CaseClocksTest.terms(), 5000);
    for (int i = 0; i < ORDERS; i++) {
      open.add(new CaseWalk(terms, dice).world());
    }
    for (CaseRulesTest.Row row : CaseRulesTest.rows()) {
      CaseWorld world = CaseScenes.scene(CaseClocksTest.terms(), row.state(), row.facts());
      if (world.hasCase() && known.add(CaseSituation.of(world))) {
        open.add(world.copy());
      }
      diagram.note(world, row);
    }
    while (!open.isEmpty()) {
      CaseWorld from = open.remove();
      diagram.probe(from);
      for (int i = 0; i < TRIES; i++) {
        CaseWalk walk = new CaseWalk(from.copy(), dice);
        CaseWalk.Step step = walk.step();
        diagram.note(from.file(), step, walk.world());
        if (step.happened() && known.add(CaseSituation.of(walk.world()))) {
          open.add(walk.world());
        }
      }
    }
    return diagram;
  }

  /** Of what kinds the events were with which a case was opened or came to its end, or back. */
  Set<Set<String>> turns() {
    return turns;
  }

  Set<String> reached() {
    return states.keySet();
  }

  private static String rank(String code) {
    return RANKS.computeIfAbsent(code, CaseDiagram::ranked);
  }

  private static String ranked(String code) {
    for (int i = 0; i < CaseState.kinds().size(); i++) {
      String name = CaseState.kinds().get(i).getSimpleName();
      String kind = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
      if (code.startsWith(kind)) {
        return "%02d%s".formatted(i, code);
      }
    }
    throw new IllegalStateException(code);
  }

  /** What the rule table tells is on the page, whatever chance comes upon. */
  private void note(CaseWorld world, CaseRulesTest.Row row) {
    CaseFile before = world.file();
    Actor actor = CaseScript.actor(row.who());
    CaseCommand command = CaseScript.command(world, row.command());
    note(before, new CaseWalk.Step(actor, command, world.send(command, actor)), world);
  }

  /** What each may do with nothing filled in. */
  private void probe(CaseWorld from) {
    if (!from.hasCase()) {
      return;
    }
    for (CaseCommand command : Doors.probes(from.id())) {
      for (Actor actor : PEOPLE) {
        if (from.decide(command, actor) instanceof Decision.Accept<CaseEvent>) {
          CaseWorld world = from.copy();
          note(from.file(), new CaseWalk.Step(actor, command, world.send(command, actor)), world);
        }
      }
    }
  }

  private void note(CaseFile before, CaseWalk.Step step, CaseWorld world) {
    if (!(step.decision() instanceof Decision.Accept<CaseEvent>(List<CaseEvent> events))
        || events.isEmpty()) {
      return;
    }
    Case after = world.file().get(stream(before, step.command()));
    Case old = before.cases().get(after.id().number());
    String from = old == null ? START : old.state().code();
    String to = after.state().code();
    String command = Doors.name(step.command());
    if ((old != null && isOpen(old)) != isOpen(after)) {
      turns.add(events.stream().map(CaseEvent::type).collect(Collectors.toSet()));
    }
    boolean reminder = events.getFirst() instanceof CaseEvent.ReminderSent;
    states.putIfAbsent(to, after.state());
    if (!reminder && !from.equals(to)) {
      into(ways, from, to).add(label(step, command));
    }
    if (!reminder && step.actor().role() != Role.SYSTEM && old != null) {
      doors
          .computeIfAbsent(from, k -> new TreeMap<>())
          .computeIfAbsent(step.actor().role(), k -> new TreeSet<>())
          .add(command);
    }
    if (step.command() instanceof Wake && !reminder) {
      silence.computeIfAbsent(from, k -> new TreeSet<>()).add(to);
    }
    Wait wait = after.state().waiting();
    if (!reminder && wait != null && (old == null || !wait.equals(old.state().waiting()))) {
      clocks
          .computeIfAbsent(to, k -> new TreeSet<>())
          .add(goesOn(old, step, after.state()) ? GOES_ON : clock(world, wait));
    }
  }

  private static boolean isOpen(Case some) {
    return !(some.state() instanceof CaseState.Closed);
  }

  private static CaseId stream(CaseFile before, CaseCommand command) {
    return switch (command) {
      case CaseCommand.Apply _ -> before.next();
      case CaseCommand.OnCase onCase -> onCase.id();
    };
  }

  private static String label(CaseWalk.Step step, String command) {
    return switch (step.actor().role()) {
      case BUYER -> "buyer: " + command;
      case MERCHANT -> "merchant: " + command;
      case SERVICE_AGENT, ARBITRATOR, OPERATOR -> "platform: " + command;
      case SYSTEM -> step.command() instanceof Wake ? "deadline" : command;
      case INTEGRATION -> "shop: " + command;
    };
  }

  private static Set<String> into(
      Map<String, Map<String, Set<String>>> all, String from, String to) {
    return all.computeIfAbsent(from, k -> new TreeMap<>())
        .computeIfAbsent(to, k -> new TreeSet<>());
  }

  /** A clock that stood still, or was agreed on, is as long as it happens to be. */
  private static boolean goesOn(@Nullable Case old, CaseWalk.Step step, CaseState now) {
    boolean stands = now instanceof CaseState.Held || now instanceof CaseState.Refunding;
    boolean stood =
        old != null
            && (old.state() instanceof CaseState.Held || old.state() instanceof OutboundState);
    return !stands && (stood || step.command() instanceof OfferCommand.AcceptOffer);
  }

  /** Which of the configured clocks has this length; each has its own in these terms. */
  private static String clock(CaseWorld world, Wait wait) {
    Duration length = wait.left(world.now());
    for (RecordComponent each : Clocks.class.getRecordComponents()) {
      if (length.equals(read(each, CaseClocksTest.CLOCKS))) {
        Duration usual = (Duration) read(each, CaseWorld.terms("CN-1").clocks());
        return each.getName() + " " + usual.toHours() + " h";
      }
    }
    return GOES_ON;
  }

  private static Object read(RecordComponent component, Clocks clocks) {
    try {
      return component.getAccessor().invoke(clocks);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  String page() {
    List<String> page = new ArrayList<>();
    page.add("# The states of a case");
    page.add("");
    page.add(
        "Written by `CaseDiagramTest` from the rules themselves; do not edit. To renew it, run the"
            + " test with");
    page.add(
        "`-Dredress.update=true`. Times are those of policy CN-1. Reminders, which change no state,"
            + " are left out.");
    page.add("");
    page.add("```mermaid");
    page.add("stateDiagram-v2");
    ways.forEach(
        (from, all) ->
            all.forEach(
                (to, labels) ->
                    page.add("  " + from + " --> " + to + ": " + String.join(", ", labels))));
    states.keySet().stream()
        .filter(code -> code.startsWith("CLOSED"))
        .forEach(code -> page.add("  " + code + " --> " + START));
    page.add("```");
    page.add("");
    page.add(
        "| State | Turn | Deadline | When nobody acts | Buyer may | Merchant may | Platform may |");
    page.add("|---|---|---|---|---|---|---|");
    states.forEach((code, state) -> page.add(row(code, state)));
    return String.join("\n", page) + "\n";
  }

  private String row(String code, CaseState state) {
    Set<String> after = silence.getOrDefault(code, Set.of());
    String outcome = after.isEmpty() ? "–" : "`" + state.defaultOutcome() + "` → " + code(after);
    Set<String> platform = new TreeSet<>(may(code, Role.ARBITRATOR));
    platform.addAll(may(code, Role.OPERATOR));
    String turn =
        state instanceof CaseState.HearingMore
            ? "BUYER or MERCHANT, whoever was asked"
            : state.turn().name();
    return "| `%s` | %s | %s | %s | %s | %s | %s |"
        .formatted(
            code,
            turn,
            deadline(code),
            outcome,
            code(may(code, Role.BUYER)),
            code(may(code, Role.MERCHANT)),
            code(platform));
  }

  private Set<String> may(String code, Role role) {
    return doors.getOrDefault(code, Map.of()).getOrDefault(role, Set.of());
  }

  private String deadline(String code) {
    Set<String> all = clocks.getOrDefault(code, Set.of());
    if (all.isEmpty()) {
      return "–";
    }
    String other =
        code.equals("HEARING_MORE")
            ? "as long as the arbitrator says"
            : "what was left, or more by agreement";
    if (code.equals("HEARING_MORE")) {
      return other;
    }
    return String.join(
        "; ", all.stream().map(each -> each.equals(GOES_ON) ? other : each).toList());
  }

  private static String code(Set<String> all) {
    return all.isEmpty() ? "–" : "`" + String.join("`, `", all) + "`";
  }
}
