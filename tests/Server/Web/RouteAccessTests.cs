using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bases.Infrastructure.Queries;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>
/// Every route of the server, asked by everybody: <c>docs/access.md</c> says who opens which page, and no route that changes
/// something does so for people whom it does not concern. A new route is held without a line here.
/// </summary>
[Collection(nameof(ServerFixture))]
public sealed class RouteAccessTests(ServerFixture server)
{
    private const string Document = "access.md";

    /// <summary>One of each role, in the order of the table; the applicant, the bureau and the expert have cases of their own only.</summary>
    private static readonly (string User, string Name)[] People =
    [
        ("", "nobody"),
        ("applicant-h02", "applicant"),
        ("bureau-tianmen", "bureau"),
        ("e28", "expert"),
        ("call1", "call manager"),
        ("formal1", "formal checker"),
        ("review1", "review organiser"),
        ("decide1", "decision maker"),
        ("release1", "releaser"),
        ("supervisor1", "supervision"),
        ("security1", "security"),
        ("designer1", "designer"),
        ("operator1", "operator"),
        ("admin1", "administrator"),
    ];

    /// <summary>What stands for a route's parameters; a route with others is about a single case, which other tests are about.</summary>
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["/bases/{number}"] = "/bases/B12",
        ["/calls/{id}"] = "/calls/CALL-2026",
        ["/calendar/{year:int}"] = "/calendar/2027",
        ["/annual/{year:int}"] = "/annual/2026",
        ["/evaluations/{year:int}"] = "/evaluations/2027",
        ["/policy/{id}"] = "/policy/days.plaque",
        ["/rule-packs/{id}"] = "/rule-packs/HB-2022-6",
        ["/people/{name}"] = "/people/bureau-wuhan",
        ["/hosts/{id}/bases"] = "/hosts/H17/bases",
        ["/register/{kind}/import"] = "/register/bases/import",
        ["/register/{list}"] = "/register/bases",
        ["/register/{list}/{id}"] = "/register/bases/B12",
        ["/portal/calls/{id}"] = "/portal/calls/CALL-2027",
        ["/portal/publicity/{id}"] = "/portal/publicity/PUB-2026",
        ["/portal/publicity/{id}/objection"] = "/portal/publicity/PUB-2026/objection",
    };

    /// <summary>What everybody may do: come in, go, choose a language, ask for a new password, object in public, look things up.</summary>
    private static readonly string[] Everybodys =
    [
        "/sign-in",
        "/sign-in/demonstration",
        "/sign-in/forgotten",
        "/sign-in/new-password",
        "/sign-out",
        "/language",
        "/account/password",
        "/portal/publicity/{id}/objection",
    ];

    [Fact]
    public async Task Should_open_each_page_to_those_whom_the_document_names()
    {
        var text = new StringBuilder(
            """
            # Who opens which page

            Written by a test from what the server answers on the demonstration's data (`WRITE_DOCS=1` writes it anew): ● opens, · is
            answered as if there were no such page, → leads to the sign-in page. Pages of a single case, task or file are opened by those
            who work on it and are left out here; what is changed is checked again in each handler.

            """
        );
        text.Append("\n| Page |").AppendJoin(" |", People.Select(person => " " + person.Name)).AppendLine(" |");
        text.Append("|---|").AppendLine(string.Concat(People.Select(_ => ":-:|")));
        var rows = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        for (var i = 0; i < People.Length; i++)
        {
            var visitor = People[i].User.Length == 0 ? server.Nobody() : await server.AsAsync(People[i].User);
            foreach (var (route, address) in Pages())
            {
                var answer = await visitor.PageAsync(address);
                ((int)answer.StatusCode).ShouldBeLessThan(500, $"{People[i].Name} {address}");
                if (!rows.TryGetValue(route, out var row))
                {
                    rows[route] = row = new string[People.Length];
                }

                row[i] = answer.StatusCode switch
                {
                    HttpStatusCode.OK => "●",
                    HttpStatusCode.NotFound => "·",
                    HttpStatusCode.Redirect when answer.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal) => "→",
                    var other => ((int)other).ToString(System.Globalization.CultureInfo.InvariantCulture),
                };
            }
        }

        rows.Count.ShouldBeGreaterThan(40);
        foreach (var (route, row) in rows)
        {
            text.Append("| `").Append(route).Append("` | ").AppendJoin(" | ", row).AppendLine(" |");
        }

        var file = Path.Combine(ServerFixture.Root(), "docs", Document);
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(file, text.ToString(), TestContext.Current.CancellationToken);
        }

        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(
            text.ToString(),
            $"If this is meant, run this test with WRITE_DOCS=1 to write docs/{Document} again."
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("applicant-h02")]
    [InlineData("bureau-tianmen")]
    [InlineData("e28")]
    [InlineData("security1")]
    public async Task Should_change_nothing_for_somebody_whom_it_does_not_concern(string user)
    {
        var sample = await SampleCase.StartAsync(server);
        var visitor = user.Length == 0 ? server.Nobody() : await server.AsAsync(user);
        await visitor.PageAsync(user.Length == 0 ? "/sign-in" : "/inbox");
        var groups = await GroupsAsync(visitor);
        var before = await LastAsync();
        var asked = 0;
        var open = new List<string>();
        foreach (var (method, route) in Writes())
        {
            var address = Address(route, sample);
            foreach (var json in new[] { false, true })
            {
                var answer = json ? await visitor.SendJsonAsync(method, address) : await visitor.SendFormAsync(method, address);
                asked++;
                ((int)answer.StatusCode).ShouldBeLessThan(500, $"{method} {address}");
                if (
                    answer.IsSuccessStatusCode
                        && !ShowsOwnAlone(route, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), groups)
                    || answer.StatusCode == HttpStatusCode.Redirect && !LeadsToSignIn(answer)
                )
                {
                    open.Add($"{method} {address} {(json ? "json" : "form")}: {(int)answer.StatusCode}");
                }
            }
        }

        asked.ShouldBeGreaterThan(150);
        open.ShouldBeEmpty();
        (await LastAsync()).ShouldBe(before, "nothing was written");
    }

    private static bool LeadsToSignIn(HttpResponseMessage answer) =>
        answer.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal);

    /// <summary>A search answers everybody, with what he may see: work of his own groups, else nothing.</summary>
    private static bool ShowsOwnAlone(string route, string answer, IReadOnlySet<string> groups)
    {
        if (!route.EndsWith("/search", StringComparison.Ordinal))
        {
            return false;
        }

        // Which procedures and tables there are is no secret to anybody who signs in.
        return route is "/v2/process-definitions/search" or "/v2/decision-definitions/search"
            || JsonNode.Parse(answer)!["items"]!
                .AsArray()
                .All(item => item!["candidateGroups"]?.AsArray().Any(group => groups.Contains(group!.GetValue<string>())) == true);
    }

    private static async Task<IReadOnlySet<string>> GroupsAsync(Visitor visitor)
    {
        var answer = await visitor.PageAsync("/v2/authentication/me");
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["groups"]!
                .AsArray()
                .Select(group => group!.GetValue<string>())
                .ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>();
    }

    private async Task<string> LastAsync()
    {
        var last = await server.Services.GetRequiredService<ProcessQueries>().JournalAsync(null, 1, TestContext.Current.CancellationToken);
        return last.Single().ToString();
    }

    private IEnumerable<(string Route, string Address)> Pages() =>
        Routes("GET")
            .Where(route =>
                !route.StartsWith("/v2/", StringComparison.Ordinal)
                && !route.StartsWith("/build/", StringComparison.Ordinal)
                && !route.StartsWith("/openapi", StringComparison.Ordinal)
                && route is not ("/" or "/faults" or "/health" or "/search")
            )
            .Select(route => (route, Parameters.GetValueOrDefault(route, route)))
            .Where(pair => !pair.Item2.Contains('{', StringComparison.Ordinal));

    private IEnumerable<(HttpMethod Method, string Route)> Writes() =>
        from method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete }
        from route in Routes(method.Method)
        where !Everybodys.Contains(route)
        select (method, route);

    private List<string> Routes(string method) =>
        [
            .. server
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(method) == true)
                .Select(endpoint => endpoint.RoutePattern.RawText!)
                .Select(route => route.Length > 1 ? route.TrimEnd('/') : route)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>A route with things in it that exist, so that it is the person who is refused and not the address.</summary>
    private static string Address(string route, SampleCase sample)
    {
        var known = Parameters.GetValueOrDefault(route);
        if (known is not null)
        {
            return known;
        }

        var key = route.Contains("task", StringComparison.Ordinal) ? sample.Task : sample.Instance;
        return System.Text.RegularExpressions.Regex.Replace(
            route,
            @"\{[^}]+\}",
            hole =>
                hole.Value switch
                {
                    "{year:int}" => "2026",
                    "{number}" => "B12",
                    "{name}" => "call1",
                    "{list}" => "hosts",
                    "{id:long}" => "1",
                    "{id}" when route.StartsWith("/policy", StringComparison.Ordinal) => "days.plaque",
                    "{id}" when route.StartsWith("/calls", StringComparison.Ordinal) => "CALL-2027",
                    _ => key,
                }
        );
    }
}
