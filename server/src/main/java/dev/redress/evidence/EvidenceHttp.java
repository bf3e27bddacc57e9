package dev.redress.evidence;

import dev.redress.kernel.Acting;
import dev.redress.kernel.Actor;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Needs;
import dev.redress.kernel.Permission;
import dev.redress.kernel.RefusedException;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

/** Files in and out. Ranges, for video, are cut by Spring from the resource. */
@RestController
@RequestMapping(EvidenceHttp.PATH)
class EvidenceHttp {

  static final String PATH = "/api/v1/evidence";

  /** Long enough for a page's pictures, short enough for a browser that somebody else uses next. */
  private static final CacheControl CACHE =
      CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate();

  private final Evidence evidence;
  private final PictureCopies copies;
  private final Acting acting;

  EvidenceHttp(Evidence evidence, PictureCopies copies, Acting acting) {
    this.evidence = evidence;
    this.copies = copies;
    this.acting = acting;
  }

  /** An agent shows what the buyer whom it serves gave it, as that buyer's (S3). */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Needs({})
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  @ApiResponse(responseCode = "201", description = "Kept; its address is in Location.")
  ResponseEntity<EvidenceView> show(
      @RequestParam MultipartFile file,
      @RequestParam String orderId,
      @RequestParam(defaultValue = "") String caption,
      Actor actor,
      HttpServletRequest request)
      throws IOException {
    mayShow(actor);
    LockKey order = order(orderId);
    try (InputStream content = file.getInputStream()) {
      Evidence.Upload upload =
          new Evidence.Upload(order, content, caption.strip(), request.getRemoteAddr());
      EvidenceView view = EvidenceView.of(evidence.show(upload, acting.on(order, actor)));
      return ResponseEntity.created(URI.create(PATH + "/" + view.id())).body(view);
    }
  }

  @GetMapping("/{id}")
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  EvidenceView one(@PathVariable String id, Actor actor) {
    return EvidenceView.of(evidence.get(id, actor));
  }

  @GetMapping("/{id}/content")
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  ResponseEntity<Resource> content(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable PictureForm size,
      Actor actor,
      WebRequest request) {
    EvidenceItem item = evidence.get(id, actor);
    Evidence.stillThere(item);
    PictureForm form = PictureForm.given(item, size, actor);
    String tag = tag(item, form);
    // Whoever has the bytes needs none, and they need not be counted.
    if (request.checkNotModified(tag)) {
      return kept(HttpStatus.NOT_MODIFIED).build();
    }
    if (form == PictureForm.ORIGINAL) {
      return answer(item, item.mediaType(), tag)
          .body(KeptFile.open(item.bytes(), () -> evidence.open(item)));
    }
    PictureCopy copy = copies.get(item, form);
    return answer(item, copy.mediaType(), tag)
        .body(KeptFile.open(copy.bytes(), () -> copies.open(item, copy)));
  }

  private static String tag(EvidenceItem item, PictureForm form) {
    String which = form == PictureForm.ORIGINAL ? "" : "-" + form;
    return "\"" + item.sha256() + which + "\"";
  }

  /** One address gives each viewer their own form, so a browser that changes hands asks anew. */
  private static ResponseEntity.BodyBuilder kept(HttpStatus status) {
    return ResponseEntity.status(status)
        .cacheControl(CACHE)
        .varyBy(HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION);
  }

  private static ResponseEntity.BodyBuilder answer(
      EvidenceItem item, String mediaType, String tag) {
    FileKind kind = FileKind.ofMediaType(mediaType);
    ContentDisposition shown =
        (kind.inline() ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(item.id() + "." + kind.extension())
            .build();
    return kept(HttpStatus.OK)
        .contentType(MediaType.parseMediaType(mediaType))
        .eTag(tag)
        .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox");
  }

  /** C8: what is shown goes into an answer or into the chat; who may do neither shows nothing. */
  private static void mayShow(Actor actor) {
    actor
        .lacks(Permission.CASES_ANSWER)
        .filter(_ -> actor.lacks(Permission.CHAT).isPresent())
        .ifPresent(
            refused -> {
              throw new RefusedException(refused);
            });
  }

  private static LockKey order(String text) {
    try {
      return LockKey.parse(text);
    } catch (IllegalArgumentException notAnId) {
      throw new RefusedException(KernelRefusal.NOT_FOUND.with());
    }
  }
}
