package dev.redress.record;

import dev.redress.cases.CaseId;
import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.Needs;
import dev.redress.kernel.Permission;
import dev.redress.kernel.RefusedException;
import dev.redress.record.BundleStore.Made;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * J5: evidence bundles, of one case or of several together. A member of a merchant's staff needs
 * {@code chat} as well for a bundle with a conversation.
 */
@RestController
@RequestMapping(BundleHttp.PATH)
class BundleHttp {

  static final String PATH = "/api/v1/record/bundles";
  private static final int MOST_CASES = 200;

  private final Bundles bundles;

  BundleHttp(Bundles bundles) {
    this.bundles = bundles;
  }

  /** Of which cases. */
  record BundleRequest(@Nullable List<@Nullable String> cases) {

    List<CaseId> read() {
      if (cases == null
          || cases.isEmpty()
          || cases.size() > MOST_CASES
          || cases.stream().anyMatch(Objects::isNull)) {
        throw new BadInput("cases: 1 to " + MOST_CASES + " ids of cases are expected.");
      }
      return cases.stream()
          .map(Objects::requireNonNull)
          .distinct()
          .sorted()
          .map(
              each ->
                  CaseId.find(each)
                      .orElseThrow(() -> new RefusedException(KernelRefusal.NOT_FOUND.with())))
          .toList();
    }
  }

  /**
   * A bundle.
   *
   * @param id SHA-256 of its bytes
   * @param checkpoint how many events the record had that it rests on
   * @param signedAt when that record was signed
   */
  record BundleView(
      String id,
      String name,
      List<String> cases,
      String language,
      long bytes,
      long checkpoint,
      Instant signedAt,
      String url) {

    static BundleView of(Made made) {
      return new BundleView(
          made.id(),
          made.name(),
          made.cases(),
          made.language(),
          made.bytes(),
          made.checkpoint(),
          made.at(),
          PATH + "/" + made.id() + "/content");
    }
  }

  /** J5, V4: makes a bundle in the reader's language; it is written down who has it. */
  @PostMapping
  @Needs(Permission.CASES_READ)
  @RolesAllowed({"BUYER", "MERCHANT", "ARBITRATOR", "OPERATOR"})
  @ApiResponse(responseCode = "201", description = "Made; its address is in Location.")
  ResponseEntity<BundleView> makeBundle(
      @RequestBody BundleRequest request, Actor reader, Locale language) {
    BundleView view = BundleView.of(bundles.make(request.read(), reader, language));
    return ResponseEntity.created(URI.create(PATH + "/" + view.id())).body(view);
  }

  /** A bundle that was made for the reader's side. */
  @GetMapping("/{id}")
  @Needs(Permission.CASES_READ)
  @RolesAllowed({"BUYER", "MERCHANT", "ARBITRATOR", "OPERATOR"})
  BundleView bundle(@PathVariable String id, Actor reader) {
    return BundleView.of(bundles.get(id, reader));
  }

  /** Its bytes. */
  @GetMapping(value = "/{id}/content", produces = "application/zip")
  @Needs(Permission.CASES_READ)
  @RolesAllowed({"BUYER", "MERCHANT", "ARBITRATOR", "OPERATOR"})
  ResponseEntity<Resource> bundleContent(@PathVariable String id, Actor reader) {
    Made made = bundles.get(id, reader);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(made.name()).build().toString())
        .body(bundles.content(made));
  }
}
