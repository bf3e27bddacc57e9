package dev.redress.kernel;

import java.time.Clock;
import java.time.Duration;
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

  @Bean
  @ConditionalOnProperty("redress.clock.movable")
  MovableClock movableClock() {
    return new MovableClock(Clock.systemUTC(), Duration.ZERO);
  }

  @Bean
  @ConditionalOnMissingBean(Clock.class)
  Clock systemClock() {
    return Clock.systemUTC();
  }
}
