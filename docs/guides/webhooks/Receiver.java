import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A receiver in Java: SECRET=whsec_… java -cp standardwebhooks-1.1.1.jar Receiver.java */
public class Receiver {

  // In earnest: a table with a unique key on the id.
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  public static void main(String[] args) throws IOException {
    Webhook webhook = new Webhook(System.getenv("SECRET"));
    int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "9001"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
    server.createContext("/", exchange -> receive(webhook, exchange));
    server.start();
  }

  private static void receive(Webhook webhook, HttpExchange exchange) throws IOException {
    // The text as it came: parsed and written again it would be another one.
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(exchange.getRequestHeaders());
    try {
      webhook.verify(body, headers);
    } catch (WebhookVerificationException e) {
      exchange.sendResponseHeaders(401, -1);
      exchange.close();
      return;
    }
    if (SEEN.add(exchange.getRequestHeaders().getFirst("webhook-id"))) {
      System.out.println(body);
    }
    // Only now is it ours: whatever goes wrong before this, it is sent again.
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }
}
