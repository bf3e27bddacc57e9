package dev.redress.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;

/** A merchant says where returns go when it names no other address (C1, C2). */
public record ReturnAddressCommand(String market, String merchant, ReturnAddress address)
    implements Command {

  /** The stream of a merchant's address. */
  static LockKey id(String market, String merchant) {
    return LockKey.named("return-address", market, merchant);
  }

  @Override
  @JsonIgnore
  public LockKey key() {
    return id(market, merchant);
  }

  @Override
  public String name() {
    return "SetReturnAddress";
  }
}
