using System.Globalization;
using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Objections;

[Activity(
    "objection.register",
    "登记异议并出具回执",
    "Gives the objection its receipt and the dates by which it is handled (article 17, paragraph 2)."
)]
[Fills("objection-receipt.docx", "receiptNumber", "baseName", "receivedAt")]
internal sealed class RegisterObjection : Activity<ObjectionInput, RegisterObjection.Output>
{
    public sealed record Output(
        [property: Label("申请编号")] string ApplicationId,
        [property: Label("是否实名")] bool RealName,
        [property: Label("是否在公示期内")] bool ReceivedInPeriod,
        [property: Label("办理期限")] ObjectionDue ObjectionDue,
        [property: Label("政策参数")] JsonObject Policy
    );

    protected override ActivityResult Run(ObjectionInput input, ActivityContext context)
    {
        var register = context.Register;
        var objection = register.Require<Objection>(input.ObjectionId);
        var application = register.Require<Application>(objection.ApplicationId);
        var received = LegalTime.DayOf(objection.ReceivedAt);
        var publicity = objection.PublicityId is { } id ? register.Find<Publicity>(id) : null;
        var calendar = new WorkingCalendar(register.All<CalendarYear>());
        var inPeriod =
            publicity is not null
            && received <= PublicityPeriod.LastDay(publicity, calendar, register.PolicyAt(publicity.PublishedAt)).Date;
        // By what applied when the list was published, as the naming is held up by it (I-17).
        var policy = publicity is null ? context.Policy : register.PolicyAt(publicity.PublishedAt);
        var handled = inPeriod && (objection.RealName || policy.Bool("objections.anonymousBlocks"));
        var receipt =
            objection.ReceiptNumber
            ?? string.Create(
                CultureInfo.InvariantCulture,
                $"YYHZ{received.Year}{register.NextNumber($"objection-receipt-{received.Year}"):000}"
            );
        register.Put(
            objection with
            {
                ReceiptNumber = receipt,
                Outcome = objection.Outcome ?? (handled ? ObjectionOutcome.Open : null),
                Steps = [.. objection.Steps, new ObjectionStep(context.Now, context.Actor ?? ObjectionStep.Itself, "登记并出具回执")],
            }
        );
        if (handled)
        {
            register.Put(application with { Status = ApplicationStatus.ObjectionHandling });
        }

        Acknowledge(context, application, objection, receipt);
        return Done(
            new Output(
                application.ApplicationId,
                objection.RealName,
                inPeriod,
                new ObjectionDue(
                    context.WorkingDaysAfter(received, policy.Int("days.objectionContact")),
                    context.WorkingDaysAfter(received, policy.Int("days.objectionFinding"))
                ),
                policy.ToJson()
            )
        );
    }

    private static void Acknowledge(ActivityContext context, Application application, Objection objection, string receipt)
    {
        var model = ActivityJson.Write(
            new
            {
                ReceiptNumber = receipt,
                BaseName = application.ProposedBaseName,
                ReceivedAt = Wording.Instant(objection.ReceivedAt),
            }
        );
        context.Documents.Store(
            $"异议回执-{receipt}.docx",
            MediaTypes.Docx,
            context.Documents.FillDocx("objection-receipt.docx", model),
            objection.ObjectionId
        );
        if (objection.Objector?.Contact is { } contact && contact.Contains('@', StringComparison.Ordinal))
        {
            Letters.ToAddress(context, objection.ObjectionId, "objection-receipt", "receipt", contact, model);
        }

        Letters.ToGroup(context, "supervisor", objection.ObjectionId, "objection-new", "received", model);
    }
}

/// <summary>The objection that the step is about.</summary>
internal sealed record ObjectionInput
{
    [Label("异议编号")]
    public required string ObjectionId { get; init; }
}

/// <summary>By when the objector is contacted, and by when there is a finding.</summary>
internal sealed record ObjectionDue(DateOnly ContactOn, DateOnly FindingOn);
