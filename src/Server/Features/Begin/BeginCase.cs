using System.Globalization;
using Bases.Dmn.Values;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register;
using Bases.Register.NamedBases;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Begin;

/// <summary>Begins a procedure for a base or a host, or for none (see <see cref="StartableProcedure"/>).</summary>
public sealed class BeginCase(
    Viewer viewer,
    RequestIdentity request,
    IEnumerable<StartableProcedure> procedures,
    ProcessRuntime runtime,
    ProcessQueries queries,
    RegisterMemory register,
    Dates dates
)
{
    public Answer<BeginModel> Show(string? process, string? subject)
    {
        var lines = procedures
            .Where(procedure => procedure.IsFor(viewer) && (string.IsNullOrEmpty(process) || procedure.ProcessId == process))
            .Select(procedure => new BeginLine(procedure, Subjects(procedure)))
            .ToList();
        return lines.Count == 0 ? new NotFound() : new BeginModel(lines, subject);
    }

    /// <summary>The address at which the person goes on: his first task, or else the case.</summary>
    public async Task<Answer<string>> HandleAsync(string processId, string? subject, CancellationToken cancellation)
    {
        if (procedures.FirstOrDefault(procedure => procedure.ProcessId == processId) is not { } procedure || !procedure.IsFor(viewer))
        {
            return NotAllowed.Role;
        }

        if ((procedure.Bases is not null || procedure.OfHost) && Subjects(procedure).All(known => known.Id != subject))
        {
            return new Invalid("请选择一个可以发起的对象。", "Please choose for whom.");
        }

        try
        {
            var result = await runtime
                .Once(request.Id)
                .BeginAsync(
                    processId,
                    procedure.CaseVariable,
                    (changes, _) => Open(procedure, subject, changes),
                    viewer.UserName,
                    cancellation
                );
            return result.Accepted
                ? await WhereAsync(result.Value!.InstanceKey, cancellation)
                : new Overtaken("事项没有发起，没有做任何更改。", "The case was not begun; nothing was changed.");
        }
        catch (ObstacleException obstacle)
        {
            return new Overtaken(obstacle.Chinese, obstacle.Message);
        }
    }

    private NewCase Open(StartableProcedure procedure, string? subject, IRegisterChanges changes)
    {
        if (subject is not null && procedure.Obstacle(changes, subject) is { } obstacle)
        {
            throw new ObstacleException(obstacle.Chinese, obstacle.English);
        }

        var year = dates.Today.Year;
        var id = string.Create(
            CultureInfo.InvariantCulture,
            $"{procedure.Series}{year}{changes.NextNumber($"{procedure.ProcessId}/{year}"):000}"
        );
        List<KeyValuePair<string, Value>> variables = [Text(procedure.CaseVariable, id)];
        if (procedure.Bases is not null && changes.Find<Base>(subject!) is { } named)
        {
            variables.AddRange([Text("baseId", named.BaseId), Text("hostId", named.HostOn(dates.Today))]);
        }
        else if (procedure.OfHost)
        {
            variables.Add(Text("hostId", subject!));
        }

        return new NewCase(id, new ContextValue(variables));
    }

    private async Task<string> WhereAsync(Key instance, CancellationToken cancellation)
    {
        var mine = new TaskFilter
        {
            InstanceKey = instance,
            User = viewer.UserName,
            Groups = viewer.Groups,
            Limit = 1,
        };
        var tasks = await queries.TasksAsync(mine, cancellation);
        return tasks.Items.Count > 0 ? $"/tasks/{tasks.Items[0].Key}" : $"/cases/{instance}";
    }

    /// <summary>The department begins it for everybody, a host for itself and its bases.</summary>
    private IReadOnlyList<BeginSubject> Subjects(StartableProcedure procedure)
    {
        var current = register.Current;
        var own = viewer.Scoped("host").ToHashSet(StringComparer.Ordinal);
        bool Mine(string host) => viewer.IsDepartment || own.Contains(host);
        return procedure switch
        {
            { Bases: { } fits } =>
            [
                .. current
                    .All<Base>()
                    .Where(named => Mine(named.HostOn(dates.Today)) && fits(current, named, dates.Today))
                    .OrderBy(named => named.BaseNumber ?? named.BaseId, StringComparer.Ordinal)
                    .Select(named => new BeginSubject(
                        named.BaseId,
                        $"{current.NameOf(named)}（{named.BaseNumber ?? named.BaseId}，{current.Find<Host>(named.HostOn(dates.Today))?.Name}）"
                    )),
            ],
            { OfHost: true } =>
            [
                .. current
                    .All<Host>()
                    .Where(host => Mine(host.HostId))
                    .OrderBy(host => host.HostId, StringComparer.Ordinal)
                    .Select(host => new BeginSubject(host.HostId, $"{host.Name}（{host.HostId}）")),
            ],
            _ => [],
        };
    }

    private static KeyValuePair<string, Value> Text(string name, string value) => KeyValuePair.Create(name, (Value)new StringValue(value));
}

/// <param name="Chosen">The base or host that a link has already chosen.</param>
public sealed record BeginModel(IReadOnlyList<BeginLine> Lines, string? Chosen);

public sealed record BeginLine(StartableProcedure Procedure, IReadOnlyList<BeginSubject> Subjects)
{
    public bool NeedsSubject => Procedure.Bases is not null || Procedure.OfHost;
}

public sealed record BeginSubject(string Id, string Name);
