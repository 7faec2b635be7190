using System.Text.Json;
using System.Text.Json.Nodes;
using Bases.Activities.Applications;
using Bases.Activities.RuleCheck;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Ending;
using Bases.Register.Policies;
using Bases.Server.Access;
using Bases.Server.Features.Policies;
using Bases.Server.Features.Tasks;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.RuleCheck;

/// <summary>
/// Shows what the rules of articles 6, 8 to 14 and 29 say of an application: by the same judge and the same decision tables
/// as the running procedure, those of the case's own deployment.
/// </summary>
public sealed class RuleDesk(
    CaseAccess access,
    ProcessQueries queries,
    ProcessRuntime runtime,
    RegisterMemory register,
    InterpretationNotes notes,
    TimeProvider clock,
    Words words,
    RuleWords says,
    Dates dates
)
{
    /// <summary>The form whose content is an application.</summary>
    private const string ApplicationFormId = "application";

    public static bool Fills(TaskItem task) => task?.FormKey == ApplicationFormId;

    /// <summary>Judges what is in the form now, as if it were handed in at this moment; nothing is kept.</summary>
    public async Task<Answer<DraftChecked>> CheckAsync(Key key, DraftRequest draft, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (await queries.TaskAsync(key, cancellation) is not { Task: var task } || !access.MaySee(task) || !Fills(task))
        {
            return new NotFound();
        }

        if (!access.MayWork(task))
        {
            return NotAllowed.Role;
        }

        var current = register.Current;
        if (
            draft.Data.ValueKind != JsonValueKind.Object
            || current.Find<Application>(task.BusinessKey ?? "") is not { } application
            || current.Find<Call>(application.CallId) is not { } call
            || current.Find<Host>(application.HostId) is not { } host
        )
        {
            return new Invalid("表单数据不完整，无法核对。", "The form's data are not complete: they cannot be checked.");
        }

        Application typed;
        try
        {
            typed = ApplicationForm.Merge(application, JsonObject.Create(draft.Data)!, clock.GetUtcNow());
        }
        catch (JsonException problem)
        {
            return new Invalid(
                $"“{problem.Path}”处的内容格式不对，改正后即可继续核对。",
                $"What stands at {problem.Path} is not of the right kind; mend it and the check goes on."
            );
        }

        return new DraftChecked(
            [.. Judge(typed, task.DefinitionKey, rule => rule.SelfCheck).Select(line => line with { Notes = notes.Of(line.RuleId) })],
            [
                .. SubmissionCheck
                    .Problems(typed, call, host, ReapplicationBan.LastDay(current, host.HostId, dates.Today))
                    .Select(problem => new DraftProblem(problem.Field, problem.Message)),
            ],
            dates.Time(dates.Now)
        );
    }

    /// <summary>The results that the procedure has kept; as long as it has not come to that, what the rules say now.</summary>
    public IReadOnlyList<RuleLine> Of(Application application, Key processDefinition)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (application.RuleResults.Count == 0)
        {
            return [.. Judge(application, processDefinition, _ => true)];
        }

        var rules = Rules(application);
        return [.. application.RuleResults.Select(result => RuleLine.Of(result, rules.GetValueOrDefault(result.RuleId), words, says))];
    }

    private IEnumerable<RuleLine> Judge(Application application, Key processDefinition, Func<Rule, bool> shown)
    {
        var rules = Rules(application);
        return ApplicationJudge
            .Judge(register.Current, runtime.DecisionsOf(processDefinition), application, clock.GetUtcNow())
            .Where(result => !rules.TryGetValue(result.RuleId, out var rule) || shown(rule))
            .Select(result => RuleLine.Of(result, rules.GetValueOrDefault(result.RuleId), words, says));
    }

    private Dictionary<string, Rule> Rules(Application application) =>
        ApplicationJudge.Rules(register.Current, application).ToDictionary(rule => rule.RuleId);
}
