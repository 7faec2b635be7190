namespace Bases.FiveYears.Checker;

/// <summary>
/// Every year that is owed: the deadline of 15 January 24:00 (the next working day, I-2), what officers decided, and the result
/// that stands in the register – late is 不合格 unless an officer found otherwise (article 22).
/// </summary>
internal static class AnnualResults
{
    private const string Qualified = "qualified";
    private const string Unqualified = "unqualified";

    public static IEnumerable<Violation> Check(Evidence evidence, IReadOnlyList<NamedBase> bases, IReadOnlyList<Year> years)
    {
        foreach (
            var problem in years.SelectMany(year => Check(evidence, year).Select(message => new Violation("result", year.Case, message)))
        )
        {
            yield return problem;
        }

        // No result without a duty.
        var owed = years.Select(year => year.Case).ToHashSet(StringComparer.Ordinal);
        foreach (var named in bases)
        {
            foreach (var report in named.Reports.Where(report => Evidence.Text(report!["departmentResult"]) is not null))
            {
                var key = $"annual-{named.Id}-{report!["reportYear"]}";
                // Judged early, and ended before the 15th: what was given out stands.
                if (!owed.Contains(key) && !(Evidence.Day(report["decidedOn"]) <= named.EndedOn))
                {
                    yield return new Violation("result", key, "There is a result for a year that the base owes no report on.");
                }
            }
        }
    }

    private static IEnumerable<string> Check(Evidence evidence, Year year)
    {
        var assessment = evidence.Find("annualAssessment", year.Case);
        if (assessment is null)
        {
            // A base that ended between its duty and its end is the only one that may have no case.
            yield return "There is no case for it.";
            yield break;
        }

        if (Evidence.Day(assessment["dueNominal"]) != year.Due)
        {
            yield return $"It says that the report is due on {assessment["dueNominal"]}, not {year.Due:yyyy-MM-dd}.";
        }

        var permitted = Evidence.Day(assessment["late"]?["newDueOn"]);
        if (Evidence.Day(assessment["dueEffective"]) != (permitted ?? evidence.Calendar.Forward(year.Due)))
        {
            yield return $"Its last day is {assessment["dueEffective"]}, which is not the 15th or the working day after it.";
        }

        var late = year.SubmittedAt is not { } submitted || submitted > year.Closes;
        foreach (var message in late ? Late(evidence, year) : InTime(year))
        {
            yield return message;
        }

        foreach (var correction in assessment["corrections"]!.AsArray())
        {
            var asked = Evidence.Instant(correction!["requestedAt"])!.Value;
            var due = evidence.Calendar.After(Calendar.DayOf(asked), Catalogue.SupplementDays);
            if (Evidence.Day(correction["dueOn"]) != due || Evidence.Instant(correction["answeredAt"]) > Calendar.EndOf(due))
            {
                yield return $"Sent back at {asked:O}, it was due on {correction["dueOn"]} and answered at {correction["answeredAt"]}.";
            }

            var end = Calendar.EndOf(due);
            var open = correction["answeredAt"] is null && end <= evidence.Until && !(year.Base.EndedAt <= end);
            if (open && !evidence.Fired(year.Case, "supplement-over", end))
            {
                yield return $"Sent back at {asked:O} and not answered, but nothing happened at {end:O}.";
            }
        }

        var result = year.Base.ResultOf(year.ReportYear);
        if (Evidence.Text(assessment["result"]) != result)
        {
            yield return $"The case says {assessment["result"]}, the base {result}.";
        }

        if (
            result == Unqualified
            && year.ActorOf("release") is { } released
            && released == (year.ActorOf("department-review") ?? year.ActorOf("confirm-overdue"))
        )
        {
            yield return $"{released} decided and released it.";
        }
    }

    private static IEnumerable<string> InTime(Year year)
    {
        var decided = Evidence.Text(year.LastOf("department-review")?["decision"]);
        var result = year.Base.ResultOf(year.ReportYear);
        if (decided is Qualified or Unqualified ? result != decided : result is not null)
        {
            yield return $"Handed in at {year.SubmittedAt:O}, the officer decided {decided ?? "nothing"}, but the register has {result ?? "nothing"}.";
        }

        if (decided is not (Qualified or Unqualified) && year.Base.EndedAt is null)
        {
            yield return "Handed in, but nobody has judged it.";
        }
    }

    private static IEnumerable<string> Late(Evidence evidence, Year year)
    {
        if (year.Base.EndedAt <= year.Closes)
        {
            yield break;
        }

        if (!evidence.Mails.Any(mail => mail.Template == "annual-overdue" && mail.Case == year.Case && mail.At == year.Closes))
        {
            yield return $"Not handed in by {year.Closes:O}, but nothing happened at that instant.";
        }

        var result = year.Base.ResultOf(year.ReportYear);
        var fact = Evidence.Text(year.LastOf("confirm-overdue")?["fact"]);
        var expected = fact switch
        {
            "not_submitted" => Unqualified,
            "outage" or "permitted" or "returned" => Evidence.Text(year.LastOf("department-review")?["decision"]),
            _ => null,
        };
        if (fact is null && year.Base.EndedAt is null)
        {
            yield return "Nobody has found out why it was not handed in.";
        }

        if (result != expected)
        {
            yield return $"Late; the officer found {fact ?? "nothing"}, so it should be {expected ?? "nothing"}, but the register has {result ?? "nothing"}.";
        }

        if (fact == "outage" && year.SubmittedAt is { } submitted)
        {
            var until = Evidence.Day(year.LastOf("confirm-overdue")!["newDueOn"])!.Value;
            if (submitted > Calendar.EndOf(until))
            {
                yield return $"Handed in at {submitted:O}, after the new date {until:yyyy-MM-dd}.";
            }
        }
    }
}
