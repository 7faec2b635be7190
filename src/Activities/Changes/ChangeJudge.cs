using Bases.Activities.Contract;
using Bases.Activities.RuleCheck;
using Bases.Register;
using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Calls;
using Bases.Register.Changes;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;

namespace Bases.Activities.Changes;

/// <summary>
/// Judges a base as it would be after the change, by the tables that judged its application (article 23: leader → 9, 12;
/// country → 11; field → 12; host → 8, 10 and the commitment of 14). The day of the report stands for the reference date.
/// </summary>
internal static class ChangeJudge
{
    /// <param name="checks">Ids of rules, or what they begin with: <c>A09</c>, <c>A12-2</c>.</param>
    public static IReadOnlyList<RuleResult> Judge(
        IRegister register,
        IDecisions decisions,
        ChangeReport report,
        IReadOnlyList<string> checks,
        DateTimeOffset now
    ) =>
        checks.Count == 0
            ? []
            : ApplicationJudge.Judge(
                register,
                decisions,
                After(register, report, now),
                Occasion(report, now),
                rule => checks.Any(check => rule.RuleId == check || rule.RuleId.StartsWith(check + "-", StringComparison.Ordinal)),
                now
            );

    private static Application After(IRegister register, ChangeReport report, DateTimeOffset now)
    {
        var today = LegalTime.DayOf(now);
        var named = register.Find<Base>(report.BaseId)!;
        var content = report.Content ?? new ChangeContent();
        var before = named.FromApplicationId is { } id ? register.Find<Application>(id) : null;
        var host = content.NewHostId ?? named.HostOn(today);
        return new Application
        {
            ApplicationId = before?.ApplicationId ?? report.ChangeReportId,
            CallId = report.ChangeReportId,
            HostId = host,
            Branch = content.Branch ?? before?.Branch ?? register.Find<Host>(host)?.Branch,
            TechnicalFieldCode = content.NewTechnicalFieldCode ?? named.FieldOn(today),
            LeaderPersonId = content.NewLeaderPersonId ?? named.LeaderOn(today),
            MainCountries = [content.NewCountry ?? named.MainCountryOn(today)],
            MainCountryBasis = content.CountryBasis ?? before?.MainCountryBasis,
            Partners = content.Partners.Count > 0 ? content.Partners : before?.Partners ?? [],
            BranchFacts = content.BranchFacts ?? before?.BranchFacts,
            CommitmentHostSigned = content.CommitmentHostSigned,
            CommitmentLeaderSigned = content.CommitmentLeaderSigned,
            SubmittedAt = report.ReportedAt,
            RulePackId = before?.RulePackId,
            // The base does not stand against itself (article 12).
            RedesignatesBaseId = named.BaseId,
        };
    }

    private static Call Occasion(ChangeReport report, DateTimeOffset now) =>
        new()
        {
            CallId = report.ChangeReportId,
            Year = LegalTime.DayOf(now).Year,
            Title = report.ChangeReportId,
            OpensAt = report.OpenedAt,
            ClosesAt = now,
            ReferenceDate = LegalTime.DayOf(now),
            RequiredDocuments = [],
        };
}
