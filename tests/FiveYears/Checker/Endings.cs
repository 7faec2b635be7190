using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>
/// How bases end: two consecutive 不合格 or a failed evaluation lead to a proposal, and nothing else does (article 28(1)); facts,
/// notice, ten working days for the statement, decision and release by two people; each end with its own article.
/// </summary>
internal static class Endings
{
    private const string ByYears = "TERMINATE_A28-1-ANNUAL";
    private const string ByEvaluation = "TERMINATE_A28-1-EVAL";

    public static IEnumerable<Violation> Check(Evidence evidence, IReadOnlyList<NamedBase> bases)
    {
        var cases = evidence
            .Last("endingCase")
            .Select(entry => entry.Content)
            .ToLookup(entry => Evidence.Text(entry["baseId"])!, StringComparer.Ordinal);
        foreach (var named in bases)
        {
            foreach (var message in Proposals(evidence, named, [.. cases[named.Id]]).Concat(End(evidence, named, [.. cases[named.Id]])))
            {
                yield return new Violation("ending", named.Id, message);
            }
        }
    }

    private static IEnumerable<string> Proposals(Evidence evidence, NamedBase named, IReadOnlyList<JsonNode> cases)
    {
        var grounds = cases
            .SelectMany(entry => entry["grounds"]!.AsArray())
            .Select(ground => (Code: Evidence.Text(ground!["code"]), At: Evidence.Instant(ground["proposedAt"])!.Value))
            .ToList();
        var twice = SecondUnqualified(named);
        var byYears = grounds.Where(ground => ground.Code == ByYears).Select(ground => (DateTimeOffset?)ground.At).FirstOrDefault();
        foreach (var message in Compare("two unqualified years in a row", twice, byYears, evidence, named))
        {
            yield return message;
        }

        var failed = named
            .Evaluations.Where(evaluation => Evidence.Text(evaluation!["result"]) == "unqualified")
            .Select(evaluation => Evidence.Day(evaluation!["heldOn"]))
            .FirstOrDefault();
        var byEvaluation = grounds
            .Where(ground => ground.Code == ByEvaluation)
            .Select(ground => (DateTimeOffset?)ground.At)
            .FirstOrDefault();
        foreach (var message in Compare("a failed evaluation", failed, byEvaluation, evidence, named))
        {
            yield return message;
        }
    }

    /// <summary>The day on which the second of two unqualified years in a row was given out.</summary>
    private static DateOnly? SecondUnqualified(NamedBase named)
    {
        var inARow = 0;
        foreach (var year in Enumerable.Range(Catalogue.FirstDay.Year, 5))
        {
            inARow = named.ResultOf(year) == "unqualified" ? inARow + 1 : 0;
            if (inARow == Catalogue.UnqualifiedYears)
            {
                return Evidence.Day(named.Report(year)!["decidedOn"]);
            }
        }

        return null;
    }

    private static IEnumerable<string> Compare(string what, DateOnly? ground, DateTimeOffset? proposed, Evidence evidence, NamedBase named)
    {
        if (ground is { } day && proposed is null && !(named.EndedOn <= day) && evidence.Journal[^1].At > Calendar.EndOf(day.AddDays(1)))
        {
            yield return $"There were {what} on {day:yyyy-MM-dd}, but nobody proposed to terminate.";
        }
        else if (ground is null && proposed is { } at)
        {
            yield return $"At {at:O} termination was proposed for {what}, but there is no such thing.";
        }
        else if (ground is { } on && proposed is { } when && (Calendar.DayOf(when) < on || Calendar.DayOf(when) > on.AddDays(1)))
        {
            yield return $"Termination for {what} was proposed at {when:O}, but the result is of {on:yyyy-MM-dd}.";
        }
    }

    private static IEnumerable<string> End(Evidence evidence, NamedBase named, IReadOnlyList<JsonNode> cases)
    {
        foreach (
            var entry in cases.Where(entry => Evidence.Text(entry["kind"]) != "voluntary" && entry["decision"]?["releasedAt"] is not null)
        )
        {
            foreach (var message in Fair(evidence, entry))
            {
                yield return $"{entry["endingId"]}: {message}";
            }
        }

        if (named.EndedOn is not { } ended)
        {
            foreach (var entry in cases.Where(entry => Evidence.Text(entry["status"]) == "ended"))
            {
                yield return $"{entry["endingId"]} ended the base, but the register has it as {named.Status}.";
            }

            yield break;
        }

        // Re-named or left: not the end of a case (articles 30 and 31).
        if (named.Status == "superseded" || (named.Regime == "national" && named.Status == "voluntarily_ended" && cases.Count == 0))
        {
            yield break;
        }

        var by = cases.FirstOrDefault(entry => Evidence.Text(entry["status"]) == "ended");
        var kind = Evidence.Text(by?["kind"]);
        if ((named.Status, kind) is not (("terminated", "termination") or ("revoked", "revocation") or ("voluntarily_ended", "voluntary")))
        {
            yield return $"It is {named.Status} without a case that led there ({kind ?? "none"}).";
            yield break;
        }

        if (
            named.Status == "revoked"
            && !by!["grounds"]!.AsArray().Any(ground => Evidence.Text(ground!["code"])!.StartsWith("REVOKE_A29", StringComparison.Ordinal))
        )
        {
            yield return "It was revoked without a ground of article 29.";
        }

        var released = Evidence.Instant(by!["decision"]?["releasedAt"]);
        if (named.Status != "voluntarily_ended" && (released is not { } at || Calendar.DayOf(at) != ended))
        {
            yield return $"It ended on {ended:yyyy-MM-dd}, but the decision was released at {released:O}.";
        }

        if (
            named.Status == "voluntarily_ended"
            && !named.Changes.Any(change =>
                Evidence.Text(change!["kind"]) == "voluntary_termination" && Evidence.Day(change["reportedOn"]) is not null
            )
        )
        {
            yield return "It ended at its own wish without having said so (article 23).";
        }

        if (evidence.Mails.All(mail => mail.Template != "base-ended" || mail.Case != Evidence.Text(by["endingId"])))
        {
            yield return "Nobody was told of its end.";
        }
    }

    /// <summary>Told, heard, decided, released by another.</summary>
    private static IEnumerable<string> Fair(Evidence evidence, JsonNode entry)
    {
        var told = Evidence.Instant(entry["notice"]?["at"]);
        var due = Evidence.Day(entry["notice"]?["statementDueOn"]);
        var decided = Evidence.Instant(entry["decision"]!["decidedAt"])!.Value;
        if (told is not { } at || due is not { } until)
        {
            yield return "The base was not told what was intended.";
            yield break;
        }

        if (until != evidence.Calendar.After(Calendar.DayOf(at), Catalogue.StatementDays))
        {
            yield return $"The base was given until {until:yyyy-MM-dd}, which is not {Catalogue.StatementDays} working days.";
        }

        var stated = Evidence.Instant(entry["statement"]?["at"]);
        if (decided < (stated ?? Calendar.EndOf(until)))
        {
            yield return $"It was decided at {decided:O}, before the base was heard.";
        }

        if (Evidence.Text(entry["decision"]!["decidedBy"]) == Evidence.Text(entry["decision"]!["releasedBy"]))
        {
            yield return "The same person decided and released.";
        }
    }
}
