using System.Net;
using System.Text.Json.Nodes;

namespace Bases.Server.Tests.Web;

[Collection(nameof(ServerFixture))]
public sealed class TaskTests(ServerFixture server)
{
    [Fact]
    public async Task Should_complete_a_task_with_the_data_of_its_form_under_the_forms_name()
    {
        var sample = await SampleCase.StartAsync(server);
        var manager = await server.AsAsync("call1");

        var done = await Visitor.JsonAsync(
            manager.PostAsync($"/tasks/{sample.Task}/completion", new { data = new { title = "好", sneaked = "in" } })
        );

        done["next"]!.GetValue<string>().ShouldBe("/inbox");
        var program = server.Program("operator1");
        var variables = await Visitor.JsonAsync(
            program.PostAsync("/v2/variables/search", new { filter = new { processInstanceKey = sample.Instance, name = "sampleForm" } })
        );
        JsonNode.Parse(variables["items"]![0]!["value"]!.GetValue<string>())!.ToJsonString().ShouldBe("""{"title":"\u597D"}""");
    }

    [Fact]
    public async Task Should_show_on_the_case_page_why_a_decision_was_taken()
    {
        var program = server.Program("operator1");
        (
            await program.UploadAsync("/v2/deployments", "resources", ("fee.bpmn", Samples.DecidingProcess), ("fee.dmn", Samples.Decision))
        ).EnsureSuccessStatusCode();
        var started = await Visitor.JsonAsync(
            program.PostAsync("/v2/process-instances", new { processDefinitionId = "fee", variables = new { staff = 20 } })
        );

        var answer = await (await server.AsAsync("operator1")).PageAsync($"/cases/{started["processInstanceKey"]}");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        page.ShouldContain("按规则得出的结论及依据");
        page.ShouldContain("人数 = 20");
        page.ShouldContain("第 1 条；依据：第七条");
        page.ShouldContain("<strong>B</strong>");
        page.ShouldContain("<strong>100</strong>");
    }

    [Fact]
    public async Task Should_tell_the_second_of_two_people_that_the_task_is_done()
    {
        var sample = await SampleCase.StartAsync(server);
        var first = await server.AsAsync("call1");
        var second = await server.AsAsync("call2");
        (await first.PostAsync($"/tasks/{sample.Task}/completion", new { data = new { title = "一" } })).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );

        var answer = await second.PostAsync($"/tasks/{sample.Task}/completion", new { data = new { title = "二" } });

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadFromJsonNodeAsync())["detail"]!.GetValue<string>().ShouldContain("由其他人办结");
    }

    [Fact]
    public async Task Should_answer_a_replayed_request_as_done_and_do_it_once()
    {
        var sample = await SampleCase.StartAsync(server);
        var manager = await server.AsAsync("call1");
        var request = new { data = new { title = "一" }, requestId = "7d1f" };

        var first = await manager.PostAsync($"/tasks/{sample.Task}/completion", request);
        var again = await manager.PostAsync($"/tasks/{sample.Task}/completion", request);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        var program = server.Program("operator1");
        var jobs = await Visitor.JsonAsync(
            program.PostAsync("/v2/jobs/search", new { filter = new { processInstanceKey = sample.Instance } })
        );
        jobs["page"]!["totalItems"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Should_name_the_fields_that_do_not_fit_and_keep_the_task_open()
    {
        var sample = await SampleCase.StartAsync(server);
        var manager = await server.AsAsync("call1");

        var answer = await manager.PostAsync($"/tasks/{sample.Task}/completion", new { data = new { title = "" } });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadFromJsonNodeAsync())["errors"]!["title"]![0]!.GetValue<string>().ShouldBe("此项必须填写");
        (await sample.StateAsync(server)).ShouldBe("CREATED");
    }

    [Fact]
    public async Task Should_keep_a_draft_for_the_one_who_typed_it()
    {
        var sample = await SampleCase.StartAsync(server);
        var author = await server.AsAsync("call1");
        var colleague = await server.AsAsync("call2");

        var saved = await Visitor.JsonAsync(author.PutAsync($"/tasks/{sample.Task}/draft", new { data = new { title = "half-done" } }));

        saved["savedAt"]!.GetValue<string>().ShouldMatch("^[0-9]{2}:[0-9]{2}$");
        (
            await (await author.PageAsync($"/tasks/{sample.Task}")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain("half-done");
        (
            await (await colleague.PageAsync($"/tasks/{sample.Task}")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldNotContain("half-done");
    }

    [Fact]
    public async Task Should_let_one_person_take_a_task_and_give_it_back()
    {
        var sample = await SampleCase.StartAsync(server);
        var one = await server.AsAsync("call1");
        var other = await server.AsAsync("call2");

        (await one.PostFormAsync($"/tasks/{sample.Task}/claim")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await other.PostFormAsync($"/tasks/{sample.Task}/claim")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await other.PostAsync($"/tasks/{sample.Task}/completion", new { data = new { title = "x" } })).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
        (await one.PostFormAsync($"/tasks/{sample.Task}/release")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await other.PostFormAsync($"/tasks/{sample.Task}/claim")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Should_tell_that_a_form_has_expired_when_the_case_has_gone_on()
    {
        var sample = await SampleCase.StartAsync(server);
        var manager = await server.AsAsync("call1");
        (await server.Program("operator1").PostAsync($"/v2/process-instances/{sample.Instance}/cancellation", new { })).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );

        var answer = await manager.PostAsync($"/tasks/{sample.Task}/completion", new { data = new { title = "x" } });

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadFromJsonNodeAsync())["detail"]!.GetValue<string>().ShouldContain("没有提交");
    }
}
