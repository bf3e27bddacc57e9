package dev.redress.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Everything that happens in the demo marketplace. */
final class Stories {

  /** Orders of whose refunds the provider has not yet said what became of them. */
  static final Set<String> SLOW_PAYMENTS = Set.of("PP-20411", "PP-20412");

  private Stories() {}

  static List<Story> all() {
    List<Story> all = new ArrayList<>();
    all.addAll(AnswerStories.all());
    all.addAll(GateStories.all());
    all.addAll(OfferStories.all());
    all.addAll(LateStories.all());
    all.addAll(ReturnStories.all());
    all.addAll(ParcelStories.all());
    all.addAll(CarrierStories.all());
    all.addAll(PatienceStories.all());
    all.addAll(FreightStories.all());
    all.addAll(ReplacementStories.all());
    all.addAll(HearingStories.all());
    all.addAll(QualityStories.all());
    all.addAll(SettlementStories.all());
    all.addAll(EndingStories.all());
    all.addAll(TalkStories.all());
    all.addAll(ClaimStories.all());
    all.addAll(StandingStories.all());
    all.addAll(CourtStories.all());
    all.addAll(EverydayStories.all());
    return all;
  }
}
