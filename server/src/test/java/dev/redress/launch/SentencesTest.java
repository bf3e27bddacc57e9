package dev.redress.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

/** A start that a room refuses is told in one sentence; a fault keeps its stack. */
class SentencesTest {

  @Test
  void springLeavesARefusedStartToTheSentence() {
    Throwable refused = new IllegalStateException("bean", new CannotStart("Do this instead."));
    assertThat(reporters()).anyMatch(each -> each.reportException(refused));
    assertThat(Server.sentence(refused))
        .get()
        .hasToString("dev.redress.launch.CannotStart: Do this instead.");
  }

  @Test
  void aFaultIsNotHushedUp() {
    IllegalStateException fault = new IllegalStateException("bean");
    assertThat(reporters()).filteredOn(Sentences.class::isInstance).hasSize(1);
    assertThat(Server.sentence(fault)).isEmpty();
  }

  private static List<SpringBootExceptionReporter> reporters() {
    GenericApplicationContext context = new GenericApplicationContext();
    return SpringFactoriesLoader.forDefaultResourceLocation()
        .load(
            SpringBootExceptionReporter.class,
            ArgumentResolver.of(
                org.springframework.context.ConfigurableApplicationContext.class, context));
  }
}
