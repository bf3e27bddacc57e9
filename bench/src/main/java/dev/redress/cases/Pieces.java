package dev.redress.cases;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Json;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What a command costs beside the database, on a file that the product loaded: in this package
 * because the rules are nobody else's business.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Pieces {

  private static @Nullable Loaded loaded;

  private final Loaded of = Objects.requireNonNull(loaded, "Nothing was loaded");

  /** A case with everything about its order, a command that is legal on it, and its sender. */
  private record Loaded(
      CaseFile file, CaseId id, CaseCommand command, Actor actor, Instant now, String json) {}

  /** Names what is measured, once, before it is. */
  public static void load(CaseFile file, CaseId id, CaseCommand command, Actor actor, Instant now) {
    loaded = new Loaded(file, id, command, actor, now, Json.write(file.get(id)));
  }

  /** The rules' decision, and the case after it. */
  @Benchmark
  public CaseFile decideAndEvolve() {
    Decision<CaseEvent> decision = CaseRules.decide(of.file, of.command, of.actor, of.now);
    if (!(decision instanceof Decision.Accept<CaseEvent>(List<CaseEvent> facts))) {
      throw new IllegalStateException("A legal command was refused: " + decision);
    }
    CaseFile after = of.file;
    StreamHead head = of.file.get(of.id).head();
    for (CaseEvent fact : facts) {
      head = new StreamHead(head.stream(), head.version() + 1, head.hash());
      after = after.after(new Stamped<>(head, of.now, of.actor, fact));
    }
    return after;
  }

  /** Reading a case from its row's JSON. */
  @Benchmark
  public Case readBody() {
    return Json.read(of.json, Case.class);
  }

  /** Writing it. */
  @Benchmark
  public String writeBody() {
    return Json.write(of.file.get(of.id));
  }

  /** One link of the journal's chain over a text as long as a case. */
  @Benchmark
  public Hash chain() {
    return Hash.sum(Hash.NONE.bytes(), of.json.getBytes(StandardCharsets.UTF_8));
  }
}
