package dev.redress.governance;

import dev.redress.cases.Words;
import dev.redress.evidence.Evidence;
import dev.redress.evidence.EvidenceView;
import dev.redress.governance.Reckoning.Reckoned;
import dev.redress.governance.StandingView.Bite;
import dev.redress.governance.StandingView.ChangeView;
import dev.redress.governance.StandingView.ContestView;
import dev.redress.governance.StandingView.EntryView;
import dev.redress.governance.StandingView.LessonView;
import dev.redress.governance.StandingView.NextView;
import dev.redress.governance.StandingView.RestrictionView;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.ReaderZone;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Texts;
import dev.redress.policy.Governance;
import dev.redress.policy.Governance.Cause;
import dev.redress.policy.Policies;
import dev.redress.policy.Terms;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts standings into words for one reader; what may be done is the rules' to say. */
@Component
final class StandingViews {

  private static final int HISTORY = 200;

  private final Policies policies;
  private final Evidence evidence;
  private final Texts texts;
  private final Clock clock;

  StandingViews(Policies policies, Evidence evidence, Texts texts, Clock clock) {
    this.evidence = evidence;
    this.policies = policies;
    this.texts = texts;
    this.clock = clock;
  }

  private Terms live(Merchant merchant) {
    return policies.live(merchant.market());
  }

  private PenaltyWords words(Terms terms, Locale language) {
    Words words = new Words(texts, language, ReaderZone.or(terms.zone()));
    return new PenaltyWords(words, terms.currency());
  }

  /** M7: the whole library of a market. */
  List<LessonView> lessons(Merchant merchant, Locale language) {
    Governance governance = live(merchant).governance();
    PenaltyWords words = words(live(merchant), language);
    return Stream.of(
            governance.causes().stream().flatMap(each -> each.lessons().stream()),
            governance.lessons().values().stream().flatMap(List::stream),
            Stream.of(
                Guidance.SHOW_EVIDENCE,
                Guidance.EVIDENCE_THAT_CONVINCES,
                Guidance.SPEAK_IN_THE_HEARING))
        .flatMap(each -> each)
        .distinct()
        .sorted()
        .map(words::lesson)
        .toList();
  }

  /**
   * A standing; a merchant of whom nothing was ever entered has the full score.
   *
   * @param entries the record, oldest first
   */
  StandingView of(
      StandingFile file, Merchant merchant, Locale language, List<JournalEntry> entries) {
    PenaltyWords words = words(live(merchant), language);
    return of(new Seen(file, words, now(file, clock.instant()), true), merchant, entries);
  }

  /** Many standings at one moment, without the record and the files of contests. */
  List<StandingView> brief(List<StandingFile> files, Locale language) {
    Instant read = clock.instant();
    return files.stream().map(each -> brief(each, language, now(each, read))).toList();
  }

  private StandingView brief(StandingFile file, Locale language, Instant now) {
    Merchant merchant = merchant(file);
    PenaltyWords words = words(live(merchant), language);
    return of(new Seen(file, words, now, false), merchant, List.of());
  }

  /** As the rules take it, so that a server whose clock is behind shows what it would do. */
  private static Instant now(StandingFile file, Instant clock) {
    return file.standing().moment(clock);
  }

  /**
   * A standing under the eyes of a reader.
   *
   * @param files whether what contests show is looked up
   */
  private record Seen(StandingFile file, PenaltyWords words, Instant now, boolean files) {}

  private StandingView of(Seen seen, Merchant merchant, List<JournalEntry> entries) {
    StandingFile file = seen.file();
    PenaltyWords words = seen.words();
    Instant now = seen.now();
    Terms terms = live(merchant);
    Reckoning due = file.reckon(now);
    Map<Integer, Reckoned> brought = due.byEntry();
    int best = terms.governance().score().start();
    List<ChangeView> history =
        entries.reversed().stream().limit(HISTORY).map(words::change).toList();
    return new StandingView(
        merchant.market(),
        merchant.id(),
        Objects.requireNonNullElse(file.standing().name(), merchant.id()),
        file.standing().head().version(),
        best - file.standing().missing(),
        best,
        due.nextGain(),
        now,
        terms.limits().statementLength(),
        file.standing().entries().reversed().stream()
            .map(each -> entry(seen, each, brought.get(each.number())))
            .toList(),
        restrictions(file, due, words),
        table(file, merchant, terms, words, now),
        history);
  }

  private EntryView entry(Seen seen, Entry entry, @Nullable Reckoned due) {
    StandingFile file = seen.file();
    PenaltyWords words = seen.words();
    Instant now = seen.now();
    Optional<Refused> closed = StandingRules.closed(file, entry, now);
    Optional<Cause> cause = file.governance(entry).cause(entry.cause());
    Entry.Undone undone = entry.undone();
    return new EntryView(
        entry.number(),
        entry.cause(),
        words.cause(entry.cause()),
        entry.source().kind(),
        entry.source().stream(),
        entry.order().text(),
        entry.at(),
        due == null ? 0 : due.step(),
        cause.map(each -> each.steps().size()).orElse(0),
        due == null ? 0 : due.points(),
        due == null ? null : words.fine(due),
        due == null ? words.words().say("standing.brings.nothing") : words.brings(due),
        bite(due, now),
        due == null ? null : due.bites(),
        StandingRules.contestUntil(file, entry),
        closed.isEmpty(),
        closed.map(words.words()::why).orElse(null),
        contest(seen, entry),
        undone == null ? null : words.because(undone.because()),
        entry.lessons().stream().map(words::lesson).toList());
  }

  private static Bite bite(@Nullable Reckoned due, Instant now) {
    if (due == null) {
      return Bite.TAKEN_BACK;
    }
    Instant bites = due.bites();
    if (bites == null) {
      return Bite.HELD;
    }
    return now.isBefore(bites) ? Bite.COMING : Bite.BEGUN;
  }

  private @Nullable ContestView contest(Seen seen, Entry entry) {
    Entry.Contest contest = entry.contest();
    if (contest == null) {
      return null;
    }
    Verdict verdict = contest.verdict();
    return new ContestView(
        contest.statement(),
        contest.at(),
        contest.due(),
        verdict,
        verdict == null ? null : seen.words().words().say("standing.verdict." + verdict),
        contest.reasons(),
        contest.decidedAt(),
        seen.files() ? shown(entry, contest) : List.of());
  }

  private List<EvidenceView> shown(Entry entry, Entry.Contest contest) {
    return evidence.find(entry.order(), contest.evidence()).stream().map(EvidenceView::of).toList();
  }

  /** What the merchant is kept from, and what is on its way; nothing that is over. */
  private static List<RestrictionView> restrictions(
      StandingFile file, Reckoning due, PenaltyWords words) {
    return Restricted.of(file, due).stream()
        .map(
            each ->
                new RestrictionView(
                    each.entry(),
                    each.kind(),
                    words.kind(each.kind()),
                    each.state(),
                    words.why(each),
                    each.begins(),
                    each.ends()))
        .toList();
  }

  /** M2, visible before it bites: each cause once more, now. */
  private static List<NextView> table(
      StandingFile file, Merchant merchant, Terms terms, PenaltyWords words, Instant now) {
    List<NextView> next = new ArrayList<>();
    for (Cause cause : terms.governance().causes()) {
      List<Entry> all = new ArrayList<>(file.standing().entries());
      int number = all.size() + 1;
      Source source = new Source(Source.Kind.RULING, merchant.id(), 0);
      all.add(new Entry(number, cause.code(), source, now, terms.version(), List.of(), null, null));
      StandingFile then = file.with(StandingFold.with(file.standing(), all, 0));
      Reckoned brings = then.reckon(now).entries().getLast();
      next.add(
          new NextView(
              cause.code(),
              words.cause(cause.code()),
              brings.step(),
              brings.points(),
              terms.governance().score().start() - brings.missing(),
              words.brings(brings)));
    }
    next.sort(Comparator.comparingInt(NextView::points).reversed());
    return List.copyOf(next);
  }

  /** The restrictions of a merchant alone, for those that enforce them (M3). */
  List<RestrictionView> restrictions(StandingFile file, Merchant merchant, Locale language) {
    Reckoning due = file.reckon(now(file, clock.instant()));
    return restrictions(file, due, words(live(merchant), language));
  }

  /** Whose standing it is; only of merchants of whom something was entered. */
  static Merchant merchant(StandingFile file) {
    return Objects.requireNonNull(file.standing().merchant());
  }
}
