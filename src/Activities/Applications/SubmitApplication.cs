using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Ending;

namespace Bases.Activities.Applications;

[Activity(
    "application.submit",
    "提交申请",
    "Takes the application into the register with the time of submission and a receipt number; nothing after the closing second (articles 13 and 14)."
)]
[Throws("CALL_CLOSED", "The call is not open any more, or not yet.")]
[Throws("INCOMPLETE", "Something that must be there before handing in is missing; the message says what.")]
internal sealed class SubmitApplication : Activity<SubmitApplication.Input, SubmitApplication.Output>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("申报书")]
        public required JsonObject Application { get; init; }
    }

    public sealed record Output(
        [property: Label("回执编号")] string ReceiptNumber,
        [property: Label("提交时刻")] DateTimeOffset SubmittedAt
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var draft = register.Require<Application>(input.ApplicationId);
        var call = register.CallOf(draft);
        if (draft.SubmittedAt is { } earlier)
        {
            // Handed in elsewhere (paper, an earlier system): taken over as it is; the rules judge its time and content.
            return Accept(draft, earlier, context);
        }

        if (!SubmissionCheck.IsInWindow(call, context.Now))
        {
            return Throw(
                "CALL_CLOSED",
                $"申报期为 {Correspondence.Wording.Instant(call.OpensAt)} 至 {Correspondence.Wording.Instant(call.ClosesAt)}，现在不能提交。"
            );
        }

        Application application;
        try
        {
            application = ApplicationForm.Merge(draft, input.Application, context.Now);
        }
        catch (JsonException problem)
        {
            return Throw("INCOMPLETE", $"申报书 {problem.Path} 处填写有误。");
        }

        var problems = SubmissionCheck.Problems(
            application,
            call,
            register.HostOf(application),
            ReapplicationBan.LastDay(register, application.HostId, context.Today)
        );
        return problems.Count > 0
            ? Throw("INCOMPLETE", string.Join("；", problems.Select(problem => problem.Message)))
            : Accept(application, context.Now, context);
    }

    private static ActivityResult Accept(Application application, DateTimeOffset submittedAt, ActivityContext context)
    {
        var year = LegalTime.DayOf(submittedAt).Year;
        var number = context.Register.NextNumber($"receipt-{year}");
        var receipt = string.Create(CultureInfo.InvariantCulture, $"HZ{year}{number:0000}");
        context.Register.Put(application with { SubmittedAt = submittedAt, ReceiptNumber = receipt, Status = ApplicationStatus.Submitted });
        return Done(new Output(receipt, submittedAt));
    }
}
