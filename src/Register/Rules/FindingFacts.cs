using Bases.Register.Applications;
using Bases.Register.Integrity;

namespace Bases.Register.Rules;

/// <summary>
/// Article 29: findings in the application itself, and confirmed ones that name its host or its leader. They count
/// whenever they are found, not only up to the reference date.
/// </summary>
public sealed record FindingFacts
{
    public required int FalseMaterialVerified { get; init; }

    public required int FalseMaterialSuspected { get; init; }

    /// <summary>查实 and 造成恶劣社会影响, both confirmed (I-24).</summary>
    public required int SevereVerified { get; init; }

    /// <summary>Not verified yet, or the impact is not decided yet.</summary>
    public required int SevereOpen { get; init; }

    public required string FalseMaterialText { get; init; }

    public required string SevereText { get; init; }

    public static FindingFacts Of(IRegister register, Application application)
    {
        var all = application
            .IntegrityFindings.Concat(register.All<IntegrityFinding>().Where(entry => Reaches(entry, application)).Select(AsVerified))
            .ToList();
        var falseMaterial = all.Where(finding => finding is { Kind: FindingKind.FalseMaterial, ToObtain: not false }).ToList();
        var severe = all.Where(finding => finding.Kind == FindingKind.StateSecretOrSecurity).ToList();
        return new FindingFacts
        {
            FalseMaterialVerified = falseMaterial.Count(finding => finding.Verified),
            FalseMaterialSuspected = falseMaterial.Count(finding => !finding.Verified),
            SevereVerified = severe.Count(IsSevere),
            SevereOpen = severe.Count(finding => !IsSevere(finding)),
            FalseMaterialText = Text(falseMaterial),
            SevereText = Text(severe),
        };
    }

    private static bool IsSevere(Finding finding) => finding.Verified && finding.SevereSocialImpact == true;

    private static bool Reaches(IntegrityFinding entry, Application application) =>
        entry.Status != IntegrityFindingStatus.Unfounded
        && (
            entry.ApplicationId == application.ApplicationId
            || (entry.HostId is not null && entry.HostId == application.HostId)
            || (entry.PersonId is not null && entry.PersonId == application.LeaderPersonId)
        );

    private static Finding AsVerified(IntegrityFinding entry) =>
        entry.Finding with
        {
            Verified = entry.Status == IntegrityFindingStatus.Confirmed,
        };

    private static string Text(IEnumerable<Finding> findings) =>
        Wording.List(findings.Select(finding => finding.FoundOn is { } on ? $"{Wording.Day(on)}发现" : "日期未登记"));
}
