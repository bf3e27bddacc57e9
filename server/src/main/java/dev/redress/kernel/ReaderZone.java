package dev.redress.kernel;

import java.time.ZoneId;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;

/**
 * In which zone times are told to whoever asked: the one of their account, so that a sentence and
 * the countdown beside it agree.
 */
public final class ReaderZone {

  private ReaderZone() {}

  /** The reader's zone; where no person asks (a program, a reader of the journal), the market's. */
  public static ZoneId or(ZoneId ofMarket) {
    return LocaleContextHolder.getLocaleContext() instanceof TimeZoneAwareLocaleContext reader
            && reader.getTimeZone() != null
        ? reader.getTimeZone().toZoneId()
        : ofMarket;
  }
}
