using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register.Folders;
using Bases.Register.NamedBases;
using Bases.Register.People;
using Bases.Register.Views;
using Bases.Server.Features.Registers.Lists;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>The register's lists: who sees what, as of any day, with history, masked (catalogue §6).</summary>
[Collection(nameof(ServerFixture))]
public sealed class RegisterTests(ServerFixture server)
{
    /// <summary>Each list that the register has, found by itself: a new kind is held to the same.</summary>
    public static TheoryData<string> Lists { get; } =
    [
        .. typeof(RegisterList)
            .Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(RegisterList)))
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Should_have_a_list_of_each_kind() =>
        server
            .Services.GetServices<RegisterList>()
            .Select(list => list.Id)
            .ShouldBe(
                [
                    "hosts",
                    "persons",
                    "bases",
                    "calls",
                    "applications",
                    "reports",
                    "evaluations",
                    "changes",
                    "findings",
                    "notices",
                    "documents",
                    "experts",
                ],
                ignoreOrder: true
            );

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Should_show_every_list_to_the_supervisor_and_none_to_an_applicant(string type)
    {
        var list = ListOf(type);

        (await (await server.AsAsync("supervisor1")).PageAsync($"/register/{list.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await server.AsAsync("applicant-h01")).PageAsync($"/register/{list.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Found by its own words, empty for others, and the same lines in both files.</summary>
    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Should_search_and_export_every_list(string type)
    {
        var address = $"/register/{ListOf(type).Id}";
        var supervisor = await server.AsAsync("supervisor1");
        var all = await CsvAsync(supervisor, address + ".csv");
        var workbook = XlsxReader.Read(
            await (await supervisor.PageAsync(address + ".xlsx")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        );

        all.ShouldNotBeEmpty("the demonstration has entries of every kind");
        workbook.Rows.Count.ShouldBe(all.Count);
        (await CsvAsync(supervisor, address + ".csv?q=没有任何条目含有这句话")).ShouldBeEmpty();
        var found = await CsvAsync(supervisor, $"{address}.csv?q={Uri.EscapeDataString(workbook.Rows[0][0])}");
        found.ShouldNotBeEmpty();
        found.ShouldAllBe(line => line.Contains(workbook.Rows[0][0], StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Every filter of a list, with the value of one of its lines, gives those lines and no others.</summary>
    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Should_filter_every_list(string type)
    {
        var list = ListOf(type);
        var filters = list.Heads.Where(head => head.Filters).ToList();
        var tried = 0;
        var supervisor = await server.AsAsync("supervisor1");
        foreach (var filter in filters)
        {
            var column = $"/register/{list.Id}.csv?col={filter.Key}";
            var values = (await CsvAsync(supervisor, column)).Select(line => CsvTable.Read("x\n" + line).Rows[0][0]).ToList();
            filter.Personal.ShouldBeFalse("one cannot choose among masked values");
            if (values.Find(text => text.Length > 0) is not { } value)
            {
                continue;
            }

            tried++;
            var filtered = await CsvAsync(supervisor, $"{column}&f.{filter.Key}={Uri.EscapeDataString(value)}");

            filtered.Count.ShouldBe(values.Count(text => text == value), filter.Key);
            (await CsvAsync(supervisor, $"{column}&f.{filter.Key}=没有这个值")).ShouldBeEmpty();
        }

        tried.ShouldBeGreaterThan(0, "there is something to filter by");
    }

    /// <summary>As of a day, and as it had been recorded by a day: neither knows what came later.</summary>
    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Should_show_every_list_as_of_any_day(string type)
    {
        var address = $"/register/{ListOf(type).Id}";
        var supervisor = await server.AsAsync("supervisor1");

        (await CsvAsync(supervisor, address + ".csv?on=1999-01-01")).ShouldBeEmpty();
        (await CsvAsync(supervisor, address + ".csv?known=1999-01-01")).ShouldBeEmpty();
        (await CsvAsync(supervisor, address + ".csv?known=2026-11-20")).ShouldNotBeEmpty();
        (await TextAsync(await supervisor.PageAsync(address + "?on=2025-06-30"))).ShouldContain("显示的是 2025年6月30日");
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Should_show_the_history_behind_every_line(string type)
    {
        var id = ListOf(type).Id;
        var supervisor = await server.AsAsync("supervisor1");
        var page = await TextAsync(await supervisor.PageAsync($"/register/{id}"));
        var entries = Regex
            .Matches(page, $"class=\"row-link\" href=\"(/register/{id}/[^\"]+)\"")
            .Select(match => match.Groups[1].Value)
            .ToList();

        entries.ShouldNotBeEmpty();
        foreach (var entry in (string[])[entries[0], entries[^1]])
        {
            (await TextAsync(await supervisor.PageAsync(entry))).ShouldContain("首次登记");
            (await TextAsync(await supervisor.PageAsync(entry + "?known=2026-11-20"))).ShouldContain("首次登记");
            (await supervisor.PageAsync(entry + "?known=1999-01-01")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Should_lead_from_the_entry_of_a_base_to_its_own_page()
    {
        var officer = await server.AsAsync("formal1");

        (await TextAsync(await officer.PageAsync("/register/bases/B11"))).ShouldContain("href=\"/bases/B11\"");
        (await officer.PageAsync("/bases/B11")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Should_hide_findings_from_those_who_do_not_supervise() =>
        (await (await server.AsAsync("formal1")).PageAsync("/register/findings")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Should_show_a_bureau_the_local_units_of_its_own_area_only()
    {
        var lines = await CsvAsync(await server.AsAsync("bureau-wuhan"), "/register/hosts.csv");

        lines.Count.ShouldBeGreaterThan(1);
        lines.ShouldAllBe(line => line.Contains("武汉市", StringComparison.Ordinal) && line.Contains("市属", StringComparison.Ordinal));
        (await (await server.AsAsync("bureau-wuhan")).PageAsync("/register/persons")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Should_filter_search_and_sort_as_the_address_says()
    {
        var officer = await server.AsAsync("formal1");

        var effective = await CsvAsync(officer, "/register/bases.csv?f.state=有效&sort=-designatedOn&col=id&col=designatedOn&col=state");

        effective.ShouldNotBeEmpty();
        effective.ShouldAllBe(line => line.Contains(",有效,", StringComparison.Ordinal));
        effective.Select(line => line.Split(',')[1]).ShouldBeInOrder(SortDirection.Descending);
        (await CsvAsync(officer, "/register/bases.csv?q=没有这样的基地")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Should_show_a_base_as_it_was_on_a_day()
    {
        var officer = await server.AsAsync("formal1");
        var current = server.Services.GetRequiredService<RegisterMemory>().Current;
        var named = current.All<Base>().First(known => known.Changes.Any(change => change.NewLeaderPersonId is not null));
        var change = named.Changes.First(known => known.NewLeaderPersonId is not null);

        var before = await LineAsync(change.OccurredOn.AddDays(-1));
        var after = await LineAsync(change.OccurredOn);

        before.ShouldContain(current.Find<Person>(named.LeaderPersonId)!.Name);
        after.ShouldContain(current.Find<Person>(change.NewLeaderPersonId!)!.Name);
        (await CsvAsync(officer, "/register/bases.csv?on=1999-01-01")).ShouldBeEmpty();

        async Task<string> LineAsync(DateOnly day) =>
            (await CsvAsync(officer, $"/register/bases.csv?on={day:yyyy-MM-dd}&col=id&col=leader")).Single(line =>
                line.StartsWith((named.BaseNumber ?? named.BaseId) + ",", StringComparison.Ordinal)
            );
    }

    [Fact]
    public async Task Should_show_what_was_recorded_by_a_day()
    {
        var officer = await server.AsAsync("formal1");

        // The demonstration's register came in on the morning of 20 November 2026.
        (await CsvAsync(officer, "/register/hosts.csv?known=2026-11-19")).ShouldBeEmpty();
        (await CsvAsync(officer, "/register/hosts.csv?known=2026-11-20")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Should_tell_who_changed_what_when()
    {
        var runtime = server.Services.GetRequiredService<ProcessRuntime>();
        await runtime.ChangeRegisterAsync(
            "test",
            (changes, _) =>
            {
                var host = changes.All<Bases.Register.Hosts.Host>().First(known => known.HostId == "H05");
                changes.Put(host with { Name = "历史测试研究院（虚构）" });
                return 0;
            },
            "call2",
            TestContext.Current.CancellationToken
        );

        var page = await TextAsync(await (await server.AsAsync("formal1")).PageAsync("/register/hosts/H05"));

        page.ShouldContain("<ins>历史测试研究院（虚构）</ins>");
        page.ShouldContain("第 2 版");
        page.ShouldContain("首次登记");
    }

    [Fact]
    public async Task Should_mask_personal_data_until_somebody_who_may_gives_a_reason()
    {
        var person = server.Services.GetRequiredService<RegisterMemory>().Current.All<Person>().First(known => known.Email is not null);
        var address = $"/register/persons/{person.PersonId}";
        var officer = await server.AsAsync("formal1");

        (await TextAsync(await officer.PageAsync("/register/persons"))).ShouldNotContain(person.Email!);
        (await CsvAsync(officer, "/register/persons.csv")).ShouldAllBe(line => !line.Contains(person.Email!, StringComparison.Ordinal));
        (await TextAsync(await officer.PageAsync(address))).ShouldNotContain(person.Email!);
        (await officer.PostFormAsync(address + "/personal-data", ("reason", " "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await TextAsync(await officer.PostFormAsync(address + "/personal-data", ("reason", "核对聘用合同")))).ShouldContain(person.Email!);

        var journal = await server
            .Services.GetRequiredService<ProcessQueries>()
            .JournalAsync(null, 5, TestContext.Current.CancellationToken);
        journal.ShouldContain(entry =>
            entry.Actor == "formal1" && entry.Command.Contains($"person/{person.PersonId}: 核对聘用合同", StringComparison.Ordinal)
        );

        var decider = await server.AsAsync("decide1");
        await decider.PageAsync(address);
        (await decider.PostFormAsync(address + "/personal-data", ("reason", "想看一看"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Should_keep_a_view_for_oneself_and_let_only_its_owner_remove_it()
    {
        var officer = await server.AsAsync("formal2");
        await officer.PageAsync("/register/bases");

        var saved = await officer.PostFormAsync("/register/bases/views", ("name", "武汉有效基地"), ("query", "?f.city=武汉市"));

        WebUtility.UrlDecode(saved.Headers.Location!.ToString()).ShouldBe("/register/bases?f.city=武汉市");
        (await TextAsync(await officer.PageAsync("/register"))).ShouldContain("武汉有效基地");
        var other = await server.AsAsync("formal1");
        (await TextAsync(await other.PageAsync("/register"))).ShouldNotContain("武汉有效基地");
        var view = server
            .Services.GetRequiredService<RegisterMemory>()
            .Current.All<SavedView>()
            .Single(known => known.Name == "武汉有效基地");
        (await other.PostFormAsync($"/register/views/{view.ViewId}/removal")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await officer.PostFormAsync($"/register/views/{view.ViewId}/removal")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await officer.PageAsync("/inbox"); // where the notice of it is said
        (await TextAsync(await officer.PageAsync("/register"))).ShouldNotContain("武汉有效基地");
    }

    private RegisterList ListOf(string type) => server.Services.GetServices<RegisterList>().Single(list => list.GetType().Name == type);

    /// <summary>The lines without the head.</summary>
    private static async Task<IReadOnlyList<string>> CsvAsync(Visitor visitor, string path)
    {
        var answer = await visitor.PageAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return [.. text.TrimEnd().Split("\r\n").Skip(1)];
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
