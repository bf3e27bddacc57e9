package dev.redress.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** For tests in which servers die by the hundred: each death would be logged. */
final class Quiet implements BeforeAllCallback, AfterAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    ours().setLevel(Level.OFF);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    ours().setLevel(null);
  }

  private static Logger ours() {
    return (Logger) LoggerFactory.getLogger("dev.redress");
  }
}
