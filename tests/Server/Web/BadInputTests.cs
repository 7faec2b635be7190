using System.Net;
using System.Text.Json.Nodes;
using Bases.Infrastructure.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

[Collection(nameof(ServerFixture))]
public sealed class BadInputTests(ServerFixture server)
{
    private const string Bomb = """
        <?xml version="1.0"?>
        <!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="bomb" name="&c;" isExecutable="true"/></definitions>
        """;

    private const string Entity = """
        <?xml version="1.0"?>
        <!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="entity" name="&x;" isExecutable="true"/></definitions>
        """;

    [Theory]
    [InlineData("bomb.bpmn", Bomb)]
    [InlineData("entity.bpmn", Entity)]
    [InlineData("broken.bpmn", "<definitions><process")]
    [InlineData("broken.dmn", "<definitions><decision")]
    [InlineData("broken.form", "{ not json")]
    public async Task Should_refuse_a_hostile_or_broken_file_and_deploy_nothing(string name, string content)
    {
        var program = server.Program("designer1");

        var answer = await program.UploadAsync(
            "/v2/deployments",
            "resources",
            ("good.bpmn", Samples.Process.Replace("id=\"sample\"", "id=\"good\"", StringComparison.Ordinal)),
            (name, content)
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonNodeAsync())["problems"]!.AsArray().Count.ShouldBeGreaterThan(0);
        var found = await Visitor.JsonAsync(
            program.PostAsync("/v2/process-definitions/search", new { filter = new { processDefinitionId = "good" } })
        );
        found["page"]!["totalItems"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Should_show_the_designer_the_problems_of_a_diagram()
    {
        var designer = await server.AsAsync("designer1");

        var checkedDiagram = await Visitor.JsonAsync(
            designer.PostAsync(
                "/designer/check",
                new { xml = Samples.Process.Replace("targetRef=\"fill\"", "targetRef=\"nowhere\"", StringComparison.Ordinal) }
            )
        );

        checkedDiagram["problems"]!.AsArray().Select(problem => problem!["severity"]!.GetValue<string>()).ShouldContain("error");
    }

    [Fact]
    public async Task Should_warn_the_designer_of_a_variable_that_nothing_sets()
    {
        var designer = await server.AsAsync("designer1");
        var diagram = Samples.Process.Replace(
            "<zeebe:taskDefinition type=\"sample-work\" />",
            "<zeebe:taskDefinition type=\"sample-work\" /><zeebe:ioMapping><zeebe:input source=\"=sampleFrom.title\" target=\"title\" /></zeebe:ioMapping>",
            StringComparison.Ordinal
        );

        var meant = await CheckAsync(diagram.Replace("sampleFrom", "sampleForm", StringComparison.Ordinal));
        var misspelt = await CheckAsync(diagram);

        meant.ShouldBeEmpty();
        var warning = misspelt.ShouldHaveSingleItem()!;
        warning["severity"]!.GetValue<string>().ShouldBe("warning");
        warning["rule"]!.GetValue<string>().ShouldBe("variable-misspelt");
        warning["elementId"]!.GetValue<string>().ShouldBe("work");
        warning["message"]!.GetValue<string>().ShouldContain("sampleForm");

        // That the sample's job waits for a worker outside is told each time.
        async Task<IReadOnlyList<JsonNode>> CheckAsync(string xml) =>
            [
                .. (await Visitor.JsonAsync(designer.PostAsync("/designer/check", new { xml })))["problems"]!
                    .AsArray()
                    .OfType<JsonNode>()
                    .Where(problem => problem["rule"]!.GetValue<string>() != "activity-unknown"),
            ];
    }

    [Fact]
    public async Task Should_publish_a_diagram_as_a_new_version_under_its_own_name_only()
    {
        var designer = await server.AsAsync("designer1");
        var changed = Samples.Process.Replace("外部作业", "外部作业（改）", StringComparison.Ordinal);

        var published = await Visitor.JsonAsync(designer.PostAsync("/designer/publish?file=sample.bpmn", new { xml = changed }));
        var elsewhere = await designer.PostAsync("/designer/publish?file=../../etc/sample.bpmn", new { xml = changed });

        published["version"]!.GetValue<int>().ShouldBeGreaterThan(1);
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Should_refuse_an_upload_that_lies_about_its_type()
    {
        var sample = await SampleCase.StartAsync(server);
        var manager = await server.AsAsync("call1");

        var lie = await manager.UploadAsync($"/tasks/{sample.Task}/documents", "file", ("plan.pdf", "MZ this is a program"));
        var type = await manager.UploadAsync($"/tasks/{sample.Task}/documents", "file", ("plan.exe", "MZ"));
        var empty = await manager.UploadAsync($"/tasks/{sample.Task}/documents", "file", ("plan.pdf", ""));

        foreach (var answer in new[] { lie, type, empty })
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        (await lie.Content.ReadFromJsonNodeAsync())["detail"]!.GetValue<string>().ShouldContain("扩展名不符");
    }

    [Fact]
    public async Task Should_refuse_a_file_of_another_case_in_a_form()
    {
        var own = await SampleCase.StartAsync(server);
        var other = await SampleCase.StartAsync(server);
        var manager = await server.AsAsync("call1");
        var stored = await Visitor.JsonAsync(
            manager.UploadAsync(
                $"/tasks/{other.Task}/documents",
                "file",
                ("plan.pdf", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")
            )
        );
        var file = new { fileId = stored["fileId"]!.GetValue<string>(), fileName = "plan.pdf" };

        var foreign = await manager.PostAsync(
            $"/tasks/{own.Task}/completion",
            new { data = new { title = "x", files = new { plan = new[] { file } } } }
        );
        var right = await manager.PostAsync(
            $"/tasks/{other.Task}/completion",
            new { data = new { title = "x", files = new { plan = new[] { file } } } }
        );

        foreign.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        right.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("{ not json")]
    [InlineData("[]")]
    [InlineData("{\"data\": 5}")]
    public async Task Should_answer_malformed_data_clearly(string body)
    {
        var sample = await SampleCase.StartAsync(server);
        var manager = await server.AsAsync("call1");

        var answer = await manager.PostTextAsync($"/tasks/{sample.Task}/completion", body);

        ((int)answer.StatusCode).ShouldBeInRange(400, 422);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await sample.StateAsync(server)).ShouldBe("CREATED");
    }

    [Fact]
    public async Task Should_say_that_it_is_too_late_to_withdraw_and_change_nothing()
    {
        var queries = server.Services.GetRequiredService<ProcessQueries>();
        var filter = new InstanceFilter { ProcessId = "application", BusinessKey = "A011" };
        var before = (await queries.InstancesAsync(filter, TestContext.Current.CancellationToken)).Items.Single();
        var applicant = await server.AsAsync("applicant-h11");
        (
            await (await applicant.PageAsync($"/cases/{before.Key}")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldNotContain("application.withdrawn");

        var answer = await applicant.PostFormAsync($"/cases/{before.Key}/actions/application.withdrawn", ("reason", "太晚了"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("申报已截止，不能撤回");
        (await queries.HistoryAsync(before.Key, TestContext.Current.CancellationToken)).ShouldNotContain(entry =>
            entry.Actor == "applicant-h11"
        );
    }
}
