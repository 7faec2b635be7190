using Bases.Register.NamedBases;

namespace Bases.Register.Evaluations;

/// <summary>The evaluations of a year, decided together: only among them can a share be 优秀 (article 25).</summary>
public sealed record EvaluationRound : IRegisterEntry
{
    public required int Year { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The process instance, for the way back from the page.</summary>
    public string? CaseKey { get; init; }

    public string? ConfirmedBy { get; init; }

    /// <summary>Due by rule, but left out by an officer, with his reason (I-18).</summary>
    public IReadOnlyList<PostponedEvaluation> Postponed { get; init; } = [];

    public string? MinutesReference { get; init; }

    public string? DecidedBy { get; init; }

    public string? ReleasedBy { get; init; }

    /// <summary>一定金额 of this year for each excellent base, by policy on the day of the release.</summary>
    public decimal? SubsidyAmount { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    string IRegisterEntry.Id => IdOf(Year);

    /// <summary>Also what messages to the round are correlated by.</summary>
    public static string IdOf(int year) => FormattableString.Invariant($"evaluation-round-{year}");
}

public sealed record PostponedEvaluation(string BaseId, DateOnly DueOn, string Reason, string By);

/// <summary>How many of a round may be 优秀 (article 25: 一定比例), by the policy's share and rounding.</summary>
public static class ExcellentQuota
{
    /// <param name="rounding"><c>down</c>, <c>up</c> or <c>nearest</c> (half up).</param>
    public static int Of(int evaluated, decimal share, string rounding)
    {
        var exact = evaluated * share;
        return rounding switch
        {
            "down" => (int)Math.Floor(exact),
            "up" => (int)Math.Ceiling(exact),
            "nearest" => (int)Math.Round(exact, MidpointRounding.AwayFromZero),
            _ => throw new ArgumentException($"There is no rounding {rounding}: down, up or nearest.", nameof(rounding)),
        };
    }
}

/// <summary>Whom the year's round evaluates (articles 24, 30 and 31; I-18, I-19).</summary>
public static class EvaluationList
{
    /// <summary>Bases whose due date lies in the year, by due date; a base is evaluated by rule only while it is effective.</summary>
    public static IReadOnlyList<(Base Base, DateOnly DueOn)> Of(IRegister register, int year, Policies.Policy policy) =>
        [
            .. register
                .All<Base>()
                .Where(named => named.Status == BaseStatus.Effective)
                .SelectMany(named =>
                    Assessment
                        .EvaluationCycle.DueDates(named, policy)
                        .TakeWhile(due => due.Year <= year)
                        .Where(due => due.Year == year)
                        .Select(due => (named, due))
                )
                .OrderBy(entry => entry.due)
                .ThenBy(entry => entry.named.BaseId, StringComparer.Ordinal),
        ];
}
