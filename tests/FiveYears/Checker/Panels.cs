using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>
/// Panels of applications and evaluations (articles 15 and 24): an odd number of at least five without a conflict; each
/// declares, pledges and gives a score and a conclusion in ten working days, is reminded three before, and replaced when he
/// is silent or has a conflict; the figures of the report, reckoned anew (I-28).
/// </summary>
internal static class Panels
{
    public static IEnumerable<Violation> Check(Dossier dossier)
    {
        var evidence = dossier.Evidence;
        var reviews = evidence.Last("review").ToLookup(review => Evidence.Text(review.Content["applicationId"])!, StringComparer.Ordinal);
        foreach (var panel in evidence.Last("panel").Where(panel => panel.Content["confirmedBy"] is not null))
        {
            var found = Size(panel)
                .Concat(reviews[panel.Id].SelectMany(review => Review(dossier, panel, review)))
                .Concat(Figures(evidence, panel.Id, [.. reviews[panel.Id]]));
            foreach (var (message, on) in found)
            {
                yield return new Violation("panel", panel.Id, message, on);
            }
        }
    }

    private static IEnumerable<(string Message, DateOnly? On)> Size(Revision panel)
    {
        var experts = panel.Content["expertIds"]!.AsArray().Select(Evidence.Text).Distinct().Count();
        if (experts < Catalogue.PanelSize || experts % 2 == 0)
        {
            yield return ($"It has {experts} experts.", Calendar.DayOf(panel.At));
        }
    }

    private static IEnumerable<(string Message, DateOnly? On)> Review(Dossier dossier, Revision panel, Revision review)
    {
        var evidence = dossier.Evidence;
        var expert = Evidence.Text(review.Content["expertId"])!;
        var assigned = Evidence.Instant(review.Content["assignedAt"])!.Value;
        var due = evidence.Calendar.After(Calendar.DayOf(assigned), Catalogue.ReviewDays);
        var end = Calendar.EndOf(due);
        if (Evidence.Day(review.Content["dueOn"]) != due)
        {
            yield return ($"{expert} has until {review.Content["dueOn"]}, not {due:yyyy-MM-dd}.", due);
        }

        if (Conflict(dossier, panel.Id, expert, assigned) is { } conflict)
        {
            yield return ($"{expert} was assigned, but {conflict}.", Calendar.DayOf(assigned));
        }

        var submitted = Evidence.Instant(review.Content["submittedAt"]);
        var status = Evidence.Text(review.Content["status"]);
        if (status == "submitted")
        {
            var declared = Evidence.Instant(review.Content["declaredAt"]);
            var pledged = Evidence.Instant(review.Content["pledgeSignedAt"]);
            if (!(declared <= pledged && pledged <= submitted && submitted < end))
            {
                yield return ($"{expert} declared {declared:O}, pledged {pledged:O}, submitted {submitted:O}, due {end:O}.", due);
            }

            if (review.Content["score"] is null || review.Content["conclusion"] is null)
            {
                yield return ($"{expert} gave no score or no conclusion.", due);
            }
        }

        var replaced = evidence
            .History("review", review.Id)
            .Where(revision => Evidence.Text(revision.Content["status"]) == "replaced")
            .Select(revision => (DateTimeOffset?)revision.At)
            .FirstOrDefault();
        if (replaced is { } when && when != end && Evidence.Text(review.Content["declaration"]) != "conflict")
        {
            yield return ($"{expert} was replaced at {when:O}, neither for a conflict nor because his time was over.", due);
        }

        var over = submitted ?? replaced ?? Stopped(dossier, panel.Id);
        if (replaced is null && submitted is null && end <= evidence.Until && !(over <= end))
        {
            yield return ($"{expert} was silent until {end:O}, but was not replaced.", due);
        }

        var remind = Calendar.At(evidence.Calendar.Before(due, Catalogue.ReviewReminderDays), Catalogue.ReminderHour);
        var address = Evidence.Text(evidence.Find("expert", expert)!["email"]);
        var told = evidence.MailsOf("review-reminder", panel.Id).Any(mail => mail.At == remind && mail.To == address);
        if (remind <= evidence.Until && told == (over <= remind))
        {
            yield return ($"{expert} {(told ? "was" : "was not")} reminded at {remind:O}.", Calendar.DayOf(remind));
        }
    }

    /// <summary>When the experts of a case had nothing more to do: it was rejected, or its base ended.</summary>
    private static DateTimeOffset? Stopped(Dossier dossier, string id) =>
        dossier.Application(id) is { } application
            ? application.First("rejected")
            : dossier.Base(Evidence.Text(dossier.Evidence.Find("evaluation", id)?["baseId"]))?.EndedAt;

    /// <summary>C0 to C5 as far as ids tell (catalogue, chapter 7).</summary>
    private static string? Conflict(Dossier dossier, string id, string expert, DateTimeOffset at)
    {
        var evidence = dossier.Evidence;
        var known = evidence.Find("expert", expert)!;
        var application = dossier.Application(id);
        var named = application is null ? dossier.Base(Evidence.Text(evidence.Find("evaluation", id)?["baseId"])) : null;
        var host = application?.Host ?? named!.HostAt(at);
        var leader = application?.Leader ?? named!.LeaderAt(at);
        var day = application is null ? Calendar.DayOf(at) : Evidence.Day(evidence.Find("call", application.Call)!["referenceDate"])!.Value;
        var since = Calendar.YearsAfter(day, -Catalogue.WindowYears);
        return known["active"]?.GetValue<bool>() != true ? "is not active (C0)"
            : Evidence.Text(known["currentOrgHostId"]) == host ? "is employed by the host (C1)"
            : Any(known["pastEmployment"], past => Evidence.Text(past["hostId"]) == host && !(Evidence.Day(past["endedOn"]) < since))
                ? "was employed by the host (C2)"
            : Any(known["leaderInCall"], call => Evidence.Text(call) == application?.Call) ? "applies in the same call (C3)"
            : Any(known["coWorkWith"], work => Evidence.Text(work["personId"]) == leader && !(Evidence.Day(work["lastOn"]) < since))
                ? "worked with the leader (C4)"
            : Any(known["declaredRelations"], relation => Evidence.Text(relation["personId"]) == leader) ? "is related to the leader (C5)"
            : null;
    }

    private static bool Any(JsonNode? list, Func<JsonNode, bool> which) => list?.AsArray().Any(entry => which(entry!)) == true;

    private static IEnumerable<(string Message, DateOnly? On)> Figures(Evidence evidence, string id, IReadOnlyList<Revision> reviews)
    {
        if (evidence.Find("panelReport", id) is not { } report)
        {
            yield break;
        }

        var at = Evidence.Instant(report["createdAt"])!.Value;
        var seats = reviews
            .Select(review => evidence.Find("review", review.Id, at))
            .OfType<JsonNode>()
            .Where(review => Evidence.Text(review["status"]) != "replaced")
            .ToList();
        var given = seats.Where(review => review["score"] is not null && review["conclusion"] is not null).ToList();
        var scores = given.Select(review => review["score"]!.GetValue<decimal>()).Order().ToList();
        var figures = report["figures"]!;
        (string Name, decimal? Value)[] expected =
        [
            ("assigned", seats.Count),
            ("submitted", given.Count),
            ("mean", Mean(scores)),
            ("trimmedMean", scores.Count > 2 ? Mean([.. scores.Skip(1).SkipLast(1)]) : null),
            ("min", scores.Count > 0 ? scores[0] : null),
            ("max", scores.Count > 0 ? scores[^1] : null),
            ("recommend", Count(given, "recommend")),
            ("neutral", Count(given, "neutral")),
            ("notRecommend", Count(given, "not_recommend")),
        ];
        foreach (var (name, value) in expected)
        {
            if (figures[name]?.GetValue<decimal>() != value)
            {
                yield return ($"Its {name} is {figures[name]}, not {value}.", Calendar.DayOf(at));
            }
        }
    }

    private static int Count(List<JsonNode> given, string conclusion) =>
        given.Count(review => Evidence.Text(review["conclusion"]) == conclusion);

    /// <summary>Two decimals, half up.</summary>
    private static decimal? Mean(List<decimal> scores) =>
        scores.Count == 0 ? null : Math.Floor((scores.Sum() / scores.Count * 100) + 0.5m) / 100;
}
