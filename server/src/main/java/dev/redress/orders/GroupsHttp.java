package dev.redress.orders;

import dev.redress.kernel.Actor;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.RefusedException;
import dev.redress.orders.GroupCommand.OpenGroup;
import dev.redress.orders.OrderView.GroupView;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Groups, as the shop tells them and as they stand. */
@RestController
@RequestMapping("/api/v1/groups")
class GroupsHttp {

  private final Groups groups;

  GroupsHttp(Groups groups) {
    this.groups = groups;
  }

  /** A group as the shop sends it. */
  record Told(
      @Nullable String market,
      @Nullable String shopGroupId,
      int size,
      @Nullable Instant startedAt) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @RolesAllowed({"INTEGRATION", "OPERATOR"})
  Receipt open(
      @RequestBody Told told, @RequestHeader(name = "Idempotency-Key") String key, Actor actor) {
    OpenGroup command =
        new OpenGroup(
            OrderTold.need("market", told.market()),
            OrderTold.need("shopGroupId", told.shopGroupId()),
            told.size(),
            OrderTold.need("startedAt", told.startedAt()).truncatedTo(ChronoUnit.MICROS));
    return groups.run(command, actor, key).orThrow();
  }

  /** Buyers and merchants see a group on their orders. */
  @GetMapping("/{id}")
  @RolesAllowed({"ARBITRATOR", "OPERATOR", "INTEGRATION"})
  GroupView view(@PathVariable String id) {
    return groups
        .find(OrdersHttp.order(id))
        .map(GroupView::of)
        .orElseThrow(() -> new RefusedException(KernelRefusal.NOT_FOUND.with()));
  }
}
