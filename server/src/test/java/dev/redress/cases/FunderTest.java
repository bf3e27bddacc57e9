package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.Json;
import dev.redress.ledger.Accounts;
import dev.redress.ledger.Grant;
import dev.redress.ledger.GrantLine;
import dev.redress.ledger.OrderBook;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** F8: whose money a ruling grants. */
class FunderTest {

  @Test
  void aRulingOfAnOlderProgramWasFundedByTheMerchant() {
    ViewWorld world = AppealScenes.upheld(ViewWorld::does);
    Ruling ruling = Objects.requireNonNull(world.c().ruling());
    String stored = Json.write(ruling);
    String older = stored.replace("\"funder\":\"MERCHANT\",", "");
    assertThat(older).isNotEqualTo(stored);
    assertThat(Json.read(older, Ruling.class)).isEqualTo(ruling);
  }

  @Test
  void thePlatformsMoneyCountsOnTheLinesAndLeavesTheEscrowAlone() {
    OrderBook book = ViewWorld.delivered().file.book();
    List<GrantLine> wanted = List.of(new GrantLine(1, 1, ViewWorld.cny(1000)));
    Grant merchants = Funder.MERCHANT.grant(book, wanted);
    Grant platforms = Funder.PLATFORM.grant(book, wanted);
    assertThat(platforms.transfers()).hasSize(1);
    assertThat(platforms.transfers().getFirst().debit()).isEqualTo(Accounts.SUBSIDY);
    OrderBook after = book.apply(platforms);
    assertThat(after.escrow()).isEqualTo(book.escrow());
    assertThat(after.funds()).isEqualTo(book.funds());
    assertThat(after.lines()).isEqualTo(book.apply(merchants).lines());
    assertThat(after.payable()).isEqualTo(book.apply(merchants).payable());
  }
}
