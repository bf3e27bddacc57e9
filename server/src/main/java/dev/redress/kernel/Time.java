package dev.redress.kernel;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The one clock of the program. Movable where {@code redress.clock.movable} says so: demo, tests,
 * import.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Time {

  /**
   * The clock that can be moved.
   *
   * @param ahead how far it is ahead of the system's from the start on, for rehearsals
   */
  @Bean
  @ConditionalOnProperty("redress.clock.movable")
  MovableClock movableClock(@Value("${redress.clock.ahead:PT0S}") Duration ahead) {
    return new MovableClock(Clock.systemUTC(), ahead);
  }

  @Bean
  @ConditionalOnMissingBean(Clock.class)
  Clock systemClock() {
    return Clock.systemUTC();
  }
}
