package dev.redress.quality;

import dev.redress.cases.CaseId;
import dev.redress.cases.CaseStory;
import dev.redress.cases.CaseStory.Told;
import dev.redress.cases.CaseView.Happening;
import dev.redress.cases.CaseView.Speaker;
import dev.redress.cases.CaseView.Utterance;
import dev.redress.conversations.Conversations;
import dev.redress.kernel.Role;
import dev.redress.kernel.Texts;
import dev.redress.orders.ListingView;
import dev.redress.orders.Order;
import dev.redress.orders.Orders;
import dev.redress.orders.Parcel;
import dev.redress.quality.BlindView.BlindLine;
import dev.redress.quality.BlindView.BlindParcel;
import dev.redress.quality.BlindView.BlindParcelEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Builds what whoever judges again sees. It is put together from what was said and done before the
 * ruling, piece by piece, and not by taking things out of the case's page: what is added to that
 * page one day is not here.
 */
@Component
final class BlindViews {

  private static final int FREIGHT = 0;
  private static final Set<Role> PARTIES = Set.of(Role.BUYER, Role.MERCHANT);

  private final CaseStory story;
  private final Orders orders;
  private final Conversations conversations;
  private final Texts texts;
  private final Clock clock;

  BlindViews(
      CaseStory story, Orders orders, Conversations conversations, Texts texts, Clock clock) {
    this.story = story;
    this.orders = orders;
    this.conversations = conversations;
    this.texts = texts;
    this.clock = clock;
  }

  BlindView of(Review review, Locale language) {
    Review.Drawn drawn = Objects.requireNonNull(review.drawn());
    CaseId id = CaseId.parse(drawn.caseId());
    // What only the bench reads – a proposed ruling, why it was given back – is left out.
    Told told = story.tell(id, drawn.ruling() - 1, language, false);
    Order order = orders.known(id.order());
    return new BlindView(
        review.key(),
        clock.instant(),
        Objects.requireNonNull(review.due()),
        told.market(),
        told.typeText(),
        told.reasonText(),
        told.buyer(),
        told.merchant(),
        told.asked(),
        drawn.claimed().stream().map(each -> line(told, order, each, language)).toList(),
        told.said().stream().map(each -> nameless(each, language)).toList(),
        told.timeline().stream().filter(BlindViews::isOfParties).toList(),
        conversations.said(id.order(), drawn.at()),
        order.parcels().stream()
            .map(each -> parcel(each, drawn.at()))
            .filter(each -> !each.events().isEmpty())
            .toList());
  }

  private BlindLine line(Told told, Order order, Review.Claimed claimed, Locale language) {
    return told.lines().stream()
        .filter(each -> each.line() == claimed.line())
        .map(
            each ->
                new BlindLine(
                    each.line(),
                    each.title(),
                    each.quantity(),
                    claimed.amount(),
                    ListingView.of(order, each.line())))
        .findFirst()
        .orElseGet(
            () ->
                new BlindLine(
                    FREIGHT, texts.text(language, "line.freight"), 1, claimed.amount(), null));
  }

  /** Who asked and wrote for the platform may be who ruled. */
  private Utterance nameless(Utterance said, Locale language) {
    return said.side() == Speaker.BUYER || said.side() == Speaker.MERCHANT
        ? said
        : new Utterance(
            said.version(),
            said.at(),
            said.side(),
            texts.text(language, "turn.PLATFORM"),
            said.kind(),
            said.text(),
            said.evidence());
  }

  private static boolean isOfParties(Happening happening) {
    return PARTIES.contains(happening.actor().role());
  }

  private static BlindParcel parcel(Parcel parcel, Instant until) {
    return new BlindParcel(
        parcel.carrier(),
        parcel.tracking(),
        parcel.direction(),
        parcel.events().stream()
            .filter(each -> each.at().isBefore(until))
            .map(each -> new BlindParcelEvent(each.at(), each.state(), each.text()))
            .toList());
  }
}
