using Bases.Activities.Contract;
using Bases.Dmn.Feel;
using Bases.Infrastructure;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bases.FiveYears.Tests.Running;

/// <summary>
/// The department's software as a server runs it – store, runtime, timers, register, activities, outbox, the procedures of
/// <c>workflows/</c> – in a folder of its own, on the simulated clock.
/// </summary>
internal sealed class Department : IAsyncDisposable
{
    private readonly IHost host;

    private Department(IHost host, YearClock clock, string folder)
    {
        this.host = host;
        Clock = clock;
        Folder = folder;
    }

    public YearClock Clock { get; }

    public string Folder { get; }

    public ProcessRuntime Runtime => host.Services.GetRequiredService<ProcessRuntime>();

    public ProcessQueries Queries => host.Services.GetRequiredService<ProcessQueries>();

    public IRegister Register => host.Services.GetRequiredService<RegisterMemory>().Current;

    /// <param name="from">When it begins.</param>
    /// <param name="entries">The register at the beginning: reference data, hosts, people.</param>
    public static async Task<Department> OpenAsync(DateTimeOffset from, IReadOnlyList<IRegisterEntry> entries)
    {
        var clock = new YearClock(from);
        var folder = Directory.CreateTempSubdirectory("bases-years-").FullName;
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<TimeProvider>(clock);
        foreach (var activity in ActivityCatalogue.All.Activities)
        {
            builder.Services.AddSingleton(activity);
        }

        builder.Services.AddSingleton<IWorkingCalendar, LiveCalendar>();
        builder.Services.AddBasesInfrastructure(options =>
        {
            options.DataFolder = folder;
            options.RunMail = false;
            options.RunTimers = false;
        });
        var host = builder.Build();
        await host.StartAsync();
        var department = new Department(host, clock, folder);
        await department.PutAsync("register.load", entries);
        await department.DeployAsync();
        return department;
    }

    public Task<int> PutAsync(string what, IReadOnlyList<IRegisterEntry> entries) =>
        Runtime.ChangeRegisterAsync(
            what,
            (changes, _) =>
            {
                foreach (var entry in entries)
                {
                    changes.Put(entry);
                }

                return entries.Count;
            },
            "operator1"
        );

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task DeployAsync()
    {
        var workflows = Path.Combine(Repository.Root, "workflows");
        var files = Directory
            .EnumerateFiles(workflows, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(workflows, path).Replace('\\', '/')))
            .Where(file =>
                !file.Name.StartsWith("reference/", StringComparison.Ordinal)
                && !file.Name.Contains("/scenarios/", StringComparison.Ordinal)
            )
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new DeployFile(file.Name, File.ReadAllBytes(file.Path)))
            .ToList();
        var report = await Runtime.DeployAsync(files, "operator1");
        report.Problems.Select(problem => $"{problem.File}: {problem.Message}").ShouldBeEmpty();
    }
}
