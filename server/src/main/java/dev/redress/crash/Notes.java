package dev.redress.crash;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What the client's side knows: every acknowledged command, and everything that was wrong. */
final class Notes {

  private final Collection<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
  private final Set<String> refusedKeys = ConcurrentHashMap.newKeySet();
  private final Set<String> parcelEvents = ConcurrentHashMap.newKeySet();
  private final Collection<String> violations;
  private final Map<String, LongAdder> happened;

  Notes() {
    this(new ConcurrentLinkedQueue<>(), new ConcurrentSkipListMap<>());
  }

  private Notes(Collection<String> violations, Map<String, LongAdder> happened) {
    this.violations = violations;
    this.happened = happened;
  }

  /** Notes about another database: nothing acknowledged so far, counted together with these. */
  Notes turned() {
    return new Notes(violations, happened);
  }

  void acknowledge(Acknowledged command) {
    acknowledged.add(command);
    count("commands acknowledged");
  }

  /** A command that was refused in the end: its key must not be known. */
  void refused(String key, String code) {
    refusedKeys.add(key);
    count("refused " + code);
  }

  /** A parcel event that was accepted; events have ids of their own instead of keys. */
  void parcelEvent(String id) {
    parcelEvents.add(id);
    count("parcel events acknowledged");
  }

  void count(String what) {
    happened.computeIfAbsent(what, each -> new LongAdder()).increment();
  }

  long counted(String what) {
    LongAdder count = happened.get(what);
    return count == null ? 0 : count.sum();
  }

  void violation(String what) {
    violations.add(what);
  }

  List<Acknowledged> acknowledged() {
    return List.copyOf(acknowledged);
  }

  Set<String> refusedKeys() {
    return Set.copyOf(refusedKeys);
  }

  Set<String> parcelEvents() {
    return Set.copyOf(parcelEvents);
  }

  List<String> violations() {
    return List.copyOf(violations);
  }

  /** How often each thing happened. */
  Map<String, Long> happened() {
    Map<String, Long> all = new TreeMap<>();
    happened.forEach((what, count) -> all.put(what, count.sum()));
    return all;
  }
}
