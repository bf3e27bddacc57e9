package dev.redress.orders;

import dev.redress.kernel.RefusedException;
import dev.redress.orders.OrderCommand.PlaceOrder;
import dev.redress.orders.OrderContent.GroupTerms;
import dev.redress.orders.OrderTold.GroupTold;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Turns what the shop sends into commands, completing an order's group from what is known of it.
 */
@Component
class Shop {

  private final Groups groups;

  Shop(Groups groups) {
    this.groups = groups;
  }

  /**
   * The command; refused when the order is incomplete or contradicts what is known of its group.
   */
  PlaceOrder place(OrderTold told) {
    OrderContent content = told.content(group -> terms(told, group));
    return new PlaceOrder(content, told.paid());
  }

  private GroupTerms terms(OrderTold order, GroupTold told) {
    String market = Objects.requireNonNull(order.market());
    String name = OrderTold.need("group.shopGroupId", told.shopGroupId());
    Optional<Group> known = groups.find(Group.id(market, name));
    if (known.isPresent()) {
      Group group = known.get();
      boolean alike =
          (told.size() == null || told.size() == group.size())
              && (told.startedAt() == null || told.startedAt().equals(group.startedAt()));
      if (!alike) {
        throw new RefusedException(
            OrderRefusal.GROUP_ALREADY_TOLD_DIFFERENTLY.with("shopGroupId", name));
      }
      return new GroupTerms(name, group.size(), group.startedAt());
    }
    if (told.size() == null || told.startedAt() == null) {
      throw new RefusedException(OrderRefusal.GROUP_UNKNOWN.with("shopGroupId", name));
    }
    return new GroupTerms(name, told.size(), told.startedAt());
  }
}
