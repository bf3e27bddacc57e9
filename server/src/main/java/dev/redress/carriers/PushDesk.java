package dev.redress.carriers;

import dev.redress.carriers.CodeTables.Meaning;
import dev.redress.carriers.Push.Item;
import dev.redress.carriers.PushStore.Result;
import dev.redress.carriers.PushStore.State;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Role;
import dev.redress.orders.OrderCommand;
import dev.redress.orders.OrderCommand.RecordParcelEvent;
import dev.redress.orders.OrderCommand.RecordParcelRemark;
import dev.redress.orders.OrderRefusal;
import dev.redress.orders.Orders;
import dev.redress.orders.ParcelRemark;
import dev.redress.orders.ParcelReport;
import dev.redress.orders.ParcelState;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/**
 * Tells orders what their carriers said. States first and in carriers' time, then what has none;
 * all of it is harmless when repeated, so a push that broke off is simply told again.
 */
@Component
final class PushDesk {

  private final Orders orders;
  private final CodeTables codes;
  private final PushStore pushes;
  private final Clock clock;

  PushDesk(Orders orders, CodeTables codes, PushStore pushes, Clock clock) {
    this.orders = orders;
    this.codes = codes;
    this.pushes = pushes;
    this.clock = clock;
  }

  /** By which connection something was pushed. */
  record Sender(Provider provider, String id, String name) {

    Actor actor() {
      return new Actor(Role.INTEGRATION, id, name, "", "");
    }
  }

  /** Reads what a connection sends. */
  Push read(Provider provider, String body) {
    return switch (provider) {
      case KUAIDI100 -> Kuaidi100Form.read(body, codes.zone(provider));
      case PLAIN -> PlainForm.read(body);
    };
  }

  /** Tells the orders that the number belongs to. */
  Result apply(Sender from, Push push, List<Route> known) {
    int items = push.items().size();
    if (known.isEmpty()) {
      return new Result(State.WAITING, items, 0, 0, "");
    }
    List<Route> routes = Route.choose(known, push.carrier());
    if (routes.isEmpty()) {
      return new Result(State.AMBIGUOUS, items, 0, 0, "");
    }
    List<Said> said = new ArrayList<>();
    for (Route route : routes) {
      said.addAll(told(from, push, route));
    }
    return result(from, push, said);
  }

  private record Said(Item item, boolean unknown, CompletableFuture<Outcome> answer) {}

  private List<Said> told(Sender from, Push push, Route route) {
    Instant now = clock.instant();
    List<Said> states = new ArrayList<>();
    List<Said> remarks = new ArrayList<>();
    for (Item item : push.items()) {
      Optional<Meaning> meaning = codes.find(from.provider(), item);
      Instant at = Objects.requireNonNullElse(item.at(), now);
      ParcelState state = meaning.isEmpty() ? null : meaning.get().state();
      boolean unknown = meaning.isEmpty() && !(item.code().isEmpty() && item.name().isEmpty());
      if (state != null) {
        ParcelReport report =
            new ParcelReport(
                item.id(),
                route.carrier(),
                route.tracking(),
                route.direction(),
                state,
                at,
                item.text());
        states.add(new Said(item, false, send(from, new RecordParcelEvent(route.order(), report))));
      } else {
        remarks.add(new Said(item, unknown, send(from, remark(from, route, item, at, unknown))));
      }
    }
    states.addAll(remarks);
    return states;
  }

  private static RecordParcelRemark remark(
      Sender from, Route route, Item item, Instant at, boolean unknown) {
    String code = item.code().isEmpty() ? item.name() : item.code();
    return new RecordParcelRemark(
        route.order(),
        route.carrier(),
        route.tracking(),
        route.direction(),
        new ParcelRemark(item.id(), from.provider().name(), code, at, item.text(), unknown));
  }

  private CompletableFuture<Outcome> send(Sender from, OrderCommand command) {
    return orders.submit(command, from.actor(), null);
  }

  private Result result(Sender from, Push push, List<Said> said) {
    int fresh = 0;
    int unknown = 0;
    boolean waits = false;
    String error = "";
    for (Said each : said) {
      switch (each.answer().join()) {
        case Receipt receipt -> {
          boolean news = !receipt.events().isEmpty();
          fresh += news ? 1 : 0;
          if (news && each.unknown()) {
            unknown++;
            pushes.count(from.provider(), each.item(), push.tracking());
          }
        }
        case Refused why -> {
          waits |= why.reason() == OrderRefusal.PARCEL_UNKNOWN;
          error = error.isEmpty() ? why.reason().name() : error;
        }
      }
    }
    State state = error.isEmpty() ? State.APPLIED : waits ? State.WAITING : State.PARTLY;
    return new Result(state, push.items().size(), fresh, unknown, error);
  }
}
