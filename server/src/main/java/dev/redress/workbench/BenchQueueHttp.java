package dev.redress.workbench;

import dev.redress.cases.Cases;
import dev.redress.cases.Interests;
import dev.redress.cases.Interests.Interest;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Texts;
import dev.redress.workbench.QueueOrder.PlaceView;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** F6: what an arbitrator may take next. */
@RestController
@RequestMapping("/api/v1/bench/queue")
class BenchQueueHttp {

  private static final int MOST = 100;

  /** What is due in the same hour is as urgent; of that, what is worth more comes first. */
  private static final String FREE =
      """
       where open and state in ('HEARING_EVIDENCE', 'HEARING_RULING')
         and (owner is null or lease <= :now)
       order by state desc, date_trunc('hour', due_at, 'UTC'), asked desc, due_at, case_id
       limit 2000
      """;

  private final JdbcClient jdbc;
  private final Cases cases;
  private final Interests interests;
  private final QueueOrders orders;
  private final Texts texts;
  private final Clock clock;

  BenchQueueHttp(
      JdbcClient jdbc,
      Cases cases,
      Interests interests,
      QueueOrders orders,
      Texts texts,
      Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.interests = interests;
    this.orders = orders;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * What waits for an arbitrator.
   *
   * @param held how many hearings the caller has in hand
   * @param skills what the caller is versed in, by name
   * @param items what nobody hears, what is ready to be ruled on first; without cases that the
   *     caller has heard before or has an interest in
   * @param places why each of them stands where it does, in the same order
   */
  record Waiting(
      int held, List<String> skills, List<CaseSummaryView> items, List<PlaceView> places) {}

  /**
   * F6: by deadline, value and skill; whoever takes one keeps it as long as the lease. What asks
   * for a skill that the caller does not have stands below and is not refused.
   */
  @GetMapping
  @RolesAllowed("ARBITRATOR")
  Waiting benchQueue(Actor viewer, Locale language) {
    Instant now = clock.instant();
    Labels labels = new Labels(texts, language);
    List<Interest> declared = interests.of(viewer.id());
    List<CaseRow> free =
        jdbc.sql(CaseList.COLUMNS + FREE)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query((row, n) -> CaseRow.read(row))
            .list();
    QueueOrder order = orders.of(viewer, free, now);
    List<CaseRow> mine = mayHear(viewer, declared, order.sorted(free));
    return new Waiting(
        new HearingsHeld(jdbc).held(viewer.id(), now),
        order.own().stream().map(each -> QueueOrder.name(each, texts, language)).toList(),
        mine.stream().map(row -> CaseSummaryView.of(row, labels, now)).toList(),
        mine.stream().map(row -> order.view(row, texts, language)).toList());
  }

  /** The first of these that the viewer may hear; asked for by the page, not one by one. */
  private List<CaseRow> mayHear(Actor viewer, List<Interest> declared, List<CaseRow> sorted) {
    List<CaseRow> neutral = sorted.stream().filter(row -> isNeutral(declared, row)).toList();
    List<CaseRow> mine = new ArrayList<>();
    for (int from = 0; from < neutral.size() && mine.size() < MOST; from += MOST) {
      List<CaseRow> some = neutral.subList(from, Math.min(from + MOST, neutral.size()));
      Set<String> heard = cases.heardBy(viewer, some.stream().map(CaseRow::id).toList());
      some.stream().filter(row -> !heard.contains(row.id())).forEach(mine::add);
    }
    return mine.subList(0, Math.min(MOST, mine.size()));
  }

  private static boolean isNeutral(List<Interest> declared, CaseRow row) {
    return declared.stream()
        .noneMatch(each -> each.concerns(row.market(), row.buyer().id(), row.merchant().id()));
  }
}
