package dev.redress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.redress.Door.Whose;
import dev.redress.accounts.ApiKeys;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route × every role × {owner, stranger, nobody, bad key}, from the routing table of the
 * running server: what {@code doors.txt} does not let in stays out (DESIGN §8).
 */
@Tag("database")
class DoorsTest {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final List<Door> DOORS = Door.all();
  private static final List<Role> VISITORS =
      List.of(
          Role.BUYER,
          Role.MERCHANT,
          Role.SERVICE_AGENT,
          Role.ARBITRATOR,
          Role.OPERATOR,
          Role.INTEGRATION);

  /** What every member of a merchant's staff may use, whatever the owner allowed. */
  private static final Set<String> THEIR_OWN =
      Set.of(
          "GET /api/v1/session",
          "GET /api/v1/markets",
          "GET /api/v1/events",
          "GET /api/v1/inbox",
          "POST /api/v1/inbox/read",
          "GET /api/v1/notices/preferences",
          "POST /api/v1/notices/preferences",
          "POST /api/v1/notices/send-code",
          "POST /api/v1/notices/confirm",
          "POST /api/v1/demo/clock");

  @Test
  void everyRouteHasALineAndEveryLineARoute() {
    Set<String> routes = new TreeSet<>();
    REDRESS
        .beans(RequestMappingHandlerMapping.class)
        .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(it -> add(routes, it)));
    Set<String> lines =
        DOORS.stream().map(Door::name).collect(Collectors.toCollection(TreeSet::new));
    assertThat(lines).as("src/test/resources/doors.txt").isEqualTo(routes);
  }

  private static void add(Set<String> routes, RequestMappingInfo info) {
    List<String> methods =
        info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
    for (String pattern : info.getPatternValues()) {
      for (String method : methods.isEmpty() ? List.of("GET") : methods) {
        routes.add(method + " " + pattern);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> aRoleThatIsNotNamedIsForbidden() {
    return doors()
        .filter(door -> !door.isPublic())
        .flatMap(
            door ->
                VISITORS.stream()
                    .filter(role -> !door.roles().contains(role))
                    .map(
                        role ->
                            dynamicTest(
                                role + " " + door.name(),
                                () ->
                                    door.knock(somebody(role), "thing")
                                        .refused(403, "FORBIDDEN"))));
  }

  /** C8: a door that nobody thought about is closed to staff whom the owner allowed nothing. */
  @TestFactory
  Stream<DynamicTest> staffWithoutAnyPermissionGetsOnlyWhatIsTheirOwn() {
    HttpUser owner = somebody(Role.MERCHANT);
    Map<String, Object> wanted =
        Map.of(
            "login",
            "doors-staff",
            "name",
            "Staff",
            "password",
            "four unrelated words",
            "permissions",
            List.of());
    owner.post("/merchant/staff", wanted);
    HttpUser staff = REDRESS.stranger();
    staff.post("/session", Map.of("login", "doors-staff", "password", "four unrelated words")).ok();
    return doors()
        .filter(door -> door.roles().contains(Role.MERCHANT))
        .filter(door -> !THEIR_OWN.contains(door.name()))
        .map(
            door ->
                dynamicTest(
                    door.name(),
                    () -> door.knock(staff, "thing").refused(403, "PERMISSION_MISSING")));
  }

  @TestFactory
  Stream<DynamicTest> nobodyIsAskedToLogIn() {
    return doors()
        .filter(door -> !door.isPublic())
        .map(
            door ->
                dynamicTest(
                    door.name(),
                    () -> door.knock(REDRESS.stranger(), "thing").refused(401, "LOGIN_REQUIRED")));
  }

  @TestFactory
  Stream<DynamicTest> aPublicDoorIsOpen() {
    return doors()
        .filter(Door::isPublic)
        .map(
            door ->
                dynamicTest(
                    door.name(),
                    () ->
                        assertThat(door.knock(REDRESS.stranger(), "thing").text())
                            .doesNotContain("LOGIN_REQUIRED", "FORBIDDEN")));
  }

  @TestFactory
  Stream<DynamicTest> aBadKeyOpensNothing() {
    HttpUser unknown =
        HttpUser.program(REDRESS.base(), "redress_" + "0".repeat(32) + "_" + "A".repeat(43));
    HttpUser revoked = revoked();
    HttpUser expired = expired();
    return doors()
        .flatMap(
            door ->
                Stream.of(
                    dynamicTest(
                        "unknown " + door.name(),
                        () -> door.knock(unknown, "thing").refused(401, "LOGIN_REQUIRED")),
                    dynamicTest(
                        "revoked " + door.name(),
                        () -> door.knock(revoked, "thing").refused(401, "LOGIN_REQUIRED")),
                    dynamicTest(
                        "expired " + door.name(),
                        () -> door.knock(expired, "thing").refused(401, "KEY_EXPIRED"))));
  }

  @TestFactory
  Stream<DynamicTest> whatIsNotThereIsNotFound() {
    return doors()
        .filter(door -> door.whose() != Whose.NOBODYS)
        .flatMap(
            door ->
                door.roles().stream()
                    .map(
                        role ->
                            dynamicTest(
                                role + " " + door.name(),
                                () ->
                                    assertThat(door.knock(somebody(role), nothing(door)).status())
                                        .isEqualTo(404))));
  }

  @TestFactory
  Stream<DynamicTest> aStrangersThingIsNotFound() {
    OwnedThings owned = OwnedThings.on(REDRESS);
    return doors()
        .filter(door -> door.whose().isOwned())
        .flatMap(
            door ->
                strangers()
                    .filter(stranger -> door.roles().contains(stranger.role()))
                    .map(
                        stranger ->
                            dynamicTest(
                                stranger + " " + door.name(),
                                () ->
                                    assertThat(
                                            door.knock(stranger.user(), owned.id(door.whose()))
                                                .status())
                                        .isEqualTo(404))));
  }

  @TestFactory
  Stream<DynamicTest> theOwnerSeesTheirThing() {
    OwnedThings owned = OwnedThings.on(REDRESS);
    return doors()
        .filter(door -> door.whose().isOwned() && "GET".equals(door.method()))
        .flatMap(
            door ->
                owners()
                    .filter(owner -> door.roles().contains(owner.role()))
                    .map(
                        owner ->
                            dynamicTest(
                                owner + " " + door.name(),
                                () ->
                                    assertThat(
                                            door.knock(owner.user(), owned.id(door.whose()))
                                                .status())
                                        .isEqualTo(200))));
  }

  /** A party by its role, market and id. */
  private record Visitor(Role role, String market, String party) {
    HttpUser user() {
      return REDRESS.as(role.name(), market, party);
    }
  }

  private static Stream<Visitor> owners() {
    return Stream.of(
        new Visitor(Role.BUYER, OwnedThings.MARKET, OwnedThings.BUYER),
        new Visitor(Role.MERCHANT, OwnedThings.MARKET, OwnedThings.MERCHANT));
  }

  /**
   * Others of the market, the same ids in another market, and each owner's id in the other role.
   */
  private static Stream<Visitor> strangers() {
    return Stream.of(
        new Visitor(Role.BUYER, OwnedThings.MARKET, "stranger"),
        new Visitor(Role.BUYER, "DE", OwnedThings.BUYER),
        new Visitor(Role.BUYER, OwnedThings.MARKET, OwnedThings.MERCHANT),
        new Visitor(Role.MERCHANT, OwnedThings.MARKET, "stranger"),
        new Visitor(Role.MERCHANT, "DE", OwnedThings.MERCHANT),
        new Visitor(Role.MERCHANT, OwnedThings.MARKET, OwnedThings.BUYER));
  }

  private static Stream<Door> doors() {
    return DOORS.stream();
  }

  private static HttpUser somebody(Role role) {
    boolean party = role == Role.BUYER || role == Role.MERCHANT;
    return REDRESS.as(role.name(), party ? "CN" : "", party ? "somebody" : "");
  }

  private static String nothing(Door door) {
    String order = LockKey.named("order", "CN", "never told").text();
    return door.whose() == Whose.CASE ? order + "-1" : order;
  }

  private static HttpUser expired() {
    ApiKeys keys = REDRESS.bean(ApiKeys.class);
    ApiKeys.NewKey wanted =
        new ApiKeys.NewKey(
            "expired", Role.INTEGRATION, null, null, REDRESS.now().plus(Duration.ofMinutes(1)));
    ApiKeys.Issued issued = keys.issue(wanted, Actor.system("test"), "doors-expired");
    REDRESS.advance(Duration.ofMinutes(1));
    return HttpUser.program(REDRESS.base(), Objects.requireNonNull(issued.secret()));
  }

  private static HttpUser revoked() {
    ApiKeys keys = REDRESS.bean(ApiKeys.class);
    Actor tester = Actor.system("test");
    ApiKeys.NewKey wanted = ApiKeys.NewKey.endless("revoked", Role.INTEGRATION, null, null);
    ApiKeys.Issued issued = keys.issue(wanted, tester, "doors-revoked");
    keys.revoke(LockKey.parse(issued.receipt().id()), tester, "doors-revoked-2");
    return HttpUser.program(REDRESS.base(), Objects.requireNonNull(issued.secret()));
  }
}
