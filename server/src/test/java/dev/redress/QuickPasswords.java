package dev.redress;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The product's hash of passwords at its least cost: tests log in hundreds of people, and the hash
 * is made to be slow. What the product itself uses has a test of its own.
 */
@Primary
public final class QuickPasswords implements PasswordEncoder {

  private static final int LEAST_COST = 4;
  private static final String KIND = "{bcrypt}";

  private final PasswordEncoder bcrypt = new BCryptPasswordEncoder(LEAST_COST);

  @Override
  public String encode(@Nullable CharSequence password) {
    return KIND + bcrypt.encode(password);
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return hash != null
        && hash.startsWith(KIND)
        && bcrypt.matches(password, hash.substring(KIND.length()));
  }
}
