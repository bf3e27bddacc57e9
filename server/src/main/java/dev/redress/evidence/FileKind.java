package dev.redress.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of file that are taken, told apart by their first bytes alone. */
enum FileKind {
  JPEG("image/jpeg", "jpg", true),
  PNG("image/png", "png", true),
  WEBP("image/webp", "webp", true),
  GIF("image/gif", "gif", true),
  MP4("video/mp4", "mp4", true),
  /** Can carry scripts and links, so a browser is told to download it rather than to open it. */
  PDF("application/pdf", "pdf", false);

  /** As many bytes as {@link #of} needs to see. */
  static final int HEAD = 16;

  /** Brands of ISO media files that players show as MP4; still pictures (HEIC, AVIF) are others. */
  private static final Set<String> VIDEO_BRANDS =
      Set.of(
          "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "dash", "mmp4",
          "M4V ", "M4VP", "M4VH", "MSNV", "3gp4", "3gp5", "3gp6", "qt  ", "f4v ");

  private final String mediaType;
  private final String extension;
  private final boolean inline;

  FileKind(String mediaType, String extension, boolean inline) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.inline = inline;
  }

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return extension;
  }

  /** Whether a browser may show it in place. */
  boolean inline() {
    return inline;
  }

  boolean picture() {
    return mediaType.startsWith("image/");
  }

  static FileKind ofMediaType(String mediaType) {
    return Arrays.stream(values())
        .filter(kind -> kind.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Not a kind of evidence: " + mediaType));
  }

  /** The kind that these first bytes are the beginning of. */
  static Optional<FileKind> of(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
      return Optional.of(WEBP);
    }
    if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
      return Optional.of(GIF);
    }
    if (text.startsWith("ftyp", 4) && text.length() >= 12) {
      return VIDEO_BRANDS.contains(text.substring(8, 12)) ? Optional.of(MP4) : Optional.empty();
    }
    return text.startsWith("%PDF-") ? Optional.of(PDF) : Optional.empty();
  }
}
