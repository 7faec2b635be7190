using System.Net;
using System.Text.Json.Nodes;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Calls;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>The whole server with the demonstration's data on a SQLite file of its own; timers and mail rest.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("bases-server-").FullName;
    private readonly WebApplicationFactory<Program> factory;

    public ServerFixture()
    {
        var root = Root();
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Bases:Demonstration", "true");
            host.UseSetting("Bases:DataFolder", data);
            host.UseSetting("Bases:WorkflowFolder", Path.Combine(root, "workflows"));
            host.UseSetting("Bases:DemoFolder", Path.Combine(root, "demo"));
            host.UseSetting("Bases:RunTimers", "false");
            host.UseSetting("Bases:RunMail", "false");
        });
    }

    public IServiceProvider Services => factory.Services;

    /// <summary>A browser that nobody has signed in with.</summary>
    public Visitor Nobody() =>
        new(
            factory.CreateClient(
                new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") }
            )
        );

    public async Task<Visitor> AsAsync(string user)
    {
        var visitor = Nobody();
        await visitor.SignInAsync(user);
        return visitor;
    }

    /// <summary>Somebody who has chosen a language at the switch.</summary>
    public async Task<Visitor> AsAsync(string user, string language)
    {
        var visitor = await AsAsync(user);
        (await visitor.PostFormAsync("/language", ("to", language))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await visitor.PageAsync("/inbox");
        return visitor;
    }

    /// <summary>A program that signs in with HTTP Basic.</summary>
    public Visitor Program(string user)
    {
        var visitor = Nobody();
        visitor.UseBasic(user);
        return visitor;
    }

    /// <summary>The demonstration's call that can be applied to.</summary>
    public string OpenCall =>
        Services.GetRequiredService<RegisterMemory>().Current.All<Call>().Single(call => call.Status == CallStatus.Open).CallId;

    /// <summary>The newest open task at an element that is open to a group.</summary>
    public async Task<string> TaskAsync(string element, string group)
    {
        var tasks = await Services
            .GetRequiredService<ProcessQueries>()
            .TasksAsync(
                new TaskFilter
                {
                    ElementId = element,
                    Order = TaskOrder.Created,
                    Descending = true,
                    Limit = 1000,
                }
            );
        return tasks.Items.First(task => task.CandidateGroups.Contains(group)).Key.ToString();
    }

    /// <summary>A unit of the ministry hands in an application; it waits for the formal check.</summary>
    /// <returns>The task of the formal check.</returns>
    public async Task<string> ApplyAsync()
    {
        var applicant = await AsAsync("applicant-h20");
        var begun = await applicant.PostFormAsync("/applications", ("callId", OpenCall), ("hostId", "H20"));
        var fill = begun.Headers.Location!.ToString();
        var form = DemonstrationForm.Application("A034");
        form["files"] = new JsonObject();
        foreach (var document in DemonstrationForm.Documents)
        {
            var stored = await Visitor.JsonAsync(
                applicant.UploadAsync(
                    fill + "/documents",
                    "file",
                    ($"{document}.pdf", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")
                )
            );
            form["files"]![document] = new JsonArray(
                new JsonObject { ["fileId"] = stored["fileId"]!.GetValue<string>(), ["fileName"] = $"{document}.pdf" }
            );
        }

        (await Visitor.JsonAsync(applicant.PostAsync(fill + "/completion", new { data = form })))["refused"].ShouldBeNull();
        return await TaskAsync("formal-check", "formal-checker");
    }

    /// <summary>Such an application is accepted; it waits for its panel.</summary>
    /// <returns>The task in which the panel is confirmed.</returns>
    public async Task<string> AcceptAsync()
    {
        var task = await ApplyAsync();
        var officer = await AsAsync("formal1");
        var form = await officer.ValuesAsync(task);
        foreach (var row in form["overrides"]!.AsArray())
        {
            row!["reason"] = "说明充分，同意通过。";
        }

        foreach (var row in form["humanDecisions"]!.AsArray())
        {
            row!["decision"] = "PASS";
            row["reason"] = "经核实符合。";
        }

        form["decision"] = "accept";
        await Visitor.JsonAsync(officer.PostAsync($"/tasks/{task}/completion", new { data = form }));
        return await TaskAsync("confirm-panel", "review-organiser");
    }

    public async ValueTask InitializeAsync()
    {
        // The small procedure of these tests: one task with a form, then one job.
        var answer = await Program("operator1")
            .UploadAsync("/v2/deployments", "resources", ("sample.bpmn", Samples.Process), ("sample.form", Samples.Form));
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    internal static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Bases.Process.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside of the project.");
        }

        return folder;
    }
}

[CollectionDefinition(nameof(ServerFixture))]
public sealed class ServerCollection : ICollectionFixture<ServerFixture>;
