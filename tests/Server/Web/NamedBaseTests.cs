using System.Net;
using Bases.Infrastructure.Register;
using Bases.Register.Changes;
using Bases.Register.Ending;
using Bases.Register.NamedBases;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>The page of a base and what is begun from it: by whom, and by whom not (articles 23, 28 and 29).</summary>
[Collection(nameof(ServerFixture))]
public sealed class NamedBaseTests(ServerFixture server)
{
    [Fact]
    public async Task ShouldShowABaseToItsHostAndToNoOther()
    {
        (await (await server.AsAsync("applicant-h09")).TextAsync("/bases/B12")).ShouldContain("重大变化");
        (await (await server.AsAsync("applicant-h20")).PageAsync("/bases/B12")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await server.AsAsync("formal1")).TextAsync("/bases/B12")).ShouldContain("历程");
    }

    [Fact]
    public async Task ShouldShowWhoLedItOnAnyDay()
    {
        var officer = await server.AsAsync("formal1");
        var register = Register;
        var change = register.Find<Base>("B12")!.Changes.Single();
        var before = register.Find<Bases.Register.People.Person>(register.Find<Base>("B12")!.LeaderPersonId)!.Name;
        var after = register.Find<Bases.Register.People.Person>(change.NewLeaderPersonId!)!.Name;

        Leader(await officer.TextAsync($"/bases/B12?on={change.OccurredOn.AddDays(-1):yyyy-MM-dd}")).ShouldBe(before);
        Leader(await officer.TextAsync($"/bases/B12?on={change.OccurredOn:yyyy-MM-dd}")).ShouldBe(after);
    }

    [Fact]
    public async Task ShouldLetOnlyItsHostReportAChange()
    {
        var stranger = await server.AsAsync("applicant-h20");
        (await stranger.PostFormAsync("/bases/B11/changes", ("kind", "other"), ("occurredOn", "2026-11-18"))).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        var expert = await server.AsAsync("decide1");
        (await expert.PostFormAsync("/bases/B11/changes", ("kind", "other"), ("occurredOn", "2026-11-18"))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        Register.All<ChangeReport>().ShouldNotContain(report => report.BaseId == "B11");

        var host = await server.AsAsync("applicant-h01");
        (await host.PostFormAsync("/bases/B11/changes", ("kind", "other"), ("occurredOn", "2026-12-18"))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        var begun = await host.PostFormAsync("/bases/B11/changes", ("kind", "other"), ("occurredOn", "2026-11-18"));
        var task = begun.Headers.Location!.ToString();
        await Visitor.JsonAsync(
            host.PostAsync(task + "/completion", new { data = new { occurredOn = "2026-11-18", description = "主要合作方合并重组" } })
        );

        Register.All<ChangeReport>().Single(report => report.BaseId == "B11").Status.ShouldBe(ChangeReportStatus.Reported);
        (await (await server.AsAsync("formal1")).TextAsync("/bases/B11")).ShouldContain("省科技厅办理中");
        // The number that letters name leads to the case.
        (await host.PageAsync("/cases/change-B11-1")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task ShouldPutANewLeaderOnRecordByTheForms()
    {
        var host = await server.AsAsync("applicant-h33");
        await host.PageAsync("/bases/B16");
        var begun = await host.PostFormAsync("/bases/B16/changes", ("kind", "leader"), ("occurredOn", "2026-11-10"));
        var report = begun.Headers.Location!.ToString();
        var form = await host.ValuesAsync(report.Split('/')[^1]);
        form["newLeaderPersonId"] = "new";
        form["newLeader"] = new System.Text.Json.Nodes.JsonObject
        {
            ["name"] = "赵新任",
            ["employmentType"] = "formal",
            ["titleLevel"] = "senior_full",
        };
        form["description"] = "原负责人到龄退休。";
        await Visitor.JsonAsync(host.PostAsync(report + "/completion", new { data = form }));
        Register.Find<ChangeReport>("change-B16-1")!.Content!.NewLeaderPersonId.ShouldBe("change-B16-1-P");

        var officer = await server.AsAsync("formal1");
        var task = await server.TaskAsync("examine", "formal-checker");
        var opinion = await officer.ValuesAsync(task);
        opinion["decision"] = "record";
        opinion["opinion"] = "备案。";
        await Visitor.JsonAsync(officer.PostAsync($"/tasks/{task}/completion", new { data = opinion }));

        Leader(await officer.TextAsync("/bases/B16?on=2026-11-10")).ShouldBe("赵新任");
    }

    [Fact]
    public async Task ShouldJoinASecondProposalToTheOpenCase()
    {
        var supervisor = await server.AsAsync("supervisor1");
        await supervisor.PageAsync("/bases/B18");
        var first = await ProposeAsync(supervisor, "TERMINATE_A28-2", "团队整体离职，无法运行");
        var second = await ProposeAsync(supervisor, "TERMINATE_A28-1-EVAL", "评估不合格");

        second.Headers.Location.ShouldBe(first.Headers.Location);
        Register.All<EndingCase>().Single(entry => entry.BaseId == "B18").Grounds.Count.ShouldBe(2);
        (await supervisor.TextAsync("/supervision")).ShouldContain("团队整体离职，无法运行");
        (
            await (await server.AsAsync("call1")).PostFormAsync("/bases/B18/termination", ("ground", "TERMINATE_A28-2"), ("reason", "x"))
        ).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await server.AsAsync("formal1")).PageAsync("/supervision")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ShouldBeginAFindingWithHostAndLeaderFilledIn()
    {
        var supervisor = await server.AsAsync("supervisor1");
        await supervisor.PageAsync("/bases/B17");
        var begun = await supervisor.PostFormAsync("/bases/B17/findings");
        var form = await supervisor.ValuesAsync(begun.Headers.Location!.ToString().Split('/')[^1]);

        form["hostId"]!.GetValue<string>().ShouldBe("H18");
        form["baseId"]!.GetValue<string>().ShouldBe("B17");
        (await (await server.AsAsync("decide1")).PostFormAsync("/bases/B17/findings")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task ShouldBeginNothingForABaseThatHasEnded()
    {
        var officer = await server.AsAsync("supervisor1");
        var page = await officer.TextAsync("/bases/B24");
        page.ShouldNotContain("/bases/B24/changes/new");
        page.ShouldNotContain("id=\"propose\"");
        (await officer.PostFormAsync("/bases/B24/termination", ("ground", "TERMINATE_A28-2"), ("reason", "再次提出"))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
    }

    private Bases.Register.IRegister Register => server.Services.GetRequiredService<RegisterMemory>().Current;

    private static Task<HttpResponseMessage> ProposeAsync(Visitor visitor, string ground, string reason) =>
        visitor.PostFormAsync("/bases/B18/termination", ("ground", ground), ("reason", reason));

    private static string Leader(string page) =>
        System.Text.RegularExpressions.Regex.Match(page, "<dt>负责人</dt><dd>([^<]*)</dd>").Groups[1].Value;
}
