using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>The years that bases owe a report on: effective on 31 December and still on 15 January (I-12).</summary>
internal static class Years
{
    private static readonly Dictionary<string, string> FormOfStep = new()
    {
        ["department-review"] = "annualReview",
        ["confirm-overdue"] = "annualOverdue",
        ["release"] = "annualRelease",
    };

    public static IReadOnlyList<Year> Of(Evidence evidence, IReadOnlyList<NamedBase> bases)
    {
        var until = Calendar.DayOf(evidence.Journal[^1].At);
        var decisions = Decisions(evidence);
        return
        [
            .. from named in bases
            from reportYear in Enumerable.Range(Catalogue.FirstDay.Year, 5)
            let due = Catalogue.DueOf(reportYear)
            where due < until && named.IsEffectiveOn(new DateOnly(reportYear, 12, 31)) && named.IsEffectiveOn(due)
            select new Year(named, reportYear, due, Calendar.EndOf(evidence.Calendar.Forward(due)))
            {
                Decisions = decisions[$"annual-{named.Id}-{reportYear}"].ToList(),
            },
        ];
    }

    /// <summary>By the business key of the case.</summary>
    private static ILookup<string, (string Step, string? Actor, DateTimeOffset At, JsonNode? Form)> Decisions(Evidence evidence)
    {
        var cases = new Dictionary<long, string>();
        foreach (var entry in evidence.Journal)
        {
            foreach (var started in entry.Events.Where(happened => Evidence.Text(happened!["event"]) == "instance-started"))
            {
                if (entry.Instance is { } instance && Evidence.Text(started!["businessKey"]) is { } key)
                {
                    cases[instance] = key;
                }
            }
        }

        return evidence
            .Journal.Where(entry => entry is { Kind: "CompleteUserTask", Element: not null, Instance: not null })
            .Where(entry => FormOfStep.ContainsKey(entry.Element!) && cases.ContainsKey(entry.Instance!.Value))
            .ToLookup(
                entry => cases[entry.Instance!.Value],
                entry => (entry.Element!, entry.Actor, entry.At, Form(entry)),
                StringComparer.Ordinal
            );
    }

    private static JsonNode? Form(Entry entry) =>
        entry
            .Events.Where(happened => Evidence.Text(happened!["event"]) == "variables-set")
            .Select(happened => happened!["variables"]?[FormOfStep[entry.Element!]])
            .FirstOrDefault(form => form is not null);
}
