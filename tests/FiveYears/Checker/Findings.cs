using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>
/// Findings about hosts and leaders (articles 28(3) and 29, I-24): recorded by one person, verified by another; false
/// material to obtain something, or a serious violation with 恶劣社会影响, rejects every pending application at that instant and
/// proposes to revoke every base of them; misconduct with impact proposes to terminate; anything less does nothing.
/// </summary>
internal static class Findings
{
    public static IEnumerable<Violation> Check(Dossier dossier)
    {
        var findings = dossier.Evidence.Last("integrityFinding").ToList();
        return findings
            .SelectMany(finding =>
                Check(dossier, finding.Content).Select(found => new Violation("finding", finding.Id, found.Message, found.On))
            )
            .Concat(Without(dossier, [.. findings.Select(finding => finding.Content)]));
    }

    private static IEnumerable<(string Message, DateOnly? On)> Check(Dossier dossier, JsonNode finding)
    {
        if (Evidence.Instant(finding["verifiedAt"]) is not { } verified)
        {
            yield break;
        }

        var day = Calendar.DayOf(verified);
        if (Evidence.Text(finding["recordedBy"]) == Evidence.Text(finding["verifiedBy"]))
        {
            yield return ($"{finding["recordedBy"]} recorded and verified it.", day);
        }

        var ground = GroundOf(finding);
        foreach (
            var application in dossier.Applications.Where(application =>
                Reaches(finding, application.Id, application.Host, application.Leader)
            )
        )
        {
            var rejected = application.First("rejected");
            var pending = application.IsPendingAt(verified.AddTicks(-1));
            if (ground?.StartsWith("REVOKE", StringComparison.Ordinal) == true && pending && rejected != verified)
            {
                yield return ($"{application.Id} was pending, but rejected at {rejected:O}, not at {verified:O}.", day);
            }

            if (rejected == verified && !dossier.Evidence.WasTold("application-rejected", application.Id, verified))
            {
                yield return ($"The host of {application.Id} was not told that it is rejected.", day);
            }
        }

        foreach (var named in dossier.Bases.Where(named => named.WasEffectiveAt(verified)))
        {
            if (Reaches(finding, named.Id, named.HostAt(verified), named.LeaderAt(verified)) && ground is not null)
            {
                if (!GroundsOf(dossier, named.Id).Any(known => known.Code == ground && known.At == verified))
                {
                    yield return ($"{named.Id} was effective, but {ground} was not proposed at {verified:O}.", day);
                }
            }
        }
    }

    /// <summary>Nothing of the kind happens to who is not found to have done it.</summary>
    private static IEnumerable<Violation> Without(Dossier dossier, List<JsonNode> findings)
    {
        foreach (var application in dossier.Applications)
        {
            if (
                application.First("rejected") is { } rejected
                && !findings.Exists(finding =>
                    GroundOf(finding)?.StartsWith("REVOKE", StringComparison.Ordinal) == true
                    && Evidence.Instant(finding["verifiedAt"]) <= rejected
                    && Reaches(finding, application.Id, application.Host, application.Leader)
                )
            )
            {
                yield return new Violation(
                    "finding",
                    application.Id,
                    "It was rejected without a verified finding.",
                    Calendar.DayOf(rejected)
                );
            }
        }

        foreach (var named in dossier.Bases)
        {
            foreach (var (code, at) in GroundsOf(dossier, named.Id).Where(ground => IsOfFinding(ground.Code)))
            {
                var reaching = findings.Any(finding =>
                    GroundOf(finding) == code && Reaches(finding, named.Id, named.HostAt(at), named.LeaderAt(at))
                );
                if (!reaching)
                {
                    yield return new Violation("finding", named.Id, $"{code} was proposed without a verified finding.", Calendar.DayOf(at));
                }
            }
        }
    }

    private static string? GroundOf(JsonNode finding)
    {
        var facts = finding["finding"]!;
        return Evidence.Text(finding["status"]) != "confirmed"
            ? null
            : (
                Evidence.Text(facts["kind"]),
                True(facts["toObtain"]),
                True(facts["severeSocialImpact"]),
                True(facts["seriousNegativeImpact"])
            ) switch
            {
                ("false_material", true, _, _) => "REVOKE_A29-1",
                ("state_secret_or_security", _, true, _) => "REVOKE_A29-2",
                ("academic_misconduct", _, _, true) => "TERMINATE_A28-3",
                _ => null,
            };
    }

    private static bool IsOfFinding(string code) => code.StartsWith("REVOKE", StringComparison.Ordinal) || code == "TERMINATE_A28-3";

    public static IEnumerable<(string Code, DateTimeOffset At)> GroundsOf(Dossier dossier, string baseId) =>
        dossier
            .Evidence.Last("endingCase")
            .Where(entry => Evidence.Text(entry.Content["baseId"]) == baseId)
            .SelectMany(entry => entry.Content["grounds"]!.AsArray())
            .Select(ground => (Evidence.Text(ground!["code"])!, Evidence.Instant(ground["proposedAt"])!.Value));

    private static bool Reaches(JsonNode finding, string id, string host, string? leader) =>
        Same(finding["hostId"], host)
        || Same(finding["personId"], leader)
        || Same(finding["applicationId"], id)
        || Same(finding["baseId"], id);

    private static bool Same(JsonNode? one, string? other) => Evidence.Text(one) is { } text && text == other;

    private static bool True(JsonNode? node) => node?.GetValue<bool>() == true;
}
