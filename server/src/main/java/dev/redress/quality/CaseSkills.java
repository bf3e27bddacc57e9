package dev.redress.quality;

import dev.redress.cases.Application;
import dev.redress.orders.Order;
import dev.redress.orders.OrderLine;
import dev.redress.policy.Quality;
import java.util.List;

/** F6: what a case asks of whoever hears it. Pure. */
final class CaseSkills {

  private CaseSkills() {}

  static List<String> asked(Quality quality, Order order, Application application) {
    List<String> categories =
        order.lines().stream()
            .filter(line -> application.claims().stream().anyMatch(it -> it.line() == line.line()))
            .map(OrderLine::category)
            .distinct()
            .toList();
    return quality.asked(categories, application.reason(), application.needsPerson());
  }
}
