package com.example.errors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Thrown where something goes wrong. `params` are the values that the message names. */
public class ApiException extends ErrorResponseException {

  /** registry.json is fetched when the service is built, and lies in src/main/resources. */
  private static final Map<String, Object> CODES = object(object(registry(), "catalogs"), "access-manager");

  public ApiException(String code, String detail, Map<String, ?> params) {
    super(HttpStatusCode.valueOf(((Number) entry(code).get("status")).intValue()), problem(code, detail), null);
    String requestId = UUID.randomUUID().toString();
    StringJoiner occurrence = new StringJoiner("&");
    occurrence.add("request_id=" + requestId).add("at=" + encoded(Instant.now()));
    params.forEach((name, value) -> occurrence.add("p." + name + "=" + encoded(value)));
    String url = (String) entry(code).get("url");
    getHeaders().add("Link", "<" + url + "#" + occurrence + ">; rel=\"help\"");
    getHeaders().add("Link", "<" + url + "index.json>; rel=\"describedby\"; type=\"application/json\"");
    getHeaders().set("X-Request-Id", requestId);
  }

  private static ProblemDetail problem(String code, String detail) {
    Map<String, Object> entry = entry(code);
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(
        HttpStatusCode.valueOf(((Number) entry.get("status")).intValue()), detail);
    problem.setType(URI.create((String) entry.get("type")));
    problem.setTitle((String) entry.getOrDefault("problemTitle", entry.get("title")));
    problem.setProperty("code", code);
    return problem;
  }

  private static Map<String, Object> entry(String code) {
    if (!CODES.containsKey(code)) throw new IllegalArgumentException("registry.json does not know " + code);
    return object(CODES, code);
  }

  private static Map<String, Object> registry() {
    try (var file = ApiException.class.getResourceAsStream("/registry.json")) {
      if (file == null) throw new IllegalStateException("registry.json is not on the class path");
      return JsonParserFactory.getJsonParser().parseMap(new String(file.readAllBytes(), UTF_8));
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }

  @SuppressWarnings("unchecked") // an object of JSON
  private static Map<String, Object> object(Map<String, Object> parent, String name) {
    return (Map<String, Object>) parent.get(name);
  }

  private static String encoded(Object value) {
    return URLEncoder.encode(String.valueOf(value), UTF_8);
  }
}
