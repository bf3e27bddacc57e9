package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.Json;
import dev.redress.kernel.Stamped;
import dev.redress.policy.Terms;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** V1: the log is the truth. Folding it gives the stored state, also after a way through JSON. */
class CaseFoldTest {

  private static final Terms TERMS = OtherTerms.fourEyes(CaseWorld.terms("CN-1"), 8000);
  private static final int WALKS = 1000 * 3;

  @Test
  void foldingTheLogGivesWhatSteppingGave() {
    for (long seed = 1; seed <= WALKS; seed++) {
      CaseWorld world = walked(seed);
      CaseFile file = fresh(seed);
      for (Stamped<CaseEvent> each : world.log()) {
        file = file.after(each);
      }
      assertThat(file.cases()).as("seed %d", seed).isEqualTo(world.file().cases());
      assertThat(file.book()).as("seed %d", seed).isEqualTo(world.book());
    }
  }

  @Test
  void everyEventAndEveryCaseSurvivesJson() {
    Set<Class<?>> events = new HashSet<>();
    Set<Class<?>> states = new HashSet<>();
    for (long seed = 1; seed <= WALKS; seed++) {
      CaseWalk walk = new CaseWalk(TERMS, new Dice(seed));
      for (int i = 0; i < 60; i++) {
        walk.step();
        for (Case each : walk.world().file().cases().values()) {
          if (states.add(each.state().getClass()) || seed % 50 == 0) {
            assertThat(Json.read(Json.write(each), Case.class)).isEqualTo(each);
          }
        }
      }
      for (Stamped<CaseEvent> each : walk.world().log()) {
        if (events.add(each.event().getClass()) || seed % 50 == 0) {
          CaseEvent event = each.event();
          assertThat(Json.read(Json.write(event), event.getClass())).isEqualTo(event);
        }
      }
    }
    assertThat(states).containsExactlyInAnyOrderElementsOf(CaseState.kinds());
    assertThat(events).containsExactlyInAnyOrderElementsOf(CaseRulesTest.leaves(CaseEvent.class));
  }

  /** The names are for ever: what the journal keeps under them must be found again. */
  @Test
  void eventsKeepTheirNames() {
    assertThat(CaseRulesTest.leaves(CaseEvent.class))
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrder(
            "Applied",
            "ApplicationModified",
            "Withdrawn",
            "ReminderSent",
            "RefundAgreed",
            "ReturnAgreed",
            "ScriptSent",
            "Talked",
            "Rejected",
            "ReturnShipped",
            "ReturnArrived",
            "ReturnConfirmed",
            "MissingAsked",
            "GoodsRefused",
            "MissingConceded",
            "GoodsTakenBack",
            "ReplacementAgreed",
            "ReplacementDue",
            "ReplacementSent",
            "ReplacementArrived",
            "ReplacementOverdue",
            "ReplacementReceived",
            "TurnedIntoRefund",
            "OfferMade",
            "OfferCountered",
            "OfferAccepted",
            "OfferDeclined",
            "OfferWithdrawn",
            "DeadlineExtended",
            "SmallPaymentGranted",
            "SmallPaymentSettled",
            "SettlementProposed",
            "SettlementSigned",
            "SettlementDeclined",
            "SettlementWithdrawn",
            "SettlementLapsed",
            "SettlementMade",
            "LateShipmentAgreed",
            "CompensationGranted",
            "CompensationSettled",
            "StatementAdded",
            "HearingOpened",
            "EvidenceFinished",
            "EvidenceClosed",
            "HearingTaken",
            "HearingLeft",
            "MoreAsked",
            "MoreUnanswered",
            "HearingRefused",
            "HearingWithdrawn",
            "RulingOverdue",
            "RulingProposed",
            "RulingReturned",
            "ApprovalOverdue",
            "AppealFiled",
            "AppealDecided",
            "MoneyRestored",
            "RulingMade",
            "RefundGranted",
            "RefundAwaited",
            "RefundSettled",
            "RefundReversed",
            "RefundDelayed",
            "InterceptionRequested",
            "InterceptionFailed",
            "RefusalAgreed",
            "ParcelTurnedRound",
            "ReturnInstead",
            "RefusedParcelReturns",
            "StopRequested",
            "StopAnswered",
            "StopUnanswered",
            "ShippedAfterAll",
            "Urged",
            "CaseClosed");
  }

  private static CaseFile fresh(long seed) {
    return new CaseWalk(TERMS, new Dice(seed)).world().file();
  }

  private static CaseWorld walked(long seed) {
    CaseWalk walk = new CaseWalk(TERMS, new Dice(seed));
    for (int i = 0; i < 60; i++) {
      walk.step();
    }
    return walk.world();
  }
}
