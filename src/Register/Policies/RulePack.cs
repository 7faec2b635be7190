using System.Text.Json;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Hosts;

namespace Bases.Register.Policies;

/// <summary>A regulation as versioned data: cases stay with the pack under which they began.</summary>
public sealed record RulePack : IRegisterEntry
{
    public required string RulePackId { get; init; }

    public required string Title { get; init; }

    public required string DocumentNumber { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Last day in force (I-1), editable: a repeal overrides it.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>How the end came to lie where it does.</summary>
    public IReadOnlyList<RulePackEnd> Ends { get; init; } = [];

    /// <summary>What is known of the regulation that follows.</summary>
    public string? SuccessorNote { get; init; }

    /// <summary>Warnings of the coming end that were sent.</summary>
    public IReadOnlyList<ExpiryWarning> Warnings { get; init; } = [];

    /// <summary>What was arranged for the time after the end, newest last.</summary>
    public IReadOnlyList<RulePackPlan> Plans { get; init; } = [];

    /// <summary>Parameters whose values are this regulation's own: they stand in place of the department's, by their id.</summary>
    public IReadOnlyDictionary<string, JsonElement> Policy { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Forms of this regulation's own, by the id of the form that its cases fill in without them.</summary>
    public IReadOnlyDictionary<string, PackForm> Forms { get; init; } = new Dictionary<string, PackForm>();

    /// <summary>What judges an application, in the order in which results are shown.</summary>
    public IReadOnlyList<Rule> ApplicationRules { get; init; } = [];

    string IRegisterEntry.Id => RulePackId;

    /// <summary>The pack in force on a day, the youngest of several; null when there is none.</summary>
    public static RulePack? On(IRegister register, DateOnly day) =>
        register
            .All<RulePack>()
            .Where(pack => pack.EffectiveFrom <= day && (pack.EffectiveTo is null || day <= pack.EffectiveTo))
            .MaxBy(pack => pack.EffectiveFrom);

    /// <summary>First day of the regulation, in whichever of its versions.</summary>
    public static DateOnly FirstDay(IRegister register) =>
        register.All<RulePack>().Select(pack => pack.EffectiveFrom).DefaultIfEmpty(DateOnly.MinValue).Min();

    /// <summary>The pack that an application or its call carries; null when it carries none.</summary>
    /// <param name="caseId">Id of an application or a call.</param>
    public static RulePack? OfCase(IRegister register, string caseId)
    {
        ArgumentNullException.ThrowIfNull(register);
        var application = register.Find<Application>(caseId);
        return (application?.RulePackId ?? register.Find<Call>(application?.CallId ?? caseId)?.RulePackId) is { } id
            ? register.Find<RulePack>(id)
            : null;
    }
}

/// <param name="FormId">A published form.</param>
/// <param name="Version">Fixed when the pack is loaded: what is published later is not for its cases.</param>
public sealed record PackForm(string FormId, int? Version = null);

/// <param name="Before">The last day until then.</param>
public sealed record RulePackEnd(DateOnly? Before, DateOnly After, string Why, string Who, DateTimeOffset At);

public sealed record RulePackPlan(string Note, string Who, DateTimeOffset At);

/// <summary>So many months before the last day.</summary>
/// <param name="EffectiveTo">The last day that was warned of: a moved end is warned of again.</param>
public sealed record ExpiryWarning(int Months, DateOnly EffectiveTo, DateTimeOffset At);

/// <summary>A rule: its decision table of the same id says whether a case meets it.</summary>
/// <param name="RuleId">Stable id, e.g. <c>A10-4a</c>; also the id of the decision, unless that is named.</param>
/// <param name="Article">Where the regulation says so, e.g. 第十条第四项.</param>
/// <param name="Branch">Applies to this branch only; null to all.</param>
/// <param name="Fields">Paths of the form fields that it looks at: its result is shown beside the first of them.</param>
/// <param name="DecisionId">The decision of a second pack, whose tables lie beside those of the first.</param>
/// <param name="SelfCheck">False when it judges what comes after the form, so that a draft says nothing of it yet.</param>
public sealed record Rule(
    string RuleId,
    string Title,
    string TitleEn,
    RuleSeverity Severity,
    string Article,
    Branch? Branch = null,
    IReadOnlyList<string>? Fields = null,
    bool SelfCheck = true,
    string? DecisionId = null
);
