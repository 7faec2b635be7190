using System.Net;
using System.Text.Json.Nodes;
using Bases.Engine;
using Bases.Infrastructure.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>
/// An application that runs under version 1 of the designation procedure goes over to a changed version 2, by a plan that
/// is checked; and what else an operator does to a case by hand.
/// </summary>
public sealed class InterventionTests(ServerFixture server) : IClassFixture<ServerFixture>, IAsyncLifetime
{
    private const string Second = "second-look";
    private string instance = "";
    private string targetVersion = "";

    public async ValueTask InitializeAsync()
    {
        await DeployAsync(Original());
        var applicant = await server.AsAsync("applicant-h40");
        var begun = await applicant.PostFormAsync("/applications", ("callId", "CALL-2027"), ("hostId", "H40"));
        var task = new Key(long.Parse(begun.Headers.Location!.ToString().Split('/')[^1], null));
        instance = task.Instance.ToString();
        var deployed = await DeployAsync(Changed());
        targetVersion = deployed["deployments"]![0]!["processDefinition"]!["processDefinitionKey"]!.GetValue<string>();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Should_migrate_a_running_application_by_a_plan_and_refuse_a_wrong_one()
    {
        var operators = server.Program("operator1");
        var before = await InstanceAsync();
        var task = (await TasksAsync()).ShouldHaveSingleItem();
        task.ElementId.ShouldBe("fill");

        await ShouldRefuse(operators, "'fill' is active and has no counterpart");
        await ShouldRefuse(operators, "'fill' is a UserTask, its counterpart 'submit' is a ServiceTask", ("fill", "submit"));
        await ShouldRefuse(operators, "which the target does not have", ("fill", "nowhere"));
        await ShouldRefuse(operators, "which the present version does not have", ("fill", "complete-form"), ("ghost", "submit"));
        (await InstanceAsync()).ShouldBe(before);
        var still = (await TasksAsync()).ShouldHaveSingleItem();
        (still.Key, still.ElementId, still.DefinitionKey).ShouldBe((task.Key, task.ElementId, task.DefinitionKey));

        var applicant = server.Program("applicant-h40");
        (await MigrateAsync(applicant, ("fill", "complete-form"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await MigrateAsync(operators, ("fill", "complete-form"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var after = await InstanceAsync();
        after.Version.ShouldBe(before.Version + 1);
        after.DefinitionKey.ToString().ShouldBe(targetVersion);
        var moved = (await TasksAsync()).ShouldHaveSingleItem();
        moved.Key.ShouldBe(task.Key);
        (moved.ElementId, moved.DueAt).ShouldBe(("complete-form", task.DueAt));
        var visit = (await Queries.ElementVisitsAsync(after.Key, TestContext.Current.CancellationToken)).Last(v =>
            v.State == ElementState.Active
        );
        visit.ElementId.ShouldBe("complete-form");
        (await Queries.HistoryAsync(after.Key, TestContext.Current.CancellationToken))
            .Last(entry => entry.Kind == "MigrateInstance")
            .Command.ShouldContain("the rules changed");

        // The new version's own step comes next, then the activity, which refuses the empty form.
        var modification = await operators.PostAsync(
            $"/v2/process-instances/{instance}/modification",
            new
            {
                activateInstructions = new[] { new { elementId = Second } },
                terminateInstructions = new[] { new { elementInstanceKey = visit.Key.ToString() } },
                reason = "filled in on paper",
            }
        );
        modification.StatusCode.ShouldBe(HttpStatusCode.NoContent, await TextAsync(modification));
        var second = (await TasksAsync()).ShouldHaveSingleItem();
        second.ElementId.ShouldBe(Second);
        (await operators.PostAsync($"/v2/user-tasks/{second.Key}/completion", new { })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await TasksAsync()).ShouldHaveSingleItem().ElementId.ShouldBe("complete-form");
    }

    [Fact]
    public async Task Should_show_the_plan_on_a_page_and_demand_a_reason()
    {
        var person = await server.AsAsync("operator1");
        var page = $"/cases/{instance}/intervention";
        (await TextAsync(await person.PageAsync($"/cases/{instance}"))).ShouldContain(page);
        (await TextAsync(await person.PageAsync($"{page}?target={targetVersion}"))).ShouldContain("“fill”正在办理，目标版本中没有对应步骤");
        (await TextAsync(await person.PageAsync($"{page}?target={targetVersion}&from=fill&to=complete-form"))).ShouldContain("检查通过");

        (string, string)[] plan = [("target", targetVersion), ("from", "fill"), ("to", "complete-form")];
        (await person.PostFormAsync($"/cases/{instance}/migration", plan)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (
            await person.PostFormAsync($"/cases/{instance}/migration", [("target", targetVersion), ("reason", "按新办法办理")])
        ).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await TasksAsync()).ShouldHaveSingleItem().ElementId.ShouldBe("fill");
        (await person.PostFormAsync($"/cases/{instance}/migration", [.. plan, ("reason", "按新办法办理")])).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );

        var token = (await TokenAsync("complete-form")).ToString();
        (await person.PostFormAsync($"/cases/{instance}/move", ("token", token), ("place", Second))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (
            await person.PostFormAsync($"/cases/{instance}/move", ("token", token), ("place", "window-closed"), ("reason", "试"))
        ).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (
            await person.PostFormAsync($"/cases/{instance}/move", ("token", token), ("place", Second), ("reason", "纸质材料"))
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await TasksAsync()).ShouldHaveSingleItem().ElementId.ShouldBe(Second);
    }

    [Fact]
    public async Task Should_begin_an_ended_case_again_where_it_is_to_go_on()
    {
        var person = await server.AsAsync("operator1");
        await person.PageAsync($"/cases/{instance}/intervention");
        (await person.PostFormAsync($"/cases/{instance}/restart", ("place", Second), ("reason", "误操作"))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
        (await person.PostFormAsync($"/cases/{instance}/cancellation", ("reason", "误操作"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await TextAsync(await person.PageAsync($"/cases/{instance}/intervention"))).ShouldContain("重新发起");

        (await person.PostFormAsync($"/cases/{instance}/restart", ("place", Second))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        var begun = await person.PostFormAsync($"/cases/{instance}/restart", ("place", Second), ("reason", "误操作，恢复办理"));

        begun.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var ended = await InstanceAsync();
        instance = begun.Headers.Location!.ToString().Split('/', '?')[2];
        var again = await InstanceAsync();
        again.BusinessKey.ShouldBe(ended.BusinessKey);
        (await TasksAsync()).ShouldHaveSingleItem().ElementId.ShouldBe(Second);
        (await Queries.VariablesAsync(again.Key, TestContext.Current.CancellationToken))!["hostId"].ToString().ShouldBe("H40");
        (await Queries.CommentsAsync(again.Key, TestContext.Current.CancellationToken))
            .ShouldHaveSingleItem()
            .Text.ShouldContain("恢复办理");
    }

    [Fact]
    public async Task Should_hide_the_page_from_everybody_else()
    {
        foreach (var user in (string[])["applicant-h40", "formal1", "designer1"])
        {
            var person = await server.AsAsync(user);
            (await person.PageAsync($"/cases/{instance}/intervention")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await person.PostFormAsync($"/cases/{instance}/move", ("place", Second), ("reason", "试"))).StatusCode.ShouldBe(
                HttpStatusCode.NotFound
            );
            (await person.PostFormAsync($"/cases/{instance}/restart", ("place", Second), ("reason", "试"))).StatusCode.ShouldBe(
                HttpStatusCode.NotFound
            );
        }
    }

    private Task<JsonNode> DeployAsync(string process) =>
        Visitor.JsonAsync(
            server.Program("designer1").UploadAsync("/v2/deployments", "resources", ("designation/application.bpmn", process))
        );

    private ProcessQueries Queries => server.Services.GetRequiredService<ProcessQueries>();

    private Key Instance => new(long.Parse(instance, null));

    private async Task ShouldRefuse(Visitor operators, string because, params (string From, string To)[] mapping)
    {
        var answer = await MigrateAsync(operators, mapping);
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        JsonNode.Parse(await TextAsync(answer))!["detail"]!.GetValue<string>().ShouldContain(because);
    }

    private Task<HttpResponseMessage> MigrateAsync(Visitor who, params (string From, string To)[] mapping) =>
        who.PostAsync(
            $"/v2/process-instances/{instance}/migration",
            new
            {
                targetProcessDefinitionKey = targetVersion,
                mappingInstructions = mapping.Select(pair => new { sourceElementId = pair.From, targetElementId = pair.To }),
                reason = "the rules changed",
            }
        );

    private async Task<InstanceItem> InstanceAsync() =>
        (await Queries.InstanceAsync(Instance, TestContext.Current.CancellationToken)).ShouldNotBeNull();

    private async Task<IReadOnlyList<TaskItem>> TasksAsync() =>
        (await Queries.TasksAsync(new TaskFilter { InstanceKey = Instance }, TestContext.Current.CancellationToken)).Items;

    private async Task<Key> TokenAsync(string element) =>
        (await Queries.ElementVisitsAsync(Instance, TestContext.Current.CancellationToken))
            .Last(visit => visit.ElementId == element && visit.State == ElementState.Active)
            .Key;

    private static Task<string> TextAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>Version 2: the first task has another id, and somebody looks once more before the application is submitted.</summary>
    private static string Changed()
    {
        var text = Original();
        foreach (var attribute in (string[])["id", "attachedToRef", "sourceRef", "targetRef", "bpmnElement"])
        {
            text = text.Replace($"{attribute}=\"fill\"", $"{attribute}=\"complete-form\"", StringComparison.Ordinal);
        }

        return text.Replace(">fill<", ">complete-form<", StringComparison.Ordinal)
            .Replace(
                "sourceRef=\"complete-form\" targetRef=\"submit\"",
                $"sourceRef=\"complete-form\" targetRef=\"{Second}\"",
                StringComparison.Ordinal
            )
            .Replace(
                "<bpmn:incoming>fill-submit</bpmn:incoming>",
                $"<bpmn:incoming>{Second}-submit</bpmn:incoming>",
                StringComparison.Ordinal
            )
            .Replace(
                "<bpmn:serviceTask id=\"submit\"",
                $"""
                <bpmn:userTask id="{Second}" name="再看一眼"><bpmn:extensionElements><zeebe:userTask /></bpmn:extensionElements>
                <bpmn:incoming>fill-submit</bpmn:incoming><bpmn:outgoing>{Second}-submit</bpmn:outgoing></bpmn:userTask>
                <bpmn:sequenceFlow id="{Second}-submit" sourceRef="{Second}" targetRef="submit" /><bpmn:serviceTask id="submit"
                """,
                StringComparison.Ordinal
            );
    }

    private static string Original() =>
        File.ReadAllText(Path.Combine(ServerFixture.Root(), "workflows", "designation", "application.bpmn"));
}
