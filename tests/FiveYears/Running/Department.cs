using System.Text;
using Bases.Activities.Contract;
using Bases.Dmn.Feel;
using Bases.Infrastructure;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Mail;
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
    /// <summary>Where files are kept in memory, if there is such a place: five years of commits need not wait for a disk.</summary>
    private static readonly string Shelf = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

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

    private IWorkingCalendar Calendar => host.Services.GetRequiredService<IWorkingCalendar>();

    public IRegister Register => host.Services.GetRequiredService<RegisterMemory>().Current;

    /// <param name="run">What is another way than in the tree.</param>
    /// <param name="from">When it begins.</param>
    /// <param name="entries">The register at the beginning: reference data, hosts, people.</param>
    public static async Task<Department> OpenAsync(FiveYears run, DateTimeOffset from, IReadOnlyList<IRegisterEntry> entries)
    {
        var clock = new YearClock(from);
        var folder = Directory.CreateDirectory(Path.Combine(Shelf, $"bases-years-{Guid.NewGuid():N}")).FullName;
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<TimeProvider>(clock);
        foreach (var activity in ActivityCatalogue.All.Activities)
        {
            builder.Services.AddSingleton(run.Idle.Contains(activity.Type) ? new IdleActivity(activity.Type) : activity);
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
        await department.DeployAsync(run.Changed);
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

    public Task StartAsync(string processId, string businessKey, object variables, string actor) =>
        Runtime.StartAsync(processId, ActivityJson.Write(variables), businessKey, actor);

    public Task SendAsync(string message, string key, object variables, string actor) =>
        Runtime.PublishMessageAsync(message, key, ActivityJson.Write(variables), actor);

    /// <summary>Empties the outbox: each mail becomes a file, as on a server without a mail server.</summary>
    public Task<int> DeliverAsync() => host.Services.GetRequiredService<MailDispatcher>().DeliverDueAsync(default);

    /// <summary>The day itself, or the next one on which offices are open.</summary>
    public DateOnly WorkingDay(DateOnly day) => Calendar.IsWorkingDay(day) ? day : WorkingDay(day.AddDays(1));

    /// <summary>The instant itself, or the same hour of the next working day.</summary>
    public DateTimeOffset OnWorkingDay(DateTimeOffset at)
    {
        var day = Beijing.DayOf(at);
        return at.AddDays(WorkingDay(day).DayNumber - day.DayNumber);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task DeployAsync(IReadOnlyList<(string File, string Text, string Instead)> changed)
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
            .Select(file => new DeployFile(file.Name, Read(file.Path, [.. changed.Where(change => change.File == file.Name)])))
            .ToList();
        var report = await Runtime.DeployAsync(files, "operator1");
        report.Problems.Select(problem => $"{problem.File}: {problem.Message}").ShouldBeEmpty();
    }

    private static byte[] Read(string path, List<(string File, string Text, string Instead)> changes)
    {
        if (changes.Count == 0)
        {
            return File.ReadAllBytes(path);
        }

        var content = File.ReadAllText(path);
        foreach (var (file, text, instead) in changes)
        {
            content.ShouldContain(text, customMessage: $"{file} does not say this any more.");
            content = content.Replace(text, instead, StringComparison.Ordinal);
        }

        return Encoding.UTF8.GetBytes(content);
    }
}
