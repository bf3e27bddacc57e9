package dev.redress.cases;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Texts;
import dev.redress.orders.CasesOfOrder;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells an order's page which cases it has, oldest first. */
@Component
final class CasesOnOrders implements CasesOfOrder {

  private final Cases cases;
  private final Texts texts;

  CasesOnOrders(Cases cases, Texts texts) {
    this.cases = cases;
    this.texts = texts;
  }

  @Override
  public List<CaseOnOrder> of(LockKey order, Locale language) {
    return cases.file(order).cases().values().stream()
        .map(
            each ->
                new CaseOnOrder(
                    each.id().text(),
                    each.application().type().name(),
                    each.state().code(),
                    texts.text(language, "state." + each.state().code()),
                    each.openedAt()))
        .toList();
  }
}
