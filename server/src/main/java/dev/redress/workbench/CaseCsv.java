package dev.redress.workbench;

import dev.redress.kernel.Actor;
import dev.redress.kernel.CsvFile;
import dev.redress.kernel.CsvText;
import dev.redress.kernel.Money;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** A list of cases as CSV, written page by page, so that its length costs no memory. */
@Component
final class CaseCsv {

  private static final int PAGE = 1000;
  private static final List<String> COLUMNS =
      List.of(
          "case",
          "order",
          "market",
          "type",
          "state",
          "turn",
          "due",
          "currency",
          "asked",
          "reason",
          "title",
          "buyer",
          "merchant",
          "opened",
          "updated",
          "arbitrator");

  private final CaseList cases;

  CaseCsv(CaseList cases) {
    this.cases = cases;
  }

  void write(Actor viewer, CaseFilter filter, Labels labels, HttpServletResponse response)
      throws IOException {
    // The first page is asked for before anything is written, so that a bad filter is still
    // refused.
    Page<CaseRow> page = cases.page(viewer, filter, null, PAGE);
    CSVPrinter csv =
        CsvFile.begin("cases", COLUMNS.stream().map(labels::column).toList(), response);
    while (true) {
      for (CaseRow row : page.items()) {
        csv.printRecord(cells(row, labels));
      }
      if (page.next() == null) {
        break;
      }
      page = cases.page(viewer, filter, page.next(), PAGE);
    }
    csv.flush();
  }

  private static List<String> cells(CaseRow row, Labels labels) {
    return List.of(
        row.id(),
        CsvText.safe(row.shopOrderId()),
        row.market(),
        labels.type(row.type()),
        labels.state(row.state()),
        labels.turn(row.turn()),
        row.dueAt() == null ? "" : row.dueAt().toString(),
        row.asked().currency().getCurrencyCode(),
        decimal(row.asked()),
        labels.reason(row.reason()),
        CsvText.safe(row.title()),
        CsvText.safe(row.buyer().name()),
        CsvText.safe(row.merchant().name()),
        row.openedAt().toString(),
        row.updatedAt().toString(),
        row.owner() == null ? "" : CsvText.safe(row.owner().name()));
  }

  private static String decimal(Money money) {
    int decimals = money.currency().getDefaultFractionDigits();
    return BigDecimal.valueOf(money.minor(), decimals).toPlainString();
  }
}
