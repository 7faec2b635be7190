using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Applications;
using Bases.Register.Hosts;

namespace Bases.Activities.Applications;

[Activity(
    "application.receipt",
    "发送回执",
    "Issues the receipt as a document and by mail, and passes the application on to the bureau or to the department (article 6)."
)]
[Fills("receipt.docx", "applicationId", "baseName", "hostName", "callTitle", "closesAt", "receiptNumber", "today", "submittedAt")]
internal sealed class IssueReceipt : Activity<ApplicationInput, IssueReceipt.Output>
{
    public sealed record Output([property: Label("回执文件")] string ReceiptDocumentId);

    protected override ActivityResult Run(ApplicationInput input, ActivityContext context)
    {
        var application = context.Register.Require<Application>(input.ApplicationId);
        var host = context.Register.HostOf(application);
        var model = Letters.Model(context, application, new { SubmittedAt = Wording.Instant(application.SubmittedAt ?? context.Now) });
        var document = context.Documents.Store(
            $"申请回执-{application.ReceiptNumber}.docx",
            MediaTypes.Docx,
            context.Documents.FillDocx("receipt.docx", model),
            application.ApplicationId
        );
        context.Register.Put(
            application with
            {
                Status = host.Affiliation == Affiliation.Local ? ApplicationStatus.MunicipalCheck : ApplicationStatus.FormalCheck,
            }
        );
        Letters.ToApplicant(
            context,
            application,
            "application-receipt",
            "receipt",
            new { SubmittedAt = Wording.Instant(application.SubmittedAt ?? context.Now) }
        );
        if (host.Affiliation == Affiliation.Local)
        {
            Letters.ToGroup(context, "bureau:" + host.City, application.ApplicationId, "municipal-check-new", "submitted", model);
        }

        return Done(new Output(document));
    }
}
