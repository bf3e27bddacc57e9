package dev.redress.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * A file of the {@link Depot} as an answer's body, whole or in ranges. It is opened before the
 * answer begins, so that what refuses it is still an answer of its own.
 */
public final class KeptFile extends AbstractResource {

  private final long bytes;
  private final Supplier<InputStream> content;
  private @Nullable InputStream opened;

  private KeptFile(long bytes, Supplier<InputStream> content) {
    this.bytes = bytes;
    this.content = content;
    this.opened = content.get();
  }

  /** Opens a file for the request under way, which closes it at the latest when it is over. */
  public static KeptFile open(long bytes, Supplier<InputStream> content) {
    KeptFile file = new KeptFile(bytes, content);
    RequestContextHolder.currentRequestAttributes()
        .registerDestructionCallback("kept-file", file::close, RequestAttributes.SCOPE_REQUEST);
    return file;
  }

  private void close() {
    try {
      if (opened != null) {
        opened.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public long contentLength() {
    return bytes;
  }

  @Override
  public String getDescription() {
    return "a kept file of " + bytes + " bytes";
  }

  /** Each time from the beginning, as several ranges want it. */
  @Override
  public InputStream getInputStream() {
    InputStream first = opened;
    opened = null;
    return first == null ? content.get() : first;
  }
}
