package dev.redress.cases;

import dev.redress.kernel.Receipt;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a route that sends a command: what it takes beside the body, and what it answers. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    in = ParameterIn.HEADER,
    name = "Idempotency-Key",
    required = true,
    description = "Unique to this request; a repeat under it gets the same answer.",
    schema = @Schema(type = "string", maxLength = 200))
@Parameter(
    in = ParameterIn.HEADER,
    name = "If-Match",
    description = "The ETag you looked at; 412 when the case has moved on since.",
    schema = @Schema(type = "string"))
@Parameter(
    in = ParameterIn.QUERY,
    name = "dryRun",
    description = "true: only say what would happen.",
    schema = @Schema(type = "boolean", defaultValue = "false"))
@ApiResponse(
    responseCode = "200",
    description = "What happened, or with dryRun what would happen.",
    content = @Content(schema = @Schema(oneOf = {Receipt.class, CasePreview.class})))
public @interface CommandRoute {}
