/** What a generated C# file has besides its codes, indented for the namespace around it. */
export const csharpRuntime = `    /// <summary>An error response. Throw it; whatever answers requests sends status, headers and body.</summary>
    public sealed class Problem : global::System.Exception
    {
        private readonly object[] values;
        private readonly string variant;
        private int status;

        /// <summary>Titles by status, for a code whose title is the phrase of one.</summary>
        internal global::System.Collections.Generic.Dictionary<int, string> Titles =
            new global::System.Collections.Generic.Dictionary<int, string>();

        internal Problem(
            object[] code, string type, string title, int status, object[] detail, object[] values, string variant)
            : base(detail == null ? title : string.Concat(detail))
        {
            Code = string.Concat(code);
            Type = type;
            Title = title;
            this.status = status;
            Detail = detail == null ? null : string.Concat(detail);
            this.values = values;
            this.variant = variant;
        }

        public string Code { get; }
        public string Type { get; }
        public string Title { get; private set; }

        /// <summary>The status of the response. It can be set.</summary>
        public int Status
        {
            get { return status; }
            set
            {
                status = value;
                if (Titles.ContainsKey(value)) Title = Titles[value];
            }
        }

        /// <summary>The message with its values. Replace it if you can say more.</summary>
        public string Detail { get; set; }
        public string Instance { get; set; }
        public string RequestId { get; set; }

        /// <summary>Seconds to wait.</summary>
        public int? RetryAfter { get; set; }

        /// <summary>Further members of the body (RFC 9457, section 3.2).</summary>
        public global::System.Collections.Generic.Dictionary<string, object> More { get; } =
            new global::System.Collections.Generic.Dictionary<string, object>();

        /// <summary>The header fields of the response.</summary>
        public global::System.Collections.Generic.Dictionary<string, string> Headers()
        {
            var pairs = new global::System.Collections.Generic.List<string>();
            if (variant != null) pairs.Add("variant=" + global::System.Uri.EscapeDataString(variant));
            for (var index = 0; index + 1 < values.Length; index += 2)
            {
                var text = global::System.Convert.ToString(
                    values[index + 1], global::System.Globalization.CultureInfo.InvariantCulture) ?? "";
                if (text.Length > 200) text = text.Substring(0, char.IsHighSurrogate(text[199]) ? 199 : 200);
                pairs.Add("p." + values[index] + "=" + global::System.Uri.EscapeDataString(text));
            }
            if (RequestId != null) pairs.Add("request_id=" + global::System.Uri.EscapeDataString(RequestId));
            var link = pairs.Count == 0 ? Type : Type + "#" + string.Join("&", pairs);
            var headers = new global::System.Collections.Generic.Dictionary<string, string>
            {
                ["Content-Type"] = "application/problem+json",
                ["Link"] = "<" + link + ">; rel=\\"help\\", <" + Type
                    + "index.json>; rel=\\"describedby\\"; type=\\"application/json\\"",
            };
            if (RequestId != null) headers["X-Request-Id"] = RequestId;
            if (RetryAfter != null) headers["Retry-After"] = RetryAfter.ToString();
            return headers;
        }

        /// <summary>The members of the body, for a serializer of JSON.</summary>
        public global::System.Collections.Generic.Dictionary<string, object> Body()
        {
            var body = new global::System.Collections.Generic.Dictionary<string, object>(More)
            {
                ["type"] = Type,
                ["title"] = Title,
                ["code"] = Code,
            };
            body["status"] = status;
            if (Detail != null) body["detail"] = Detail;
            if (Instance != null) body["instance"] = Instance;
            return body;
        }
    }
`
