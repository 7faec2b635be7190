using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Hosts;
using Bases.Register.Panels;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Correspondence;

/// <summary>
/// A mail by template. Headers: <c>template</c>, <c>recipient</c> (applicant, bureau, expert or group:NAME), <c>stage</c>,
/// and <c>calendar</c> = review-due for a calendar entry.
/// </summary>
[Activity("mail.send", "发送邮件", "Writes to the applicant, the bureau, the expert or an office by a template of the procedure.")]
internal sealed class SendMail : Activity<SendMail.Input, Nothing>
{
    public sealed record Input
    {
        [Label("申请或评估编号")]
        public string? ApplicationId { get; init; }

        [Label("异议编号")]
        public string? ObjectionId { get; init; }

        [Label("专家任务（收件人为专家时）")]
        public Panels.Assignment? Assignment { get; init; }

        [Label("附加内容")]
        public JsonObject? Letter { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var template = context.Header("template");
        var recipient = context.Header("recipient");
        var reviewed = context.Register.Reviewed(CaseOf(input, context));
        var stage =
            context.Headers.GetValueOrDefault("stage", template)
            + "/"
            + context.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        switch (recipient)
        {
            case "applicant":
                Letters.ToHostOf(context, reviewed, template, stage, input.Letter);
                break;
            case "bureau":
                var city = context.Register.Require<Host>(reviewed.HostId).City;
                Letters.ToGroup(
                    context,
                    "bureau:" + city,
                    reviewed.CaseId,
                    template,
                    stage,
                    Letters.Model(context, reviewed, input.Letter)
                );
                break;
            case "expert" when input.Assignment is { } assignment:
                Letters.ToExpert(
                    context,
                    reviewed,
                    assignment.ExpertId,
                    template,
                    stage,
                    new { assignment.DueOn },
                    Deadline(context, reviewed, assignment)
                );
                break;
            case var group when group.StartsWith("group:", StringComparison.Ordinal):
                var caseId = input.ObjectionId ?? reviewed.CaseId;
                Letters.ToGroup(
                    context,
                    group[6..],
                    caseId,
                    template,
                    stage,
                    Letters.Model(context, reviewed, input.Letter ?? (object)new { input.ObjectionId })
                );
                break;
            default:
                return Fail($"The recipient {recipient} of {context.ElementId} is not known, or nobody is named.");
        }

        return Done(new Nothing());
    }

    private static string CaseOf(Input input, ActivityContext context) =>
        input.ApplicationId ?? (input.ObjectionId is { } id ? context.Register.Require<Objection>(id).ApplicationId : "");

    private static CalendarEntry? Deadline(ActivityContext context, ReviewedCase reviewed, Panels.Assignment assignment) =>
        context.Headers.GetValueOrDefault("calendar") == "review-due"
            ? CalendarEntry.Due($"评审期限：{reviewed.Name}", assignment.DueOn, reviewed.CaseId)
            : null;
}
