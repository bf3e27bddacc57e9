package dev.redress.accounts;

import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/**
 * The API described by itself: every route under its room's tag, with a stable operation id, the
 * roles that its door lets in, and the one form of problem that it may answer.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String SESSION = "session";
  private static final String API_KEY = "apiKey";
  private static final String PROBLEM = "Problem";

  private static final String ABOUT =
      """
      After-sales disputes of a group-buying marketplace, from application to money.

      Times are RFC 3339 in UTC. Amounts are `{"currency": "CNY", "minor": 1299}`: minor units, as \
      many decimals as the currency has. Every POST but the one that logs in carries an \
      `Idempotency-Key`; a repeat under the same key gets the same answer and does nothing. What \
      is refused answers `application/problem+json` with a stable `code`, in the language of \
      `Accept-Language` (zh-CN or en); all codes are listed in docs/refusals.md. What a caller may \
      not see answers 404, as if it were not there.
      """;

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Actor.class)
        .replaceWithSchema(Currency.class, text("CNY"))
        .replaceWithSchema(Duration.class, text("PT24H"))
        .replaceWithSchema(LockKey.class, text("0b5f7f8520fa844064891ed6706e4b62"));
  }

  private static Schema<?> text(String example) {
    Schema<?> text = new JsonSchema();
    text.addType("string");
    text.setExample(example);
    return text;
  }

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Redress")
                .version("v1")
                .description(ABOUT)
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .servers(List.of(new Server().url("/").description("this server")))
        .components(
            new Components()
                .addSchemas(PROBLEM, problem())
                .addSecuritySchemes(SESSION, session())
                .addSecuritySchemes(API_KEY, apiKey()));
  }

  private static SecurityScheme session() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.APIKEY)
        .in(SecurityScheme.In.COOKIE)
        .name("REDRESS_SESSION")
        .description(
            "People: POST /api/v1/session. What changes something also carries the value of the"
                + " cookie XSRF-TOKEN in the header X-XSRF-TOKEN.");
  }

  private static SecurityScheme apiKey() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .description("Programs: a key that an operator made at POST /api/v1/api-keys.");
  }

  private static Schema<?> problem() {
    Schema<?> problem = new ObjectSchema();
    problem.setDescription("Why a request was refused (RFC 9457).");
    problem.addProperty("type", new StringSchema().format("uri-reference"));
    problem.addProperty("title", new StringSchema().description("What happened."));
    problem.addProperty("status", new IntegerSchema());
    problem.addProperty("code", new StringSchema().description("Stable; see docs/refusals.md."));
    problem.addProperty("detail", new StringSchema());
    problem.addProperty("nextStep", new StringSchema().description("What may still be done."));
    problem.addProperty("retryAt", new DateTimeSchema().description("When to try again."));
    problem.setRequired(List.of("type", "title", "status", "code", "nextStep"));
    return problem;
  }

  @Bean
  ModelResolver types() {
    return new ApiTypes();
  }

  @Bean
  OperationCustomizer operations() {
    return ApiDescription::describe;
  }

  private static Operation describe(Operation operation, HandlerMethod route) {
    String controller = route.getBeanType().getSimpleName().replaceFirst("Http$", "");
    String room = route.getBeanType().getPackageName().replaceFirst(".*\\.", "");
    String subject = controller.substring(0, 1).toLowerCase(Locale.ROOT) + controller.substring(1);
    operation.setOperationId(subject + "." + route.getMethod().getName());
    operation.setTags(List.of(room));
    operation.getResponses().addApiResponse("default", refusal());
    if (RouteRule.of(route) instanceof RouteRule.Only only) {
      operation.addExtension("x-roles", only.roles().stream().map(Enum::name).toList());
      operation.setSecurity(
          List.of(
              new SecurityRequirement().addList(SESSION),
              new SecurityRequirement().addList(API_KEY)));
    }
    return operation;
  }

  private static ApiResponse refusal() {
    return new ApiResponse()
        .description("Refused, and why.")
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
  }
}
