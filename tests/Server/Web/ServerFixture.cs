using Microsoft.AspNetCore.Mvc.Testing;

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

    /// <summary>A program that signs in with HTTP Basic.</summary>
    public Visitor Program(string user)
    {
        var visitor = Nobody();
        visitor.UseBasic(user);
        return visitor;
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
