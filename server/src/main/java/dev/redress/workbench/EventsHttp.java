package dev.redress.workbench;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Needs;
import dev.redress.workbench.LiveStream.Message;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Live updates as server-sent events. Each stream has a virtual thread of its own that waits for
 * news; it ends after some minutes, so that whoever may no longer look is asked again who they are,
 * and the page comes back by itself and misses nothing.
 */
@RestController
@RequestMapping("/api/v1/events")
class EventsHttp {

  private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
  private static final long LONGEST_NANOS = Duration.ofMinutes(5).toNanos();
  private static final String HELLO = "retry: 1000\n: welcome\n\n";

  /** Open pages that are too many must not push each other out every second. */
  private static final String GAVE_WAY = "retry: 30000\n\n";

  private static final String STILL_HERE = ": still here\n\n";

  private final LiveUpdates live;

  EventsHttp(LiveUpdates live) {
    this.live = live;
  }

  /**
   * {@code event: case} with {@code {id, version, state}} when a case that the caller may see has
   * changed, or what its page shows of its refunds (then with the version it had); {@code event:
   * inbox} when the caller has got a message, {@code chat}, {@code desk} and {@code matters} when
   * something was said, or a claim or complaint has changed, that the caller may see; {@code event:
   * clock} with {@code {now}} when everything should be asked for again.
   */
  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @ApiResponse(
      responseCode = "200",
      description =
          "event: case with {id, version, state}; event: inbox, chat, desk or matters with {};"
              + " event: clock with {now}",
      content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE))
  @Needs({})
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  void events(
      Actor viewer,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
      HttpServletRequest request,
      HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    LiveStream stream =
        live.open(viewer, session == null ? viewer.id() : session.getId(), since(last));
    try {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response.setHeader("X-Accel-Buffering", "no");
      run(stream, response.getOutputStream());
    } catch (IOException e) {
      // The page was closed; nobody is left to tell.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      live.close(stream);
    }
  }

  private static void run(LiveStream stream, OutputStream out)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    write(out, HELLO);
    while (!stream.isEnded() && System.nanoTime() - began < LONGEST_NANOS) {
      List<Message> news = stream.take(KEEP_ALIVE);
      write(out, news.isEmpty() ? STILL_HERE : text(news));
    }
    if (stream.hasGivenWay()) {
      write(out, GAVE_WAY);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String text(List<Message> news) {
    StringBuilder text = new StringBuilder();
    for (Message each : news) {
      if (each.batch() != null) {
        text.append("id: ").append(each.batch()).append('\n');
      }
      text.append("event: ").append(each.name()).append('\n');
      text.append("data: ").append(each.data()).append("\n\n");
    }
    return text.toString();
  }

  /** What is no number was not given by us: then the page begins now. */
  private static @Nullable Long since(@Nullable String last) {
    return last == null || !last.matches("[0-9]{1,18}") ? null : Long.valueOf(last);
  }
}
