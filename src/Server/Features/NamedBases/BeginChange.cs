using System.Globalization;
using System.Text.Json;
using Bases.Dmn.Values;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Register;
using Bases.Register.Json;
using Bases.Register.NamedBases;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.NamedBases;

/// <summary>
/// Begins the report of a significant change (article 23): by the host itself, or by the department or the bureau that has
/// found a change nobody reported.
/// </summary>
public sealed class BeginChange(
    Viewer viewer,
    BaseFinder finder,
    RequestIdentity request,
    ProcessRuntime runtime,
    ProcessQueries queries,
    Dates dates
)
{
    public const string Process = "significant-change";

    /// <summary>Those who look after bases notice what was not reported.</summary>
    internal static bool MayDiscover(Viewer viewer, BaseFinder finder, Base named) =>
        viewer.IsAny(Roles.FormalChecker, Roles.Supervisor) || finder.IsBureau(named);

    public Answer<NewChangeModel> Show(string number)
    {
        if (finder.Find(number) is not { } named)
        {
            return new NotFound();
        }

        return May(named) ? new NewChangeModel(named, !finder.IsHostNow(named), dates.Today, null) : NotAllowed.Role;
    }

    /// <summary>The page on which the person goes on: his form, or the base.</summary>
    public async Task<Answer<string>> HandleAsync(string number, string? kind, string? occurredOn, CancellationToken cancellation)
    {
        if (finder.Find(number) is not { } named)
        {
            return new NotFound();
        }

        if (!May(named))
        {
            return NotAllowed.Role;
        }

        if (!named.IsEffectiveOn(dates.Today))
        {
            return new Overtaken("基地命名已经结束，不再报告变化。", "The base has ended; there is nothing to report any more.");
        }

        if (
            !DateOnly.TryParseExact(occurredOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || KindOf(kind) is not { } chosen
        )
        {
            return new Invalid("请选择变化事项和发生日期。", "Please choose what changed and when.");
        }

        if (day > dates.Today && chosen != BaseChangeKind.VoluntaryTermination)
        {
            return new Invalid("发生日期不得晚于今日。", "The day must not lie in the future.");
        }

        var discovered = !finder.IsHostNow(named);
        var begun = await runtime
            .Once(request.Id)
            .BeginAsync(
                Process,
                "change.number",
                (changes, _) => Open(changes, named, chosen, day, discovered),
                viewer.UserName,
                cancellation
            );
        if (!begun.Accepted)
        {
            return new Overtaken("报告没有建立，没有做任何更改。", "The report was not begun; nothing was changed.");
        }

        var mine = new TaskFilter
        {
            InstanceKey = begun.Value!.InstanceKey,
            User = viewer.UserName,
            Groups = viewer.Groups,
            Limit = 1,
        };
        return (await queries.TasksAsync(mine, cancellation)).Items is [var task, ..]
            ? $"/tasks/{task.Key}"
            : $"/bases/{BaseFinder.NumberOf(named)}";
    }

    private bool May(Base named) => finder.IsHostNow(named) || MayDiscover(viewer, finder, named);

    private static NewCase Open(IRegisterChanges changes, Base named, BaseChangeKind kind, DateOnly day, bool discovered)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"change-{named.BaseId}-{changes.NextNumber($"change/{named.BaseId}")}");
        return new NewCase(
            id,
            new ContextValue([
                KeyValuePair.Create("changeReportId", (Value)new StringValue(id)),
                KeyValuePair.Create("baseId", (Value)new StringValue(named.BaseId)),
                KeyValuePair.Create("kind", (Value)new StringValue(RegisterJson.Name(kind))),
                KeyValuePair.Create("occurredOn", (Value)new StringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
                KeyValuePair.Create("discovered", (Value)BooleanValue.Of(discovered)),
            ])
        );
    }

    private static BaseChangeKind? KindOf(string? text)
    {
        try
        {
            return JsonSerializer.Deserialize<BaseChangeKind>($"\"{text}\"", RegisterJson.Options);
        }
        catch (JsonException)
        {
            // Not one of the kinds that the page offers.
            return null;
        }
    }
}

/// <param name="Discovered">Somebody else than the host tells of it.</param>
public sealed record NewChangeModel(Base Base, bool Discovered, DateOnly Today, string? Problem);
