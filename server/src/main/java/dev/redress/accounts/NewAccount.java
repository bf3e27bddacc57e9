package dev.redress.accounts;

import dev.redress.accounts.AccountCommand.Profile;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.Market;
import dev.redress.kernel.Role;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account that somebody wants opened; what cannot be read is refused here.
 *
 * @param login 2 to 64 letters, digits and {@code . _ @ + -}; upper and lower case are the same
 * @param name 1 to 80 characters, what others see
 * @param password 10 characters to 72 bytes, never kept
 * @param market market of the party; none for platform staff
 * @param party the shop's own id of the buyer or merchant; none for platform staff
 * @param locale {@code zh-CN} or {@code en}; none: what the market speaks
 * @param zone IANA time zone; none: the market's
 */
public record NewAccount(
    String login,
    String name,
    String password,
    Role role,
    @Nullable String market,
    @Nullable String party,
    @Nullable String locale,
    @Nullable String zone) {

  private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._@+-]{2,64}");
  private static final String HOME = "Asia/Shanghai";

  /** The same for a buyer or merchant of a market, with that market's locale and zone. */
  public NewAccount acting(String inMarket, String asParty) {
    return new NewAccount(login, name, password, role, inMarket, asParty, null, null);
  }

  /** An account of the platform's own people. */
  public static NewAccount staff(String login, String password, String name, Role role) {
    return new NewAccount(login, name, password, role, null, null, null, null);
  }

  /** The one form of a login, whatever way it was typed. */
  static String normalised(String login) {
    return Normalizer.normalize(login.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  Profile profile() {
    String read = normalised(login);
    if (!LOGIN.matcher(read).matches()) {
      throw new BadInput("login: 2 to 64 letters, digits and . _ @ + - are expected.");
    }
    String where = Fields.optional("market", market, 8);
    return new Profile(
        read,
        Fields.required("name", name, 80),
        role,
        where,
        Fields.optional("party", party, 100),
        language(where),
        zone(where));
  }

  private String language(String where) {
    if (locale == null) {
      return where.isEmpty() || "CN".equals(where) ? "zh-CN" : "en";
    }
    return switch (locale) {
      case "zh-CN", "en" -> locale;
      default -> throw new BadInput("locale: zh-CN or en is expected.");
    };
  }

  private String zone(String where) {
    if (zone == null) {
      return Market.of(where).map(market -> market.zone().getId()).orElse(HOME);
    }
    try {
      return ZoneId.of(zone).getId();
    } catch (DateTimeException e) {
      throw new BadInput("zone: an IANA time zone like Europe/Berlin is expected.");
    }
  }
}
