import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

public final class Server {
  public static void main(String[] arguments) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 8080), 0);
    server.createContext("/clients", Server::answer);
    server.start();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try {
      createClient();
    } catch (Faults.Problem problem) {
      problem.withRequestId(exchange.getRequestHeaders().getFirst("X-Request-Id"));
      problem.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = problem.text().getBytes(UTF_8);
      exchange.sendResponseHeaders(problem.status(), body.length);
      exchange.getResponseBody().write(body);
    } finally {
      exchange.close();
    }
  }

  private static void createClient() {
    throw Faults.AccessManager.Aut0011.of("a long note", 64);
  }
}
