using System.Globalization;
using System.Net;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register.Applications;
using Bases.Register.Policies;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>
/// The interpretation register and the rule packs (articles 32 and 33). They hold for the whole office, so these tests have
/// a server of their own.
/// </summary>
public sealed class PolicyTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Process = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="judge-definitions" targetNamespace="test">
          <bpmn:process id="judge" name="核对" isExecutable="true">
            <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="check" />
            <bpmn:serviceTask id="check"><bpmn:extensionElements><zeebe:taskDefinition type="rules.check-application" /></bpmn:extensionElements><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:serviceTask>
            <bpmn:sequenceFlow id="f2" sourceRef="check" targetRef="end" />
            <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
          </bpmn:process>
        </bpmn:definitions>
        """;

    [Fact]
    public async Task Should_change_a_value_only_when_another_person_releases_it()
    {
        var asks = await server.AsAsync("call1");
        await asks.PageAsync("/policy/days.plaque");
        (
            await asks.PostFormAsync("/policy/days.plaque", ("value", "25"), ("on", "2027-01-01"), ("why", "集中授牌需要更多时间"))
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var proposal = Register.All<PolicyProposal>().Single(known => known.SubjectId == "days.plaque");
        (await asks.PostFormAsync($"/policy/proposals/{proposal.ProposalId}/release")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var releases = await server.AsAsync("release1");
        (await TextAsync(await releases.PageAsync("/policy"))).ShouldContain("集中授牌需要更多时间");
        (await releases.PostFormAsync($"/policy/proposals/{proposal.ProposalId}/release")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        Policy.On(Register, new DateOnly(2026, 12, 31)).Int("days.plaque").ShouldBe(20);
        Policy.On(Register, new DateOnly(2027, 1, 1)).Int("days.plaque").ShouldBe(25);
        (await releases.PostFormAsync($"/policy/proposals/{proposal.ProposalId}/release")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await TextAsync(await releases.PageAsync("/policy/days.plaque"))).ShouldContain("郑征集、傅复核");
    }

    /// <summary>I-23: on the public register a revoked base bears the mark of the day, not that of tomorrow.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Should_mark_a_revoked_base_as_the_department_words_it_from_its_day(int days, bool shown)
    {
        var mark = $"因违规撤销{days}";
        var today = Bases.Register.Calendars.LegalTime.DayOf(server.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await server
            .Services.GetRequiredService<ProcessRuntime>()
            .ChangeRegisterAsync(
                "test",
                (changes, _) =>
                {
                    var parameter = changes.Find<PolicyParameter>("ending.revokedMark")!;
                    var value = System.Text.Json.JsonSerializer.SerializeToElement(mark);
                    changes.Put(
                        parameter with
                        {
                            Values = [parameter.Values[0], new PolicyValue(value, today.AddDays(days), null, "试验", "call1、release1")],
                        }
                    );
                    return 0;
                },
                "admin1",
                TestContext.Current.CancellationToken
            );

        var page = await TextAsync(await server.Nobody().PageAsync("/portal/register?state=all"));
        page.Contains(mark, StringComparison.Ordinal).ShouldBe(shown);
    }

    [Fact]
    public async Task Should_offer_only_the_values_that_mean_something_and_say_where_there_is_none_to_choose()
    {
        var asks = await server.AsAsync("call1");
        (await TextAsync(await asks.PageAsync("/policy/uniqueness.level"))).ShouldContain("<option value=\"domain\">技术领域</option>");
        (
            await TextAsync(await asks.PostFormAsync("/policy/uniqueness.level", ("value", "方向"), ("on", "2027-01-01"), ("why", "试试")))
        ).ShouldContain("direction、domain");

        (await TextAsync(await asks.PageAsync("/policy"))).ShouldContain("没有可选的取值");
    }

    [Fact]
    public async Task Should_say_why_a_value_cannot_be_asked_for()
    {
        var asks = await server.AsAsync("call1");
        await asks.PageAsync("/policy/days.plaque");

        var answer = await asks.PostFormAsync("/policy/days.plaque", ("value", "多些"), ("on", "2027-01-01"), ("why", "试试"));

        (await TextAsync(answer)).ShouldContain("类型不同");
    }

    [Fact]
    public async Task Should_show_all_interpretations_and_the_text_of_the_regulation()
    {
        var reader = await server.AsAsync("bureau-wuhan");

        var page = await TextAsync(await reader.PageAsync("/policy"));

        Enumerable.Range(1, 29).ShouldAllBe(i => page.Contains($"id=\"I-{i}\"", StringComparison.Ordinal));
        (await TextAsync(await reader.PageAsync("/rule-packs/HB-2022-6"))).ShouldContain("公示时间不少于5个工作日");
        (await (await server.AsAsync("e01")).PageAsync("/policy")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Should_show_what_is_held_beside_the_result_of_a_rule()
    {
        var officer = await server.AsAsync("formal1");
        var instance = (
            await server
                .Services.GetRequiredService<ProcessQueries>()
                .InstancesAsync(new InstanceFilter { ProcessId = "application", Limit = 1 }, TestContext.Current.CancellationToken)
        ).Items[0];
        await server
            .Services.GetRequiredService<ProcessRuntime>()
            .ChangeRegisterAsync(
                "test",
                (changes, _) =>
                {
                    var application = changes.Find<Application>(instance.BusinessKey!)!;
                    changes.Put(
                        application with
                        {
                            RuleResults = [new RuleResult("A12-1", RuleSeverity.Soft, RuleOutcome.Fail, "已有一个", "第十二条")],
                        }
                    );
                    return 0;
                },
                "formal1",
                TestContext.Current.CancellationToken
            );

        var page = await TextAsync(await officer.PageAsync($"/cases/{instance.Key}"));

        page.ShouldContain("A12-1 · 第十二条");
        page.ShouldContain("<a href=\"/policy/I-14\">I-14</a>");
        page.ShouldContain("<a href=\"/rule-packs/HB-20");
        page.ShouldContain($"第 {instance.Version} 版");
    }

    [Fact]
    public async Task Should_run_a_case_of_each_pack_side_by_side_under_its_own_rules()
    {
        var admin = await server.AsAsync("admin1");
        await admin.PageAsync("/rule-packs");
        var pack = Pack("pack.json");
        var early = await admin.UploadAsync("/rule-packs", "file", ("pack.json", pack));
        (await TextAsync(early)).ShouldContain("HB-2025-T.B05-plan 尚未发布");
        (
            await server
                .Program("operator1")
                .UploadAsync(
                    "/v2/deployments",
                    "resources",
                    ("construction-plan.dmn", Pack("construction-plan.dmn")),
                    ("judge.bpmn", Process)
                )
        ).EnsureSuccessStatusCode();

        (await admin.UploadAsync("/rule-packs", "file", ("pack.json", pack))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var first = await JudgeAsync("A022", "HB-2022-6");
        var second = await JudgeAsync("A023", "HB-2025-T");

        first.Select(result => result.RuleId).ShouldContain("A12-1");
        first.Select(result => result.RuleId).ShouldNotContain("B05-plan");
        second.Select(result => result.RuleId).ShouldBe(["A10-3c", "B05-plan"]);
        (await TextAsync(await admin.PageAsync("/rule-packs"))).ShouldContain("修订办法（试验）");
    }

    [Fact]
    public async Task Should_give_the_cases_of_a_pack_its_own_forms_as_they_were_when_it_was_loaded()
    {
        const string Pack = """
            {
              "rulePackId": "HB-2025-F", "title": "另有表单的办法（试验）", "documentNumber": "试验", "effectiveFrom": "2027-01-01",
              "forms": {
                "formal-check": { "formId": "HB-2025-F.formal-check" },
                "application": { "formId": "HB-2025-F.application" }
              },
              "applicationRules": [{ "ruleId": "A14", "title": "承诺", "titleEn": "Commitments", "severity": "H", "article": "第三条" }],
              "articles": [{ "number": 1, "chapter": "第一章", "paragraphs": ["另有表单的办法第一条。"] }]
            }
            """;
        var first = await server.ApplyAsync();
        var second = await server.ApplyAsync();
        first.ShouldNotBe(second);
        (await server.Program("admin1").PostTextAsync("/api/rule-packs", Pack)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await PublishAsync("建设工作方案是否完整");
        (await server.Program("formal1").PostTextAsync("/api/rule-packs", Pack)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await server.Program("admin1").PostTextAsync("/api/rule-packs", Pack)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await PublishAsync("后来才改的问题");
        var queries = server.Services.GetRequiredService<ProcessQueries>();
        var task = await queries.TaskAsync(new(long.Parse(second, CultureInfo.InvariantCulture)), TestContext.Current.CancellationToken);
        await server
            .Services.GetRequiredService<ProcessRuntime>()
            .ChangeRegisterAsync(
                "test",
                (changes, _) =>
                {
                    changes.Put(changes.Find<Application>(task!.Task.BusinessKey!)! with { RulePackId = "HB-2025-F" });
                    return 0;
                },
                "admin1",
                TestContext.Current.CancellationToken
            );

        var officer = await server.AsAsync("formal1");
        (await TextAsync(await officer.PageAsync($"/tasks/{second}"))).ShouldContain("建设工作方案是否完整");
        (await TextAsync(await officer.PageAsync($"/tasks/{first}"))).ShouldNotContain("建设工作方案是否完整");
        var choices = (await officer.ValuesAsync(second))["fieldChoices"]!.ToJsonString();
        choices.ShouldContain("planSummary", Case.Sensitive, "what is sent back is a field of the pack's own application form");
        (await officer.ValuesAsync(first))["fieldChoices"]!.ToJsonString().ShouldNotContain("planSummary");
        var admin = await server.AsAsync("admin1");
        (await TextAsync(await admin.PageAsync("/rule-packs/HB-2025-F"))).ShouldContain("另有表单的办法第一条。");

        async Task PublishAsync(string question)
        {
            var form = $$"""
                {
                  "schemaVersion": 18, "type": "default", "id": "HB-2025-F.formal-check",
                  "components": [
                    { "type": "checkbox", "id": "Own", "key": "planComplete", "label": "{{question}}" },
                    { "type": "taglist", "id": "Fields", "key": "fields", "label": "退回的项目", "valuesKey": "fieldChoices" }
                  ]
                }
                """;
            const string Application = """
                {
                  "schemaVersion": 18, "type": "default", "id": "HB-2025-F.application",
                  "components": [{ "type": "textarea", "id": "Plan", "key": "planSummary", "label": "建设工作方案摘要" }]
                }
                """;
            var answer = await server
                .Program("operator1")
                .UploadAsync("/v2/deployments", "resources", ("own.form", form), ("own-application.form", Application));
            answer.EnsureSuccessStatusCode();
        }
    }

    private Bases.Register.IRegister Register => server.Services.GetRequiredService<RegisterMemory>().Current;

    private async Task<IReadOnlyList<RuleResult>> JudgeAsync(string applicationId, string packId)
    {
        var runtime = server.Services.GetRequiredService<ProcessRuntime>();
        var copy = $"{applicationId}-{packId}";
        await runtime.ChangeRegisterAsync(
            "test",
            (changes, _) =>
            {
                changes.Put(changes.Find<Application>(applicationId)! with { ApplicationId = copy, RulePackId = packId, RuleResults = [] });
                return 0;
            },
            "admin1",
            TestContext.Current.CancellationToken
        );
        var started = await runtime.StartAsync(
            "judge",
            new Bases.Dmn.Values.ContextValue([new("applicationId", new Bases.Dmn.Values.StringValue(copy))]),
            null,
            "formal1",
            cancellation: TestContext.Current.CancellationToken
        );
        started.Rejection.ShouldBeNull();
        return Register.Find<Application>(copy)!.RuleResults;
    }

    private static string Pack(string file) =>
        File.ReadAllText(Path.Combine(ServerFixture.Root(), "tests", "Activities", "RuleCheck", "packs", "HB-2025-T", file));

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
