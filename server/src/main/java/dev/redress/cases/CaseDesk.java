package dev.redress.cases;

import dev.redress.kernel.Acting;
import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog.Preview;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.RefusedException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What every route that sends a command does: find the case, send or only try, answer. */
@Component
final class CaseDesk {

  private final Cases cases;
  private final CasePreviews previews;
  private final Acting acting;
  private final BenchFacts bench;

  CaseDesk(Cases cases, CasePreviews previews, Acting acting, BenchFacts bench) {
    this.bench = bench;
    this.cases = cases;
    this.previews = previews;
    this.acting = acting;
  }

  /** A command on the named case; the answer's ETag is the case's new version. */
  ResponseEntity<Object> send(String id, Call call, Function<CaseId, CaseCommand> command) {
    return send(HttpStatus.OK, command.apply(id(id)), call);
  }

  ResponseEntity<Object> open(CaseCommand.Apply apply, Call call) {
    return send(HttpStatus.CREATED, apply, call);
  }

  private ResponseEntity<Object> send(HttpStatus status, CaseCommand asked, Call caller) {
    Call call = caller.as(acting.on(asked.key(), caller.actor()));
    CaseCommand command = bench.of(asked, call.actor());
    if (call.dryRun()) {
      return ResponseEntity.ok(preview(command, call));
    }
    Receipt receipt = cases.run(command, call.actor(), call.key(), call.ifVersion()).orThrow();
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).eTag(tag(receipt.version()));
    if (status == HttpStatus.CREATED) {
      answer.header("Location", "/api/v1/cases/" + receipt.id());
    }
    return answer.body(receipt);
  }

  /** F6: puts into a command what is known of this arbitrator beside the order's file. */
  UnaryOperator<CaseCommand> facts(CaseFile file, Actor actor) {
    return bench.of(file, actor);
  }

  private CasePreview preview(CaseCommand command, Call call) {
    return switch (cases.preview(command, call.actor())) {
      case Preview.Not<CaseFile, CaseEvent> not -> throw new RefusedException(not.refused());
      case Preview.Would<CaseFile, CaseEvent> would -> previews.of(command, would, call);
    };
  }

  /** The file of a case that this viewer may know of; any other is refused as not found. */
  CaseFile file(CaseId id, Actor viewer) {
    return cases
        .file(id, viewer)
        .orElseThrow(() -> new RefusedException(CaseRefusal.CASE_NOT_FOUND.with()));
  }

  /** What is no id is as absent as an id that nothing has. */
  static CaseId id(String text) {
    return CaseId.find(text)
        .orElseThrow(() -> new RefusedException(CaseRefusal.CASE_NOT_FOUND.with()));
  }

  static String tag(long version) {
    return "\"" + version + "\"";
  }
}
