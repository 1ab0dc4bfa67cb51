using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<SendProblem>();

var app = builder.Build();
app.UseExceptionHandler();

app.MapPost("/clients", () =>
{
    throw new ApiException("AUT-0011", "The metadata value of \"note\" is longer than 64 characters.",
        new() { ["max_length"] = "64" });
});

app.Run();

/// <summary>Thrown where something goes wrong. Params are the values that the message names.</summary>
sealed class ApiException(string code, string detail, Dictionary<string, string> parameters) : Exception(detail)
{
    public string Code => code;
    public Dictionary<string, string> Params => parameters;
}

/// <summary>Turns an ApiException into problem details (RFC 9457) that link to its entry.</summary>
sealed class SendProblem(IProblemDetailsService problems) : IExceptionHandler
{
    // registry.json is fetched when the service is built.
    static readonly JsonElement Codes = JsonDocument.Parse(File.ReadAllText("registry.json"))
        .RootElement.GetProperty("catalogs").GetProperty("access-manager");

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellation)
    {
        if (exception is not ApiException error) return false;

        var entry = Codes.GetProperty(error.Code);
        var url = entry.GetProperty("url").GetString();
        var values = QueryString.Create("request_id", context.TraceIdentifier);
        foreach (var (name, value) in error.Params) values = values.Add($"p.{name}", value);

        // The status of the response and the one in its body have to be equal (RFC 9457, section 3.1.2).
        context.Response.StatusCode = entry.GetProperty("status").GetInt32();
        context.Response.Headers.Link = new[]
        {
            $"<{url}#{values.ToString().TrimStart('?')}>; rel=\"help\"",
            $"<{url}index.json>; rel=\"describedby\"; type=\"application/json\"",
        };
        context.Response.Headers["X-Request-Id"] = context.TraceIdentifier;

        var problem = new ProblemDetails
        {
            Type = entry.GetProperty("type").GetString(),
            Title = (entry.TryGetProperty("problemTitle", out var same) ? same : entry.GetProperty("title")).GetString(),
            Status = context.Response.StatusCode,
            Detail = error.Message,
        };
        problem.Extensions["code"] = error.Code;
        return await problems.TryWriteAsync(new() { HttpContext = context, ProblemDetails = problem });
    }
}
