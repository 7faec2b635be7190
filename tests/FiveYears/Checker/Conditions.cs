using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>
/// The conditions that can be seen in the register, judged anew (A06-REC, A08-2a, A11, A12, A13-docs, A14), and what officers
/// may do with them: an H rule blocks, an S rule wants a named officer's reason, a human one his decision (I-8); 退回补正
/// gives five working days.
/// </summary>
internal static class Conditions
{
    private static readonly string[] Eligible = ["university", "institute", "innovative_enterprise"];
    private static readonly string[] Required =
    [
        "application_form",
        "implementation_plan",
        "cooperation_agreement",
        "legal_person_certificate",
    ];

    public static IEnumerable<Violation> Check(Dossier dossier) =>
        dossier.Applications.SelectMany(application =>
            Judged(dossier, application)
                .Concat(Accepted(dossier.Evidence, application))
                .Concat(Supplements(dossier.Evidence, application))
                .Select(found => new Violation("condition", application.Id, found.Message, found.On))
        );

    private static IEnumerable<(string Message, DateOnly? On)> Judged(Dossier dossier, Application application)
    {
        if (dossier.Evidence.History("application", application.Id).FirstOrDefault(HasResults) is not { } judged)
        {
            yield break;
        }

        var reference = Evidence.Day(dossier.Evidence.Find("call", application.Call, judged.At)!["referenceDate"])!.Value;
        foreach (var (rule, outcome) in Expected(dossier, application, judged, reference))
        {
            var found = judged.Content["ruleResults"]!.AsArray().FirstOrDefault(result => Evidence.Text(result!["ruleId"]) == rule);
            if (Outcome(found) != outcome)
            {
                yield return ($"{rule} is {Outcome(found) ?? "not judged"}, not {outcome}.", Calendar.DayOf(judged.At));
            }
        }
    }

    private static IEnumerable<(string Rule, string Outcome)> Expected(
        Dossier dossier,
        Application application,
        Revision judged,
        DateOnly reference
    )
    {
        var content = judged.Content;
        var partners = content["partners"]!.AsArray();
        var opinion = content["recommendation"];
        var recommended =
            Evidence.Text(opinion?["opinion"]) == "recommend" && Evidence.Text(opinion?["departmentCity"]) == application.City;
        yield return ("A06-REC", Pass(!application.IsLocal || recommended));
        yield return ("A08-2a", Pass(partners.Any(partner => IsPartner(partner!, reference))));
        var countries = content["mainCountries"]!.AsArray().Select(Evidence.Text).ToList();
        yield return ("A11", Pass(countries.Count == 1 && partners.Any(partner => Evidence.Text(partner!["country"]) == countries[0])));
        var documents = content["documents"]!.AsArray().Select(Evidence.Text).ToHashSet();
        yield return ("A13-docs", Pass(Required.All(documents.Contains)));
        yield return (
            "A14",
            Pass(Yes(content["commitmentHostSigned"]) && Yes(content["commitmentLeaderSigned"]) && !Yes(content["containsStateSecret"]))
        );

        var others = dossier
            .Bases.Where(named => dossier.Evidence.Find("base", named.Id, judged.At) is not null)
            .Where(named => named.Application != application.Id && named.Id != application.Renews)
            .Where(named => named.From <= reference && !(named.EndedAt <= judged.At && named.EndedOn <= reference))
            .ToList();
        var field = Evidence.Text(content["technicalFieldCode"]);
        yield return (
            "A12-1",
            Pass(!others.Any(named => named.HostAt(judged.At) == application.Host && named.FieldAt(judged.At) == field))
        );
        yield return ("A12-2", Pass(!others.Any(named => named.LeaderAt(judged.At) == application.Leader)));
    }

    private static IEnumerable<(string Message, DateOnly? On)> Accepted(Evidence evidence, Application application)
    {
        if (application.First("accepted") is not { } accepted)
        {
            yield break;
        }

        // Two gates (I-29): whatever a bureau recommends, an officer of the department accepts it.
        if (!evidence.StepsOf(application.Id).Any(step => step is { Element: "formal-check", Actor: not null } && step.At <= accepted))
        {
            yield return ("It was accepted, but nobody of the department checked its form.", Calendar.DayOf(accepted));
        }

        var decided = application.Last["overrides"]!.AsArray();
        foreach (var result in application.Last["ruleResults"]!.AsArray())
        {
            var rule = Evidence.Text(result!["ruleId"]);
            var row = decided.FirstOrDefault(entry => Evidence.Text(entry!["ruleId"]) == rule);
            var reasoned = Evidence.Text(row?["reason"]) is { Length: > 0 } && Evidence.Text(row?["officer"]) is not null;
            if (Outcome(result) != "PASS" && !(reasoned && (Evidence.Text(result["severity"]) != "H" || Outcome(result) == "HUMAN")))
            {
                yield return ($"It was accepted although {rule} is {Outcome(result)}.", Calendar.DayOf(accepted));
            }
        }
    }

    private static IEnumerable<(string Message, DateOnly? On)> Supplements(Evidence evidence, Application application)
    {
        foreach (var request in application.Last["supplementRequests"]!.AsArray())
        {
            var at = Evidence.Instant(request!["requestedAt"])!.Value;
            var due = evidence.Calendar.After(Calendar.DayOf(at), Catalogue.SupplementDays);
            if (Evidence.Day(request["dueOn"]) != due)
            {
                yield return ($"Its supplement is due on {due:yyyy-MM-dd}, not on {request["dueOn"]}.", due);
            }

            if (!evidence.WasTold("supplement-request", application.Id, at))
            {
                yield return ("Its host was not told what to supplement.", Calendar.DayOf(at));
            }

            var end = Calendar.EndOf(due);
            var lapsed = evidence.WasTold("supplement-lapsed", application.Id, end);
            var answered = Evidence.Instant(request["answeredAt"]);
            var open = application.IsPendingAt(end) && end <= evidence.Until;
            if (answered > end || (open && lapsed == answered is not null))
            {
                yield return ($"Asked at {at:O}, it was answered at {answered:O}{(lapsed ? " and lapsed" : "")}.", due);
            }
        }
    }

    private static bool HasResults(Revision revision) => revision.Content["ruleResults"]?.AsArray().Count > 0;

    private static bool IsPartner(JsonNode partner, DateOnly reference) =>
        Eligible.Contains(Evidence.Text(partner["type"]))
        && Evidence.Day(partner["agreementSignedOn"]) <= reference
        && !(Evidence.Day(partner["agreementExpiresOn"]) < reference);

    private static string? Outcome(JsonNode? result) => Evidence.Text(result?["outcome"]);

    private static string Pass(bool holds) => holds ? "PASS" : "FAIL";

    private static bool Yes(JsonNode? node) => node?.GetValue<bool>() == true;
}
