package dev.redress.cases;

import dev.redress.cases.ReturnAddressEvent.ReturnAddressSet;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Change;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Merchants' default return addresses: one stream per merchant; the same address again is none. */
final class ReturnAddressHandler
    implements CommandHandler<ReturnAddressCommand, ReturnAddressFile, ReturnAddressEvent> {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_ADDRESS = 300;
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.-]{5,30}");
  private static final int LEAST_DIGITS = 5;

  @Override
  public String room() {
    return "return-address";
  }

  @Override
  public Class<ReturnAddressEvent> eventRoot() {
    return ReturnAddressEvent.class;
  }

  @Override
  public Map<LockKey, ReturnAddressFile> lock(Connection tx, List<LockKey> sorted)
      throws SQLException {
    ReturnAddressStore.lock(tx, sorted);
    return load(tx, sorted);
  }

  @Override
  public Map<LockKey, ReturnAddressFile> load(Connection tx, Collection<LockKey> keys)
      throws SQLException {
    return ReturnAddressStore.load(tx, keys);
  }

  @Override
  public StreamHead head(ReturnAddressFile file, ReturnAddressCommand command) {
    return file.head();
  }

  @Override
  public Decision<ReturnAddressEvent> decide(
      ReturnAddressFile file, ReturnAddressCommand told, Actor actor, Instant now) {
    if (!actor.is(Role.MERCHANT, told.market(), told.merchant())) {
      return Decision.refuse(ReturnAddressRefusal.FORBIDDEN);
    }
    ReturnAddress address = told.address();
    if (address.recipient().isBlank() || address.phone().isBlank() || address.address().isBlank()) {
      return Decision.refuse(ReturnAddressRefusal.RETURN_ADDRESS_INCOMPLETE);
    }
    if (address.recipient().length() > LONGEST_NAME
        || address.address().length() > LONGEST_ADDRESS) {
      return Decision.refuse(
          ReturnAddressRefusal.RETURN_ADDRESS_TOO_LONG,
          "name",
          LONGEST_NAME,
          "most",
          LONGEST_ADDRESS);
    }
    if (!PHONE.matcher(address.phone()).matches()
        || address.phone().chars().filter(Character::isDigit).count() < LEAST_DIGITS) {
      return Decision.refuse(ReturnAddressRefusal.RETURN_PHONE_WRONG);
    }
    return file.version() > 0 && file.address().equals(address)
        ? Decision.accept(List.of())
        : Decision.accept(new ReturnAddressSet(told.market(), told.merchant(), address));
  }

  @Override
  public ReturnAddressFile evolve(ReturnAddressFile file, Stamped<ReturnAddressEvent> event) {
    return switch (event.event()) {
      case ReturnAddressSet(String market, String merchant, ReturnAddress address) ->
          new ReturnAddressFile(
              file.key(), event.version(), event.head().hash(), market, merchant, address);
    };
  }

  @Override
  public void write(Connection tx, List<Change<ReturnAddressFile, ReturnAddressEvent>> changes)
      throws SQLException {
    ReturnAddressStore.write(tx, changes);
  }
}
