package dev.redress.cases;

import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to merchants' default return addresses (C1, C2). */
@Component
public final class ReturnAddresses {

  private final CommandLog<ReturnAddressCommand, ReturnAddressFile, ReturnAddressEvent> log;

  ReturnAddresses(CommandLogs logs) {
    this.log = logs.open(new ReturnAddressHandler(), 1);
  }

  /**
   * The merchant says where its returns go from now on; agreed returns keep the address they have.
   * Refused: another merchant's, RETURN_ADDRESS_INCOMPLETE, RETURN_ADDRESS_TOO_LONG,
   * RETURN_PHONE_WRONG.
   *
   * @param idempotencyKey the sender's own
   * @param ifVersion the version the sender looked at; null: any
   */
  public Receipt set(
      ReturnAddress address, Actor merchant, String idempotencyKey, @Nullable Long ifVersion) {
    ReturnAddressCommand command =
        new ReturnAddressCommand(merchant.market(), merchant.party(), address);
    return log.run(new Envelope<>(command, merchant, idempotencyKey, ifVersion)).orThrow();
  }

  ReturnAddressFile of(Actor merchant) {
    return log.read(ReturnAddressCommand.id(merchant.market(), merchant.party()));
  }
}
