package dev.redress.simulation;

import dev.redress.kernel.JournalEntry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;

/** A ground on which somebody hears every event once, right after it was committed. */
record Listener(World.Ground ground, Consumer<JournalEntry> ear) implements World.Ground {

  @Override
  public Backing backing(Deaths deaths) {
    Backing backing = ground.backing(deaths);
    return (Backing)
        Proxy.newProxyInstance(
            Backing.class.getClassLoader(),
            new Class<?>[] {Backing.class},
            (proxy, method, arguments) -> {
              try {
                Object answer = method.invoke(backing, arguments);
                if (answer instanceof List<?> events && method.getName().equals("events")) {
                  events.forEach(each -> ear.accept((JournalEntry) each));
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
