using Bases.Dmn.Values;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Mail;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Infrastructure.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bases.Infrastructure.Tests.Support;

/// <summary>The whole shell over a real SQLite file in a folder of its own; it can be closed and opened again.</summary>
public sealed class Shell : IAsyncDisposable
{
    private readonly Action<BasesOptions>? configure;
    private readonly Action<IServiceCollection>? services;
    private readonly bool ownsFolder;
    private IHost host = null!;

    private Shell(string folder, bool ownsFolder, Action<BasesOptions>? configure, Action<IServiceCollection>? services)
    {
        Folder = folder;
        this.ownsFolder = ownsFolder;
        this.configure = configure;
        this.services = services;
    }

    public string Folder { get; }

    public TestClock Clock { get; private set; } = new(new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero));

    public ProcessRuntime Runtime => Get<ProcessRuntime>();

    public ProcessQueries Queries => Get<ProcessQueries>();

    public RegisterMemory Register => Get<RegisterMemory>();

    public MailQueries Mails => Get<MailQueries>();

    public DocumentStore Documents => Get<DocumentStore>();

    internal Database Database => Get<Database>();

    public static async Task<Shell> OpenAsync(
        Action<BasesOptions>? configure = null,
        Action<IServiceCollection>? services = null,
        string? folder = null
    )
    {
        var shell = new Shell(folder ?? Directory.CreateTempSubdirectory("bases-test-").FullName, folder is null, configure, services);
        await shell.StartAsync();
        return shell;
    }

    /// <summary>Closes the store and opens it again, as after a restart.</summary>
    public async Task ReopenAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public Task<DeploymentReport> DeployAsync(params (string Name, string Content)[] files) =>
        Runtime.DeployAsync(
            [.. files.Select(file => new DeployFile(file.Name, System.Text.Encoding.UTF8.GetBytes(file.Content)))],
            "designer1"
        );

    public async Task<StartedInstance> StartedAsync(string processId, ContextValue? variables = null, string? businessKey = null)
    {
        var result = await Runtime.StartAsync(processId, variables ?? ContextValue.Empty, businessKey, "starter");
        result.Rejection.ShouldBeNull();
        return result.Value!;
    }

    public async Task<IReadOnlyList<TaskItem>> OpenTasksAsync() => (await Queries.TasksAsync(new TaskFilter())).Items;

    internal async Task<List<T>> QueryAsync<T>(string sql, Func<System.Data.Common.DbDataReader, T> map, params object?[] values)
    {
        await using var reader = await Reader.OpenAsync(Database, default);
        return reader.Query(sql, map, values);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private async Task StartAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddBasesInfrastructure(options =>
        {
            options.DataFolder = Folder;
            options.RunMail = false;
            options.RunTimers = false;
            options.RegisterAssemblies.Add(typeof(Shell).Assembly);
            configure?.Invoke(options);
        });
        services?.Invoke(builder.Services);
        host = builder.Build();
        await host.StartAsync();
    }

    private async Task StopAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
