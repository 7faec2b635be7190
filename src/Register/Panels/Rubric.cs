using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Evaluations;
using Bases.Register.Hosts;

namespace Bases.Register.Panels;

/// <summary>
/// What experts give points for, by branch (articles 3 and 10: 分类管理). Data that the department edits: a new version is
/// a new entry with a later first day, and a call stays with the one of its reference date.
/// </summary>
public sealed record Rubric : IRegisterEntry
{
    public required string RubricId { get; init; }

    /// <summary>Null for the evaluation of bases (article 24), which has one rubric for all branches.</summary>
    public required Branch? Branch { get; init; }

    public required string Title { get; init; }

    public required string TitleEn { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Their greatest numbers of points sum up to 100.</summary>
    public required IReadOnlyList<RubricItem> Items { get; init; }

    string IRegisterEntry.Id => RubricId;

    /// <summary>The rubric by which an application is judged; null where there is none for its branch.</summary>
    public static Rubric? For(IRegister register, Application application) =>
        application.Branch is { } branch && register.Find<Call>(application.CallId) is { } call
            ? register
                .All<Rubric>()
                .Where(rubric => rubric.Branch == branch && rubric.EffectiveFrom <= call.ReferenceDate)
                .MaxBy(rubric => rubric.EffectiveFrom)
            : null;

    /// <summary>The rubric by which experts judge what is kept under that id: an application or an evaluation.</summary>
    public static Rubric? For(IRegister register, string caseId) =>
        register.Find<Application>(caseId) is { } application ? For(register, application)
        : register.Find<Evaluation>(caseId) is { } evaluation
            ? register
                .All<Rubric>()
                .Where(rubric => rubric.Branch is null && rubric.EffectiveFrom <= new DateOnly(evaluation.Year, 12, 31))
                .MaxBy(rubric => rubric.EffectiveFrom)
        : null;
}

/// <param name="Key">Under which the points are kept, e.g. <c>cooperation</c>.</param>
/// <param name="Max">Greatest number of points; the least is 0.</param>
/// <param name="Hint">What to look at; the 重点评估 of the branch (article 10).</param>
public sealed record RubricItem(string Key, string Title, string TitleEn, decimal Max, string? Hint = null, string? HintEn = null);
