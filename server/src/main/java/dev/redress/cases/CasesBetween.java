package dev.redress.cases;

import dev.redress.cases.CaseView.PriorCase;
import dev.redress.orders.Order;
import java.util.List;
import java.util.Locale;

/**
 * F5: what else there was between the two parties of an order, on whatever order. Kept by whoever
 * lists cases over all buckets; this room only knows the cases of one order at a time.
 */
public interface CasesBetween {

  /** As many as an arbitrator looks through. */
  int MOST = 20;

  /** The newest {@link #MOST} cases of the order's buyer and merchant but one, newest first. */
  List<PriorCase> parties(Order order, CaseId but, Locale language);

  /** One case of a buyer's, and whose shop it was. */
  record OfBuyer(CaseId id, String merchant) {}

  /** The newest cases of the order's buyer but one, with whatever merchant, newest first. */
  List<OfBuyer> ofBuyer(Order order, CaseId but, int most);
}
