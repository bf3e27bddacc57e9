package dev.redress.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The one-time code that makes whoever can read the log the first operator. Good for one account; a
 * new start makes a new one.
 */
@Component
class SetupCode {

  private static final Logger LOG = LoggerFactory.getLogger(SetupCode.class);

  /** Without letters and digits that look alike. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private final AccountStore store;
  private @Nullable String code;
  private boolean taken;

  SetupCode(AccountStore store) {
    this.store = store;
  }

  @EventListener(ApplicationReadyEvent.class)
  void started() {
    if (!store.operated()) {
      announce();
    }
  }

  /** Writes the code to the log, once. */
  synchronized void announce() {
    if (code == null) {
      code = random();
      taken = false;
      LOG.info("First start: open /setup and make the first operator account with code {}", code);
    }
  }

  /** Whether this is the code and nobody else is using it right now. */
  synchronized boolean redeem(String typed) {
    if (code == null || taken || !same(code, typed)) {
      return false;
    }
    taken = true;
    return true;
  }

  synchronized void giveBack() {
    taken = false;
  }

  synchronized void used() {
    code = null;
  }

  /** For tests, which read no log. */
  synchronized @Nullable String current() {
    return code;
  }

  private static boolean same(String code, String typed) {
    byte[] wanted = code.getBytes(StandardCharsets.UTF_8);
    byte[] given = typed.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(wanted, given);
  }

  private static String random() {
    SecureRandom random = new SecureRandom();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        text.append('-');
      }
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
