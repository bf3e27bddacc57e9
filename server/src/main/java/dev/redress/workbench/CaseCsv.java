package dev.redress.workbench;

import dev.redress.kernel.Actor;
import dev.redress.kernel.CsvText;
import dev.redress.kernel.Money;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * A list of cases as CSV (RFC 4180, UTF-8 with byte order mark, so that spreadsheets read Chinese).
 * Written page by page, so that its length costs no memory.
 */
@Component
final class CaseCsv {

  static final String TYPE = "text/csv";

  private static final int PAGE = 1000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
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
    response.setContentType(TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cases.csv\"");
    Writer out = response.getWriter();
    out.write(BYTE_ORDER_MARK);
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord(COLUMNS.stream().map(labels::column).toList());
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
