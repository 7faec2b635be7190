using Bases.Register.Changes;
using Bases.Register.NamedBases;

namespace Bases.Activities.Changes;

/// <summary>
/// The change among <see cref="Base.Changes"/>. What is new counts from the day on which it happened, but only once the
/// department has put it on record: until then the entry says that something was reported, and nothing else.
/// </summary>
internal static class RecordedChanges
{
    public static Base Of(Base named, ChangeReport report) =>
        With(named, report, report.Conclusion is { Outcome: ChangeOutcome.Record or ChangeOutcome.Agree } ? report.Content : null);

    /// <summary>As it would be: for the officer who looks at the change, and never put into the register.</summary>
    public static Base AsProposed(Base named, ChangeReport report) => With(named, report, report.Content);

    private static Base With(Base named, ChangeReport report, ChangeContent? content)
    {
        var before = named.Changes.FirstOrDefault(change => change.ChangeReportId == report.ChangeReportId);
        var change = new BaseChange
        {
            Kind = report.Kind,
            OccurredOn = report.OccurredOn,
            ReportedOn = report.ReportedOn,
            InAnnualReport = before?.InAnnualReport,
            NewLeaderPersonId = content?.NewLeaderPersonId,
            NewHostId = content?.NewHostId,
            NewCountry = content?.NewCountry,
            NewTechnicalFieldCode = content?.NewTechnicalFieldCode,
            Note = report.Content?.Description,
            ChangeReportId = report.ChangeReportId,
        };
        return named with { Changes = [.. Without(named, report).Changes, change] };
    }

    public static Base Without(Base named, ChangeReport report) =>
        named with
        {
            Changes = [.. named.Changes.Where(change => change.ChangeReportId != report.ChangeReportId)],
        };
}
