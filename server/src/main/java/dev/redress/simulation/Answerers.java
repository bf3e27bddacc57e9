package dev.redress.simulation;

import dev.redress.claims.Matter;
import dev.redress.claims.MatterCommand;
import dev.redress.claims.MatterEvent;
import dev.redress.claims.MatterId;
import dev.redress.claims.MatterKind;
import dev.redress.claims.Plea;
import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.simulation.Errand.Sale;
import dev.redress.simulation.Errand.Temper;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Those who answer claims, requests and complaints, decide about them, or let it be. */
final class Answerers {

  private static final String WORDS = Claimants.WORDS;

  private final World world;

  Answerers(World world) {
    this.world = world;
  }

  /** News of a matter. */
  void hear(Errand errand, Sale sale, JournalEntry news) {
    MatterId id = MatterId.parse(news.stream());
    switch (news.type()) {
      case "MatterRaised" ->
          raised(errand, sale, id, news.as(MatterEvent.MatterRaised.class).plea());
      case "PartAgreed" -> rule(errand, id, news.as(MatterEvent.PartAgreed.class).disputed());
      case "ClaimDisputed" -> rule(errand, id, news.as(MatterEvent.ClaimDisputed.class).disputed());
      case "SilencePassedOn" ->
          rule(errand, id, news.as(MatterEvent.SilencePassedOn.class).disputed());
      case "ComplaintAnswered", "ComplaintUnanswered" -> decide(errand, id);
      case "MatterOverdue" -> again(errand, sale, id);
      default -> {
        // The rest is the clock's and the provider's.
      }
    }
  }

  private void raised(Errand errand, Sale sale, MatterId id, Plea plea) {
    Chance chance = errand.chance();
    boolean buyers = plea.kind().raises() == Role.BUYER;
    Actor raiser = buyers ? sale.buyer : sale.merchant;
    Actor other = buyers ? sale.merchant : sale.buyer;
    if (chance.percent(8)) {
      in(errand, chance.hours(1, 200), raiser, new MatterCommand.Withdraw(id));
    }
    Actor answers = chance.percent(5) ? raiser : other;
    switch (plea.kind()) {
      case MISTAKEN_REFUND -> answerClaim(errand, answers, id, plea);
      case PRICE_DIFFERENCE -> {
        int choice = chance.below(100);
        if (choice < 40) {
          in(errand, chance.hours(0, 76), answers, new MatterCommand.Agree(id));
        } else if (choice < 70) {
          in(errand, chance.hours(0, 76), answers, new MatterCommand.Decline(id, "No.", List.of()));
        }
      }
      case FREIGHT -> answerFreight(errand, sale, answers, id);
      case COMPLAINT -> {
        if (sale.temper != Temper.SILENT && chance.percent(75)) {
          in(errand, chance.hours(1, 130), answers, new MatterCommand.Reply(id, WORDS, List.of()));
        }
      }
    }
  }

  private void answerClaim(Errand errand, Actor buyer, MatterId id, Plea plea) {
    Chance chance = errand.chance();
    Duration after = chance.hours(1, 175);
    Money asked = Objects.requireNonNull(plea.amount());
    int choice = chance.below(100);
    if (choice < 35) {
      in(errand, after, buyer, new MatterCommand.Agree(id));
    } else if (choice < 52) {
      Money part = asked.withMinor(asked.minor() * chance.between(1, 100) / 100);
      in(errand, after, buyer, new MatterCommand.PayPart(id, part, WORDS, List.of()));
    } else if (choice < 72) {
      in(errand, after, buyer, new MatterCommand.Decline(id, WORDS, List.of()));
    }
  }

  /** D6, C8: the owner or one of the staff, who may not always give so much. */
  private void answerFreight(Errand errand, Sale sale, Actor answers, MatterId id) {
    Chance chance = errand.chance();
    int choice = chance.below(100);
    Duration after = chance.hours(1, 76);
    if (choice < 35) {
      boolean clerk = chance.percent(30) && answers.role() == Role.MERCHANT;
      Actor who = clerk ? Clerk.of(answers, sale.content.freight(), chance) : answers;
      in(errand, after, who, new MatterCommand.Agree(id));
    } else if (choice < 70) {
      in(errand, after, answers, new MatterCommand.Decline(id, WORDS, List.of()));
    }
  }

  private void rule(Errand errand, MatterId id, Money disputed) {
    Chance chance = errand.chance();
    if (chance.percent(85)) {
      long given = chance.percent(30) ? 0 : disputed.minor() * (long) chance.between(1, 101) / 100;
      Actor judge = new Actor(Role.ARBITRATOR, "judge-" + chance.below(6), "Judge", "", "");
      in(
          errand,
          chance.hours(1, 60),
          judge,
          new MatterCommand.Rule(id, disputed.withMinor(given), WORDS));
    }
  }

  /** M6: an operator decides; now and then somebody tries who is none. */
  private void decide(Errand errand, MatterId id) {
    Chance chance = errand.chance();
    if (chance.percent(85)) {
      Role role = chance.percent(95) ? Role.OPERATOR : Role.ARBITRATOR;
      Actor operator = new Actor(role, "operator-" + chance.below(2), "Operator", "", "");
      in(
          errand,
          chance.hours(1, 110),
          operator,
          new MatterCommand.Decide(id, chance.percent(60), WORDS));
    }
  }

  /** What was left lying is decided about sooner or later. */
  private void again(Errand errand, Sale sale, MatterId id) {
    Matter matter = world.rooms().matters().file(sale.order).matters().get(id.number());
    if (matter != null && matter.kind() == MatterKind.COMPLAINT) {
      decide(errand, id);
    } else if (matter != null && matter.disputed() != null) {
      rule(errand, id, matter.disputed());
    }
  }

  private void in(Errand errand, Duration after, Actor who, MatterCommand command) {
    world.after(
        errand,
        after,
        () ->
            world
                .post()
                .send(
                    errand,
                    who,
                    Post.Submit.of(
                        command,
                        (sent, actor, key) -> world.rooms().matters().submit(sent, actor, key))));
  }
}
