package dev.redress;

import dev.redress.Door.Whose;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;

/**
 * One paid order with a case and a piece of evidence on it, of one buyer and one merchant, for
 * tests of who may touch what.
 */
record OwnedThings(String order, String caseNumber, String matter, String evidence) {

  static final String MARKET = "CN";
  static final String BUYER = "owner-buyer";
  static final String MERCHANT = "owner-merchant";

  private static final AtomicLong NUMBER = new AtomicLong();

  static OwnedThings on(RedressServer redress) {
    HttpUser buyer = redress.as("buyer", MARKET, BUYER);
    String order = redress.integration().post("/orders", order(redress)).ok().path("id").asString();
    String evidence =
        buyer
            .upload("/evidence", "photo.png", picture(), "orderId", order)
            .ok()
            .path("id")
            .asString();
    String caseNumber = buyer.post("/cases", application(order)).ok().path("id").asString();
    String matter =
        buyer
            .post("/orders/" + order + "/complaints", complaint(evidence))
            .ok()
            .path("id")
            .asString();
    return new OwnedThings(order, caseNumber, matter, evidence);
  }

  private static Map<String, Object> complaint(String evidence) {
    return Map.of(
        "category",
        "RUDE_OR_THREATENING",
        "statement",
        "They called me names in the chat.",
        "evidence",
        List.of(evidence));
  }

  /** What its buyer applies with. */
  static Map<String, Object> application(String order) {
    return Map.of(
        "orderId",
        order,
        "type",
        "REFUND_ONLY",
        "reason",
        "NOT_WANTED",
        "goodsReceived",
        false,
        "lines",
        List.of(Map.of("line", 1, "quantity", 1)),
        "statement",
        "I ordered the wrong colour.",
        "evidence",
        List.of());
  }

  /** The id of the thing of this kind. */
  String id(Whose whose) {
    return switch (whose) {
      case ORDER -> order;
      case CASE -> caseNumber;
      case MATTER -> matter;
      case EVIDENCE -> evidence;
      case THING, NOBODYS -> throw new IllegalArgumentException(whose + " belongs to nobody");
    };
  }

  private static Map<String, Object> order(RedressServer redress) {
    Map<String, Object> price = Map.of("currency", "CNY", "minor", 4990);
    return Map.of(
        "market", MARKET,
        "shopOrderId", "doors-" + NUMBER.incrementAndGet(),
        "buyer", Map.of("id", BUYER, "name", "Li Wei"),
        "merchant", Map.of("id", MERCHANT, "name", "Silk House"),
        "placedAt", redress.now().minus(Duration.ofHours(1)).toString(),
        "promisedShipAt", redress.now().plus(Duration.ofDays(2)).toString(),
        "lines",
            List.of(
                Map.of(
                    "sku",
                    "dress-1",
                    "title",
                    "Dress",
                    "category",
                    "apparel",
                    "quantity",
                    1,
                    "listAmount",
                    price,
                    "paid",
                    price)),
        "payments",
            List.of(Map.of("reference", "doors-pay-1", "amount", price, "provider", "wallet")));
  }

  private static byte[] picture() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return file.toByteArray();
  }
}
