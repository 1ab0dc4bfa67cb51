// The part of registry.json that belongs to one catalog: code -> url, type, status, title, retry.
var registry = JsonDocument.Parse(File.ReadAllText("registry.json"));
var codes = registry.RootElement.GetProperty("catalogs").GetProperty("access-manager");

builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
{
    var problem = context.ProblemDetails;
    if (!problem.Extensions.TryGetValue("code", out var code)) return;
    if (!codes.TryGetProperty($"{code}", out var entry)) return;
    problem.Type = entry.GetProperty("type").GetString();
    problem.Title = entry.GetProperty("title").GetString();
    problem.Status = entry.GetProperty("status").GetInt32();
    context.HttpContext.Response.Headers.Link = $"<{problem.Type}#request_id={context.HttpContext.TraceIdentifier}>; rel=\"help\"";
});
