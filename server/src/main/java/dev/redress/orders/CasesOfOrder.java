package dev.redress.orders;

import dev.redress.kernel.LockKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What the page of an order shows of its cases; whoever knows cases provides it. */
public interface CasesOfOrder {

  List<CaseOnOrder> of(LockKey order, Locale language);

  /**
   * One case.
   *
   * @param id its public id
   * @param stateText the state in the reader's language
   */
  record CaseOnOrder(String id, String type, String state, String stateText, Instant openedAt) {}
}
