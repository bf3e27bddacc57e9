package dev.redress.claims;

import dev.redress.cases.Interests;
import dev.redress.cases.Words;
import dev.redress.claims.MatterCommand.OnMatter;
import dev.redress.claims.MatterCommand.Rule;
import dev.redress.claims.MatterFile.Around;
import dev.redress.claims.MatterView.MatterAction;
import dev.redress.claims.MatterView.MatterHappening;
import dev.redress.claims.MatterView.MatterLine;
import dev.redress.claims.MatterView.MatterRuling;
import dev.redress.claims.MatterView.MatterTurn;
import dev.redress.evidence.EvidenceView;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Money;
import dev.redress.kernel.ReaderZone;
import dev.redress.kernel.Role;
import dev.redress.kernel.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts matters into words for one reader; what may be done is the rules' to say. */
@Component
final class MatterViews {

  private final Texts texts;
  private final Interests interests;
  private final Clock clock;

  MatterViews(Texts texts, Interests interests, Clock clock) {
    this.texts = texts;
    this.interests = interests;
    this.clock = clock;
  }

  Words words(Around around, Locale language) {
    return new Words(texts, language, ReaderZone.or(around.live().zone()));
  }

  static MatterTurn turn(Matter m) {
    return switch (m.state()) {
      case WAITING -> m.kind().answers() == Role.BUYER ? MatterTurn.BUYER : MatterTurn.MERCHANT;
      case AT_PLATFORM, COLLECTING, ANSWERED, UNANSWERED -> MatterTurn.PLATFORM;
      case PAID, DECLINED, LAPSED, UPHELD, NOT_UPHELD, DISMISSED, WITHDRAWN -> MatterTurn.NOBODY;
    };
  }

  /** A matter with its history. */
  MatterView of(
      MatterFile file, Matter m, Actor viewer, Locale language, List<JournalEntry> history) {
    Around around = Objects.requireNonNull(file.around());
    Words words = words(around, language);
    Instant now = clock.instant();
    boolean money = m.kind() != MatterKind.COMPLAINT;
    Matter.Decided ruling = m.ruling();
    return new MatterView(
        m.id(),
        around.order().id(),
        around.order().shopOrderId(),
        m.head().version(),
        m.kind(),
        words.say("matter.kind." + m.kind()),
        m.state(),
        words.say("matter.state." + m.state()),
        m.stillOpen(),
        turn(m),
        headline(m, words, viewer),
        otherwise(m, words),
        m.until() == null ? null : m.until().due(),
        now,
        m.raisedAt(),
        around.order().buyer().name(),
        around.order().merchant().name(),
        m.plea().about(),
        lines(around, m),
        m.plea().amount(),
        money ? m.taken() : null,
        m.disputed(),
        m.plea().code().isEmpty() ? null : m.plea().code(),
        m.plea().code().isEmpty() ? null : words.orCode("matter.code.", m.plea().code()),
        ruling == null ? null : new MatterRuling(ruling.amount(), ruling.reasons(), ruling.at()),
        actions(file, m, viewer, words, now),
        history.stream().map(entry -> happening(around, entry, words)).toList());
  }

  private static List<MatterLine> lines(Around around, Matter m) {
    return around.order().lines().stream()
        .filter(line -> m.plea().lines().contains(line.line()))
        .map(line -> new MatterLine(line.line(), line.title()))
        .toList();
  }

  private static String headline(Matter m, Words words, Actor viewer) {
    String key = "matter.headline." + m.kind() + "." + m.state();
    return words.to(viewer).say(key, values(m));
  }

  private static @Nullable String otherwise(Matter m, Words words) {
    Until until = m.until();
    return until == null
        ? null
        : words.say(
            "matter.otherwise."
                + (m.state() == MatterState.WAITING ? m.kind().name() : "AT_PLATFORM"),
            "due",
            until.due());
  }

  private static Object[] values(Matter m) {
    Until until = m.until();
    Money none = m.plea().amount();
    return new Object[] {
      "asked",
      none == null ? "" : none,
      "taken",
      none == null ? "" : m.taken(),
      "disputed",
      m.disputed() == null ? "" : m.disputed(),
      "due",
      until == null ? m.updatedAt() : until.due()
    };
  }

  private List<MatterAction> actions(
      MatterFile file, Matter m, Actor viewer, Words words, Instant now) {
    Around around = Objects.requireNonNull(file.around());
    int least = WordRules.least(around);
    return probes(m, "-".repeat(least))
        .filter(probe -> MatterRules.decide(file, probe, viewer, now) instanceof Decision.Accept<?>)
        .filter(probe -> !(probe instanceof Rule) || !interests.declaredBy(viewer, around.order()))
        .map(probe -> action(m, probe, words, least))
        .toList();
  }

  /** Every command of a person, with as little input as the rules take. */
  private static Stream<OnMatter> probes(Matter m, String said) {
    MatterId id = m.id();
    Money one = m.plea().amount() == null ? null : m.asked().withMinor(1);
    Stream<OnMatter> wordy =
        one == null
            ? Stream.of(
                new MatterCommand.Reply(id, said, List.of()),
                new MatterCommand.Decide(id, false, said))
            : Stream.of(
                new MatterCommand.Agree(id),
                new MatterCommand.PayPart(id, one, said, List.of()),
                new MatterCommand.Decline(id, said, List.of()),
                new Rule(id, one.withMinor(0), said));
    return Stream.concat(wordy, Stream.of(new MatterCommand.Withdraw(id)));
  }

  static String route(OnMatter command) {
    return switch (command) {
      case MatterCommand.Agree _ -> "agree";
      case MatterCommand.PayPart _ -> "pay-part";
      case MatterCommand.Decline _ -> "decline";
      case MatterCommand.Reply _ -> "reply";
      case Rule _ -> "rule";
      case MatterCommand.Decide _ -> "decide";
      case MatterCommand.Withdraw _ -> "withdraw";
      case MatterCommand.RecordCharge _ -> "record-charge";
      case MatterCommand.Wake _ -> "wake";
    };
  }

  private static MatterAction action(Matter m, OnMatter command, Words words, int least) {
    String route = route(command);
    boolean mustSay =
        switch (command) {
          case MatterCommand.PayPart _, MatterCommand.Reply _, Rule _, MatterCommand.Decide _ ->
              true;
          case MatterCommand.Decline _ -> m.kind() != MatterKind.PRICE_DIFFERENCE;
          case MatterCommand.Agree _,
              MatterCommand.Withdraw _,
              MatterCommand.RecordCharge _,
              MatterCommand.Wake _ ->
              false;
        };
    return new MatterAction(
        route,
        words.say("matter.action." + m.kind() + "." + route),
        words.say("matter.consequence." + m.kind() + "." + route, values(m)),
        route.equals("agree")
            || route.equals("reply")
            || route.equals("rule")
            || route.equals("decide"),
        mustSay ? least : 0);
  }

  private static MatterHappening happening(Around around, JournalEntry entry, Words words) {
    MatterEvent event = entry.among(MatterEvent.class);
    MatterSaid said = MatterSaid.of(event);
    String key =
        event instanceof MatterEvent.MatterClosed closed
            ? "matter.event.MatterClosed." + closed.ending()
            : "matter.event." + event.type();
    return new MatterHappening(
        entry.at(),
        entry.actor().role(),
        entry.actor().name(),
        entry.actor().agent(),
        event.type(),
        words.say(key, "amount", said.amount() == null ? "" : said.amount()),
        said.statement(),
        EvidenceView.of(around.evidence(), said.evidence()));
  }
}
