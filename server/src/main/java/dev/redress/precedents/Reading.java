package dev.redress.precedents;

import dev.redress.cases.AppealEvent.AppealFiled;
import dev.redress.cases.Application;
import dev.redress.cases.CaseEvent;
import dev.redress.cases.CaseEvent.ApplicationModified;
import dev.redress.cases.CaseEvent.Applied;
import dev.redress.cases.CaseEvent.GoodsRefused;
import dev.redress.cases.CaseEvent.HearingOpened;
import dev.redress.cases.CaseEvent.Rejected;
import dev.redress.cases.CaseEvent.ReturnArrived;
import dev.redress.cases.CaseEvent.ReturnConfirmed;
import dev.redress.cases.CaseEvent.ReturnShipped;
import dev.redress.cases.CaseEvent.StatementAdded;
import dev.redress.cases.CaseFile;
import dev.redress.cases.Claim;
import dev.redress.cases.Hearing;
import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Role;
import dev.redress.orders.Order;
import dev.redress.orders.OrderLine;
import dev.redress.policy.Stage;
import dev.redress.precedents.Precedent.Said;
import dev.redress.precedents.Traits.Exhibit;
import dev.redress.precedents.Traits.Silent;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case as its precedents are looked for: read from what happened to it. Pure. */
public record Reading(Traits traits, Said said) {

  /**
   * Reads a case.
   *
   * @param history what happened to it so far, or until it was decided; not empty
   * @param at how things stood with the goods at this time
   */
  public static Reading of(CaseFile file, List<JournalEntry> history, Instant at) {
    Seen seen = new Seen();
    history.forEach(seen::add);
    Order order = Objects.requireNonNull(file.order());
    Application application = Objects.requireNonNull(seen.application, "a case is applied for");
    Traits traits =
        new Traits(
            order.market(),
            application.type(),
            application.reason(),
            category(order, application),
            stage(order, at),
            application.goodsReceived(),
            seen.sentBack,
            seen.came,
            application.amount(),
            shown(file.evidence(), seen.buyer.evidence),
            shown(file.evidence(), seen.merchant.evidence),
            Silent.of(seen.buyer.spoke, seen.merchant.spoke));
    return new Reading(traits, new Said(seen.buyer.text(), seen.merchant.text()));
  }

  private static String category(Order order, Application application) {
    List<OrderLine> lines = order.lines();
    return application.claims().stream()
        .map(Claim::line)
        .filter(line -> line > 0)
        .findFirst()
        .flatMap(wanted -> lines.stream().filter(each -> each.line() == wanted).findFirst())
        .orElseGet(lines::getFirst)
        .category();
  }

  private static Stage stage(Order order, Instant at) {
    if (isBy(order.receivedAt(), at)) {
      return Stage.DELIVERED;
    }
    return isBy(order.shippedAt(), at) ? Stage.SHIPPED : Stage.UNSHIPPED;
  }

  private static boolean isBy(@Nullable Instant happened, Instant at) {
    return happened != null && !happened.isAfter(at);
  }

  private static List<Exhibit> shown(Map<String, EvidenceItem> all, Collection<String> ids) {
    return ids.stream()
        .map(all::get)
        .filter(Objects::nonNull)
        .map(each -> Exhibit.of(each.mediaType()))
        .distinct()
        .sorted()
        .toList();
  }

  /** What one side said and showed. */
  private static final class SideSeen {

    private final StringBuilder said = new StringBuilder();
    private final Set<String> evidence = new LinkedHashSet<>();
    private boolean spoke;

    void speaks(String words, List<String> shown) {
      spoke = true;
      says(words, shown);
    }

    void says(String words, List<String> shown) {
      if (!words.isBlank()) {
        said.append(words.strip()).append('\n');
      }
      evidence.addAll(shown);
    }

    String text() {
      return said.toString();
    }
  }

  /** What of a case matters here. */
  private static final class Seen {

    private final SideSeen buyer = new SideSeen();
    private final SideSeen merchant = new SideSeen();
    private @Nullable Application application;
    private Hearing.@Nullable Because came;
    private boolean sentBack;

    void add(JournalEntry entry) {
      CaseEvent event = entry.among(CaseEvent.class);
      if (event instanceof Applied applied) {
        applied(applied.application());
      } else if (event instanceof ApplicationModified modified) {
        applied(modified.application());
      } else if (event instanceof Rejected rejected) {
        merchant.speaks(rejected.statement(), rejected.evidence());
      } else if (event instanceof GoodsRefused refused) {
        merchant.speaks(refused.statement(), refused.evidence());
      } else if (event instanceof ReturnConfirmed confirmed && !confirmed.bySilence()) {
        merchant.speaks(confirmed.statement(), confirmed.evidence());
      } else if (event instanceof ReturnShipped || event instanceof ReturnArrived) {
        sentBack = true;
      } else if (event instanceof StatementAdded said) {
        spoke(entry.actor().role(), said.text(), said.evidence());
      } else if (event instanceof AppealFiled filed) {
        spoke(entry.actor().role(), filed.statement(), filed.evidence());
      } else if (event instanceof HearingOpened opened) {
        came = opened.because();
        spoke(opened.by(), opened.statement(), opened.evidence());
      }
    }

    private void applied(Application now) {
      application = now;
      buyer.says(now.statement(), now.evidence());
    }

    private void spoke(Role role, String words, List<String> shown) {
      if (role == Role.BUYER) {
        buyer.speaks(words, shown);
      } else if (role == Role.MERCHANT) {
        merchant.speaks(words, shown);
      }
    }
  }
}
