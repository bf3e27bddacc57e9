package dev.redress.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Event;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.kernel.StreamHead;
import dev.redress.ledger.Accounts;
import dev.redress.ledger.GrantLine;
import dev.redress.ledger.Transfer;
import dev.redress.ledger.TransferKind;
import dev.redress.refunds.RefundCommand.AskAgain;
import dev.redress.refunds.RefundCommand.BeginCall;
import dev.redress.refunds.RefundCommand.ClearDoubt;
import dev.redress.refunds.RefundCommand.RecordOutcome;
import dev.redress.refunds.RefundCommand.StartRefund;
import dev.redress.refunds.RefundCommand.Wake;
import dev.redress.refunds.RefundState.FailedRetrying;
import dev.redress.refunds.RefundState.Reversed;
import dev.redress.refunds.RefundState.Sending;
import dev.redress.refunds.RefundState.Settled;
import dev.redress.refunds.RefundState.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every state of a refund against everything that can come: one cell each, none left out. */
class RefundRulesTest {

  private static final LockKey ORDER = LockKey.named("order", "CN", "1");
  private static final RefundId ID = new RefundId(ORDER, 1);
  private static final Instant DUE = Instant.parse("2026-11-22T12:00:00Z");
  private static final Actor SYSTEM = Actor.system("test");
  private static final Actor OPERATOR = new Actor(Role.OPERATOR, "op", "Op", "", "");
  private static final RefundCommand.Terms TERMS = terms(1299);

  /**
   * Attempt 1 has failed before; attempt 2 is the newest. READY: not called yet. SETTLED: paid by
   * attempt 2. LOOKING: asked whether that still holds. EARLIER: paid by attempt 1 after all.
   * NOTHING: a refund of nothing. {@code !} is a refusal, {@code -} is nothing.
   */
  private static final String TABLE =
      """
                  | ABSENT     | READY           | CALLED          | UNKNOWN         | FAILED          | SETTLED         | LOOKING             | EARLIER         | NOTHING            | REVERSED
      start       | Started    | -               | -               | -               | -               | -               | -                   | -               | !REFUND_DIFFERS    | -
      start other | Started    | !REFUND_DIFFERS | !REFUND_DIFFERS | !REFUND_DIFFERS | !REFUND_DIFFERS | !REFUND_DIFFERS | !REFUND_DIFFERS     | !REFUND_DIFFERS | !REFUND_DIFFERS    | !REFUND_DIFFERS
      begin 2     | !NOT_FOUND | CallBegan       | -               | -               | -               | -               | -                   | -               | -                  | -
      begin 1     | !NOT_FOUND | -               | -               | -               | -               | -               | -                   | -               | -                  | -
      2 succeeded | !NOT_FOUND | RefundSettled   | RefundSettled   | RefundSettled   | RefundSettled   | -               | SettlementConfirmed | DoubtRaised     | !REFERENCE_UNKNOWN | RefundSettled
      2 failed    | !NOT_FOUND | AttemptFailed   | AttemptFailed   | AttemptFailed   | -               | RefundReversed  | RefundReversed      | -               | !REFERENCE_UNKNOWN | -
      2 unknown   | !NOT_FOUND | OutcomeUnknown  | OutcomeUnknown  | -               | -               | -               | -                   | -               | !REFERENCE_UNKNOWN | -
      2 not found | !NOT_FOUND | -               | -               | AttemptRepeated | -               | DoubtRaised     | DoubtRaised         | -               | !REFERENCE_UNKNOWN | -
      1 succeeded | !NOT_FOUND | RefundSettled   | DoubtRaised     | DoubtRaised     | RefundSettled   | DoubtRaised     | DoubtRaised         | -               | !REFERENCE_UNKNOWN | RefundSettled
      1 failed    | !NOT_FOUND | -               | -               | -               | -               | -               | -                   | RefundReversed  | !REFERENCE_UNKNOWN | -
      1 unknown   | !NOT_FOUND | -               | -               | -               | -               | -               | -                   | -               | !REFERENCE_UNKNOWN | -
      1 not found | !NOT_FOUND | -               | -               | -               | -               | -               | -                   | DoubtRaised     | !REFERENCE_UNKNOWN | -
      3 succeeded | !NOT_FOUND | !REFERENCE_UNKNOWN | !REFERENCE_UNKNOWN | !REFERENCE_UNKNOWN | !REFERENCE_UNKNOWN | !REFERENCE_UNKNOWN | !REFERENCE_UNKNOWN | !REFERENCE_UNKNOWN | !REFERENCE_UNKNOWN | !REFERENCE_UNKNOWN
      wake due    | !NOT_FOUND | AttemptRepeated | OutcomeUnknown AskOrdered | AskOrdered | AttemptStarted | AskOrdered | AskOrdered        | AskOrdered      | -                  | AttemptStarted
      wake early  | !NOT_FOUND | -               | -               | -               | -               | -               | -                   | -               | -                  | -
      ask again   | !NOT_FOUND | !CALL_UNDER_WAY | !CALL_UNDER_WAY | AskOrdered      | AttemptStarted  | AskOrdered      | AskOrdered          | AskOrdered      | -                  | AttemptStarted
      clear doubt | !NOT_FOUND | !NO_DOUBT       | !NO_DOUBT       | !NO_DOUBT       | !NO_DOUBT       | !NO_DOUBT       | !NO_DOUBT           | !NO_DOUBT       | !NO_DOUBT          | !NO_DOUBT
      """
          .replace("| Started ", "| RefundStarted AttemptStarted ");

  private static final Map<String, RefundState> STATES = new LinkedHashMap<>();

  static {
    STATES.put("ABSENT", null);
    STATES.put("READY", new Sending(2, false, 0, DUE));
    STATES.put("CALLED", new Sending(2, true, 0, DUE));
    STATES.put("UNKNOWN", new Unknown(2, "TIME_OUT", 1, DUE));
    STATES.put("FAILED", new FailedRetrying(2, "DECLINED", false, DUE));
    STATES.put("SETTLED", new Settled(2, 2, DUE.minusSeconds(9), 0, DUE));
    STATES.put("LOOKING", new Settled(2, 2, DUE.minusSeconds(9), 1, DUE));
    STATES.put("EARLIER", new Settled(2, 1, DUE.minusSeconds(9), 0, DUE));
    STATES.put("NOTHING", new Settled(0, 0, DUE, 0, null));
    STATES.put("REVERSED", new Reversed(2, "BOUNCED", false, DUE));
  }

  @TestFactory
  Stream<DynamicTest> everyStateAgainstEveryCommand() {
    List<List<String>> rows =
        TABLE
            .lines()
            .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
            .toList();
    List<String> states = rows.getFirst().subList(1, rows.getFirst().size());
    assertThat(states).containsExactlyElementsOf(STATES.keySet());
    return rows.stream()
        .skip(1)
        .peek(row -> assertThat(row).as(row.getFirst()).hasSize(states.size() + 1))
        .flatMap(row -> states.stream().map(state -> cell(row, state, states.indexOf(state) + 1)));
  }

  private static DynamicTest cell(List<String> row, String state, int column) {
    return DynamicTest.dynamicTest(
        state + " ← " + row.getFirst(),
        () -> assertThat(name(decide(state, row.getFirst()))).isEqualTo(row.get(column)));
  }

  @Test
  void theTableHasEveryStateAndEveryCommand() {
    assertThat(STATES.values().stream().filter(Objects::nonNull).map(RefundState::name).distinct())
        .containsExactlyInAnyOrder(RefundState.Name.values());
    List<Class<?>> commands =
        rows().stream().<Class<?>>map(row -> command(row).getClass()).distinct().toList();
    assertThat(commands).containsExactlyInAnyOrder(RefundCommand.class.getPermittedSubclasses());
  }

  @Test
  void onlyTheSystemMovesRefundsAndOnlyAnOperatorAsksAgain() {
    for (String row : rows()) {
      RefundCommand command = command(row);
      for (Role role : Role.values()) {
        Actor actor = new Actor(role, "x", "x", "CN", "b1");
        boolean byPeople = command instanceof AskAgain || command instanceof ClearDoubt;
        Role mayDo = byPeople ? Role.OPERATOR : Role.SYSTEM;
        if (role != mayDo) {
          assertThat(name(RefundRules.decide(refund("UNKNOWN"), command, actor, DUE)))
              .as(row + " by " + role)
              .isEqualTo("!FORBIDDEN");
        }
      }
    }
  }

  @Test
  void trap26_nothingToPayIsSettledAtOnceAndHasNoReferenceToSend() {
    Decision<RefundEvent> decision =
        RefundRules.decide(null, new StartRefund(ID, terms(0)), SYSTEM, DUE);
    assertThat(events(decision))
        .containsExactly(
            new RefundEvent.RefundStarted(terms(0)),
            new RefundEvent.RefundSettled("", terms(0).origin(), terms(0).amount(), List.of()));
  }

  @Test
  void trap5_aNegativeRefundIsABug() {
    assertThatThrownBy(() -> RefundRules.decide(null, new StartRefund(ID, terms(-1)), SYSTEM, DUE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void trap13_aNewReferenceOnlyAfterAProvenFailure() {
    for (String row : rows()) {
      STATES.forEach(
          (name, state) -> {
            boolean another =
                events(decide(name, row)).stream()
                    .anyMatch(RefundEvent.AttemptStarted.class::isInstance);
            boolean provenFailed =
                state == null || state instanceof FailedRetrying || state instanceof Reversed;
            assertThat(another && !provenFailed).as(name + " ← " + row).isFalse();
          });
    }
  }

  @Test
  void trap13_theNextAttemptHasItsOwnReference() {
    assertThat(events(decide("FAILED", "wake due")))
        .containsExactly(new RefundEvent.AttemptStarted(3, ORDER.text() + "-R1-A3"));
  }

  @Test
  void trap15_notFoundSendsTheSameReferenceAgain() {
    assertThat(events(decide("UNKNOWN", "2 not found")))
        .containsExactly(new RefundEvent.AttemptRepeated(2, ORDER.text() + "-R1-A2"));
  }

  @Test
  void trap18_aReversalMovesTheMoneyBack() {
    String payable = Accounts.payable(ORDER);
    String clearing = Accounts.clearing("wallet");
    Transfer there = new Transfer(payable, clearing, TERMS.amount(), TransferKind.EXECUTION);
    Transfer back =
        new Transfer(clearing, payable, TERMS.amount(), TransferKind.EXECUTION_REVERSED);
    assertThat(events(decide("CALLED", "2 succeeded")).getFirst())
        .isInstanceOfSatisfying(
            RefundEvent.RefundSettled.class, e -> assertThat(e.transfers()).containsExactly(there));
    assertThat(events(decide("SETTLED", "2 failed")).getFirst())
        .isInstanceOfSatisfying(
            RefundEvent.RefundReversed.class, e -> assertThat(e.transfers()).containsExactly(back));
  }

  @Test
  void t1_waitsAre1_5_30MinutesThenHourly() {
    assertThat(Stream.of(0, 1, 2, 3, 4, 50).map(RefundHistory::patience))
        .containsExactly(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofHours(1));
  }

  @Test
  void trap17_referencesOfOtherRefundsMeanNothingHere() {
    assertThat(ID.attempt(ID.reference(7))).isEqualTo(7);
    assertThat(ID.attempt(new RefundId(ORDER, 11).reference(1))).isZero();
    assertThat(ID.attempt(ID.text() + "-A0")).isZero();
    assertThat(ID.attempt(ID.text() + "-A1x")).isZero();
    assertThat(ID.attempt(ID.text() + "-A99999999999")).isZero();
    assertThat(ID.attempt("")).isZero();
  }

  private static List<String> rows() {
    return TABLE.lines().skip(1).map(line -> line.substring(0, line.indexOf('|')).strip()).toList();
  }

  private static Decision<RefundEvent> decide(String state, String row) {
    Actor actor = row.equals("ask again") || row.equals("clear doubt") ? OPERATOR : SYSTEM;
    Instant now = row.equals("wake early") ? DUE.minusMillis(1) : DUE;
    return RefundRules.decide(refund(state), command(row), actor, now);
  }

  private static String name(Decision<RefundEvent> decision) {
    return switch (decision) {
      case Decision.Refuse<RefundEvent>(var refused) -> "!" + refused.reason().name();
      case Decision.Accept<RefundEvent>(var events) ->
          events.isEmpty()
              ? "-"
              : events.stream().map(Event::type).collect(Collectors.joining(" "));
    };
  }

  private static List<RefundEvent> events(Decision<RefundEvent> decision) {
    return switch (decision) {
      case Decision.Refuse<RefundEvent>(var refused) -> List.of();
      case Decision.Accept<RefundEvent>(var events) -> events;
    };
  }

  private static RefundCommand command(String row) {
    return switch (row) {
      case "start" -> new StartRefund(ID, TERMS);
      case "start other" -> new StartRefund(ID, terms(1300));
      case "begin 1" -> new BeginCall(ID, ID.reference(1));
      case "begin 2" -> new BeginCall(ID, ID.reference(2));
      case "wake due", "wake early" -> new Wake(ID);
      case "ask again" -> new AskAgain(ID);
      case "clear doubt" -> new ClearDoubt(ID, "The bank was asked.");
      default -> {
        int attempt = Integer.parseInt(row.substring(0, 1));
        yield new RecordOutcome(ID, ID.reference(attempt), answer(row.substring(2)));
      }
    };
  }

  private static Answer answer(String words) {
    return switch (words) {
      case "succeeded" -> Answer.SUCCEEDED;
      case "failed" -> new Answer.Failed("DECLINED", false);
      case "unknown" -> new Answer.Unknown("TIME_OUT");
      case "not found" -> Answer.NOT_FOUND;
      default -> throw new IllegalArgumentException(words);
    };
  }

  private static Refund refund(String name) {
    RefundState state = STATES.get(name);
    if (state == null) {
      return null;
    }
    RefundCommand.Terms terms = name.equals("NOTHING") ? terms(0) : TERMS;
    return new Refund(ID, terms, DUE, state, false, StreamHead.begin(ID.text()));
  }

  private static RefundCommand.Terms terms(long minor) {
    Money amount = Money.of("CNY", minor);
    List<GrantLine> lines = List.of(new GrantLine(1, 1, amount));
    return new RefundCommand.Terms(ORDER.text() + "-1", "CN", "b1", "wallet", amount, lines);
  }
}
