using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Calendars;
using Bases.Register.Changes;
using Bases.Register.NamedBases;

namespace Bases.Activities.Changes;

/// <summary>Header: <c>request</c> = correction (of the report) or rectification (of the base).</summary>
[Activity(
    "change.request",
    "退回补正或要求整改",
    "Asks the host to correct its report or to put the base right, until a day, and tells it (article 23)."
)]
internal sealed class RequestOfHost : Activity<RequestOfHost.Input, RequestOfHost.Output>
{
    public sealed record Input
    {
        [Label("变更报告编号")]
        public required string ChangeReportId { get; init; }

        [Label("办理意见")]
        public required ChangeExamination ChangeExamination { get; init; }
    }

    public sealed record Output(
        [property: Label("答复期限")] DateTimeOffset AnswerDueAt,
        [property: Label("要求")] string RequestText,
        [property: Label("整改报告")] Rectification ChangeRectification
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var report = register.Require<ChangeReport>(input.ChangeReportId);
        var rectification = context.Header("request") == "rectification";
        var due = context.WorkingDaysAfter(
            context.Today,
            context.Policy.Int(rectification ? "days.changeRectification" : "days.supplement")
        );
        var request = new ChangeRequest(rectification, input.ChangeExamination.Opinion ?? "", due, context.Officer, context.Now);
        var asked = report with
        {
            Requests = [.. report.Requests, request],
            Status = rectification ? ChangeReportStatus.Rectifying : ChangeReportStatus.Returned,
        };
        register.Put(asked);
        BaseLetters.ToBase(
            context,
            register.Require<Base>(report.BaseId),
            report.ChangeReportId,
            rectification ? "change-rectify" : "change-returned",
            $"request-{asked.Requests.Count}",
            ChangeWords.Letter(asked, request),
            CalendarEntry.Due($"重大变化报告答复期限：{report.ChangeReportId}", due, request.Reason)
        );
        return Done(new Output(LegalTime.EndOf(due), request.Reason, new Rectification { Requirement = request.Reason }));
    }
}

/// <summary>The host's report of what it put right.</summary>
internal sealed record Rectification
{
    /// <summary>Shown above the fields.</summary>
    public string? Requirement { get; init; }

    public string? Measures { get; init; }

    public IReadOnlyList<Inspections.StoredFile>? Evidence { get; init; }
}
