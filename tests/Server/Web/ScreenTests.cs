using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>Every page was photographed: <c>docs/screens/README.md</c>, written by <c>make screens</c>, names a picture for each.</summary>
[Collection(nameof(ServerFixture))]
public sealed partial class ScreenTests(ServerFixture server)
{
    /// <summary>What answers programs, gives a file, or leads on to a page.</summary>
    private static readonly string[] NoPages =
    [
        "/",
        "/health",
        "/faults",
        "/search",
        "/documents/{id}",
        "/cases/{number}",
        "/definitions/{key:long}/xml",
        "/designer/blank/{id}",
        "/designer/templates",
        "/openapi",
        "/openapi/{documentName}.json",
        "/portal/register.json",
    ];

    private static string Folder => Path.Combine(ServerFixture.Root(), "docs", "screens");

    [Fact]
    public void Should_have_a_picture_of_every_page()
    {
        var photographed = Listed().Select(line => line.Address).ToList();
        var pages = Pages();

        pages.Count.ShouldBeGreaterThan(50);
        pages
            .Where(page => !photographed.Exists(address => Matches(page, address)))
            .Select(page => page.RawText)
            .ShouldBeEmpty("add a line to tests/Screens/pages.mjs and run make screens");
    }

    [Fact]
    public void Should_list_the_pictures_that_there_are() =>
        Listed()
            .Select(line => line.Picture)
            .ShouldBe(Directory.EnumerateFiles(Folder, "*.png").Select(file => Path.GetFileNameWithoutExtension(file)!), ignoreOrder: true);

    private List<RoutePattern> Pages() =>
        [
            .. server
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
                .Select(endpoint => endpoint.RoutePattern)
                .Where(pattern => IsPage(pattern.RawText ?? "")),
        ];

    private static bool IsPage(string route) =>
        !NoPages.Contains(route)
        && !route.EndsWith(".{format}", StringComparison.Ordinal)
        && !route.StartsWith("/v2/", StringComparison.Ordinal)
        && !route.StartsWith("/build/", StringComparison.Ordinal);

    private static bool Matches(RoutePattern page, string address)
    {
        var parts = address.Trim('/').Split('/');
        return parts.Length == page.PathSegments.Count && page.PathSegments.Zip(parts).All(pair => Matches(pair.First, pair.Second));
    }

    private static bool Matches(RoutePatternPathSegment segment, string part) =>
        segment.Parts is not [RoutePatternLiteralPart literal] || literal.Content == part;

    private static IReadOnlyList<(string Picture, string Address)> Listed() =>
        [
            .. File.ReadLines(Path.Combine(Folder, "README.md"))
                .Select(line => Line().Match(line))
                .Where(found => found.Success)
                .Select(found => (found.Groups["picture"].Value, found.Groups["address"].Value)),
        ];

    [GeneratedRegex(@"^\| \[(?<picture>[^\]]+)\]\([^)]+\) \| `(?<address>[^`]+)`")]
    private static partial Regex Line();
}
