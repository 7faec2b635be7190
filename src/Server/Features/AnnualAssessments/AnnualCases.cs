using Bases.Register;
using Bases.Register.AnnualAssessments;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.Policies;
using Bases.Server.Access;
using Bases.Server.Features.Begin;

namespace Bases.Server.Features.AnnualAssessments;

/// <summary>What the cases of the yearly assessment are called, and whose they are (articles 6 and 7).</summary>
internal static class AnnualCases
{
    public const string Assessment = "annual-assessment";

    public static YearlyProcedure Campaign { get; } =
        new(
            "annual-campaign",
            "reportYear",
            Roles.FormalChecker,
            ("考核", "assessment"),
            (register, year) => register.Find<AnnualCampaign>(AnnualCampaign.IdOf(year)) is not null,
            // The year that is reported on has begun, and is one that is assessed here.
            (register, year, today) => year >= Policy.On(register, today).Int("annual.firstYear") && year <= today.Year
        );

    public static CaseKind Kind { get; } =
        new(Assessment)
        {
            Parts = ["site-inspection"],
            Name = (register, key) =>
                register.Find<AnnualAssessment>(key) is { } assessment && register.Find<Base>(assessment.BaseId) is { } named
                    ? (
                        $"{assessment.ReportYear}年度考核：{register.NameOf(named)}",
                        $"{named.BaseNumber ?? named.BaseId} · {HostOf(register, assessment)?.Name}"
                    )
                    : null,
            HostId = (register, key) =>
                register.Find<AnnualAssessment>(key) is { } assessment ? HostOf(register, assessment)?.HostId : null,
            City = (register, key) =>
                register.Find<AnnualAssessment>(key) is { SubmittedAt: not null } assessment
                && HostOf(register, assessment) is { Affiliation: Affiliation.Local } host
                    ? host.City
                    : null,
        };

    public static CaseKind OfCampaign { get; } =
        new(Campaign.ProcessId)
        {
            Name = (register, key) =>
                register.Find<AnnualCampaign>(key) is { } campaign ? ($"{campaign.ReportYear}年度考核工作", "全省基地") : null,
        };

    /// <summary>The host of the base as the register has it now.</summary>
    public static Host? HostOf(IRegister register, AnnualAssessment assessment) =>
        register.Find<Host>(register.Find<Base>(assessment.BaseId)?.HostOn(DateOnly.MaxValue) ?? assessment.HostId);
}
