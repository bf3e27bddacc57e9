package dev.redress;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.orders.Direction;
import dev.redress.orders.Order;
import dev.redress.orders.OrderCommand.PlaceOrder;
import dev.redress.orders.OrderCommand.RecordParcelEvent;
import dev.redress.orders.OrderContent;
import dev.redress.orders.OrderContent.Address;
import dev.redress.orders.OrderLine;
import dev.redress.orders.Orders;
import dev.redress.orders.ParcelReport;
import dev.redress.orders.ParcelState;
import dev.redress.orders.Party;
import dev.redress.orders.Payment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * One delivered and paid order on the running server, and those who quarrel about it, over HTTP.
 * Every sale has a buyer of its own; merchants are named, so that several sales can share one.
 */
public final class Sale {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Actor SHOP = new Actor(Role.INTEGRATION, "key-shop", "Shop", "", "");
  private static final Currency CNY = Currency.getInstance("CNY");

  private final RedressServer redress;
  private final LockKey order;
  private final String shopOrderId;
  private final HttpUser buyer;
  private final HttpUser merchant;

  private Sale(RedressServer redress, OrderContent content) {
    this.redress = redress;
    this.order = Order.id(content.market(), content.shopOrderId());
    this.shopOrderId = content.shopOrderId();
    this.buyer = redress.as("buyer", "CN", content.buyer().id());
    this.merchant = redress.as("merchant", "CN", content.merchant().id());
  }

  /** Who sells and who buys; no buyer: one of their own for each sale. */
  private record Trade(String merchant, @Nullable String buyer, @Nullable Address address) {

    Trade(String merchant, @Nullable String buyer) {
      this(merchant, buyer, null);
    }
  }

  /** One thing for so many fen, paid and delivered just now. */
  public static Sale delivered(RedressServer redress, String merchant, String title, long paid) {
    return placed(redress, new Trade(merchant, null), title, paid, null).arrived();
  }

  /** A mug, with the address it went to. */
  public static Sale deliveredAt(
      RedressServer redress, String merchant, Address address, long paid) {
    return placed(redress, new Trade(merchant, null, address), "Mug", paid, null).arrived();
  }

  /** The same, bought by the named one. */
  public static Sale deliveredTo(RedressServer redress, String merchant, String buyer, long paid) {
    return placed(redress, new Trade(merchant, buyer), "Mug", paid, null).arrived();
  }

  /** The same, paid just now and promised to be shipped within 36 hours. */
  public static Sale unshipped(RedressServer redress, String merchant, String title, long paid) {
    return placed(
        redress, new Trade(merchant, null), title, paid, redress.now().plus(Duration.ofHours(36)));
  }

  private static Sale placed(
      RedressServer redress,
      Trade trade,
      String title,
      long paid,
      @Nullable Instant promisedShipAt) {
    int number = NUMBER.incrementAndGet();
    String merchant = trade.merchant();
    String buyer = trade.buyer() == null ? "sale-buyer-" + number : trade.buyer();
    Money none = new Money(CNY, 0);
    Money price = new Money(CNY, paid);
    OrderLine line = new OrderLine(1, "sku-1", title, "home", 1, price, none, none, none, price);
    OrderContent content =
        new OrderContent(
            "CN",
            "SALE-" + number,
            CNY,
            new Party(buyer, "买家" + number),
            new Party(merchant, "商家 " + merchant),
            redress.now(),
            promisedShipAt,
            List.of(line),
            none,
            null,
            trade.address(),
            List.of(),
            null);
    Orders orders = redress.bean(Orders.class);
    Payment payment = new Payment("pay-sale-" + number, price, "wallet");
    orders.run(new PlaceOrder(content, List.of(payment)), SHOP, null).orThrow();
    return new Sale(redress, content);
  }

  private Sale arrived() {
    parcel(ParcelState.SHIPPED);
    parcel(ParcelState.DELIVERED);
    return this;
  }

  private void parcel(ParcelState state) {
    ParcelReport report =
        new ParcelReport(
            "event-" + state,
            "SF",
            "SF" + shopOrderId,
            Direction.OUTBOUND,
            state,
            redress.now(),
            "");
    redress.bean(Orders.class).run(new RecordParcelEvent(order, report), SHOP, null).orThrow();
  }

  public LockKey order() {
    return order;
  }

  public String shopOrderId() {
    return shopOrderId;
  }

  public HttpUser buyer() {
    return buyer;
  }

  public HttpUser merchant() {
    return merchant;
  }

  /** The first case on the order. */
  public String caseId() {
    return order.text() + "-1";
  }

  /** Refund-only for bad quality, with two photos. */
  public String apply() {
    Map<String, Object> body =
        Map.of(
            "orderId",
            order.text(),
            "type",
            "REFUND_ONLY",
            "reason",
            "QUALITY",
            "goodsReceived",
            true,
            "lines",
            List.of(Map.of("line", 1, "quantity", 1)),
            "statement",
            "It broke on the first day.",
            "evidence",
            List.of(photo(buyer), photo(buyer)));
    buyer.post("/cases", body).ok();
    return caseId();
  }

  /** Sends a command on the first case, and makes sure that it is accepted. */
  public void send(HttpUser who, String command, Map<String, Object> body) {
    who.post("/cases/" + caseId() + "/" + command, body).ok();
  }

  /** Uploads a picture that nobody has shown before. */
  public String photo(HttpUser by) {
    BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, NUMBER.incrementAndGet());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return by.upload("/evidence", "p.png", out.toByteArray(), "orderId", order.text())
        .ok()
        .path("id")
        .asString();
  }

  /** Everything of the order, its first case and first refund, as readers get it. */
  public List<JournalEntry> entries() {
    Journal journal = redress.bean(Journal.class);
    List<JournalEntry> all = new ArrayList<>(journal.of(order, order.text()));
    all.addAll(journal.of(order, caseId()));
    all.addAll(journal.of(order, order.text() + "-R1"));
    return all;
  }

  /** Waits until everything has happened that follows from what did. */
  public void settle() {
    redress.settle();
  }

  /** Waits until the first case is in this state, and everything that follows has happened. */
  public void until(String state) {
    redress.eventually(() -> buyer.get("/cases/" + caseId()).ok().path("state").asString(), state);
    settle();
  }
}
