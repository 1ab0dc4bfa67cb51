/** What a generated Java file has besides its codes, indented for the class around it. */
export const javaRuntime = `  /** An error response. Throw it; whatever answers requests sends status, headers and body. */
  public static final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String type;
    private final transient Map<Integer, String> titles = new LinkedHashMap<>();
    private String title;
    private final transient Object[] params;
    private final String variant;
    private final transient Map<String, Object> more = new LinkedHashMap<>();
    private int status;
    private String detail;
    private String instance;
    private String requestId;
    private Integer retryAfter;

    Problem(
        Object[] code, String type, String title, int status, Object[] detail, Object[] params, String variant) {
      super(detail == null ? title : joined(detail));
      this.code = joined(code);
      this.type = type;
      this.title = title;
      this.status = status;
      this.detail = detail == null ? null : joined(detail);
      this.params = params;
      this.variant = variant;
    }

    /** Titles by status, for a code whose title is the phrase of one. */
    Problem titled(int of, String text) {
      titles.put(of, text);
      return this;
    }

    /** Another status than the usual one. */
    public Problem withStatus(int value) {
      status = value;
      title = titles.getOrDefault(value, title);
      return this;
    }

    /** Another text than the message with its values. */
    public Problem withDetail(String value) {
      detail = value;
      return this;
    }

    public Problem withInstance(String value) {
      instance = value;
      return this;
    }

    public Problem withRequestId(String value) {
      requestId = value;
      return this;
    }

    /** Seconds to wait. */
    public Problem withRetryAfter(int value) {
      retryAfter = value;
      return this;
    }

    /** A further member of the body (RFC 9457, section 3.2): text, a number, a boolean, a list or a map of those. */
    public Problem with(String name, Object value) {
      more.put(name, value);
      return this;
    }

    public String code() {
      return code;
    }

    public String type() {
      return type;
    }

    public String title() {
      return title;
    }

    public int status() {
      return status;
    }

    public String detail() {
      return detail;
    }

    /** The header fields of the response. */
    public Map<String, String> headers() {
      StringBuilder values = new StringBuilder();
      if (variant != null) append(values, "variant", variant);
      for (int index = 0; index + 1 < params.length; index += 2) {
        append(values, "p." + params[index], String.valueOf(params[index + 1]));
      }
      if (requestId != null) append(values, "request_id", requestId);
      String link = values.length() == 0 ? type : type + "#" + values;
      Map<String, String> headers = new LinkedHashMap<>();
      headers.put("Content-Type", "application/problem+json");
      headers.put(
          "Link",
          "<" + link + ">; rel=\\"help\\", <" + type + "index.json>; rel=\\"describedby\\"; type=\\"application/json\\"");
      if (requestId != null) headers.put("X-Request-Id", requestId);
      if (retryAfter != null) headers.put("Retry-After", String.valueOf(retryAfter));
      return headers;
    }

    /** The members of the body. */
    public Map<String, Object> body() {
      Map<String, Object> body = new LinkedHashMap<>(more);
      body.put("type", type);
      body.put("title", title);
      body.put("status", status);
      if (detail != null) body.put("detail", detail);
      if (instance != null) body.put("instance", instance);
      body.put("code", code);
      return body;
    }

    /** The body as it is sent. */
    public String text() {
      StringBuilder text = new StringBuilder();
      write(text, body());
      return text.toString();
    }

    private static String joined(Object[] parts) {
      StringBuilder text = new StringBuilder();
      for (Object part : parts) text.append(part);
      return text.toString();
    }

    private static void append(StringBuilder values, String name, String value) {
      int end = value.length() <= 200 ? value.length() : value.offsetByCodePoints(0, Math.min(200, value.codePointCount(0, value.length())));
      if (values.length() > 0) values.append('&');
      values.append(URLEncoder.encode(name, StandardCharsets.UTF_8)).append('=');
      values.append(URLEncoder.encode(value.substring(0, end), StandardCharsets.UTF_8));
    }

    private static void write(StringBuilder text, Object value) {
      if (value instanceof Map) {
        String separator = "{";
        for (Map.Entry<?, ?> member : ((Map<?, ?>) value).entrySet()) {
          text.append(separator);
          writeText(text, String.valueOf(member.getKey()));
          text.append(':');
          write(text, member.getValue());
          separator = ",";
        }
        text.append(separator.equals("{") ? "{}" : "}");
      } else if (value instanceof List) {
        String separator = "[";
        for (Object item : (List<?>) value) {
          text.append(separator);
          write(text, item);
          separator = ",";
        }
        text.append(separator.equals("[") ? "[]" : "]");
      } else if (value == null || value instanceof Number || value instanceof Boolean) {
        text.append(value);
      } else {
        writeText(text, String.valueOf(value));
      }
    }

    private static void writeText(StringBuilder text, String value) {
      text.append('"');
      for (int index = 0; index < value.length(); index++) {
        char unit = value.charAt(index);
        if (unit == '"' || unit == '\\\\') text.append('\\\\').append(unit);
        else if (unit < 32 || unit > 126) text.append(String.format("\\\\%c%04x", 'u', (int) unit));
        else text.append(unit);
      }
      text.append('"');
    }
  }
`
