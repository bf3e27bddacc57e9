package dev.redress.desk;

import dev.redress.accounts.Account;
import dev.redress.accounts.Accounts;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What agents do with one conversation (S3). */
@RestController
@RequestMapping("/api/v1/desk/conversations/{id}")
@RolesAllowed("SERVICE_AGENT")
class AgentDeskHttp {

  private final Desk desk;
  private final DeskViews views;
  private final Accounts accounts;

  AgentDeskHttp(Desk desk, DeskViews views, Accounts accounts) {
    this.desk = desk;
    this.views = views;
    this.accounts = accounts;
  }

  /** Nothing needs to be said. */
  record PlainDeskRequest() {}

  record WordsRequest(@Nullable String text) {}

  /**
   * @param agentId account of the agent; left out: whoever claims it
   * @param note why; for colleagues only
   */
  record TransferRequest(@Nullable String agentId, @Nullable String note) {}

  /** The whole conversation, with the desk's notes. */
  @GetMapping
  @RolesAllowed({"SERVICE_AGENT", "OPERATOR"})
  DeskView one(@PathVariable String id, Actor viewer, Locale language) {
    return views.of(desk.known(id(id)).key(), viewer, language);
  }

  /** Takes a waiting conversation; of two agents one gets it. */
  @PostMapping("/claim")
  Receipt claim(
      @PathVariable String id,
      @RequestBody PlainDeskRequest request,
      @RequestHeader(name = "Idempotency-Key") String key,
      Actor agent) {
    return desk.run(new DeskCommand.Claim(id(id)), agent, key).orThrow();
  }

  @PostMapping("/reply")
  Receipt reply(
      @PathVariable String id,
      @RequestBody WordsRequest request,
      @RequestHeader(name = "Idempotency-Key") String key,
      Actor agent) {
    return desk.run(new DeskCommand.Reply(id(id), text(request.text())), agent, key).orThrow();
  }

  /** For colleagues; the buyer never sees it. */
  @PostMapping("/note")
  Receipt note(
      @PathVariable String id,
      @RequestBody WordsRequest request,
      @RequestHeader(name = "Idempotency-Key") String key,
      Actor agent) {
    return desk.run(new DeskCommand.AddNote(id(id), text(request.text())), agent, key).orThrow();
  }

  /** Another agent, or whoever claims it, goes on. */
  @PostMapping("/transfer")
  Receipt transfer(
      @PathVariable String id,
      @RequestBody TransferRequest request,
      @RequestHeader(name = "Idempotency-Key") String key,
      Actor agent) {
    DeskState.Agent to = request.agentId() == null ? null : colleague(request.agentId());
    return desk.run(new DeskCommand.Transfer(id(id), to, text(request.note())), agent, key)
        .orThrow();
  }

  /** Done; the assistant answers again. */
  @PostMapping("/resolve")
  Receipt resolve(
      @PathVariable String id,
      @RequestBody PlainDeskRequest request,
      @RequestHeader(name = "Idempotency-Key") String key,
      Actor agent) {
    return desk.run(new DeskCommand.Resolve(id(id)), agent, key).orThrow();
  }

  private DeskState.Agent colleague(String account) {
    return accounts.openOf(Role.SERVICE_AGENT).stream()
        .filter(each -> each.id().text().equals(account))
        .map(AgentDeskHttp::agent)
        .findFirst()
        .orElseThrow(() -> new RefusedException(DeskRefusal.DESK_AGENT_UNKNOWN.with()));
  }

  static DeskState.Agent agent(Account account) {
    return new DeskState.Agent(account.id().text(), account.name());
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }

  static LockKey id(String text) {
    try {
      return LockKey.parse(text);
    } catch (IllegalArgumentException notAnId) {
      throw new RefusedException(DeskRefusal.DESK_NOT_FOUND.with());
    }
  }
}
