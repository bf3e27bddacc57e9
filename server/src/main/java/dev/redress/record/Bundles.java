package dev.redress.record;

import dev.redress.cases.CaseId;
import dev.redress.evidence.Custody;
import dev.redress.evidence.Depot;
import dev.redress.evidence.KeptFile;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Hash;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Permission;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Texts;
import dev.redress.record.BundleStore.Made;
import dev.redress.record.CheckpointStore.Signed;
import dev.redress.record.LeafStore.Awaited;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The door to bundles: make one, find one that was made. */
@Component
final class Bundles {

  private final Receipts receipts;
  private final Gathering gathering;
  private final BundleMaker maker;
  private final BundleStore store;
  private final Custody custody;
  private final Depot depot;

  Bundles(
      Receipts receipts,
      Gathering gathering,
      BundleMaker maker,
      BundleStore store,
      Custody custody,
      Depot depot) {
    this.receipts = receipts;
    this.gathering = gathering;
    this.maker = maker;
    this.store = store;
    this.custody = custody;
    this.depot = depot;
  }

  /** Makes a bundle of cases that this reader may see, and writes down that they have it. */
  Made make(List<CaseId> cases, Actor reader, Locale wanted) {
    List<Awaited> events = new ArrayList<>();
    cases.forEach(id -> events.add(receipts.head(id, reader)));
    Gathering.orders(cases).forEach(custody::complete);
    events.addAll(gathering.exhibits(cases));
    Signed over = receipts.covering(events);
    Locale language = Texts.language(wanted);
    Dossier dossier = gathering.gather(cases, reader, language, over);
    if (dossier.entries("chat").findAny().isPresent()) {
      needsChat(reader);
    }
    Made made = keep(dossier);
    Custody.Bundle handed =
        new Custody.Bundle(
            made.cases(), made.id(), made.bytes(), made.language(), made.checkpoint());
    for (LockKey order : dossier.orders()) {
      custody.handedOver(order, handed, reader);
    }
    store.add(made);
    forgetWhereErased(dossier, made);
    return made;
  }

  /**
   * V5: whoever clears away what was erased finds the bundles that are noted; what was erased
   * before this one was, it has copies of. Refused with RECORD_NOT_SIGNED_YET: asked again, it is
   * made without them.
   */
  private void forgetWhereErased(Dossier dossier, Made made) {
    if (dossier.orders().stream().anyMatch(order -> gathering.erasedSince(dossier, order))) {
      depot.erase(Depot.Area.BUNDLES, Hash.parse(made.id()));
      throw new RefusedException(RecordRefusal.RECORD_NOT_SIGNED_YET.with());
    }
  }

  /** C8: who may not read the conversation does not get it in a bundle either. */
  private static void needsChat(Actor reader) {
    reader
        .lacks(Permission.CHAT)
        .ifPresent(
            refused -> {
              throw new RefusedException(refused);
            });
  }

  private Made keep(Dossier dossier) {
    try {
      Path fresh = depot.temporary();
      try {
        MessageDigest digest = Hash.digest();
        try (OutputStream to = new DigestOutputStream(Files.newOutputStream(fresh), digest)) {
          maker.write(dossier, to);
        }
        Hash hash = Hash.of(digest.digest());
        long bytes = Files.size(fresh);
        depot.keep(Depot.Area.BUNDLES, hash, fresh);
        return new Made(
            hash.hex(),
            dossier.name() + ".zip",
            dossier.ids().stream().map(CaseId::text).toList(),
            dossier.language().toLanguageTag(),
            bytes,
            dossier.over().size(),
            dossier.over().at(),
            BundleStore.side(dossier.reader()),
            dossier.entries("chat").findAny().isPresent());
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The bundle could not be written", e);
    }
  }

  /** A bundle that was made for this reader's side. */
  Made get(String id, Actor reader) {
    Made made =
        store
            .find(id, BundleStore.side(reader))
            .orElseThrow(() -> new RefusedException(KernelRefusal.NOT_FOUND.with()));
    if (made.chat()) {
      needsChat(reader);
    }
    return made;
  }

  /**
   * Its bytes. Refused with BUNDLE_NOT_HERE where they are not in the store of files any more, or
   * lie on the disk of another server. Made again it is a bundle of its own.
   */
  KeptFile content(Made made) {
    Hash hash = Hash.parse(made.id());
    if (!depot.has(Depot.Area.BUNDLES, hash)) {
      throw new RefusedException(RecordRefusal.BUNDLE_NOT_HERE.with());
    }
    return KeptFile.open(made.bytes(), () -> depot.open(Depot.Area.BUNDLES, hash));
  }
}
