package dev.redress.workbench;

import dev.redress.cases.Ending;
import dev.redress.cases.Step;
import dev.redress.kernel.Actor;
import dev.redress.policy.CaseType;
import dev.redress.policy.Policies;
import dev.redress.policy.Reason;
import dev.redress.policy.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list of cases can be filtered by, in the reader's language and order of the rules.
 *
 * @param currency in which amounts are asked for; null: the viewer sees several markets
 */
record CaseChoices(
    @Nullable String currency, List<Choice> states, List<Choice> types, List<Choice> reasons) {

  /** A code that {@link CaseFilter} takes, and its words. */
  record Choice(String code, String text) {}

  static CaseChoices of(Policies policies, Actor viewer, Labels labels) {
    boolean everywhere = viewer.market().isEmpty();
    List<Terms> terms =
        everywhere ? List.copyOf(policies.markets()) : List.of(policies.live(viewer.market()));
    return new CaseChoices(
        everywhere ? null : terms.getFirst().currency().getCurrencyCode(),
        codesOfStates().map(code -> new Choice(code, labels.state(code))).toList(),
        Arrays.stream(CaseType.values())
            .map(type -> new Choice(type.name(), labels.type(type.name())))
            .toList(),
        terms.stream()
            .flatMap(each -> each.reasons().stream())
            .map(Reason::code)
            .distinct()
            .map(code -> new Choice(code, labels.reason(code)))
            .toList());
  }

  private static Stream<String> codesOfStates() {
    return Stream.concat(
        Arrays.stream(Step.values()).filter(step -> step != Step.CLOSED).map(Step::name),
        Arrays.stream(Ending.values()).map(ending -> Step.CLOSED + "_" + ending));
  }
}
