package dev.redress.simulation;

import dev.redress.desk.DeskCommand;
import dev.redress.desk.Entry;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.RefusedException;
import dev.redress.simulation.Errand.Sale;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One buyer at the service desk, and the order it is about now.
 *
 * @param aside draws for everybody at this desk
 */
record Visit(World world, Errand aside, LockKey desk, Sale sale) {

  /** The buyer whose conversation this is, with the newest of its orders that it asks about. */
  static Visit of(World world, Errand errand, LockKey desk) {
    Sale newest =
        errand.sales().stream()
            .filter(sale -> sale.asks && desk(sale).equals(desk))
            .reduce((before, after) -> after)
            .orElseThrow();
    return new Visit(world, errand.beside(desk), desk, newest);
  }

  static LockKey desk(Sale sale) {
    return DeskCommand.id(sale.buyer.market(), sale.buyer.party());
  }

  Chance chance() {
    return aside.chance();
  }

  void after(Duration time, Runnable what) {
    world.after(aside, time, what);
  }

  void send(Actor who, DeskCommand command) {
    world.post().send(aside, who, submit(command));
  }

  Post.Submit submit(DeskCommand command) {
    return Post.Submit.of(
        command, (sent, actor, key) -> world.rooms().desk().submit(sent, actor, key));
  }

  /** S1: through the door that looks whose order it is. */
  void pick(Actor who, Entry entry, Locale language) {
    Post.Submit picking =
        new Post.Submit(
            DeskCommand.PickOrder.class,
            (actor, key) ->
                orRefused(
                    () -> {
                      DeskCommand pick =
                          world.rooms().desk().picking(sale.order, entry, actor, language);
                      return world.rooms().desk().submit(pick, actor, key);
                    }));
    world.post().send(aside, who, picking);
  }

  private static CompletableFuture<Outcome> orRefused(Supplier<CompletableFuture<Outcome>> door) {
    try {
      return door.get();
    } catch (RefusedException refused) {
      return CompletableFuture.completedFuture(refused.refused());
    }
  }

  /** Who holds this conversation now; null: nobody. */
  @Nullable Actor holder() {
    return Agents.find(world.rooms().desk().file(desk).state());
  }
}
