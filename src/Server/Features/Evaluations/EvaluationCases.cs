using Bases.Register;
using Bases.Register.Evaluations;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.Policies;
using Bases.Server.Access;
using Bases.Server.Features.Begin;

namespace Bases.Server.Features.Evaluations;

/// <summary>What the cases of the evaluation are called, and whose they are (articles 6 and 7).</summary>
internal static class EvaluationCases
{
    public const string Evaluation = "evaluation";
    public const string Round = "evaluation-round";

    public static YearlyProcedure RoundOfYear { get; } =
        new(
            Round,
            "year",
            Roles.ReviewOrganiser,
            ("绩效评估", "evaluation"),
            (register, year) => register.Find<EvaluationRound>(EvaluationRound.IdOf(year)) is not null,
            // The list of next year's bases is known: it may be prepared before the year begins.
            (register, year, today) => year >= Policy.On(register, today).Int("evaluation.firstYear") && year <= today.Year + 1
        );

    public static CaseKind Kind { get; } =
        new(Evaluation)
        {
            Parts = ["expert-review", "site-inspection"],
            Name = (register, key) =>
                BaseOf(register, key) is { } named
                    ? ($"绩效评估：{register.NameOf(named)}", $"{named.BaseNumber ?? named.BaseId} · {HostOf(register, key)?.Name}")
                    : null,
            HostId = (register, key) => HostOf(register, key)?.HostId,
            City = (register, key) => HostOf(register, key) is { Affiliation: Affiliation.Local } host ? host.City : null,
        };

    public static CaseKind OfRound { get; } =
        new(Round)
        {
            Name = (register, key) =>
                register.Find<EvaluationRound>(key) is { } round ? ($"{round.Year}年度绩效评估工作", "全省基地") : null,
        };

    private static Base? BaseOf(IRegister register, string key) =>
        register.Find<Evaluation>(key) is { } evaluation ? register.Find<Base>(evaluation.BaseId) : null;

    private static Host? HostOf(IRegister register, string key) =>
        BaseOf(register, key) is { } named ? register.Find<Host>(named.HostOn(DateOnly.MaxValue)) : null;
}
