package dev.redress.orders;

import dev.redress.kernel.Actor;
import dev.redress.orders.OrderCommand.RecordParcelEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Orders and parcel events in bulk. The idempotency key is asked for as everywhere; the rows do not
 * need it, because each is known by its own id.
 */
@RestController
@RequestMapping("/api/v1")
class IntakeHttp {

  private final Intake intake;
  private final Shop shop;
  private final Orders orders;

  IntakeHttp(Intake intake, Shop shop, Orders orders) {
    this.intake = intake;
    this.shop = shop;
    this.orders = orders;
  }

  @PostMapping(
      path = "/orders/bulk",
      consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
  @RolesAllowed({"INTEGRATION", "OPERATOR"})
  Intake.Answer orders(
      InputStream body,
      @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
      @RequestHeader(name = "Idempotency-Key") String key,
      Actor actor,
      Locale language)
      throws IOException {
    return intake.take(
        body,
        isLines(type),
        language,
        row -> orders.submit(shop.place(intake.read(row, OrderTold.class)), actor, null));
  }

  @PostMapping(
      path = "/parcels/events",
      consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
  @RolesAllowed({"INTEGRATION", "OPERATOR"})
  Intake.Answer parcels(
      InputStream body,
      @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
      @RequestHeader(name = "Idempotency-Key") String key,
      Actor actor,
      Locale language)
      throws IOException {
    return intake.take(
        body,
        isLines(type),
        language,
        row -> {
          ParcelTold told = intake.read(row, ParcelTold.class);
          return orders.submit(new RecordParcelEvent(told.order(), told.report()), actor, null);
        });
  }

  private static boolean isLines(MediaType type) {
    return type.isCompatibleWith(MediaType.APPLICATION_NDJSON);
  }
}
