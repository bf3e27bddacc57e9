package dev.redress.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which key signs. It is made at the first need and kept in {@code <data>/record/signing-key}, or
 * where {@code redress.record.key} says, which several servers may share. A server without the key
 * that signs now signs nothing; a new key has to be asked for.
 */
@Component
final class SigningKeys {

  private final CheckpointStore store;
  private final Clock clock;
  private final Settings settings;

  SigningKeys(CheckpointStore store, Clock clock, Settings settings) {
    this.store = store;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * What is configured.
   *
   * @param data the data directory
   * @param key file of the private key; empty: in the data directory
   * @param origin name of this record in its checkpoints, such as {@code shop.example/redress}
   */
  @Component
  record Settings(
      @Value("${redress.data:./data}") Path data,
      @Value("${redress.record.key:}") String key,
      @Value("${redress.record.origin:redress.local/record}") String origin) {

    Path folder() {
      return data.resolve("record");
    }

    Path keyFile() {
      return key.isEmpty() ? folder().resolve("signing-key") : Path.of(key);
    }
  }

  /** A key that may sign now, by its public and private halves. */
  record Signer(PublicKeyView known, SigningKey key) {

    Note.Line sign(String text) {
      byte[] signature = key.sign(new Note(text, List.of()).signed());
      return Note.Line.of(known.name(), known.id(), signature);
    }
  }

  String origin() {
    return settings.origin();
  }

  Path folder() {
    return settings.folder();
  }

  List<PublicKeyView> all() {
    return store.keys();
  }

  /** The key that signs, where this server has it. */
  synchronized Optional<Signer> signer() {
    Optional<PublicKeyView> current =
        store.keys().stream().filter(each -> each.until() == null).findFirst();
    Path file = settings.keyFile();
    if (current.isEmpty()) {
      return Optional.of(begin(Files.exists(file) ? SigningKey.read(file) : SigningKey.make(file)));
    }
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    SigningKey key = SigningKey.read(file);
    PublicKeyView known = view(current.get().name(), key, current.get().since());
    return known.id().equals(current.get().id())
        ? Optional.of(new Signer(known, key))
        : Optional.empty();
  }

  /**
   * Puts a new key in the place of the one that signs, whose file is kept beside it.
   *
   * @return the new key and, where this server had it, the old one: both sign once
   */
  synchronized List<Signer> rotate() {
    List<Signer> both = new ArrayList<>();
    Path file = settings.keyFile();
    try {
      signer().ifPresent(both::add);
      if (Files.exists(file)) {
        String id = view(settings.origin(), SigningKey.read(file), Instant.EPOCH).id();
        Path aside = file.resolveSibling(file.getFileName() + "-" + id);
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The old key of the record cannot be put aside", e);
    }
    both.addFirst(begin(SigningKey.make(file)));
    return List.copyOf(both);
  }

  private Signer begin(SigningKey key) {
    PublicKeyView known =
        view(settings.origin(), key, clock.instant().truncatedTo(ChronoUnit.MICROS));
    store.begin(known, key.publicKey());
    return new Signer(known, key);
  }

  private static PublicKeyView view(String name, SigningKey key, Instant since) {
    return PublicKeyView.of(name, key.publicKey(), since, null);
  }
}
