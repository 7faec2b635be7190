using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>
/// The evaluation of every third year (articles 24, 30 and 31): due on the naming date + 3k years without drift, listed in the
/// calendar year of that day; grandfathered bases are not evaluated by rule; the result stands in the register.
/// </summary>
internal static class Evaluations
{
    public static IEnumerable<Violation> Check(Evidence evidence, IReadOnlyList<NamedBase> bases)
    {
        var rounds = evidence
            .Last("evaluationRound")
            .Where(round => round.Content["confirmedBy"] is not null)
            .ToDictionary(round => round.Content["year"]!.GetValue<int>(), round => round);
        var held = evidence
            .Last("evaluation")
            .Select(entry => entry.Content)
            .ToDictionary(entry => Evidence.Text(entry["evaluationId"])!, StringComparer.Ordinal);
        var expected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (year, round) in rounds)
        {
            var confirmed = evidence.History("evaluationRound", round.Id).First(revision => revision.Content["confirmedBy"] is not null).At;
            foreach (var named in bases.Where(named => !(named.EndedAt <= confirmed) && named.From.Year < year))
            {
                if (DueIn(named, year) is not { } due)
                {
                    continue;
                }

                var key = $"evaluation-{named.Id}-{year}";
                expected.Add(key);
                if (!held.TryGetValue(key, out var evaluation))
                {
                    yield return new Violation("evaluation", key, $"It is due on {due:yyyy-MM-dd}, but not on the list of {year}.");
                }
                else if (Evidence.Day(evaluation["dueOn"]) != due)
                {
                    yield return new Violation("evaluation", key, $"It is due on {due:yyyy-MM-dd}, not on {evaluation["dueOn"]}.");
                }
            }
        }

        foreach (var (key, evaluation) in held)
        {
            if (!expected.Contains(key) && evaluation["addedBecause"] is null)
            {
                yield return new Violation("evaluation", key, "Nothing puts it on the list, and nobody said why.");
            }

            var named = bases.First(entry => entry.Id == Evidence.Text(evaluation["baseId"]));
            var result = Evidence.Text(evaluation["result"]);
            // Until a second person releases it, it is not the base's.
            var released = result is not null && Evidence.Text(evaluation["status"]) == result;
            if (released && !named.Evaluations.Any(entry => Evidence.Text(entry!["result"]) == result))
            {
                yield return new Violation("evaluation", key, $"The result {result} is not with the base.");
            }
        }

        foreach (var (key, evaluation) in held)
        {
            foreach (var problem in Late(evidence, key, evaluation))
            {
                yield return problem;
            }
        }

        foreach (var year in YearsOf(evidence).Where(year => !rounds.ContainsKey(year) && bases.Any(named => IsDueIn(named, year))))
        {
            yield return new Violation("evaluation", $"{year}", "There are bases due, but no list was confirmed.");
        }
    }

    /// <summary>Due and without a result: the department is warned on the morning after (I-18); the self-evaluation is reminded of.</summary>
    private static IEnumerable<Violation> Late(Evidence evidence, string key, JsonNode evaluation)
    {
        var history = evidence.History("evaluation", key);
        var begun = history[0].At;
        var over = history
            .Where(revision => IsOver(Evidence.Text(revision.Content["status"])))
            .Select(revision => (DateTimeOffset?)revision.At)
            .FirstOrDefault();
        var due = Evidence.Day(evaluation["dueOn"]) ?? new DateOnly(evaluation["year"]!.GetValue<int>(), 12, 31);
        var morning = Calendar.At(due.AddDays(1), Catalogue.ReminderHour);
        var warn = morning > begun ? morning : begun;
        var warned = evidence.WasTold("evaluation-late", key, warn);
        if (warn <= evidence.Until && warned == (over <= warn))
        {
            yield return new Violation(
                "evaluation",
                key,
                $"The department {(warned ? "was" : "was not")} warned at {warn:O}; it was over at {over:O}.",
                due
            );
        }

        if (Evidence.Day(evaluation["selfEvaluationDueOn"]) is not { } until)
        {
            yield break;
        }

        var remind = Calendar.At(evidence.Calendar.Back(until.AddDays(-7)), Catalogue.ReminderHour);
        var told = evidence.WasTold("evaluation-reminder", key, remind);
        var done = Evidence.Instant(evaluation["selfEvaluatedAt"]) ?? over;
        if (remind <= evidence.Until && told == (done <= remind))
        {
            yield return new Violation(
                "evaluation",
                key,
                $"Of the self-evaluation, handed in at {done:O}, the base {(told ? "was" : "was not")} reminded at {remind:O}.",
                until
            );
        }
    }

    private static bool IsOver(string? status) => status is "excellent" or "qualified" or "unqualified" or "base_ended";

    private static bool IsEvaluated(NamedBase named) => named.Regime is "new" or "national";

    private static bool IsDueIn(NamedBase named, int year) =>
        named.From.Year < year && DueIn(named, year) is not null && named.EndedOn is null;

    /// <summary>The naming date + 3k years; of a re-named base the day that an officer chose, if he chose one (article 31).</summary>
    private static DateOnly? DueIn(NamedBase named, int year) =>
        Evidence.Day(named.Last["evaluationChosenFor"]) is { } chosen && named.Regime == "redesignated"
            ? chosen.Year == year
                ? chosen
                : null
            : IsEvaluated(named) && (year - named.From.Year) % Catalogue.EvaluationYears == 0
                ? Calendar.YearsAfter(named.From, year - named.From.Year)
                : null;

    /// <summary>Years whose list should long be there.</summary>
    private static IEnumerable<int> YearsOf(Evidence evidence)
    {
        var last = Calendar.DayOf(evidence.Journal[^1].At);
        return Enumerable.Range(Catalogue.FirstDay.Year + 1, 5).Where(year => new DateOnly(year, 2, 15) < last);
    }
}
