using Bases.Activities.Import;
using Bases.Engine.Simulation;
using Bases.Infrastructure;
using Bases.Infrastructure.Demonstration;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Infrastructure.Timers;
using Bases.Register;
using Bases.Register.Calls;
using Bases.Register.Folders;
using Bases.Register.Json;
using Microsoft.Extensions.Options;

namespace Bases.Server.Demonstration;

/// <summary>
/// What a fresh database needs before the first request: reference data, the procedures, accounts, and in demonstration
/// mode the demonstration's register. On later starts it adds what a newer version of the product brings along – policy
/// parameters, notices, deadlines, files of procedures – and changes nothing that is there.
/// </summary>
internal sealed partial class FirstStart(
    IServiceScopeFactory scopes,
    ProcessRuntime runtime,
    ProcessQueries queries,
    RegisterMemory register,
    IOptions<ServerOptions> server,
    BasesOptions options,
    IHostApplicationLifetime lifetime,
    ILogger<FirstStart> log,
    IServiceProvider services
) : IHostedService
{
    private RecordedCases? recorded;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var imported = await LoadRegisterAsync(cancellationToken);
        await DeployAsync(cancellationToken);
        if (recorded is not null)
        {
            await PlayAsync(recorded);
        }
        else if (imported)
        {
            await new ImportedCases(runtime, register.Current, DemonstrationData.Start, log).BeginAsync(cancellationToken);
        }

        await using var scope = scopes.CreateAsyncScope();
        await new Accounts(scope.ServiceProvider).CreateAsync(
            options.Demonstration,
            server.Value.FirstPassword,
            register.Current,
            cancellationToken
        );
        lifetime.ApplicationStarted.Register(() => new Welcome(services).Print());
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <returns>True when the demonstration's data have just come in.</returns>
    private async Task<bool> LoadRegisterAsync(CancellationToken cancellation)
    {
        if (
            server.Value.WorkflowFolder is { } workflows
            && Directory.Exists(Path.Combine(workflows, "reference"))
            && ReferenceData.NewTo(
                register.Current,
                ReferenceData.Read(file => File.ReadAllText(Path.Combine(workflows, "reference", file)))
            )
                is { Count: > 0 } added
        )
        {
            await PutAsync("reference.load", added, cancellation);
        }

        if (
            options.Demonstration
            && server.Value.DemoFolder is { } demo
            && Directory.Exists(demo)
            && register.Current.All<Host>().Count == 0
        )
        {
            IReadOnlyList<IRegisterEntry> entries =
            [
                .. RegisterFolder.Read(file => Path.Combine(demo, file) is var path && File.Exists(path) ? File.ReadAllText(path) : null),
                .. OpenCall(demo),
            ];
            var cases = new RecordedCases(entries);
            recorded = server.Value.PlayHistory && Clock?.GetUtcNow() <= cases.Beginning && queries.Processes().Count == 0 ? cases : null;
            await PutAsync(
                "demonstration.load",
                recorded?.Data ?? ImportedStand.Of(register.Current, entries, DemonstrationData.Start),
                cancellation
            );
            return true;
        }

        return false;
    }

    private MovableClock? Clock => services.GetService<MovableClock>();

    /// <summary>A call that a newcomer can still apply to.</summary>
    private static IReadOnlyList<Call> OpenCall(string demo) =>
        Path.Combine(demo, "open-call.json") is var path && File.Exists(path)
            ? RegisterJson.Read<IReadOnlyList<Call>>(File.ReadAllText(path)) ?? []
            : [];

    /// <summary>
    /// The recorded cases run through the procedures, on the clock of their time, so that each stands where its data imply
    /// and its journal is genuine; then it is the morning on which the demonstration begins.
    /// </summary>
    private async Task PlayAsync(RecordedCases cases)
    {
        LogPlaying(log);
        await new DemonstrationAgenda(cases, DemonstrationData.Start).PlayAsync(new RuntimeDesk(runtime, queries, register, Clock!));
    }

    private Task<int> PutAsync(string what, IReadOnlyList<IRegisterEntry> entries, CancellationToken cancellation) =>
        runtime.ChangeRegisterAsync(
            what,
            (changes, _) =>
            {
                foreach (var entry in entries)
                {
                    changes.Put(entry);
                }

                return entries.Count;
            },
            null,
            cancellation
        );

    /// <summary>Only files that were never deployed: what designers have published since is newer than the folder.</summary>
    private async Task DeployAsync(CancellationToken cancellation)
    {
        if (server.Value.WorkflowFolder is not { } folder || !Directory.Exists(folder))
        {
            LogNoWorkflows(log, server.Value.WorkflowFolder);
            return;
        }

        var files = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .Where(file =>
                !file.Name.StartsWith("reference/", StringComparison.Ordinal)
                && !file.Name.Contains("/scenarios/", StringComparison.Ordinal)
                && !WordFile.IsOne(file.Name)
            )
            .Where(file => !queries.HasFile(file.Name))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new DeployFile(file.Name, File.ReadAllBytes(file.Path)))
            .ToList();
        if (files.Count == 0)
        {
            return;
        }

        var report = await runtime.DeployAsync(files, null, cancellation);
        if (!report.Accepted)
        {
            var problems = string.Join(
                '\n',
                report.Problems.Select(problem => $"{problem.File}:{problem.Line} {problem.ElementId} {problem.Rule}: {problem.Message}")
            );
            if (queries.Processes().Count == 0)
            {
                throw new InvalidOperationException("The procedures cannot be deployed:\n" + problems);
            }

            // What runs here goes on; the operator deploys what is new together with what it needs.
            LogNotAdded(log, problems);
            return;
        }

        LogDeployed(log, report.Processes.Count, report.Decisions.Count, report.Forms.Count);
    }

    [LoggerMessage(LogLevel.Information, "The demonstration's cases run through the procedures, this takes a moment")]
    private static partial void LogPlaying(ILogger log);

    [LoggerMessage(LogLevel.Warning, "No procedures to deploy: the folder {Folder} does not exist (setting Bases:WorkflowFolder)")]
    private static partial void LogNoWorkflows(ILogger log, string? folder);

    [LoggerMessage(LogLevel.Error, "New files of the workflow folder cannot be deployed beside what is here:\n{Problems}")]
    private static partial void LogNotAdded(ILogger log, string problems);

    [LoggerMessage(LogLevel.Information, "Deployed {Processes} processes, {Decisions} decisions and {Forms} forms")]
    private static partial void LogDeployed(ILogger log, int processes, int decisions, int forms);
}
