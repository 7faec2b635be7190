using Bases.Activities.Correspondence;
using Bases.Register.Changes;
using Bases.Register.Labels;

namespace Bases.Activities.Changes;

/// <summary>What the letters about a change say beside what they say about its base.</summary>
internal static class ChangeWords
{
    public static object Letter(ChangeReport report, ChangeRequest? request = null) =>
        new
        {
            report.ChangeReportId,
            Kind = Label.Of(report.Kind).Zh,
            KindEn = Label.Of(report.Kind).En,
            OccurredOn = Wording.Day(report.OccurredOn),
            DueOn = Wording.Day(report.DueOn),
            report.Content?.Description,
            Reason = request?.Reason,
            AnswerBy = request is null ? null : Wording.Day(request.DueOn),
            Outcome = report.Conclusion is { } conclusion ? Label.Of(conclusion.Outcome).Zh : null,
            OutcomeEn = report.Conclusion is { } concluded ? Label.Of(concluded.Outcome).En : null,
            report.Conclusion?.Opinion,
        };
}
