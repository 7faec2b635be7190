using System.Net;
using System.Text.Json.Nodes;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register.Experts;
using Bases.Register.NamedBases;
using Bases.Register.People;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>The public sees the fields of catalogue §6 and no others.</summary>
[Collection(nameof(ServerFixture))]
public sealed class PublicRegisterTests(ServerFixture server)
{
    private static readonly string[] Pages =
    [
        "/portal",
        "/portal/calls",
        "/portal/publicity",
        "/portal/register?state=all",
        "/portal/register.json?state=all",
        "/portal/register.csv?state=all",
    ];

    [Fact]
    public async Task Should_publish_exactly_the_fields_of_the_catalogue()
    {
        var answer = await server.Nobody().PageAsync("/portal/register.json?state=all");

        var bases = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsArray();
        bases.Count.ShouldBe(Register.All<Base>().Count(named => named.Status != BaseStatus.NotManaged));
        bases
            .SelectMany(named => named!.AsObject().Select(member => member.Key))
            .Distinct()
            .ShouldBe(["name", "host", "field", "mainCountry", "namingDocument", "namedOn", "state"]);
    }

    [Fact]
    public async Task Should_publish_no_mail_address_no_person_and_no_expert_on_any_public_page()
    {
        var secret = Register
            .All<Bases.Register.Hosts.Host>()
            .SelectMany(host => host.Coordinators.Select(known => known.Name).Append(host.ContactEmail))
            .Concat(Register.All<Person>().SelectMany(person => new[] { person.Name, person.Email }))
            .Concat(Register.All<Expert>().SelectMany(expert => new[] { expert.Name, expert.Email }))
            .Concat(Register.All<Base>().Select(named => named.LeadEmail))
            .OfType<string>()
            .Distinct()
            .ToList();
        secret.Count.ShouldBeGreaterThan(50);
        foreach (var page in Pages)
        {
            var answer = await server.Nobody().PageAsync(page);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            secret.Where(known => text.Contains(known, StringComparison.Ordinal)).ShouldBeEmpty(page);
        }
    }

    /// <summary>Whatever else somebody writes into a base or its host stays inside; what is public is shown, not run.</summary>
    [Fact]
    public async Task Should_publish_nothing_of_hostile_data_but_the_public_fields()
    {
        const string Inside = "不得外传的内容";
        const string Name = "=cmd<script>alert('x')</script>基地";
        await server
            .Services.GetRequiredService<ProcessRuntime>()
            .ChangeRegisterAsync(
                "test",
                (changes, _) =>
                {
                    var named = changes.Find<Base>("B15")!;
                    changes.Put(
                        named with
                        {
                            Name = Name,
                            LeadEmail = $"{Inside}@people.example",
                            KeyBaseReason = Inside,
                            SpecialTitle = Inside,
                            Findings = [.. named.Findings.Select(finding => finding with { Note = Inside })],
                        }
                    );
                    var host = changes.Find<Bases.Register.Hosts.Host>(named.HostId)!;
                    changes.Put(
                        host with
                        {
                            ContactEmail = $"{Inside}@hosts.example",
                            CreditRecords = [new() { DecidedOn = new DateOnly(2020, 1, 1), Note = Inside }],
                        }
                    );
                    return 0;
                },
                "call2",
                TestContext.Current.CancellationToken
            );

        foreach (var page in Pages)
        {
            var text = await server.Nobody().TextAsync(page);
            WebUtility.HtmlDecode(text).ShouldNotContain(Inside, Case.Sensitive, page);
            text.Contains("<script>alert", StringComparison.Ordinal).ShouldBe(page.Contains("register.", StringComparison.Ordinal), page);
        }

        var line = (await server.Nobody().TextAsync("/portal/register.csv?state=all"))
            .Split("\r\n")
            .Single(line => line.Contains("script", StringComparison.Ordinal));
        line.ShouldStartWith("'=cmd", Case.Sensitive, "a spreadsheet must not run it");
    }

    [Fact]
    public async Task Should_filter_by_country_and_field_and_count_by_country()
    {
        var visitor = server.Nobody();
        var all = await LinesAsync("/portal/register.json");
        var country = all.GroupBy(line => (string)line!["mainCountry"]!).MaxBy(group => group.Count())!;

        var some = await LinesAsync($"/portal/register.json?country={country.Key}");

        some.Count.ShouldBe(country.Count());
        some.ShouldAllBe(line => (string)line!["mainCountry"]! == country.Key);
        var page = WebUtility.HtmlDecode(
            await (await visitor.PageAsync("/portal/register")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        page.ShouldContain($">{country.Key}</a><meter min=\"0\" max=\"{country.Count()}\" value=\"{country.Count()}\"");

        async Task<JsonArray> LinesAsync(string path) =>
            JsonNode
                .Parse(await (await visitor.PageAsync(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!
                .AsArray();
    }

    private Bases.Register.IRegister Register => server.Services.GetRequiredService<RegisterMemory>().Current;
}
