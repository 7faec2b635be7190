using System.Net;
using System.Text.RegularExpressions;
using Bases.Infrastructure.Register;
using Bases.Register.Applications;
using Bases.Register.Codes;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.Recognition;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>The whole call beside the bases that exist, by country, field, city and branch (article 16).</summary>
[Collection(nameof(ServerFixture))]
public sealed partial class PortfolioTests(ServerFixture server)
{
    private const string Call = "CALL-2026";
    private static readonly DateOnly Today = new(2026, 11, 20);

    private Bases.Register.IRegister Register => server.Services.GetRequiredService<RegisterMemory>().Current;

    [Theory]
    [InlineData("主要合作国家（地区）", CodeList.Countries)]
    [InlineData("技术领域", CodeList.Fields)]
    [InlineData("市州", CodeList.Cities)]
    [InlineData("类别（第十条）", null)]
    public async Task Should_count_existing_applied_and_agreed_by_the_same_name(string title, string? list)
    {
        var page = WebUtility.HtmlDecode(await (await server.AsAsync("decide1")).TextAsync($"/calls/{Call}"));

        var table = Regex.Match(page, $"<h2 class=\"card-title\">{Regex.Escape(title)}</h2>.*?</table>", RegexOptions.Singleline).Value;
        var rows = Row()
            .Matches(table)
            .ToDictionary(row => row.Groups["name"].Value, row => (Number(row, "existing"), Number(row, "applied"), Number(row, "agreed")));
        rows.ShouldNotBeEmpty();
        var bases = Register.All<Base>().Where(named => named.IsEffectiveOn(Today)).Select(named => NameOf(title, list, named)).ToList();
        var applied = Register
            .All<Application>()
            .Where(application => application.CallId == Call && application.SubmittedAt is not null)
            .Select(application => (Name: NameOf(title, list, application), application.ApplicationId))
            .ToList();
        foreach (var (name, counts) in rows)
        {
            counts.ShouldBe(
                (
                    bases.Count(known => known == name),
                    applied.Count(line => line.Name == name),
                    applied.Count(line =>
                        line.Name == name
                        && Register.Find<RecognitionDecision>(line.ApplicationId)?.Conclusion == RecognitionConclusion.Agree
                    )
                ),
                name
            );
        }

        rows.Values.Sum(counts => counts.Item1).ShouldBeGreaterThan(0);
        rows.Values.Sum(counts => counts.Item2).ShouldBeGreaterThan(0);
    }

    private string NameOf(string title, string? list, Base named) =>
        title switch
        {
            "主要合作国家（地区）" => Name(list!, named.MainCountryOn(Today)),
            "技术领域" => Name(list!, named.FieldOn(Today)),
            "市州" => Register.Find<Host>(named.HostOn(Today))!.City,
            _ => Branch(Register.Find<Host>(named.HostOn(Today))!.Branch),
        };

    private string NameOf(string title, string? list, Application application) =>
        title switch
        {
            "主要合作国家（地区）" => Name(list!, application.MainCountries[0]),
            "技术领域" => Name(list!, application.TechnicalFieldCode),
            "市州" => Register.Find<Host>(application.HostId)!.City,
            _ => Branch(application.Branch),
        };

    private string Name(string list, string? code) => Register.Find<CodeList>(list)?.Find(code)?.Zh ?? code ?? "—";

    private static string Branch(Branch? branch) => branch is { } known ? Bases.Register.Labels.Label.Of(known).Zh : "—";

    private static int Number(Match row, string group) => int.Parse(row.Groups[group].Value, null);

    [GeneratedRegex(
        "<tr>\\s*<td>(?<name>[^<]*)</td>.*?<td class=\"number\">(?<existing>\\d+)</td><td class=\"number\">(?<applied>\\d+)</td><td class=\"number\">(?<agreed>\\d+)</td>",
        RegexOptions.Singleline
    )]
    private static partial Regex Row();
}
