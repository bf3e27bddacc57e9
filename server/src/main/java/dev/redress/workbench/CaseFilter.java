package dev.redress.workbench;

import dev.redress.cases.Turn;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.Moment;
import dev.redress.policy.CaseType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.Contract;

/**
 * What of the cases is wanted, in the words of the address; {@link #conditions} refuses what it
 * does not understand.
 *
 * @param state one or several state codes, separated by commas
 * @param turn BUYER, MERCHANT, PLATFORM or NOBODY
 * @param open true or false
 * @param dueBefore RFC 3339
 * @param q beginning of an order number or case id, or part of a title
 * @param sort due (default), value or newest (default where open is false: what is closed is not
 *     due)
 * @param type one of the five types of a case
 * @param reason code of the reason that the buyer gave
 * @param askedFrom least amount asked for, in minor units
 * @param askedTo greatest amount asked for, in minor units
 */
record CaseFilter(
    @Nullable String state,
    @Nullable String turn,
    @Nullable String open,
    @Nullable String dueBefore,
    @Nullable String q,
    @Nullable String sort,
    @Nullable String type,
    @Nullable String reason,
    @Nullable String askedFrom,
    @Nullable String askedTo) {

  /** Everything. */
  static final CaseFilter ALL =
      new CaseFilter(null, null, null, null, null, null, null, null, null, null);

  private static final Pattern STATES = Pattern.compile("[A-Z_]{1,40}(,[A-Z_]{1,40}){0,15}");

  private static final Pattern MINOR = Pattern.compile("[0-9]{1,15}");
  private static final Pattern REASON = Pattern.compile("[A-Z_]{1,40}");

  /** The orders a list can have; each is a column and a direction. */
  enum Sort {
    DUE("due_at", "asc"),
    VALUE("asked", "desc"),
    NEWEST("opened_at", "desc");

    final String column;
    final String direction;

    Sort(String column, String direction) {
      this.column = column;
      this.direction = direction;
    }
  }

  Sort order() {
    if (blank(sort)) {
      return "false".equals(open) ? Sort.NEWEST : Sort.DUE;
    }
    return one(Sort.class, "sort", sort);
  }

  /** Adds conditions to a statement, and their parameters. */
  void conditions(List<String> where, Map<String, Object> params) {
    if (!blank(state)) {
      if (!STATES.matcher(state).matches()) {
        throw new BadInput("state: codes of states, separated by commas, are expected.");
      }
      where.add("state in (:states)");
      params.put("states", List.of(state.split(",", -1)));
    }
    if (!blank(turn)) {
      where.add("turn = :turn");
      params.put("turn", one(Turn.class, "turn", turn).name());
    }
    if (!blank(open)) {
      where.add(truth() ? "open" : "not open");
    }
    if (!blank(dueBefore)) {
      where.add("open and due_at < cast(:dueBefore as timestamptz)");
      params.put("dueBefore", time(dueBefore).toString());
    }
    asked(where, params);
    words().condition("title", "or case_id like :start", where, params);
  }

  Words words() {
    return Words.of(q);
  }

  /** What the buyer asked for, why, and how much of it. */
  private void asked(List<String> where, Map<String, Object> params) {
    if (!blank(type)) {
      where.add("type = :type");
      params.put("type", one(CaseType.class, "type", type).name());
    }
    if (!blank(reason)) {
      if (!REASON.matcher(reason).matches()) {
        throw new BadInput("reason: the code of a reason is expected.");
      }
      where.add("reason = :reason");
      params.put("reason", reason);
    }
    if (!blank(askedFrom)) {
      where.add("asked >= :askedFrom");
      params.put("askedFrom", minor("askedFrom", askedFrom));
    }
    if (!blank(askedTo)) {
      where.add("asked <= :askedTo");
      params.put("askedTo", minor("askedTo", askedTo));
    }
  }

  private static long minor(String field, String text) {
    if (!MINOR.matcher(text).matches()) {
      throw new BadInput(field + ": an amount in minor units, like 3990, is expected.");
    }
    return Long.parseLong(text);
  }

  private boolean truth() {
    if (!"true".equals(open) && !"false".equals(open)) {
      throw new BadInput("open: true or false is expected.");
    }
    return "true".equals(open);
  }

  private static Instant time(String text) {
    try {
      return Moment.read(text);
    } catch (DateTimeException e) {
      throw new BadInput("dueBefore: a time like 2026-01-31T12:00:00Z is expected.");
    }
  }

  static <E extends Enum<E>> E one(Class<E> type, String field, String text) {
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(text.toUpperCase(Locale.ROOT))) {
        return each;
      }
    }
    throw new BadInput(field + ": one of " + List.of(type.getEnumConstants()) + " is expected.");
  }

  @Contract("null -> true")
  static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
