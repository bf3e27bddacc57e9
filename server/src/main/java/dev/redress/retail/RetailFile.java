package dev.redress.retail;

import dev.redress.kernel.Hash;
import dev.redress.launch.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the file, plain or gzip, strictly: a row with missing columns, a bad date, a price finer
 * than a mil or anything else that would have to be guessed is broken, with its line and the
 * reason.
 *
 * @param source names the file by its content
 */
record RetailFile(String source, List<RetailRow> rows, List<Broken> broken) {

  private static final List<String> COLUMNS =
      List.of(
          "InvoiceNo",
          "StockCode",
          "Description",
          "Quantity",
          "InvoiceDate",
          "UnitPrice",
          "CustomerID",
          "Country");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("M/d/uu H:mm", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern PRICE = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,3}0*)?");
  private static final Pattern CUSTOMER = Pattern.compile("[0-9]{1,9}(\\.0)?|");
  private static final int LONGEST = 200;

  /** Four times the real file; a small gzip can hold any number. */
  private static final int MOST_ROWS = 2_000_000;

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  /** A row that cannot be read. */
  record Broken(int line, String why) {}

  /** A row's field that is not what it must be. */
  private static final class BadField extends Exception {
    private static final long serialVersionUID = 1;

    BadField(String message) {
      super(message);
    }
  }

  static RetailFile read(Path path) {
    MessageDigest digest = Hash.digest();
    try (InputStream raw = new DigestInputStream(Files.newInputStream(path), digest);
        InputStream plain = unzipped(new BufferedInputStream(raw));
        RowReader text = new RowReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
        CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
      List<RetailRow> rows = new ArrayList<>();
      List<Broken> broken = new ArrayList<>();
      readAll(parser, text, rows, broken);
      raw.transferTo(java.io.OutputStream.nullOutputStream());
      return new RetailFile(Hash.of(digest.digest()).hex(), rows, broken);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new CannotStart("There is no file " + path + ".", e);
    } catch (IOException | UncheckedIOException e) {
      throw new CannotStart(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static void readAll(
      CSVParser parser, RowReader text, List<RetailRow> rows, List<Broken> broken) {
    boolean header = true;
    int line = 1;
    for (CSVRecord record : parser) {
      text.nextRow();
      if (rows.size() + broken.size() >= MOST_ROWS) {
        throw new CannotStart("The file has more than %,d rows.".formatted(MOST_ROWS));
      }
      int from = line;
      line = (int) parser.getCurrentLineNumber() + 1;
      if (header) {
        header = false;
        if (!record.toList().equals(COLUMNS)) {
          throw new CannotStart(
              "This is not Online Retail: its first line must be " + String.join(",", COLUMNS));
        }
        continue;
      }
      try {
        rows.add(row(from, record));
      } catch (BadField e) {
        broken.add(new Broken(from, String.valueOf(e.getMessage())));
      }
    }
    if (header) {
      throw new CannotStart("The file is empty.");
    }
  }

  private static InputStream unzipped(BufferedInputStream in) throws IOException {
    in.mark(2);
    boolean zipped = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    return zipped ? new GZIPInputStream(in) : in;
  }

  private static RetailRow row(int line, CSVRecord record) throws BadField {
    if (record.size() != COLUMNS.size()) {
      throw new BadField(record.size() + " columns instead of " + COLUMNS.size());
    }
    for (String field : record) {
      if (field.length() > LONGEST || field.chars().anyMatch(Character::isISOControl)) {
        throw new BadField("a field is too long or has control characters (a quote left open?)");
      }
    }
    String invoice = record.get(0).strip();
    String stockCode = record.get(1).strip();
    if (invoice.isEmpty() || stockCode.isEmpty()) {
      throw new BadField("no InvoiceNo or no StockCode");
    }
    String customer = matching(record.get(6), CUSTOMER, "CustomerID");
    int quantity = Integer.parseInt(matching(record.get(3), WHOLE, "Quantity"));
    if (invoice.startsWith("C") && quantity >= 0) {
      throw new BadField("a cancellation that takes nothing back");
    }
    return new RetailRow(
        line,
        invoice,
        stockCode,
        record.get(2).strip(),
        quantity,
        date(record.get(4).strip()),
        new BigDecimal(matching(record.get(5), PRICE, "UnitPrice")),
        customer.endsWith(".0") ? customer.substring(0, customer.length() - 2) : customer,
        record.get(7).strip());
  }

  private static String matching(String field, Pattern pattern, String name) throws BadField {
    String text = field.strip();
    if (!pattern.matcher(text).matches()) {
      throw new BadField(name + " cannot be \"" + text + "\"");
    }
    return text;
  }

  private static Instant date(String text) throws BadField {
    try {
      return LocalDateTime.parse(text, DATE).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new BadField("InvoiceDate cannot be \"" + text + "\"");
    }
  }
}
