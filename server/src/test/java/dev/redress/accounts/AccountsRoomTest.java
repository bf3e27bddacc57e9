package dev.redress.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What passwords are kept as, apart from the server of the tests, which hashes with less cost. */
class AccountsRoomTest {

  @Test
  void passwordsAreHashedWithBcryptOverAThousandRounds() {
    PasswordEncoder passwords = new AccountsRoom().passwords();
    String hash = passwords.encode("four unrelated words");
    assertThat(hash).startsWith("{bcrypt}$2a$10$");
    assertThat(passwords.matches("four unrelated words", hash)).isTrue();
    assertThat(passwords.matches("four unrelated word", hash)).isFalse();
  }
}
