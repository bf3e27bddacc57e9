package dev.redress.simulation;

import dev.redress.claims.MatterEvent;
import dev.redress.kernel.Money;
import dev.redress.ledger.Transfer;
import dev.redress.simulation.Bank.Standing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a buyer pays in one matter, as the auditor understands it: never without consent or a
 * ruling, each charge once, and under a new reference only after a proven failure (J1, TRAPS 13).
 */
final class AuditedCharges {

  private final AuditedMatter matter;
  private final AuditedOrder order;
  private final Map<Integer, Charge> charges = new TreeMap<>();
  private long owed;
  private long asked;

  /** How far one charge has come. */
  private enum Stage {
    DUE,
    FAILED,
    TAKEN
  }

  private static final class Charge {
    final Money amount;
    int attempt;
    Stage stage = Stage.DUE;

    Charge(Money amount) {
      this.amount = amount;
    }
  }

  AuditedCharges(AuditedMatter matter, AuditedOrder order) {
    this.matter = matter;
    this.order = order;
  }

  /** The buyer has consented to so much, or it was ruled. */
  void owe(Money amount) {
    owed += amount.minor();
  }

  boolean isEmpty() {
    return charges.isEmpty();
  }

  boolean areTaken() {
    return charges.values().stream().allMatch(each -> each.stage == Stage.TAKEN);
  }

  void ordered(MatterEvent.ChargeOrdered event) {
    Charge charge = charges.get(event.charge());
    if (charge == null) {
      charge = new Charge(event.amount());
      charges.put(event.charge(), charge);
      asked += event.amount().minor();
      matter.complainUnless(
          event.charge() == charges.size() && event.amount().minor() > 0 && asked <= owed,
          Check.MONEY_CONSERVED,
          () -> "takes " + asked + " of " + owed);
      charge.attempt = 1;
    } else {
      Stage stage = charge.stage;
      matter.complainUnless(
          stage != Stage.TAKEN && charge.amount.equals(event.amount()),
          Check.PAID_ONCE,
          () -> event + " when " + stage);
      charge.attempt += stage == Stage.FAILED ? 1 : 0;
      charge.stage = Stage.DUE;
    }
    boolean right =
        event.attempt() == charge.attempt
            && event.reference().equals(reference(event.charge(), charge.attempt));
    matter.complainUnless(right, Check.PAID_ONCE, event::toString);
  }

  private String reference(int number, int attempt) {
    return matter.stream() + "-C" + number + "-A" + attempt;
  }

  void unknown(MatterEvent.ChargeUnknown event) {
    move(event.charge(), event.reference(), Stage.DUE);
  }

  void failed(MatterEvent.ChargeFailed event) {
    move(event.charge(), event.reference(), Stage.FAILED);
  }

  /** From outside to the merchant, all of it, once. */
  void taken(MatterEvent.ChargeTaken event) {
    move(event.charge(), event.reference(), Stage.TAKEN);
    Charge charge = charges.get(event.charge());
    List<Transfer> transfers = event.transfers();
    String merchant = "merchant:" + order.market + "/" + order.merchant + ":balance";
    boolean right =
        charge != null
            && transfers.size() == 1
            && event.amount().equals(charge.amount)
            && transfers.getFirst().amount().equals(charge.amount)
            && transfers.getFirst().debit().equals("provider:wallet:clearing")
            && transfers.getFirst().credit().equals(merchant);
    matter.complainUnless(right, Check.MONEY_CONSERVED, () -> "a charge moves " + transfers);
  }

  private void move(int number, String reference, Stage to) {
    Charge charge = charges.get(number);
    boolean right =
        charge != null
            && charge.stage == Stage.DUE
            && reference.equals(reference(number, charge.attempt));
    matter.complainUnless(right, Check.PAID_ONCE, () -> to + " under reference " + reference);
    if (charge != null) {
      charge.stage = to;
    }
  }

  /** The provider has taken what it was told to, and no charge twice. */
  void check(List<Bank.Entry> purse) {
    charges.forEach(
        (number, charge) -> {
          String begin = matter.stream() + "-C" + number + "-A";
          long paid = 0;
          for (Bank.Entry entry : purse) {
            if (entry.reference().startsWith(begin)) {
              int attempt = Integer.parseInt(entry.reference().substring(begin.length()));
              matter.complainUnless(
                  attempt <= charge.attempt && entry.amount().equals(charge.amount),
                  Check.PAID_ONCE,
                  () -> "the provider knows " + entry);
              paid += entry.standing() == Standing.PAID ? 1 : 0;
            }
          }
          long times = paid;
          matter.complainUnless(
              times <= 1, Check.PAID_ONCE, () -> "the provider has taken " + times + " times");
        });
  }

  /** Nothing that was taken is left unbooked. */
  void checkOver(List<Bank.Entry> purse) {
    check(purse);
    long taken = charges.values().stream().filter(each -> each.stage == Stage.TAKEN).count();
    long paid =
        purse.stream()
            .filter(entry -> entry.reference().startsWith(matter.stream() + "-C"))
            .filter(entry -> entry.standing() == Standing.PAID)
            .count();
    matter.complainUnless(
        taken == paid && taken == charges.size(),
        Check.PAID_ONCE,
        () -> "taken " + paid + " times, booked " + taken);
    matter.complainUnless(
        asked == owed || charges.isEmpty(), Check.MONEY_CONSERVED, () -> "owed " + owed);
  }
}
