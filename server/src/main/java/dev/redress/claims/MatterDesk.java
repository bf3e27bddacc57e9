package dev.redress.claims;

import dev.redress.cases.Call;
import dev.redress.cases.Interests;
import dev.redress.cases.Words;
import dev.redress.claims.MatterCommand.OnMatter;
import dev.redress.claims.Openings.Opening;
import dev.redress.kernel.Acting;
import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog.Preview;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.RefusedException;
import dev.redress.ledger.Transfer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What every route does: find the matter, send or only try, answer. */
@Component
final class MatterDesk {

  private final Matters matters;
  private final MatterViews views;
  private final Acting acting;
  private final Interests interests;
  private final Clock clock;

  MatterDesk(Matters matters, MatterViews views, Acting acting, Interests interests, Clock clock) {
    this.interests = interests;
    this.matters = matters;
    this.views = views;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * What a command would do, decided by the rules and written nowhere.
   *
   * @param events types of what would happen
   * @param transfers money that would move at once
   * @param state where the matter would stand afterwards
   */
  public record MatterPreview(
      List<String> events, List<Transfer> transfers, MatterState state, @Nullable Instant dueAt) {}

  /** What there is on an order, and what this viewer may raise. */
  public record MattersOfOrder(List<MatterView> matters, List<Opening> openings) {}

  ResponseEntity<Object> raise(String order, Call call, Plea plea) {
    return send(HttpStatus.CREATED, new MatterCommand.Raise(order(order), plea), call);
  }

  ResponseEntity<Object> send(String id, Call call, Function<MatterId, OnMatter> command) {
    return send(HttpStatus.OK, command.apply(id(id)), call);
  }

  private ResponseEntity<Object> send(HttpStatus status, MatterCommand asked, Call caller) {
    Call call = caller.as(acting.on(asked.key(), caller.actor()));
    MatterCommand command = known(asked, call.actor());
    if (call.dryRun()) {
      return ResponseEntity.ok(preview(command, call));
    }
    Receipt receipt = matters.run(command, call.actor(), call.key(), call.ifVersion()).orThrow();
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status).eTag("\"" + receipt.version() + "\"");
    if (status == HttpStatus.CREATED) {
      answer.header("Location", "/api/v1/matters/" + receipt.id());
    }
    return answer.body(receipt);
  }

  /** F6: with what no order's file knows of an arbitrator; asked before the order is locked. */
  private MatterCommand known(MatterCommand command, Actor actor) {
    if (!(command instanceof MatterCommand.Rule rule)) {
      return command;
    }
    MatterFile.Around around = matters.file(rule.key()).around();
    return around == null ? rule : rule.by(interests.declaredBy(actor, around.order()));
  }

  private MatterPreview preview(MatterCommand command, Call call) {
    return switch (matters.preview(command, call.actor())) {
      case Preview.Not<MatterFile, MatterEvent> not -> throw new RefusedException(not.refused());
      case Preview.Would<MatterFile, MatterEvent> would -> {
        Matter after =
            switch (command) {
              case MatterCommand.Raise _ -> would.after().matters().lastEntry().getValue();
              case OnMatter on -> would.after().find(on.id()).orElseThrow();
            };
        yield new MatterPreview(
            would.events().stream().map(each -> each.event().type()).toList(),
            would.events().stream().flatMap(each -> transfers(each.event())).toList(),
            after.state(),
            after.until() == null ? null : after.until().due());
      }
    };
  }

  static Stream<Transfer> transfers(MatterEvent event) {
    return event instanceof MatterEvent.FreightGranted granted
        ? granted.grant().transfers().stream()
        : event instanceof MatterEvent.ChargeTaken taken
            ? taken.transfers().stream()
            : Stream.empty();
  }

  MatterView view(String text, Actor caller, Locale language) {
    MatterId id = id(text);
    Actor viewer = acting.on(id.order(), caller);
    MatterFile file = matters.file(id.order());
    if (file.around() == null || !file.around().isFor(viewer) || file.find(id).isEmpty()) {
      throw notFound();
    }
    return views.of(file, file.find(id).get(), viewer, language, matters.history(id));
  }

  /** Everything on one order, newest first, and what may be raised. */
  MattersOfOrder of(String text, Actor caller, Locale language) {
    LockKey order = order(text);
    Actor viewer = acting.on(order, caller);
    MatterFile file = matters.file(order);
    if (file.around() == null || !file.around().isFor(viewer)) {
      throw notFound();
    }
    Words words = views.words(file.around(), language);
    return new MattersOfOrder(
        file.matters().values().stream()
            .sorted((a, b) -> Integer.compare(b.id().number(), a.id().number()))
            .map(m -> views.of(file, m, viewer, language, List.of()))
            .toList(),
        Openings.of(file, viewer, words, clock.instant()));
  }

  List<MatterView> list(
      Actor viewer, Locale language, @Nullable MatterKind kind, @Nullable Boolean open, int limit) {
    return matters.newest(viewer, kind, open, limit).stream()
        .map(each -> views.of(each.file(), each.matter(), viewer, language, List.of()))
        .toList();
  }

  private static MatterId id(String text) {
    return MatterId.find(text).orElseThrow(MatterDesk::notFound);
  }

  private static LockKey order(String text) {
    try {
      return Objects.requireNonNull(LockKey.parse(text));
    } catch (IllegalArgumentException notAnId) {
      throw notFound();
    }
  }

  private static RefusedException notFound() {
    return new RefusedException(ClaimRefusal.MATTER_NOT_FOUND.with());
  }
}
