package dev.redress.orders;

import dev.redress.kernel.BadInput;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.Refused;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many rows at once. All are sent to the command log without waiting, so that they commit together;
 * a bad row is refused with its number and reason, and the rest goes in. Every row is harmless when
 * repeated, so a request that broke off is simply sent again.
 */
@Component
class Intake {

  /** Rows under way at once; far less than the command log's queue holds. */
  private static final int UNDER_WAY = 4000;

  /** Characters of one row, and rows of one request: what is refused is kept until the end. */
  private static final int LONGEST_LINE = 1 << 20;

  private static final int MOST_ROWS = 100_000;

  private final JsonMapper json;
  private final Texts texts;

  Intake(JsonMapper json, Texts texts) {
    this.json = json;
    this.texts = texts;
  }

  /**
   * What became of the rows.
   *
   * @param repeated known already, and alike
   */
  record Answer(int accepted, int repeated, List<Row> refused) {}

  /**
   * A row that was refused.
   *
   * @param line its number, from 1
   * @param shopOrderId the shop's own id, where the row could be read so far
   */
  record Row(int line, @Nullable String shopOrderId, String code, String text) {}

  /**
   * Takes in JSON lines, or a JSON array.
   *
   * @param submit sends one row; may throw a refusal
   */
  Answer take(
      InputStream body,
      boolean lines,
      Locale language,
      Function<JsonNode, CompletableFuture<Outcome>> submit)
      throws IOException {
    Batch batch = new Batch(language, submit);
    if (lines) {
      takeLines(body, batch);
    } else {
      takeArray(body, batch);
    }
    return batch.finish();
  }

  <T> T read(JsonNode row, Class<T> type) {
    return json.treeToValue(row, type);
  }

  private void takeLines(InputStream body, Batch batch) throws IOException {
    // A decoder of its own reports what is no UTF-8 instead of replacing it.
    Reader reader =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder()));
    int number = 0;
    try {
      for (String line = line(reader); line != null; line = line(reader)) {
        number++;
        if (line.length() > LONGEST_LINE || number > MOST_ROWS) {
          // Nobody knows how much follows: the rest is for a further request.
          batch.refuse(number, null, KernelRefusal.TOO_LARGE.with());
          return;
        }
        takeLine(number, line, batch);
      }
    } catch (CharacterCodingException broken) {
      batch.refuse(number + 1, null, KernelRefusal.MALFORMED_REQUEST.with("detail", "not UTF-8"));
    }
  }

  private void takeLine(int number, String line, Batch batch) {
    if (line.isBlank()) {
      return;
    }
    try {
      batch.send(number, json.readTree(line));
    } catch (JacksonException broken) {
      batch.refuse(number, null, malformed(broken));
    }
  }

  /** The next line, or as much of it as shows that it is too long; null at the end. */
  private static @Nullable String line(Reader reader) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = reader.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n' && line.length() <= LONGEST_LINE) {
      line.append((char) next);
      next = reader.read();
    }
    return line.toString();
  }

  private void takeArray(InputStream body, Batch batch) {
    int number = 0;
    try (JsonParser parser = json.createParser(body)) {
      boolean array = parser.nextToken() == JsonToken.START_ARRAY;
      while (!array || parser.nextToken() != JsonToken.END_ARRAY) {
        number++;
        if (number > MOST_ROWS) {
          batch.refuse(number, null, KernelRefusal.TOO_LARGE.with());
          return;
        }
        JsonNode row = parser.readValueAsTree();
        batch.send(number, row);
        if (!array) {
          return;
        }
      }
    } catch (JacksonException broken) {
      // Behind broken JSON nobody knows where the next row begins.
      batch.refuse(number, null, malformed(broken));
    }
  }

  private static Refused malformed(JacksonException broken) {
    return KernelRefusal.MALFORMED_REQUEST.with("detail", BadInput.describe(broken));
  }

  private record Sent(int line, @Nullable String shopOrderId, CompletableFuture<Outcome> answer) {}

  /** One request's rows on their way. */
  private final class Batch {

    private final Locale language;
    private final Function<JsonNode, CompletableFuture<Outcome>> submit;
    private final Deque<Sent> sent = new ArrayDeque<>();
    private final Set<@Nullable String> namesSent = new HashSet<>();
    private final List<Row> refused = new ArrayList<>();
    private int accepted;
    private int repeated;

    Batch(Locale language, Function<JsonNode, CompletableFuture<Outcome>> submit) {
      this.language = language;
      this.submit = submit;
    }

    /** The row is null where a body ends before it begins. */
    void send(int line, @Nullable JsonNode row) {
      if (row == null || !row.isObject()) {
        refuse(line, null, KernelRefusal.MALFORMED_REQUEST.with("detail", "A row is an object."));
        return;
      }
      String name = row.path("shopOrderId").asString(null);
      // What two rows say of one order is decided in the order of the rows.
      while (namesSent.contains(name)) {
        settle(sent.removeFirst());
      }
      try {
        sent.add(new Sent(line, name, submit.apply(row)));
        namesSent.add(name);
      } catch (RefusedException e) {
        refuse(line, name, e.refused());
      } catch (JacksonException e) {
        refuse(line, name, malformed(e));
      }
      while (sent.size() >= UNDER_WAY) {
        settle(sent.removeFirst());
      }
    }

    void refuse(int line, @Nullable String name, Refused why) {
      String code = why.reason().name();
      refused.add(
          new Row(line, name, code, texts.text(language, "refusal." + code, why.details())));
    }

    Answer finish() {
      sent.forEach(this::settle);
      refused.sort(java.util.Comparator.comparingInt(Row::line));
      return new Answer(accepted, repeated, List.copyOf(refused));
    }

    private void settle(Sent row) {
      namesSent.remove(row.shopOrderId());
      switch (row.answer().join()) {
        case Receipt receipt when receipt.events().isEmpty() -> repeated++;
        case Receipt receipt -> accepted++;
        case Refused why -> refuse(row.line(), row.shopOrderId(), why);
      }
    }
  }
}
