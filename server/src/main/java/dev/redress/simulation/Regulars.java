package dev.redress.simulation;

import dev.redress.cases.Ask;
import dev.redress.cases.CaseCommand;
import dev.redress.cases.CaseFile;
import dev.redress.policy.Stage;
import dev.redress.simulation.Errand.Sale;
import dev.redress.simulation.Post.Letter;
import java.util.List;

/**
 * B11: buyers who order often and want the money back nearly every time, without blaming the goods;
 * now and then of two orders at one moment.
 */
final class Regulars {

  private final World world;
  private final Buyers buyers;

  Regulars(World world, Buyers buyers) {
    this.world = world;
    this.buyers = buyers;
  }

  /** When the first claim on an order comes; mostly the goods are there by then. */
  void plan(Errand errand, Sale sale) {
    world.after(errand, errand.chance().hours(90, 320), () -> claim(errand, sale));
  }

  private void claim(Errand errand, Sale sale) {
    Chance chance = errand.chance();
    Ask ask = buyers.ask(errand, sale);
    List<Sale> others =
        errand.sales().stream().filter(each -> each != sale && isUnclaimed(each)).toList();
    if (others.isEmpty() || !isUnclaimed(sale)) {
      world.post().send(errand, sale.buyer, apply(sale, ask));
      return;
    }
    Sale other = chance.pick(others);
    Ask beside = buyers.ask(errand, other);
    // Two that have nothing in common do not meet; which of them comes first is the store's to say.
    boolean meet = Buyers.isLimited(ask) && Buyers.isLimited(beside);
    Letter first = Letter.of(errand, sale.buyer, apply(sale, ask));
    Letter second = Letter.of(errand, sale.buyer, apply(other, beside));
    if (world.strikes(Fault.ORDERS_CLAIMED_TOGETHER, chance, 300)) {
      world.post().sendAtOnce(List.of(first, second));
    } else if (meet && world.strikes(Fault.ORDERS_CLAIMED_MEANWHILE, chance, 400)) {
      world.post().sendMeanwhile(first, second);
    } else {
      world.post().send(errand, sale.buyer, first.submit());
    }
  }

  /** Whether it has left the shop, and nothing was claimed on it so far. */
  private boolean isUnclaimed(Sale sale) {
    CaseFile file = world.file(sale.order);
    return file.order() != null
        && Stage.of(file.order()) != Stage.UNSHIPPED
        && file.cases().isEmpty();
  }

  private Post.Submit apply(Sale sale, Ask ask) {
    CaseCommand command = new CaseCommand.Apply(sale.order, ask);
    return Post.Submit.of(command, (sent, actor, key) -> world.cases().submit(sent, actor, key));
  }
}
