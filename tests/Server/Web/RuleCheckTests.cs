using System.Net;
using System.Text.Json.Nodes;
using Bases.Infrastructure.Register;
using Bases.Register.Policies;
using Bases.Server.Tests.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>While he fills in the form, the applicant sees what every rule says of it (articles 8 to 14).</summary>
[Collection(nameof(ServerFixture))]
public sealed class RuleCheckTests(ServerFixture server)
{
    [Fact]
    public async Task Should_judge_a_draft_by_the_procedures_rules_and_keep_nothing()
    {
        var (applicant, task) = await BeginAsync();
        var form = DemonstrationForm.Application("A001");

        var good = await CheckAsync(applicant, task, form);
        form["mainCountries"] = new JsonArray("DE", "FR");
        var bad = await CheckAsync(applicant, task, form);

        Rule(good, "A11")["outcome"]!.GetValue<string>().ShouldBe("PASS");
        var failed = Rule(bad, "A11");
        failed["outcome"]!.GetValue<string>().ShouldBe("FAIL");
        failed["article"]!.GetValue<string>().ShouldBe("第十一条");
        failed["reason"]!.GetValue<string>().ShouldContain("2");
        failed["fields"]!.AsArray().Select(field => field!.GetValue<string>()).ShouldContain("mainCountries");
        bad["problems"]!.AsArray().Select(problem => problem!["field"]!.GetValue<string>()).ShouldContain("mainCountries");
        (await applicant.TextAsync($"/tasks/{task}")).ShouldNotContain("量子与光子国际科技合作基地（样例A001）");
    }

    [Fact]
    public async Task Should_say_what_the_rules_say_in_the_applicants_language()
    {
        var (_, task) = await BeginAsync();
        var reader = await server.AsAsync("applicant-h01", "en");
        var form = DemonstrationForm.Application("A001");
        form["mainCountries"] = new JsonArray("DE", "FR");

        var answer = await CheckAsync(reader, task, form);

        var failed = Rule(answer, "A11");
        failed["article"]!.GetValue<string>().ShouldBe("art. 11");
        failed["reason"]!.GetValue<string>().ShouldStartWith("exactly 1 main country or region is to be chosen, 2 are: ");
        foreach (var said in (string[])["title", "outcomeName", "severityName", "article"])
        {
            answer["rules"]!.AsArray().Where(rule => FormWordsTests.Han().IsMatch(rule![said]!.GetValue<string>())).ShouldBeEmpty(said);
        }
    }

    [Fact]
    public async Task Should_show_the_interpretations_beside_each_rule()
    {
        var (applicant, task) = await BeginAsync();

        var answer = await CheckAsync(applicant, task, DemonstrationForm.Application("A001"));

        var held = server
            .Services.GetRequiredService<RegisterMemory>()
            .Current.All<Interpretation>()
            .SelectMany(interpretation => interpretation.Rules.Select(rule => (Rule: rule, interpretation.InterpretationId)))
            .ToLookup(entry => entry.Rule, entry => entry.InterpretationId);
        var shown = answer["rules"]!.AsArray().ToDictionary(rule => rule!["ruleId"]!.GetValue<string>(), rule => rule!["notes"]!.AsArray());
        foreach (var (rule, notes) in shown)
        {
            notes.Select(note => note!["id"]!.GetValue<string>()).ShouldBe(held[rule], ignoreOrder: true, rule);
            notes.ShouldAllBe(note => note!["text"]!.GetValue<string>().Length > 0);
        }

        shown["A12-1"].Select(note => note!["id"]!.GetValue<string>()).ShouldContain("I-14");
    }

    [Fact]
    public async Task Should_leave_out_what_comes_after_the_form()
    {
        var (applicant, task) = await BeginAsync();

        var answer = await CheckAsync(applicant, task, DemonstrationForm.Application("A001"));

        var ids = answer["rules"]!.AsArray().Select(rule => rule!["ruleId"]!.GetValue<string>()).ToList();
        ids.ShouldContain("A14");
        ids.ShouldNotContain("A06-REC");
        ids.ShouldNotContain("A29-1");
    }

    [Fact]
    public async Task Should_say_which_field_cannot_be_read()
    {
        var (applicant, task) = await BeginAsync();

        var answer = await applicant.PostAsync($"/tasks/{task}/rules", new { data = new { partners = "none" } });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadFromJsonNodeAsync())["detail"]!.GetValue<string>().ShouldContain("partners");
    }

    [Fact]
    public async Task Should_answer_a_stranger_as_if_there_were_no_such_task()
    {
        var (_, task) = await BeginAsync();

        var answer = await (await server.AsAsync("applicant-h02")).PostAsync($"/tasks/{task}/rules", new { data = new { } });

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Visitor Applicant, string Task)> BeginAsync()
    {
        var applicant = await server.AsAsync("applicant-h01");
        var begun = await applicant.PostFormAsync("/applications", ("callId", server.OpenCall), ("hostId", "H01"));
        begun.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (applicant, begun.Headers.Location!.ToString()["/tasks/".Length..]);
    }

    private static Task<JsonNode> CheckAsync(Visitor applicant, string task, JsonObject form) =>
        Visitor.JsonAsync(applicant.PostAsync($"/tasks/{task}/rules", new { data = form }));

    private static JsonNode Rule(JsonNode answer, string id) =>
        answer["rules"]!.AsArray().Single(rule => rule!["ruleId"]!.GetValue<string>() == id)!;
}
