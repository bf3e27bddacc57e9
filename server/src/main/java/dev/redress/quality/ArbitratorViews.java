package dev.redress.quality;

import dev.redress.accounts.Account;
import dev.redress.quality.BenchCountStore.Held;
import dev.redress.quality.BenchCountStore.Ruled;
import dev.redress.quality.MemberStore.Member;
import dev.redress.quality.QualityView.ArbitratorRow;
import dev.redress.quality.QualityView.SkillView;
import dev.redress.quality.QualityViews.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row for each arbitrator: everybody who can log in, and whoever ruled in the period. */
@Component
final class ArbitratorViews {

  private final Members members;
  private final BenchCountStore counts;
  private final ReviewStore reviews;
  private final Words words;

  ArbitratorViews(Members members, BenchCountStore counts, ReviewStore reviews, Words words) {
    this.members = members;
    this.counts = counts;
    this.reviews = reviews;
    this.words = words;
  }

  List<SkillView> catalogue(Locale language) {
    return members.catalogue().stream().map(each -> skill(each, language)).toList();
  }

  /** Everything that is known by account. */
  private record Known(
      Map<String, String> open,
      Map<String, Member> said,
      Map<String, Long> held,
      Map<String, ReviewStore.Sum> rejudged) {}

  /** The busiest first, then by name. */
  List<ArbitratorRow> rows(Period period, Instant now, Locale language) {
    Map<String, String> open = new LinkedHashMap<>();
    for (Account each : members.all()) {
      open.put(each.id().text(), each.name());
    }
    Map<String, Long> held = new HashMap<>();
    for (Held each : counts.held(now)) {
      held.put(each.arbitrator(), each.count());
    }
    Map<String, ReviewStore.Sum> rejudged = new HashMap<>();
    reviews.sums(period).forEach(each -> rejudged.put(each.by(), each));
    Known known = new Known(open, members.said(), held, rejudged);
    Map<String, String> idle = new LinkedHashMap<>(open);
    List<ArbitratorRow> rows = new ArrayList<>();
    for (Ruled each : counts.ruled(period)) {
      idle.remove(each.arbitrator());
      rows.add(row(each, known, language));
    }
    idle.forEach(
        (id, name) -> rows.add(row(new Ruled(id, name, 0, 0, 0, 0, 0, 0, 0), known, language)));
    return List.copyOf(rows);
  }

  private ArbitratorRow row(Ruled ruled, Known known, Locale language) {
    String id = ruled.arbitrator();
    @Nullable Member said = known.said().get(id);
    ReviewStore.Sum again = known.rejudged().getOrDefault(id, new ReviewStore.Sum(id, 0, 0, 0));
    return new ArbitratorRow(
        id,
        ruled.name(),
        !known.open().containsKey(id),
        said != null && said.senior(),
        said == null
            ? List.of()
            : said.skills().stream().map(each -> skill(each, language)).toList(),
        known.held().getOrDefault(id, 0L),
        ruled.ruled(),
        ruled.ruled() == 0 ? null : Percent.hours(ruled.median()),
        ruled.inTime(),
        Percent.of(ruled.inTime(), ruled.withTarget()),
        ruled.rulings(),
        ruled.appealed(),
        ruled.overturned(),
        Percent.of(ruled.overturned(), ruled.rulings()),
        again.given(),
        again.exact());
  }

  private SkillView skill(String code, Locale language) {
    return new SkillView(code, words.of(language, "skill." + code, code));
  }
}
