using System.Net;

namespace Bases.Server.Tests.Web;

[Collection(nameof(ServerFixture))]
public sealed class ProcessApiTests(ServerFixture server)
{
    [Fact]
    public async Task Should_run_a_process_from_start_to_end()
    {
        var program = server.Program("operator1");
        var sample = await SampleCase.StartAsync(server);

        (
            await program.PostAsync(
                $"/v2/user-tasks/{sample.Task}/completion",
                new { variables = new { sampleForm = new { title = "a" } } }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var activated = await Visitor.JsonAsync(
            program.PostAsync(
                "/v2/jobs/activation",
                new
                {
                    type = "sample-work",
                    worker = "test",
                    timeout = 60000,
                    maxJobsToActivate = 100,
                }
            )
        );
        var job = activated["jobs"]!.AsArray().Single(job => job!["processInstanceKey"]!.GetValue<string>() == sample.Instance)!;
        job["variables"]!["sampleForm"]!["title"]!.GetValue<string>().ShouldBe("a");
        (await program.PostAsync($"/v2/jobs/{job["jobKey"]}/completion", new { variables = new { result = 1 } })).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );

        var instances = await Visitor.JsonAsync(
            program.PostAsync("/v2/process-instances/search", new { filter = new { processInstanceKey = sample.Instance } })
        );
        instances["items"]![0]!["state"]!.GetValue<string>().ShouldBe("COMPLETED");
    }

    [Fact]
    public async Task Should_ask_programs_for_their_name()
    {
        var answer = await server.Nobody().PostAsync("/v2/user-tasks/search", new { });

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ShouldContain(header => header.Scheme == "Basic");
    }

    [Fact]
    public async Task Should_show_a_person_his_own_tasks_only()
    {
        var sample = await SampleCase.StartAsync(server);

        var own = await Keys("call1");
        var others = await Keys("applicant-h01");

        own.ShouldContain(sample.Task);
        others.ShouldNotContain(sample.Task);

        async Task<List<string>> Keys(string user)
        {
            var program = server.Program(user);
            var found = await Visitor.JsonAsync(
                program.PostAsync("/v2/user-tasks/search", new { filter = new { state = "CREATED" }, page = new { limit = 1000 } })
            );
            return [.. found["items"]!.AsArray().Select(task => task!["userTaskKey"]!.GetValue<string>())];
        }
    }

    [Fact]
    public async Task Should_refuse_starts_and_messages_by_others_than_operators()
    {
        var applicant = server.Program("applicant-h01");

        (await applicant.PostAsync("/v2/process-instances", new { processDefinitionId = "sample" })).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (
            await applicant.PostAsync("/v2/messages/publication", new { name = "decision.released", correlationKey = "A001" })
        ).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await applicant.PostAsync("/v2/jobs/activation", new { type = "sample-work" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await applicant.UploadAsync("/v2/deployments", "resources", ("sample.bpmn", Samples.Process))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public async Task Should_say_what_was_expected_when_a_command_is_wrong()
    {
        var program = server.Program("operator1");

        var unknown = await program.PostAsync("/v2/process-instances", new { processDefinitionId = "nowhere" });
        var twice = await program.PostAsync("/v2/jobs/12345/completion", new { });
        var nobody = await program.PostAsync("/v2/messages/correlation", new { name = "nobody-waits", correlationKey = "x" });

        foreach (var answer in new[] { unknown, twice, nobody })
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await answer.Content.ReadFromJsonNodeAsync())["detail"]!.GetValue<string>().ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task Should_describe_itself()
    {
        var answer = await server.Nobody().PageAsync("/openapi/v2.json");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("/v2/process-instances");
    }
}
