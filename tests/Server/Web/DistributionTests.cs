using System.Net;
using System.Text.RegularExpressions;
using Bases.Infrastructure.Register;
using Bases.Register.Codes;
using Bases.Register.NamedBases;
using Bases.Server.Parts;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>Maps and counts by main country, field, city and year (article 11).</summary>
[Collection(nameof(ServerFixture))]
public sealed partial class DistributionTests(ServerFixture server)
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public async Task Should_put_each_main_country_on_the_map_with_its_effective_bases()
    {
        var counts = Register
            .All<Base>()
            .Where(named => named.IsEffectiveOn(Today))
            .GroupBy(named => named.MainCountryOn(Today))
            .Select(group => group.Count())
            .ToList();
        counts.ShouldNotBeEmpty();

        var page = WebUtility.HtmlDecode(await (await server.AsAsync("formal1")).TextAsync("/distribution"));

        var placed = Place().Matches(page).Select(match => int.Parse(match.Groups[1].Value, null)).ToList();
        placed.Order().ShouldBe(counts.Order());
        page.ShouldContain($"今天有效的 {counts.Sum()} 个基地");
        page.ShouldContain("不表示疆界");
    }

    [Fact]
    public async Task Should_show_a_bureau_its_own_city_alone()
    {
        var page = await (await server.AsAsync("bureau-yichang")).TextAsync("/distribution");

        var cities = WebUtility.HtmlDecode(City().Match(page).Groups[1].Value);
        cities.ShouldContain("宜昌市");
        cities.ShouldNotContain("武汉市");
        (await (await server.AsAsync("applicant-h01")).PageAsync("/distribution")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Should_lead_from_a_dot_of_the_public_map_to_its_bases()
    {
        var page = WebUtility.HtmlDecode(await server.Nobody().TextAsync("/portal/register"));

        var dot = Dot().Match(page);
        dot.Success.ShouldBeTrue();
        var country = dot.Groups[2].Value;
        var filtered = WebUtility.HtmlDecode(await server.Nobody().TextAsync(dot.Groups[1].Value));
        Regex.Count(filtered, "<tr>").ShouldBe(int.Parse(dot.Groups[3].Value, null) + 1);
        filtered.ShouldContain($"<option value=\"{country}\" selected");
    }

    [Fact]
    public void Should_know_where_each_country_and_region_of_the_list_lies()
    {
        var codes = Register.Find<CodeList>(CodeList.Countries)!.Codes.Select(code => code.Id).ToList();

        codes.Count.ShouldBeGreaterThan(200);
        codes.Where(code => CountryPositions.Of(code) is not ((>= -180 and <= 180, >= -90 and <= 85))).ShouldBeEmpty();
    }

    private Bases.Register.IRegister Register => server.Services.GetRequiredService<RegisterMemory>().Current;

    [GeneratedRegex("class=\"world-place\"><title>[^<]*：([0-9]+)</title>")]
    private static partial Regex Place();

    [GeneratedRegex("id=\"cities\"(.*?)</section>", RegexOptions.Singleline)]
    private static partial Regex City();

    [GeneratedRegex("<a href=\"([^\"]+)\">\\s*<circle[^>]*class=\"world-place\"><title>([^<]*)：([0-9]+)</title>")]
    private static partial Regex Dot();
}
