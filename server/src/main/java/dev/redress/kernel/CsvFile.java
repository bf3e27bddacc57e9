package dev.redress.kernel;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpHeaders;

/**
 * How every list is sent as CSV: RFC 4180, UTF-8 with byte order mark, so that spreadsheets read
 * Chinese.
 */
public final class CsvFile {

  /** What such an answer is called. */
  public static final String TYPE = "text/csv";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvFile() {}

  /**
   * Begins the answer with its columns. Nothing can be refused any more after this.
   *
   * @param name of the file, without its ending
   */
  public static CSVPrinter begin(String name, List<String> columns, HttpServletResponse response)
      throws IOException {
    response.setContentType(TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
    Writer out = response.getWriter();
    out.write(BYTE_ORDER_MARK);
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord(columns);
    return csv;
  }
}
