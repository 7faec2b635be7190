using System.Text;
using Bases.Cli.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bases.Cli.Tests;

/// <summary>The command against a server that answers as POST /v2/deployments does.</summary>
public sealed class DeployCommandTests : IAsyncLifetime, IDisposable
{
    private readonly Folder folder = new();
    private readonly WebApplication server;
    private readonly List<string> received = [];
    private string address = "";

    public DeployCommandTests()
    {
        Environment.SetEnvironmentVariable("BASES_PASSWORD", "secret-1234");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.MapPost("/v2/deployments", AnswerAsync);
        server.MapPost("/api/rule-packs", AnswerPackAsync);
    }

    public async ValueTask InitializeAsync()
    {
        await server.StartAsync();
        address = server.Urls.Single();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Files_of_a_folder_should_be_published_together()
    {
        folder.Write("a.bpmn", "<definitions/>");
        folder.Write("forms/b.form", "{}");
        folder.Write("readme.txt", "not deployed");

        var run = await ToolRun.Of("deploy", folder.FullName, "--server", address, "--user", "designer1");

        run.Error.ShouldBeEmpty();
        run.Exit.ShouldBe(ExitCode.Fine);
        received.ShouldBe(["a.bpmn", "b.form"]);
        run.Output.ShouldContain("processDefinition review version 3");
    }

    [Fact]
    public async Task A_rule_pack_should_be_loaded_after_its_files_are_published()
    {
        var table = folder.Write("own.dmn", "<definitions/>");
        var pack = folder.Write("pack.json", """{"rulePackId": "HB-2025-T"}""");

        var run = await ToolRun.Of("deploy", table, "--rule-pack", pack, "--server", address, "--user", "admin1");

        run.Error.ShouldBeEmpty();
        run.Exit.ShouldBe(ExitCode.Fine);
        received.ShouldBe(["own.dmn", """{"rulePackId": "HB-2025-T"}"""]);
        run.Output.ShouldContain("rule pack HB-2025-T");
    }

    [Fact]
    public async Task Problems_with_a_rule_pack_should_be_exit_code_1()
    {
        var run = await ToolRun.Of("deploy", "--rule-pack", folder.Write("pack.json", "{}"), "--server", address, "--user", "admin1");

        run.Exit.ShouldBe(ExitCode.Found);
        run.Output.ShouldContain("HB-2025-T.B05-plan 尚未发布");
    }

    [Fact]
    public async Task Nothing_to_publish_should_be_exit_code_2() =>
        (await ToolRun.Of("deploy", "--server", address, "--user", "admin1")).Exit.ShouldBe(ExitCode.CouldNotRun);

    [Fact]
    public async Task Problems_that_the_server_finds_should_be_exit_code_1()
    {
        var file = folder.Write("broken.bpmn", "<definitions/>");

        var run = await ToolRun.Of("deploy", file, "--server", address, "--user", "designer1");

        run.Exit.ShouldBe(ExitCode.Found);
        run.Output.ShouldContain("broken.bpmn:1");
    }

    [Fact]
    public async Task A_user_who_may_not_should_be_told_so()
    {
        var run = await ToolRun.Of("deploy", folder.Write("a.bpmn", ""), "--server", address, "--user", "applicant");

        run.Exit.ShouldBe(ExitCode.CouldNotRun);
        run.Error.ShouldContain("does not let this user deploy");
    }

    [Fact]
    public async Task A_server_that_is_not_there_should_be_exit_code_2()
    {
        await server.StopAsync(TestContext.Current.CancellationToken);

        var run = await ToolRun.Of("deploy", folder.Write("a.bpmn", ""), "--server", address, "--user", "designer1");

        run.Exit.ShouldBe(ExitCode.CouldNotRun);
        run.Error.ShouldContain("cannot be reached");
    }

    private async Task<IResult> AnswerPackAsync(HttpRequest request)
    {
        using var body = new StreamReader(request.Body);
        var pack = await body.ReadToEndAsync();
        received.Add(pack);
        return !IsBy(request, "admin1") ? Results.StatusCode(StatusCodes.Status403Forbidden)
            : pack == "{}"
                ? Results.Problem("规则 B05-plan 的决策表 HB-2025-T.B05-plan 尚未发布", statusCode: StatusCodes.Status400BadRequest)
            : Results.Text("""{"rulePackId": "HB-2025-T", "title": "修订办法", "forms": {}}""", "application/json");
    }

    private static bool IsBy(HttpRequest request, string user) =>
        request.Headers.Authorization == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:secret-1234"));

    private async Task<IResult> AnswerAsync(HttpRequest request)
    {
        if (!IsBy(request, "designer1") && !IsBy(request, "admin1"))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var form = await request.ReadFormAsync();
        received.AddRange(form.Files.GetFiles("resources").Select(file => file.FileName));
        return received.Contains("broken.bpmn")
            ? Results.Problem("broken.bpmn:1 process-missing: There is no process.", statusCode: StatusCodes.Status400BadRequest)
            : Results.Text(
                """{"deploymentKey": "1", "deployments": [{"processDefinition": {"processDefinitionId": "review", "processDefinitionVersion": 3, "processDefinitionKey": "9", "tenantId": "<default>"}}]}""",
                "application/json"
            );
    }
}
