/** What a generated Go package has besides its codes. */
export const goRuntime = `import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
)

// Documented is what the catalog says of a code.
type Documented struct {
	Code string
	// Type is the address of its page, and the type of RFC 9457.
	Type  string
	Title string
	// Status is the usual one; 0 where the catalog has none.
	Status int
	// Retry is backoff, after-delay, after-change (of the request) or never; empty where the catalog does not say it.
	Retry string
	// Attempts are how many in all, the first included; 0 where the catalog does not say it.
	Attempts int
	// WaitSeconds are to be waited before each further attempt, the last of them before all that follow.
	WaitSeconds []int
	// AfterSeconds, with after-delay, are to be waited where the response names no time; 0 where the catalog does not say it.
	AfterSeconds int
	// SafeToRepeat is yes, no or check-first (where the request may have been processed); empty where the catalog does not say it.
	SafeToRepeat string
}

// Problem is an error response. It is an error, and an http.Handler that sends it.
type Problem struct {
	Type  string
	Title string
	// Status is of the response and of the body. Where it is 0 the body has none, and is sent with 500.
	Status int
	// Detail is the message with its values. Replace it if you can say more.
	Detail   string
	Instance string
	Code     string
	// More has further members of the body (RFC 9457, section 3.2).
	More      map[string]any
	RequestID string
	// RetryAfter is in seconds; 0 sends none.
	RetryAfter int
	variant    string
	params     []param
	titles     map[int]string
}

type param struct {
	name  string
	value any
}

func (documented Documented) problem(variant string, code, detail []any, params []param) *Problem {
	return &Problem{
		Type:    documented.Type,
		Title:   documented.Title,
		Status:  documented.Status,
		Detail:  joined(detail),
		Code:    joined(code),
		variant: variant,
		params:  params,
	}
}

func joined(parts []any) string {
	var text strings.Builder
	for _, part := range parts {
		fmt.Fprint(&text, part)
	}
	return text.String()
}

// Error is the detail, or the title where there is none.
func (problem *Problem) Error() string {
	if problem.Detail != "" {
		return problem.Detail
	}
	return problem.title()
}

// title follows the status where it is the phrase of one, and nobody has replaced it.
func (problem *Problem) title() string {
	for _, phrase := range problem.titles {
		if title, has := problem.titles[problem.Status]; has && phrase == problem.Title {
			return title
		}
	}
	return problem.Title
}

// Header has the header fields of the response.
func (problem *Problem) Header() http.Header {
	values := url.Values{}
	if problem.variant != "" {
		values.Set("variant", problem.variant)
	}
	for _, param := range problem.params {
		text := []rune(fmt.Sprint(param.value))
		if len(text) > 200 {
			text = text[:200]
		}
		values.Set("p."+param.name, string(text))
	}
	if problem.RequestID != "" {
		values.Set("request_id", problem.RequestID)
	}
	link := problem.Type
	if len(values) > 0 {
		link += "#" + values.Encode()
	}
	header := http.Header{}
	header.Set("Content-Type", "application/problem+json")
	header.Add("Link", "<"+link+">; rel=\\"help\\"")
	header.Add("Link", "<"+problem.Type+"index.json>; rel=\\"describedby\\"; type=\\"application/json\\"")
	if problem.RequestID != "" {
		header.Set("X-Request-Id", problem.RequestID)
	}
	if problem.RetryAfter > 0 {
		header.Set("Retry-After", strconv.Itoa(problem.RetryAfter))
	}
	return header
}

// MarshalJSON writes the body of RFC 9457.
func (problem *Problem) MarshalJSON() ([]byte, error) {
	body := map[string]any{}
	for name, value := range problem.More {
		body[name] = value
	}
	body["type"], body["title"], body["code"] = problem.Type, problem.title(), problem.Code
	if problem.Status != 0 {
		body["status"] = problem.Status
	}
	if problem.Detail != "" {
		body["detail"] = problem.Detail
	}
	if problem.Instance != "" {
		body["instance"] = problem.Instance
	}
	return json.Marshal(body)
}

// ServeHTTP sends the problem. One without a status is a 500.
func (problem *Problem) ServeHTTP(response http.ResponseWriter, _ *http.Request) {
	body, err := json.Marshal(problem)
	if err != nil {
		http.Error(response, "Internal Server Error", http.StatusInternalServerError)
		return
	}
	for name, values := range problem.Header() {
		response.Header()[name] = values
	}
	status := problem.Status
	if status == 0 {
		status = http.StatusInternalServerError
	}
	response.WriteHeader(status)
	response.Write(body)
}
`
