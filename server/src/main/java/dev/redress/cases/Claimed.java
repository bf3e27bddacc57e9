package dev.redress.cases;

import dev.redress.kernel.LockKey;
import dev.redress.policy.CaseType;
import dev.redress.policy.Reason;
import dev.redress.policy.Terms;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * B11: the limited refunds without return that one buyer has asked for lately, on whatever order.
 * It is read with every order of the buyer's and written under its version, so that of two
 * applications at the same moment the later one is decided again, on what the earlier left. Only
 * the newest are kept, far more than the terms allow: whoever asks for thousands is as limited, and
 * every application of such a buyer would read and write them all.
 *
 * @param buyer whose
 * @param version how often it has changed; 0: never
 * @param cases by case id
 */
public record Claimed(LockKey buyer, long version, SortedMap<String, Entry> cases) {

  private static final int LEAST_KEPT = 100;

  /** One of them: for which reason, and when its case was opened. */
  public record Entry(String reason, Instant at) {}

  /** How they are stored. */
  record Entries(SortedMap<String, Entry> byCase) {}

  static Claimed none(LockKey buyer) {
    return new Claimed(buyer, 0, new TreeMap<>());
  }

  /** The id under which what a buyer has claimed is kept. */
  public static LockKey buyer(String market, String buyer) {
    return LockKey.named("buyer", market, buyer);
  }

  /** Whether such an application is one of those that are limited. */
  static boolean isLimited(Terms terms, CaseType type, String reason) {
    return type == CaseType.REFUND_ONLY && terms.reason(reason).filter(Reason::limited).isPresent();
  }

  /**
   * How many of them the terms count at this moment.
   *
   * @param but not counted; null: all are
   */
  public int count(Terms terms, Instant now, @Nullable CaseId but) {
    Instant since = now.minus(terms.proof().within());
    String other = but == null ? "" : but.text();
    return (int)
        cases.entrySet().stream()
            .filter(each -> !each.getKey().equals(other))
            .filter(each -> !each.getValue().at().isBefore(since))
            .filter(each -> isLimited(terms, CaseType.REFUND_ONLY, each.getValue().reason()))
            .count();
  }

  /** What is known once a case says this; what the terms no longer look back to is forgotten. */
  Claimed after(Terms terms, Case said) {
    String reason = said.application().reason();
    boolean limited = isLimited(terms, said.application().type(), reason);
    Entry is = limited ? new Entry(reason, said.openedAt()) : null;
    return with(terms, said.id().text(), is, said.application().at());
  }

  /** The same with one case's entry; null: it is not one of them. */
  Claimed with(Terms terms, String id, @Nullable Entry is, Instant asked) {
    if (Objects.equals(cases.get(id), is)) {
      return this;
    }
    SortedMap<String, Entry> all = new TreeMap<>(cases);
    Instant since = asked.minus(terms.proof().within());
    all.values().removeIf(each -> each.at().isBefore(since));
    if (is == null) {
      all.remove(id);
    } else {
      all.put(id, is);
    }
    newest(all, Math.max(LEAST_KEPT, 2 * terms.proof().refundsOnly()));
    return new Claimed(buyer, version + 1, all);
  }

  private static void newest(Map<String, Entry> all, int kept) {
    all.entrySet().stream()
        .sorted(Comparator.comparing(each -> each.getValue().at()))
        .limit(Math.max(0, all.size() - kept))
        .map(Map.Entry::getKey)
        .toList()
        .forEach(all::remove);
  }
}
