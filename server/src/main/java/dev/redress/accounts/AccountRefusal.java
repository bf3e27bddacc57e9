package dev.redress.accounts;

import dev.redress.kernel.Refusal;

/** Why somebody is not let in, or an account or key is not made or changed. */
public enum AccountRefusal implements Refusal {
  TOO_MANY_ATTEMPTS(429),
  BAD_CREDENTIALS(401),
  KEY_EXPIRED(401),
  CSRF_TOKEN_MISSING(403),
  ALREADY_SET_UP(409),
  SETUP_CODE_WRONG(403),
  ROLE_WITHOUT_LOGIN(422),
  ROLE_WITHOUT_KEY(422),
  PARTY_MISSING(422),
  PARTY_NOT_ALLOWED(422),
  /** There is no policy for such a market, so nothing could ever happen to its party. */
  MARKET_UNKNOWN(422),
  /** A key that ends before it begins. */
  KEY_END_PAST(422),
  PASSWORD_UNFIT(422),
  LOGIN_TAKEN(409),
  OWN_ACCOUNT(409),
  ALREADY_DISABLED(409),
  /** C8: nobody gives what they do not have, and nobody changes what they have. */
  GRANT_NOT_YOURS(403),
  /** C8: an amount without the permission it enlarges, or in no money of this market. */
  GRANT_AMOUNT_WRONG(422),
  ALREADY_REVOKED(409);

  private final int status;

  AccountRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
